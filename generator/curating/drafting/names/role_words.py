"""The words of offices: what somebody is, of what, and whose that may be."""

from generator.curating.drafting.source_text.word_sets import word_set

ROLES = word_set(
    """
    president minister premier chancellor king queen prince princess senator congressman
    congresswoman representative governor mayor secretary ambassador envoy commissioner chairman
    chairwoman chair chief spokesman spokeswoman spokesperson director head leader speaker
    general admiral colonel commander judge professor analyst expert economist researcher
    scientist historian lawyer democrat republican lawmaker mp mep councillor deputy adviser
    advisor official captain union secretary-general fisher farmer biologist engineer manager
    owner founder activist editor author coach bishop rabbi imam negotiator chairperson diplomat
    justice campaigner gp treasurer superintendent inspector coroner magistrate prosecutor
    organiser organizer constable ceo successor predecessor mediator master harbourmaster headmaster
    headmistress headteacher postmaster quartermaster stationmaster
    """
)
RANKS_ALONE = word_set("captain professor judge justice general colonel admiral commander")
"""Titles that say less than the office beside them: `its head, Captain Berg`."""
OF_PERSONS = word_set("lawyer advocate attorney solicitor barrister author biographer agent gp")
"""Whom a person has, too: `Berg’s lawyer`."""
OF_COMPANIES = word_set(
    """
    executive director manager coach founder owner treasurer editor engineer chairman chairwoman
    chairperson chair spokesman spokeswoman spokesperson ceo partner
    """
)
BRANCHES = word_set(
    """
    prime vice deputy foreign defense interior finance trade environment health education energy
    fisheries transport labour labor agriculture shadow
    """
)
"""Of what somebody is minister: nobody else has that office."""
MODIFIERS = word_set(
    """
    prime vice foreign defence defense interior finance justice trade environment climate health
    education energy fisheries transport labour labor agriculture of state the for and acting
    former deputy senior top international protection general secretary european commission
    union council parliament nato eu un chief executive national security first ranking
    opposition house senate attorney home group party managing interim outgoing incoming
    shadow regional associate assistant founding board committee club
    """
)
