"""Ways to make a false quotation of a true one: what verification must never find."""

import random
import re
from collections.abc import Iterator

from benchmarks.invented import Printed, Spoken

_DIGIT = re.compile(r"\d")


def false_quotes(article: Printed, seed: int) -> Iterator[tuple[str, str]]:
    """Yield quotes that nobody said in the article, each with the name of what is false."""
    chosen = random.Random(seed)
    first, second = article.first, article.second
    yield "a negation dropped", first.with_negation("")
    yield "a negation cut out", first.with_negation(" […] ")
    yield "a negation under an insertion", first.with_negation(" [Karsa] ")
    yield "a negation under sic", first.with_negation(" [sic] ")
    yield "a negation doubled", _doubled(first)
    yield "cut behind its negation", _after_negation(first)
    yield "cut before its negation", first.sentence.partition(_negation(first))[0].strip()
    yield "a digit changed", _digit_changed(first.sentence, chosen)
    yield "a word changed", _word_changed(first.sentence, second.sentence, chosen)
    yield "a word dropped", _word_dropped(first.sentence, chosen)
    yield "a letter dropped", _letter_dropped(first.sentence, chosen)
    yield "two words swapped", _words_swapped(first.sentence, chosen)
    yield "its halves swapped", f"{first.tail}, {first.first_half}"
    yield "its halves swapped at a cut", f"{first.tail} […] {first.first_half}"
    yield "two speakers joined", f"{first.first_half}, {second.tail}!"
    yield "two speakers joined at a cut", f"{first.opening} […] {second.sentence}"
    yield "words of the reporter", article.speech.report
    yield "the reporter's words behind it", f"{first.sentence} {_said(article)}"
    yield from _split_at_a_dash(first)


def _said(article: Printed) -> str:
    return article.speech.attribution.format(article.speech.speakers[0])


def _split_at_a_dash(spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Yield the sentence from or until the middle of its compound."""
    compound = next(word for word in spoken.object.split() if "–" in word)
    left, _, right = compound.partition("–")
    before, _, after = spoken.sentence.partition(compound)
    yield "cut behind a dash", f"{right}{after}"
    yield "cut before a dash", f"{before}{left}"
    yield "cut behind a dash, at a cut", f"{spoken.opening} […] {right}{after}"


def _negation(spoken: Spoken) -> str:
    return spoken.clause.partition("{")[2].partition("}")[0]


def _after_negation(spoken: Spoken) -> str:
    """Return what follows the negation, from the next whole word."""
    rest = spoken.sentence.partition(spoken.clause.rpartition("{")[2].partition("}")[0])[2]
    return rest.strip()


def _doubled(spoken: Spoken) -> str:
    return spoken.with_negation(f"{_negation(spoken)} {_negation(spoken)} ")


def _digit_changed(words: str, chosen: random.Random) -> str:
    place = chosen.choice(list(_DIGIT.finditer(words))).start()
    return f"{words[:place]}{(int(words[place]) + chosen.randint(1, 9)) % 10}{words[place + 1 :]}"


def _middle(words: list[str], chosen: random.Random) -> int:
    """Return the index of a word with a letter that is neither the first nor the last."""
    return chosen.choice([at for at in range(1, len(words) - 1) if words[at][0].isalpha()])


def _word_changed(words: str, others: str, chosen: random.Random) -> str:
    parts = words.split(" ")
    at = _middle(parts, chosen)
    kept = {part.lower() for part in parts}
    new = [word for word in others.split(" ") if word.isalpha() and word.lower() not in kept]
    parts[at] = chosen.choice(new or ["Karsa"])
    return " ".join(parts)


def _word_dropped(words: str, chosen: random.Random) -> str:
    parts = words.split(" ")
    del parts[_middle(parts, chosen)]
    return " ".join(parts)


def _letter_dropped(words: str, chosen: random.Random) -> str:
    parts = words.split(" ")
    at = _middle(parts, chosen)
    parts[at] = parts[at][1:] or "Karsa"
    return " ".join(parts)


def _words_swapped(words: str, chosen: random.Random) -> str:
    parts = words.split(" ")
    places = [at for at in range(1, len(parts) - 2) if parts[at].lower() != parts[at + 1].lower()]
    at = chosen.choice(places)
    parts[at : at + 2] = parts[at + 1], parts[at]
    return " ".join(parts)
