"""The editors' prose as a tree: paragraphs, lists of one level, emphasis, links and citations.

The syntax is a small part of CommonMark: `**strong**`, `*emphasis*`, `[words](https://…)`, lists
whose items begin with `-`, `*` or `1.`; and citations, `[@id; @id]`. Everything else is text: there
are no escapes, entities, headings or HTML, so a text loses no sign but those of this syntax.
"""
