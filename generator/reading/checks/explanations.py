"""Catalogue entries of the problems of reading, which are found before any rule can run."""

from generator.reading.verifying.lock import VERSION

EXPLANATIONS: dict[str, tuple[str, str, str]] = {
    "missing-file": (
        "A file that every briefing has is not there.",
        "no seeds/briefing.yml",
        "seeds/briefing.yml",
    ),
    "config-missing": (
        "There is no mkdocs.yml, without which the builder builds nothing.",
        "a folder with seeds/ alone",
        "mkdocs.yml with INHERIT: build/mkdocs.yml and the menu",
    ),
    "long-field": (
        "A text in one field is longer than any name, title or note: it would take minutes.",
        "name: (a pasted article)",
        "name: Ilse Várga",
    ),
    "long-table": (
        "A table has more rows than a briefing can show.",
        "a table of 200,000 rows",
        "a row for each position",
    ),
    "more-problems": (
        "A file has more problems than a list can show; the others are told when these are mended.",
        "a table pasted into events.yml",
        "events.yml with records",
    ),
    "not-a-file": (
        "A seed or a template is a link, a folder or a special file; only plain files are read.",
        "seeds/actors.yml -> /home/me/actors.yml",
        "seeds/actors.yml, a copy",
    ),
    "not-a-font": (
        "A file in fonts/ is called a font and is none: the print pack could not be set with it.",
        "fonts/NotoSansJP-Regular.otf, the page of a download saved under that name",
        "fonts/NotoSansJP-Regular.otf, the font itself",
    ),
    "misnamed-file": (
        "A file is not read, because its name is not one of those that seeds have.",
        "seeds/people.yaml",
        "seeds/people.yml",
    ),
    "unknown-template": (
        "A file in docs_templates/ takes the place of none of our templates, and nothing reads it.",
        "docs_templates/style/tokns.css",
        "docs_templates/style/tokens.css",
    ),
    "file-too-large": (
        "A seed or a template is larger, or has more values, than any briefing needs.",
        "a pasted archive",
        "the table itself",
    ),
    "empty-file": (
        "A file has nothing in it.",
        "(nothing)",
        "[], or a comment, where there are no records yet",
    ),
    "binary-file": (
        "A file is not text.",
        "a spreadsheet saved as .xlsx and renamed",
        "the spreadsheet saved as CSV UTF-8",
    ),
    "wrong-encoding": (
        "A file is not UTF-8.",
        "saved as Windows-1252 or UTF-16",
        "saved as UTF-8 (in a spreadsheet: CSV UTF-8)",
    ),
    "decoded-wrongly": (
        "Letters were decoded wrongly before they came into the file, or are lost.",
        "name: NÃ¸rland",
        "name: Nørland",
    ),
    "merge-conflict": (
        "A file holds two versions of what two people changed; git could not merge them.",
        "<<<<<<< HEAD / title: The pond / ======= / title: Our pond / >>>>>>> spring",
        "title: Our pond",
    ),
    "forbidden-character": (
        "A character that nobody can see or that reorders text; or not in NFC.",
        "a zero-width space inside a name",
        "the name typed again",
    ),
    "yaml-syntax": (
        "The file is not valid YAML.",
        "title: Talks: a beginning",
        'title: "Talks: a beginning"',
    ),
    "yaml-anchor": (
        "Anchors and aliases are not used in seeds.",
        "said: *day",
        "said: 2026-01-14",
    ),
    "yaml-tag": (
        "Tags are not used in seeds.",
        "text: !important",
        'text: "!important"',
    ),
    "yaml-too-deep": (
        "Lists and mappings are nested deeper than any seed needs.",
        "[[[[[[[[[[[[[[]]]]]]]]]]]]]]",
        "- id: greenland",
    ),
    "repeated-key": (
        "A field stands twice in one record; one of the two would be lost.",
        "name: Greenland / name: Kalaallit Nunaat",
        "name: Greenland / aliases: [Kalaallit Nunaat]",
    ),
    "no-front-matter": (
        "An article does not begin with its fields between two lines of ---.",
        "The foreign ministers met…",
        "--- / title: … / --- / The foreign ministers met…",
    ),
    "wrong-shape": (
        "A list stands where fields are expected, or the other way round.",
        "roles: prime minister",
        "roles: [{title: prime minister, actor: denmark}]",
    ),
    "missing-field": (
        "A record lacks a field that it needs; `unknown` is a value. `briefing schema` lists all.",
        "- {id: q-1, speaker: nielsen, text: We choose Denmark., kind: sentence}",
        "- {id: q-1, speaker: nielsen, text: We choose Denmark., kind: sentence, said: unknown}",
    ),
    "unknown-field": (
        "A record has a field that no record of its kind has. `briefing schema` lists all fields.",
        "speakr: nielsen",
        "speaker: nielsen",
    ),
    "empty-value": (
        "A field has no value.",
        "url:",
        "url: unknown",
    ),
    "wrong-value": (
        "A value is neither true nor false, or no number, where one is expected.",
        "ordered: often",
        "ordered: true",
    ),
    "cut-by-comment": (
        "A blank and # end a value: what follows is a comment that nobody reads.",
        "text: We are #1 on this canal",
        'text: "We are #1 on this canal"',
    ),
    "spreadsheet-error": (
        "A cell holds what a spreadsheet writes for an error, a truth or nothing.",
        "greenland,control,rejects,#NAME?,…",
        "greenland,control,rejects,Rules out a sale.,…",
    ),
    "spreadsheet-formula": (
        "A cell holds a spreadsheet's formula, which is shown as it stands.",
        'greenland,control,rejects,"=TEXT(D2, ""@"")",…',
        "greenland,control,rejects,Rules out a sale.,…",
    ),
    "wrong-choice": (
        "A kind, status, basis, type or weight is not one of those that exist.",
        "basis: said it himself",
        "basis: own words",
    ),
    "not-a-date": (
        "A date is not written as a year, a month or a day, or does not exist; `as_of` is a day.",
        "said: 14.1.2026",
        "said: 2026-01-14",
    ),
    "csv-syntax": (
        "A quotation mark stands inside a cell that does not begin with one.",
        'greenland,control,rejects,says "no",…',
        'greenland,control,rejects,"says ""no""",…',
    ),
    "ragged-row": (
        "A row has more or fewer cells than the header: often an unquoted comma.",
        "greenland,control,rejects,Rules out a sale, and a lease,…",
        'greenland,control,rejects,"Rules out a sale, and a lease",…',
    ),
    "repeated-column": (
        "The header names a column twice.",
        "actor,question,actor,…",
        "actor,question,stance,…",
    ),
    "missing-column": (
        "The table lacks a column.",
        "actor,question,stance,position,since,last_stated,evidence",
        "actor,question,stance,position,basis,since,last_stated,evidence",
    ),
    "unknown-column": (
        "The table has a column that it should not have.",
        "actor,question,stance,position,basis,since,last_stated,evidence,notes",
        "actor,question,stance,position,basis,since,last_stated,evidence",
    ),
    "bad-lock": (
        "`quotes.lock` cannot be read; it is written by `briefing verify`, never by hand.",
        "a lock edited by hand, or cut short",
        "the lock restored (`git checkout -- seeds/quotes.lock`), or written by `briefing verify`",
    ),
    "lock-newer": (
        "`quotes.lock` was written by a newer generator.",
        f'"version": {VERSION + 1}',
        f'"version": {VERSION}, or a newer generator',
    ),
}
"""Slug -> the rule, an example that breaks it and one that keeps it."""
