"""Where quotations begin and end in raw texts."""

import pytest

from generator.reading.verifying.quotations import quotations

ONE = [
    ("straight", 'The harbour master said: "We close the quay."', ["We close the quay."]),
    ("curly", "“We close the quay,” she said.", ["We close the quay,"]),
    ("mixed", '“We close the quay," she said.', ["We close the quay,"]),
    ("opening shape at both ends", "“We close the quay,“ she said.", ["We close the quay,"]),
    ("closing shape at both ends", "”We close the quay,” she said.", ["We close the quay,"]),
    ("german", "„Wir schließen den Kai“, sagte sie.", ["Wir schließen den Kai"]),
    ("french", "« Nous fermons le quai », dit-elle.", [" Nous fermons le quai "]),
    ("turned", "»Wir schließen den Kai«, sagte sie.", ["Wir schließen den Kai"]),
    ("corner", "港長は「閉鎖する」と述べた。", ["閉鎖する"]),
    ("typewriter", "``We close the quay,'' she said.", ["We close the quay,"]),
    ("single", "‘We close the quay,’ she said.", ["We close the quay,"]),
    ("straight single", "'We don't close the quay,' she said.", ["We don't close the quay,"]),
    ("german single", "‚Wir schließen den Kai‘, sagte sie.", ["Wir schließen den Kai"]),
    ("possessive", "‘The pilots’ boats stay,’ she said.", ["The pilots’ boats stay,"]),
    ("padded", 'She said " we close " and left.', [" we close "]),
    ("no space before", 'She said:"We close."', ["We close."]),
    ("no space after", '"We close,"she said.', ["We close,"]),
    ("after a bracket", '("We close," she said.)', ["We close,"]),
    ("between dashes", 'The port—"our pride"—closes.', ["our pride"]),
    ("begins with an ellipsis", 'She said "...and closed".', ["...and closed"]),
    ("an insertion in single marks", "She said: '[We] close,' and left.", ["[We] close,"]),
    ("an elision before", "It's 'tis, 'twas, 'em or '90s. 'We close,' he said.", ["We close,"]),
    *(
        (f"{word} before", f"{word} we 'Close,' he said.", ["Close,"])
        for word in ("'til", "'cause", "'cos", "'bout", "'round", "rock 'n'")
    ),
    ("in braces", "{'We close,' x}", ["We close,"]),
    ("after a turned mark", "¿‘We close,’ he said? ", ["We close,"]),
    ("around one in double marks", "'“We close,” x,' he said", ["“We close,” x,"]),
    ("a dropped letter", "'Nothin' new closes,' he said", ["Nothin' new closes,"]),
    ("wrapped line", '"We close the\nquay," she said.', ["We close the\nquay,"]),
    (
        "within one of its own shape",
        "“They say “our canal” here.” Yes.",
        ["They say “our canal” here."],
    ),
    ("two within", "«A «b» c «d».» Yes.", ["A «b» c «d»."]),
    ("within, reported", "“We close, he said. “We go,” he said.”", ["We go,"]),
]
TWO = [
    ("around a reporting clause", '"We close," he said, "and wait."', ["We close,", "and wait."]),
    ("two speakers", '"We close," he said. "We stay," she said.', ["We close,", "We stay,"]),
    ("a forgotten mark", '"We close, he said. "We stay," she said.', ["We stay,"]),
    ("a forgotten mark, reported", '"We close, he said.\n"We stay," she said.', ["We stay,"]),
    ("names of a transcript", '"A: Why?\n"DR. B: We close."', ["A: Why?\n", "DR. B: We close."]),
]
NONE = [
    ("inches", 'A 6" rope and an 8" rope and a 6"-wide plank and an 8"-wide one.'),
    ("apostrophes", "It's the pilots' quay in the '90s, for 'em and the sailors' sons."),
    ("never closed", 'He called it a "plan and left.\n\nNobody spoke.'),
    ("closed in another paragraph", '"We close.\n\nNobody spoke," she said.'),
    ("a stray mark", 'We close," she said.'),
    ("nothing", ""),
]


def _inside(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quotations(text)]


@pytest.mark.parametrize(("text", "inside"), [case[1:] for case in ONE], ids=[c[0] for c in ONE])
def test_a_quotation_is_found_between_its_marks(text: str, inside: list[str]) -> None:
    """Shapes may be wrong; what stands around a mark tells which side it is."""
    assert _inside(text) == inside


@pytest.mark.parametrize(("text", "inside"), [case[1:] for case in TWO], ids=[c[0] for c in TWO])
def test_two_quotations_stay_apart(text: str, inside: list[str]) -> None:
    """What stands between them is the reporter's."""
    assert _inside(text) == inside


@pytest.mark.parametrize("text", [case[1] for case in NONE], ids=[case[0] for case in NONE])
def test_what_may_be_no_quotation_is_none(text: str) -> None:
    """When in doubt, the words are the reporter's."""
    assert quotations(text) == ()


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n  \n\t"])
@pytest.mark.parametrize("mark", ['"', "“", "«", "‘"])
def test_marks_that_reopen_continue_a_quotation(gap: str, mark: str) -> None:
    """Each paragraph opens; only the last one closes."""
    closing = {'"': '"', "“": "”", "«": "»", "‘": "’"}[mark]
    text = f"She said: {mark}One.{gap}{mark}Two.{gap}{mark}Three.{closing} All left."
    (found,) = quotations(text)
    assert [text[start:end].strip() for start, end in found.stretches] == ["One.", "Two.", "Three."]


def test_a_paragraph_that_never_closes_leaves_those_before_it() -> None:
    """The next mark shows where a paragraph ends; after the last one nothing does."""
    assert _inside('"One.\n\n"Two.\n\nNobody spoke.') == ["One.\n\n"]


def test_quotations_within_a_quotation_belong_to_it() -> None:
    """Its speaker quotes them."""
    text = "“The pilot told me ‘stay’ and ‘wait’,” she said."
    (found,) = quotations(text)
    assert [text[start:end] for start, end in found.inner] == ["stay", "wait"]


PAIRS = (
    *("“ ”", "„ “", "„ ”", "‟ ”", "⹂ “", "＂ ＂", "″ ″", "‶ ″", "〝 〞", "〝 〟", "❝ ❞", "🙶 🙷"),
    *("🙸 🙷", "״ ״", "`` ''", "‘‘ ’’", ",, ''", ",, “", "‚‚ ‘‘", "« »", "» «", "<< >>", "‹ ›"),
    *("❮ ❯", "「 」", "｢ ｣", "﹁ ﹂", "『 』", "﹃ ﹄", "‘ ’", "‚ ‘", "‛ ’", "❛ ❜", "' '", "＇ ＇"),
)


@pytest.mark.parametrize("pair", PAIRS)
def test_marks_of_every_shape_open_and_close(pair: str) -> None:
    """What newspapers, agencies and typewriters set."""
    opening, closing = pair.split()
    text = f"She said: {opening}We close the quay{closing} and left."
    found = [text[slice(*stretch)] for one in quotations(text) for stretch in one.stretches]
    assert found == ["We close the quay"]
