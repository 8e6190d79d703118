"""Whether a quote leaves out a negation: in a cut, in an insertion, right before it or after it."""

import re
from collections.abc import Sequence

from generator.reading.verifying.characters import HAN_AND_KANA
from generator.reading.verifying.languages import Languages
from generator.reading.verifying.main_clauses import is_denied_above, is_doubly_denied_above
from generator.reading.verifying.passages import Passage
from generator.reading.verifying.pieces import Wording
from generator.reading.verifying.quotations import Span
from generator.reading.verifying.tokens import Token

_JOINING = frozenset(",-…(")
"""Marks after which a sentence goes on."""
_ENDING = frozenset(".!?।॥")
"""Marks after which another one begins."""
_BETWEEN = frozenset({
    "always", "be", "been", "being", "ever", "just", "longer", "more", "necessarily", "quite",
    "really", "truly", "yet", "auch", "einmal", "länger", "mehr", "so", "unbedingt", "wirklich",
    "encore", "plus", "vraiment", "længere", "mere", "rigtigt", "lenger", "mer", "längre",
    "echt", "langer", "meer", "más", "ya", "ancora", "più", "mais", "realmente", "endnu",
    "nogensinde", "noensinne", "någonsin", "ännu", "lengur", "enää", "edes", "vielä",
    "todellakaan", "już", "więcej", "jeszcze", "už", "ještě", "jamás", "todavía", "aún", "ainda",
    "même", "toujours", "mai", "ooit", "többé", "még", "artık", "больше", "уже", "ещё", "вовсе",
    "більше", "вже", "ще", "πια", "ξανά"
})  # fmt: skip
"""Words that may stand between a negation and what it denies."""
_MOST_BETWEEN = 3
_LEADS = frozenset({
    "a", "aber", "absolument", "absolutely", "af", "ale", "and", "at", "au", "auf", "av", "bajo",
    "bei", "but", "by", "con", "da", "dans", "de", "denn", "di", "e", "em", "en", "et", "for",
    "gar", "i", "in", "ma", "maar", "mais", "mas", "men", "met", "mit", "na", "och", "of", "og",
    "on", "onder", "op", "or", "par", "para", "per", "pero", "pod", "por", "på", "slet", "sob",
    "sous", "till", "to", "und", "under", "unter", "w", "with", "y", "z", "zu", "zum", "à",
    "überhaupt", "а", "в", "за", "и", "на", "но", "при", "под", "та", "у", "і"
})  # fmt: skip
"""Words that may stand before a negation at the beginning of a clause: `but at no time`."""
_MOST_LEADING = 4
"""So many words make up such a beginning, or the end of a clause: `auf gar keinen Fall`."""
_NO = re.compile(
    r"n(?:o|ot|ever|either|or|one|obody|othing|owhere)|hardly|barely|scarcely|rarely|seldom"
    r"|nichts?|kein\w*|nie|niemals|niemand\w*|nirgend\w*|weder|kaum|nimmer\w*"
    r"|ne|n'\w+|pas|jamais|rien|aucun\w*|nul(?:le)?|ni|guère|nunca|jam[aá]s|nad(?:a|ie)"
    r"|ning[uú]n\w*|tampoco|non|mai|niente|nulla|nessun\w*|né|neppure|neanche|nemmeno"
    r"|n[aã]o|ninguém|nenhum\w*|nem|niets?|geen|nooit|nergens|ikk?j?e|ei|ingen\w*|intet|aldrig?"
    r"|h?verken|inte|icke|ing[ae]t?|e(?:n|t|mme|tte|ivät)|kukaan|mikään|koskaan|ekki|aldrei"
    r"|engin\w*|ekkert|nigdy|nikt|nic|żad\w+|nikdy|nikdo|nikto|žádn\w+|žiadn\w+|nije\w*|nikad\w*"
    r"|nitko|niko|soha|senki|semmi|nu|nici\w*|nimeni|nimic|hiç\w*|asla|n[ei]|не|ни|ні|ня|нет"
    r"|ник\w+|нич\w+|ніх\w+|ніч\w+|нік\w+|није|нема|δεν?|μην?|ποτέ|καν\w+|τίποτ\w*|ούτε"
    r"|[وف]?(?:لا|لم|لن|ما|ليس\w*)|هیچ\w*|هرگز|نه|לא|אין|אף|שום"
)
"""Words that do nothing but deny: an adverb, a pronoun, the beginning of `no ship`."""
_MINUS = frozenset({
    "minus", "negative", "moins", "menos", "meno", "miinus", "mínus", "mínusz", "минус", "мінус",
    "μείον", "eksi", "ناقص", "سالب"
})  # fmt: skip
"""What makes the number after it negative."""
_RUN = re.compile(f"[{HAN_AND_KANA}]")
_LONGEST_DENIAL = 2
"""In letters of Han: 没有."""
_LONGEST_CLAUSE = 60
"""In tokens."""


def is_honest(passage: Passage, chain: Span, wording: Wording, languages: Languages) -> bool:
    """Tell whether no negation is lost before the words or after them."""
    begin, end = chain
    after = passage.tokens[end : end + 1]
    if wording.pieces[0].skips == 0 and _is_denied_before(passage, begin, languages):
        return False
    if is_denied_above(passage, chain, languages):
        return False
    if wording.skips_after == 0:
        follows = (*after, *_added(passage, end), *_closed_by(passage, end))
        return _ends_sentence(passage, end) or not _deny(passage, follows, languages)
    return _may_skip_after(passage, end, wording.skips_after, languages)


def _is_denied_before(passage: Passage, begin: int, languages: Languages) -> bool:
    """Tell whether what stands right before denies the words, or makes a number negative."""
    before = passage.tokens[max(begin - 1, 0) : begin]
    is_number = passage.tokens[begin].key[0].isdigit()
    if is_number and any(token.key.lower() in _MINUS for token in before):
        return True
    led_in = (*_led_in(passage, begin), *_opened_by(passage, begin))
    return _deny(passage, led_in, languages) and not is_doubly_denied_above(
        passage, begin, languages
    )


def _opened_by(passage: Passage, begin: int) -> Sequence[Token]:
    """Return the first word of a clause, as in `Not once` and `Under no circumstances`.

    Of one that has only a few words before those of the quote; what may lead it in does not count.
    """
    opening: list[Token] = []
    for token in reversed(passage.tokens[max(begin - _MOST_LEADING - 1, 0) : begin]):
        if passage.ends_clause(token):
            break
        opening.append(token)
    words = [token for token in reversed(opening) if token.is_word]
    if len(opening) > _MOST_LEADING:
        return ()
    while len(words) > 1 and words[0].key.lower() in _LEADS:
        del words[0]
    return words[:1] if words and _NO.fullmatch(words[0].key.lower()) else ()


def _closed_by(passage: Passage, end: int) -> Sequence[Token]:
    """Return the negation that ends a clause soon after: `heute nicht`, `auf gar keinen Fall`."""
    closing: list[Token] = []
    for token in passage.tokens[end : end + _MOST_LEADING + 1]:
        if passage.ends_clause(token):
            break
        closing.append(token)
    words = [token for token in closing if token.is_word]
    if len(closing) > _MOST_LEADING or not words:
        return ()
    leads = [token.key.lower() in _LEADS for token in words[:-2]]
    last = words[-2:] if leads and all(leads) else words[-1:]
    return [token for token in last if _NO.fullmatch(token.key.lower())]


def _ends_sentence(passage: Passage, end: int) -> bool:
    """Tell whether a sentence ends right before: a small letter goes on, as after `the 3.`."""
    mark, *following = passage.tokens[end - 1 : end + 1]
    return mark.key in _ENDING and not any(token.key[0].islower() for token in following)


def _led_in(passage: Passage, begin: int) -> Sequence[Token]:
    """Return the word before some words, with those that a negation has beside it: `not really`."""
    first = begin - 1
    while first > max(begin - _MOST_BETWEEN, 0) and passage.tokens[first].key.lower() in _BETWEEN:
        first -= 1
    return passage.tokens[max(first, 0) : begin]


def _added(passage: Passage, end: int) -> Sequence[Token]:
    """Return a word that is a clause of its own, as the last one of `We will pay – not`."""
    mark, word, stop = (passage.tokens[at : at + 1] for at in (end, end + 1, end + 2))
    is_added = mark and mark[0].key in _JOINING and word and word[0].is_word
    is_last = not stop or passage.ends_clause(stop[0])
    return word if is_added and is_last and not _is_long_run(word[0]) else ()


def _is_long_run(word: Token) -> bool:
    """Tell whether a word is a clause of a script without spaces: 不同意, and not only 不."""
    return _RUN.match(word.key) is not None and len(word.key) > _LONGEST_DENIAL


def _deny(passage: Passage, words: Sequence[Token], languages: Languages) -> bool:
    """Tell whether one of the words is a negation, and not only the first part of a compound."""
    return any(
        languages.surely_negates(word.key) and word.end not in passage.uncuttable for word in words
    )


def may_skip(
    passage: Passage, end: int, following: tuple[int, int | None], languages: Languages
) -> bool:
    """Tell whether the words from `end` to the next piece may be left out between two pieces."""
    start, skips = following
    if end > start:
        return False
    left_out = passage.tokens[end:start]
    words = sum(token.is_word for token in left_out)
    if skips is not None and (words > skips or passage.inserts(end, start)):
        return False
    before, after = passage.tokens[end - 1], passage.tokens[start]
    same_speaker = passage.quoted_in(before.start) == passage.quoted_in(after.start)
    return same_speaker and not _denied(passage, _torn_off(passage, end, start), languages)


def may_skip_before(passage: Passage, start: int, skips: int | None, languages: Languages) -> bool:
    """Tell whether the words of the clause before the first piece may be left out."""
    limit = 0 if skips is None else max(start - skips, 0)
    if skips and passage.inserts(limit, start):
        return False
    torn: list[Token] = []
    for token in reversed(passage.tokens[max(limit, start - _LONGEST_CLAUSE, 0) : start]):
        if passage.ends_clause(token):
            break
        torn.append(token)
    return not _denied(passage, torn[::-1], languages)


def _may_skip_after(passage: Passage, end: int, skips: int | None, languages: Languages) -> bool:
    """Tell whether the words of the clause after the last piece may be left out."""
    if passage.ends_clause(passage.tokens[end - 1]):
        return True
    limit = len(passage.tokens) if skips is None else end + skips
    if skips and passage.inserts(end, limit):
        return False
    torn: list[Token] = []
    for token in passage.tokens[end : min(limit, end + _LONGEST_CLAUSE)]:
        if passage.ends_clause(token):
            break
        torn.append(token)
    return not _denied(passage, torn, languages)


def _torn_off(passage: Passage, end: int, start: int) -> list[Token]:
    """Return the words left out of a clause of which other words stay: no `not` may be there.

    Args:
        passage: Where all stand.
        end: The token after the words that stay before.
        start: The first token of those that stay after.
    """
    left_out = passage.tokens[end:start]
    ends = [index for index, token in enumerate(left_out) if passage.ends_clause(token)]
    first, last = (ends[0], ends[-1] + 1) if ends else (len(left_out), 0)
    torn: list[Token] = []
    if not passage.ends_clause(passage.tokens[end - 1]):
        torn += left_out[:first]
    if not passage.ends_clause(passage.tokens[start]):
        torn += left_out[last:]
    return torn


def _denied(passage: Passage, torn: Sequence[Token], languages: Languages) -> list[str]:
    """Return the negations among words that follow each other; `no-one` is one, `non-EU` is not."""
    words: list[str] = []
    joins = False
    for token in torn:
        if passage.joins(token) and words:
            words[-1] += token.key
            joins = True
        elif token.is_word:
            words += [words.pop() + token.key] if joins else [token.key]
            joins = False
    return languages.negations_in(words)
