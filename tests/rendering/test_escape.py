"""Seed text reaches pages, data and feeds letter for letter, and never as syntax."""

import csv
import io
import json
import re
from pathlib import Path
from string import punctuation
from typing import Any
from xml.etree import ElementTree as ET

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, TemplateError, TemplateSyntaxError, UndefinedError
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.days import Day
from generator.rendering import escape
from generator.rendering.templates.environment import environment
from generator.text.markup import collapse_spaces

PAYLOADS = json.loads((Path(__file__).parents[1] / "payloads.json").read_text("utf-8"))["payloads"]
MKDOCS = ["toc", "tables", "fenced_code"]
"""What MkDocs enables by default."""
PLACES = """# {0}

{0}

{0} and {0}

- {0}

<div class="card" title="{0}"><p>{0}</p></div>

<table><tr><th scope="row">{0}</th>
<td>{0}</td></tr></table>

*{0}* **{0}** <span title="{0}">{0}</span>
"""
nasty = st.text(st.sampled_from(punctuation + " \n\t019azé\xa0\u2028\u3000\x02\x03")) | st.text()


def seed_text(payload: dict[str, Any]) -> str:
    """Return what a payload puts into a field, at a length that keeps the tests quick."""
    if repeat := payload.get("payload_repeat"):
        return str(repeat["prefix"] + repeat["unit"] * min(repeat["times"], 50) + repeat["suffix"])
    return str(payload.get("payload", ""))


def shown(value: str) -> str:
    """Return what a browser should show: controls replaced, white space folded."""
    controls = (*range(9), 11, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF)
    return collapse_spaces(value.translate(dict.fromkeys(controls, "\ufffd")))


def page(value: str) -> LexborHTMLParser:
    """Render a page that holds the value wherever a template may put it."""
    return LexborHTMLParser(markdown.markdown(PLACES.format(value), extensions=MKDOCS))


def skeleton(tree: LexborHTMLParser) -> list[tuple[str | None, list[str]]]:
    """Return the elements with the names of their attributes."""
    return [(node.tag, sorted(node.attributes)) for node in tree.css("body *")]


def assert_inert(value: str) -> None:
    """Assert that a page has no element or attribute of the value's, and all of its letters."""
    tree, words = page(escape.text(value)), shown(value)
    assert skeleton(tree) == skeleton(page("harmless"))
    for place in ("h1", "body > p", "li", "div p", "th", "td", "em", "strong", "span"):
        node = tree.css_first(place)
        assert node is not None
        assert collapse_spaces(node.text()) == words, place
    assert {node.attributes["title"] for node in tree.css("[title]")} == {words}


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload["id"])
def test_no_payload_becomes_syntax(payload: dict[str, Any]) -> None:
    """Each of the 201 attacks is shown as the text it is, wherever a template puts it."""
    value = seed_text(payload)
    if shown(value):
        assert_inert(value)


@given(nasty.filter(shown))
def test_any_text_is_shown_letter_for_letter(value: str) -> None:
    """What holds for the known attacks holds for any text."""
    assert_inert(value)


def test_letters_and_digits_stay_readable_in_the_source() -> None:
    """Only punctuation is encoded, and spaces that others would fold or strip."""
    assert escape.text("  Løkke\n said 51 % ") == "Løkke said 51 &#37;"
    assert escape.text("50\xa0%") == "50&#160;&#37;"


def test_every_mark_is_encoded() -> None:
    """Also those that only an extension would read, should one be switched on."""
    assert escape.text(punctuation) == "".join(f"&#{ord(mark)};" for mark in punctuation)


def test_half_a_character_does_not_stop_the_build() -> None:
    """A lone surrogate cannot be written as UTF-8; it is shown as a replacement."""
    assert escape.text("a\ud800b") == "a\ufffdb"


def test_a_piece_keeps_its_distance() -> None:
    """Between inline elements one space stays."""
    assert escape.piece("\n said  so ") == " said so "


@given(nasty)
def test_front_matter_is_one_line_of_yaml_with_html_in_it(value: str) -> None:
    """The value comes back through YAML and HTML, and no other key is there."""
    line = f"title: {escape.front_matter(value)}\nhide: [toc]\n"
    loaded = yaml.safe_load(line)
    tree = LexborHTMLParser(f'<p title="{loaded["title"]}">{loaded["title"]}</p>')
    assert list(loaded) == ["title", "hide"]
    assert skeleton(tree) == [("p", ["title"])]
    assert collapse_spaces(tree.text()) == shown(value)


def test_front_matter_encodes_no_more_than_it_must() -> None:
    """The search index splits words at entities, and no Markdown is read there."""
    assert escape.front_matter('U.S. "buys" <it> \\ ok') == (
        '"U.S. &#34;buys&#34; &#60;it&#62; &#92; ok"'
    )


@pytest.mark.parametrize(
    "value", ["</script><img src=x onerror=alert(1)>", "<!--<script>", "a\u2028b", "]]>", "&lt;"]
)
def test_json_in_a_script_neither_ends_nor_opens_anything(value: str) -> None:
    """The element holds the JSON, and what follows is still there, also after Python-Markdown."""
    block = f'<script type="application/json">{escape.script_json({"a": [value]})}</script>'
    tree = LexborHTMLParser(markdown.markdown(f"{block}\n\nafter", extensions=MKDOCS))
    script, after = tree.css_first("script"), tree.css_first("p")
    assert script is not None
    assert after is not None
    assert json.loads(script.text()) == {"a": [value]}
    assert after.text() == "after"


def test_json_files_can_be_read_and_compared() -> None:
    """Letters as they are, keys in the given order, one line feed at the end."""
    assert escape.json_text({"b": "Grønland", "a": [1]}) == (
        '{\n  "b": "Grønland",\n  "a": [\n    1\n  ]\n}\n'
    )


@given(st.lists(st.lists(nasty.filter(lambda cell: "\0" not in cell), min_size=2, max_size=2)))
def test_csv_is_read_back_as_written(rows: list[list[str]]) -> None:
    """Cells come back as they were, but for the `'` before what looks like a formula."""
    read = list(csv.reader(io.StringIO(escape.csv_rows([("id", "text"), *rows]), newline="")))
    assert read[0] == ["id", "text"]
    for cells, row in zip(read[1:], rows, strict=True):
        assert [cell.removeprefix("'") for cell in cells] == [
            cell.removeprefix("'") for cell in row
        ]
        assert not any(cell.startswith(tuple("=+-@\t\r\n＝")) for cell in cells)


def test_csv_after_rfc_4180() -> None:
    """CRLF, quotes only where needed, formulas disarmed."""
    assert escape.csv_rows([("a", "b"), ('say "x"', "1,2"), ("=1+1", "@SUM")]) == (
        'a,b\r\n"say ""x""","1,2"\r\n\'=1+1,\'@SUM\r\n'
    )


@given(st.text())
def test_xml_is_well_formed(value: str) -> None:
    """ElementTree writes what it is given; only what XML allows may reach it."""
    element = ET.Element("title")
    element.text = escape.xml_text(value)
    read = ET.fromstring(ET.tostring(element, "utf-8"))  # noqa: S314 (our own)
    assert (read.text or "") == escape.xml_text(value).replace("\r\n", "\n").replace("\r", "\n")


def test_only_web_addresses_are_linked() -> None:
    """Anything else is shown without a link."""
    assert escape.url("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d"
    assert escape.url("javascript:alert(1)") is None
    assert escape.url(None) is None


def rendered(template: str, **values: object) -> str:
    """Render a template in the environment that pages use."""
    return environment(DictLoader({"t": template})).get_template("t").render(values)


def test_whatever_a_template_prints_is_encoded() -> None:
    """Strings, numbers and dates are encoded; Markup and the template's own text are not."""
    template = '<p class="q">{{ words }}</p> {{ made }} {{ 3 }} {{ day }} {{ share }}'
    out = rendered(template, words="*a*", made=Markup("<b>"), day=Day(2026, 1), share=1.5)
    assert out == '<p class="q">&#42;a&#42;</p> <b> 3 2026-01 1&#46;5'


def test_what_macros_print_is_not_encoded_twice() -> None:
    """What a macro or the body of a call returns has been printed, and is safe by then."""
    macro = "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}"
    assert rendered(macro + "{{ m('*') }}{{ m(x) }}{{ m(m(x)) }}", x="_") == (
        "<i>&#42;</i><i>&#95;</i><i><i>&#95;</i></i>"
    )
    block = "{% macro m() %}<b>{{ caller() }}</b>{% endmacro %}{% call m() %}{{ x }}{% endcall %}"
    assert rendered(block, x="*") == "<b>&#42;</b>"


def test_parts_are_joined_encoded() -> None:
    """Each by itself, and what stands between them."""
    assert escape.join(["*a*", Markup("<b>"), 3], " | ") == "&#42;a&#42; &#124; <b> &#124; 3"


@pytest.mark.parametrize("value", [None, True, ["a"], object()])
def test_a_template_that_prints_no_text_is_a_bug(value: object) -> None:
    """None, truth, lists and records never reach a page."""
    with pytest.raises(TypeError, match="a template prints"):
        rendered("{{ value }}", value=value)


def test_a_misspelt_name_is_a_bug() -> None:
    """An undefined name stops the build."""
    with pytest.raises(UndefinedError):
        rendered("{{ nobody }}")


LINK = "[x](javascript:alert)"
MAKING_MARKUP = (
    *("{{ x|safe }}", "{{ x|e }}", "{{ x|replace('a', y) }}", "{{ y|indent(x) }}"),
    *("{{ x ~ y }}", "{{ x % y }}", "{{ x + y }}", "{{ '' ~ y }}", "{{ +1 }}"),
)
CALLING = (
    *("x.format(y)", "x.join([y])", "x.replace('a', y)", "x.__class__(y)", "x.__add__(y)"),
    *("y.upper()", "f(y)"),
)


@pytest.mark.parametrize("template", MAKING_MARKUP)
def test_templates_cannot_make_markup_of_their_own(template: str) -> None:
    """The ways around the encoding are closed when the template is compiled."""
    with pytest.raises(TemplateError):
        rendered(template, x=Markup("a%s"), y=LINK)


def test_the_place_of_a_refused_operator_is_told() -> None:
    """As that of any other mistake."""
    with pytest.raises(TemplateSyntaxError) as caught:
        rendered("first\n{{ x ~ y }}", x="a", y="b")
    assert (caught.value.name, caught.value.lineno) == ("t", 2)


@pytest.mark.parametrize("called", CALLING)
@pytest.mark.parametrize(
    "way", ["{{{{ {} }}}}", "{{% if {} %}}{{% endif %}}", "{{% set z = {} %}}"]
)
def test_templates_call_nothing_but_macros(called: str, way: str) -> None:
    """Methods of Markup would make more of it; a function of ours belongs into the builder."""
    with pytest.raises(TypeError, match="templates call macros alone"):
        rendered(way.format(called), x=Markup("a{}"), y=LINK, f=str)


@pytest.mark.parametrize("function", ["x.format", "y.__add__", "f"])
def test_once_takes_nothing_but_macros(function: str) -> None:
    """It trusts what it is given back."""
    with pytest.raises(TypeError, match="templates call macros alone"):
        rendered(f"{{{{ y|once({function}) }}}}", x=Markup("a{}"), y=LINK, f=str)


def test_a_record_is_printed_once_through_a_macro() -> None:
    """Another record, or another macro, is another thing to print."""
    read: list[str] = []

    class Record:
        @property
        def words(self) -> str:
            read.append("*")
            return "*"

    macros = (
        "{% macro m(x) %}<i>{{ x.words }}</i>{% endmacro %}"
        "{% macro n(x) %}<b>{{ x.words }}</b>{% endmacro %}"
    )
    prints = "{{ x|once(m) }}{{ x|once(n) }}{{ y|once(m) }}{{ x|once(m) }}"
    out = rendered(macros + prints, x=Record(), y=Record())
    assert out == "<i>&#42;</i><b>&#42;</b><i>&#42;</i><i>&#42;</i>"
    assert len(read) == 3


@pytest.mark.parametrize(
    "template",
    [
        "{% set z %}{{ y }}{% endset %}{{ z }}",
        "{% autoescape true %}{{ y }}{% set z %}{{ y }}{% endset %}{{ z }}{% endautoescape %}",
        "{% autoescape false %}{{ y }}{% endautoescape %}",
        "{{ y[:3] }}{{ (y, x)[0] }}{{ y or x }}{{ y if y else x }}",
        "{% for one in y %}{{ one }}{% endfor %}",
        "{{ [y][0] }}{{ {'a': y}['a'] }}{{ {'a': y}.a }}",
    ],
)
def test_no_way_of_printing_goes_past_the_encoding(template: str) -> None:
    """No mark of seed text is left, whatever a template does on the way."""
    out = rendered(template, x=Markup("<b>"), y=LINK)
    assert "x" in out
    assert not set(out) & set(punctuation) - set("&#;")


@pytest.mark.parametrize("name", ["range", "dict", "lipsum", "cycler", "joiner", "namespace"])
def test_there_are_no_globals(name: str) -> None:
    """Not even those that Jinja has."""
    with pytest.raises(UndefinedError):
        rendered(f"{{{{ {name}(3) }}}}")


def test_a_misspelt_attribute_stops_the_build() -> None:
    """It is not nothing, neither where it is printed nor where it decides."""
    assert rendered("{{ day.year }}", day=Day(2026)) == "2026"
    for template in ("{{ day.yaer }}", "{% if day.yaer %}{% endif %}", "{{ day.yaer() }}"):
        with pytest.raises(UndefinedError, match="has no attribute 'yaer'"):
            rendered(template, day=Day(2026))


def test_a_macro_takes_what_it_names() -> None:
    """In order or by name; a default stands for what is not given, and no name is made up."""
    macro = "{% macro m(x, y=1) %}{{ x }}{{ y }}{% endmacro %}"
    assert rendered(macro + "{{ m(y=2, x='a') }}{{ m('b') }}{{ m('c', 3) }}") == "a2b1c3"
    with pytest.raises(UndefinedError, match="'x' was not provided"):
        rendered(macro + "{{ m() }}")
    for wrong in ("m('a', z=1)", "m('a', x='b')", "m('a', 1, 2)"):
        with pytest.raises(TypeError):
            rendered(macro + "{{ " + wrong + " }}")


def test_records_stand_a_line_each() -> None:
    """The file is JSON, and a changed record is a changed line."""
    some, more = [{"id": "a"}], [{"id": "b"}]
    value = {"title": "<ø>", "quotes": some + more, "none": []}
    made = escape.records_text(
        {
            "title": escape.json_lines("<ø>"),
            "quotes": escape.json_list(map(escape.json_lines, (some, [], more))),
            "none": escape.json_list([escape.json_lines([])]),
        }
    )
    assert json.loads(made) == value
    assert made.split("\n")[2:5] == ['"quotes": [', '{"id": "a"},', '{"id": "b"}']


def css_value(token: str) -> str:
    """Return what a CSS string says (CSS Syntax 3); assert that it is one string and no more."""
    assert re.fullmatch(r'"(?:[^"\\\n\r\f]|\\[0-9a-f]{1,6} )*"', token)
    return re.sub(r"\\([0-9a-f]{1,6}) ", lambda match: chr(int(match[1], 16)), token[1:-1])


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload["id"])
def test_no_payload_ends_a_css_string(payload: dict[str, Any]) -> None:
    """It says the words, and has no mark of ASCII but those around it and before a number."""
    value = seed_text(payload)
    token = escape.css_string(value)
    assert css_value(token) == shown(value)
    assert not set(token[1:-1]) & (set(punctuation) - {"\\"})


@given(nasty)
def test_a_css_string_says_any_text(value: str) -> None:
    """Whatever the seeds hold."""
    assert css_value(escape.css_string(value)) == shown(value)


@pytest.mark.parametrize(
    ("mark", "written"),
    [
        *((mark, f"\\{mark}") for mark in "$&%#_"),
        ("\\", r"\textbackslash{}"),
        ("{", r"\textbraceleft{}"),
        ("}", r"\textbraceright{}"),
        ("^", r"\textasciicircum{}"),
        ("~", r"\textasciitilde{}"),
        ("“", "“"),
    ],
)
def test_each_mark_of_bibtex_is_written_out(mark: str, written: str) -> None:
    """As LaTeX prints it; no other mark is touched."""
    assert escape.bibtex_text(f"a {mark} b") == f"a {written} b"
