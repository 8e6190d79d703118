"""{path: text} to site/: write, build with MkDocs, check links, swap in whole."""
