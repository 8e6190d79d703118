"""Words that tell who speaks: verbs, roles, names, function words. Lists of our own."""
