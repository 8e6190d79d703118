"""The code of a country is that of its name, whatever it is called."""

from pathlib import Path

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
    "LC": "St. Lucia, St Lucia",
    "TT": "Trinidad & Tobago, Trinidad and Tobago",
    "GW": "Guinea Bissau",
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
