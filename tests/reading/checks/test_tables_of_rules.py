"""The tables by which rules decide, row by row: names of countries, settings of MkDocs, fields."""

from dataclasses import fields, is_dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.reading.checks.paper import NOT_PRINTED
from generator.reading.seeds import records
from tests.support import lay_out, told

CALLED = {
    "GB": "Great Britain, Britain, UK, England, Scotland, Wales, Northern Ireland",
    "US": "USA, United States of America, America",
    "RU": "Russian Federation, Russia",
    "TR": "Turkey",
    "CZ": "Czech Republic",
    "NL": "Holland, Kingdom of the Netherlands",
    "CI": "Ivory Coast",
    "MM": "Burma",
    "SZ": "Swaziland",
    "MK": "Macedonia",
    "TL": "East Timor",
    "CV": "Cape Verde",
    "PS": "Palestine, State of Palestine",
    "HK": "Hong Kong",
    "MO": "Macau",
    "VA": "Vatican",
    "CN": "People's Republic of China, PRC, China",
    "TW": "Republic of China, Taiwan",
    "KR": "Republic of Korea, South Korea",
    "KP": "Democratic People's Republic of Korea, DPRK",
    "CG": "Republic of the Congo",
    "CD": "Democratic Republic of the Congo, DRC",
    "IE": "Republic of Ireland",
    "CH": "Swiss Confederation",
    "FR": "French Republic, Government of France",
    "GR": "Hellenic Republic",
    "SY": "Syrian Arab Republic",
    "VN": "Viet Nam",
    "DE": "Federal Republic of Germany",
    "JO": "Hashemite Kingdom of Jordan",
    "BS": "Commonwealth of The Bahamas",
    "LU": "Grand Duchy of Luxembourg",
    "MC": "Principality of Monaco",
    "OM": "Sultanate of Oman",
    "IR": "Islamic Republic of Iran",
    "LC": "St. Lucia",
}
"""What news call a country, by its code in ISO 3166."""


def test_a_country_is_known_by_all_that_it_is_called(tmp_path: Path) -> None:
    """With the code of another one each is told its own."""
    project = lay_out("pond", tmp_path)
    called = [(code, name) for code, names in CALLED.items() for name in names.split(", ")]
    stubs = (
        f'- {{id: land-{at}, name: "{name}", kind: country, group: Others, iso: "NO"}}\n'
        for at, (_, name) in enumerate(called)
    )
    path = project.seeds / "actors.yml"
    path.write_text(path.read_text("utf-8") + "".join(stubs), "utf-8")
    found = [line.split("error: ")[-1] for line in told(project) if "iso-of-another-land" in line]
    expected = (
        f'"NO" is the country code of Norway, and "{name}" has "{code}", expected the code of the'
        " name (iso-of-another-land)"
        for code, name in called
    )
    assert [line for line in expected if not any(one.endswith(line) for one in found)] == []


NO_SETTINGS = ("config_file_path", "pages", "google_analytics")
"""What MkDocs adds by itself, and what it has given up."""


def test_every_setting_of_mkdocs_is_known(tmp_path: Path) -> None:
    """What MkDocs takes in its configuration, no rule calls unknown."""
    project = lay_out("pond", tmp_path)
    settings = [name for name in MkDocsConfig() if name not in NO_SETTINGS]
    there = project.config.read_text("utf-8")
    more = "".join(f"{name}: x\n" for name in settings if f"\n{name}:" not in f"\n{there}")
    project.config.write_text(there + more, "utf-8")
    assert [line for line in told(project) if "unknown setting" in line] == []


def test_what_no_sheet_prints_are_fields() -> None:
    """A name that no record has would be left over from a field that is gone."""
    found = {
        one.name
        for record in vars(records).values()
        if isinstance(record, type) and is_dataclass(record)
        for one in fields(record)
    }
    assert NOT_PRINTED - found == set()


def test_an_id_may_have_eighty_characters(tmp_path: Path) -> None:
    """And not one more."""
    project = lay_out("pond", tmp_path)
    path = project.seeds / "actors.yml"
    stubs = (f'- {{id: {"a" * most}, name: "A", kind: group, group: B}}\n' for most in (80, 81))
    path.write_text(path.read_text("utf-8") + "".join(stubs), "utf-8")
    (problem,) = (line for line in told(project) if "(bad-id)" in line)
    assert "aaa" in problem
    assert problem.endswith(
        "expected lower-case words joined by hyphens, at most 80 characters (bad-id)"
    )
