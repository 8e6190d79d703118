"""Links that lead to the very words of a quote in its source."""

import pytest
from msgspec.structs import replace

from generator.rendering.source_links import at_home, at_its_words
from tests.samples import NOTE, QUOTES, TALKS

PAGE = "https://ferry-post.example/canal-talks"
SAID = QUOTES[0]
HERE = replace(TALKS, url=PAGE)


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("We will pay no tolls.", "We%20will%20pay%20no%20tolls."),
        ("no, not one", "no%2C%20not%20one"),
        ("post-war tolls & more", "post%2Dwar%20tolls%20%26%20more"),
        ("Wir zählen „neun“", "Wir%20z%C3%A4hlen%20%E2%80%9Eneun%E2%80%9C"),
        ("We will […] pay no tolls at all", "pay%20no%20tolls%20at%20all"),
        ("[W]e will not pay", "will%20not%20pay"),
        ("one two three four five six seven eight nine ten eleven twelve thirteen",
         "one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"),
        ("One – and then two more – three", "and%20then%20two%20more"),
        ("one two\n\nthree four", "one%20two"),
    ],
)  # fmt: skip
def test_a_link_names_the_words(words: str, directive: str) -> None:
    """The longest run of them that stands there as it is; of a long one the two ends."""
    record = replace(SAID, article=HERE, text=words)
    assert at_its_words(record) == f"{PAGE}#:~:text={directive}"


def test_a_single_word_is_no_place() -> None:
    """The page is."""
    assert at_its_words(replace(SAID, article=HERE, text="“tolls”")) == PAGE


def test_an_address_with_a_fragment_keeps_it() -> None:
    """The directive follows it."""
    article = replace(TALKS, url=f"{PAGE}#entry-3")
    record = replace(SAID, article=article, text="We pay")
    assert at_its_words(record) == f"{PAGE}#entry-3:~:text=We%20pay"


def test_a_copy_stands_in_for_an_address_that_nobody_knows() -> None:
    """What has neither leads nowhere."""
    copy = "https://archive.example/2031/canal-talks"
    assert at_home(replace(TALKS, url=None, archived=copy)) == copy
    assert at_home(replace(HERE, archived=copy)) == PAGE
    assert at_home(replace(TALKS, url="javascript:alert(1)")) is None
    assert at_its_words(replace(SAID, article=NOTE)) is None
