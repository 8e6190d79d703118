"""Drafts as they would be published, for their editor to see."""

from collections.abc import Iterator

from msgspec.structs import replace

from generator.problems import Problem
from generator.reading import queries
from generator.reading.checks.check import unfit
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import ActorSeed, ArticleSeed, PersonSeed, Seeds

NO_SUMMARY = "No summary yet."


def with_drafts(seeds: Seeds, met: list[Problem]) -> tuple[Seeds, list[str]]:
    """Return the seeds with their drafts to be published, and what had to be left out, in words.

    Args:
        seeds: As they were read.
        met: The problems met while reading.
    """
    seeds = _with_proposed(seeds)
    speakers = set(map(str, queries.speaker_ids(seeds)))
    kept: list[ArticleSeed] = []
    said: list[str] = []
    for article in seeds.articles:
        if article.status.value != "draft":
            kept.append(article)
            continue
        shown = _of_known_speakers(article, speakers)
        kept.append(shown)
        said += _left_out(article, shown)
    shown_seeds = replace(
        seeds, articles=tuple(kept), with_drafts=True, digests={}, article_digests={}
    )
    wrong = unfit(shown_seeds, met)
    fit = [one for one in kept if one.status.value != "draft" or one.where.file not in wrong]
    said += [f"{one.where.file}: has errors; left out" for one in kept if one not in fit]
    return replace(shown_seeds, articles=tuple(fit)), said


def _with_proposed(seeds: Seeds) -> Seeds:
    """Return the seeds with the speakers that the notes of drafts propose, each once."""
    taken = set(map(str, queries.speaker_ids(seeds)))
    new = {str(one.id): one for one in reversed(seeds.proposed) if str(one.id) not in taken}
    people = [one for one in new.values() if isinstance(one, PersonSeed)]
    actors = [one for one in new.values() if isinstance(one, ActorSeed)]
    return replace(
        seeds, people=(*seeds.people, *people), actors=(*seeds.actors, *actors), proposed=()
    )


def _of_known_speakers(article: ArticleSeed, speakers: set[str]) -> ArticleSeed:
    """Return a draft without the quotes and claims whose speakers are nowhere yet."""
    return replace(
        article,
        quotes=tuple(one for one in article.quotes if one.speaker and set(one.speaker) <= speakers),
        claims=tuple(one for one in article.claims if set(one.speaker) <= speakers),
        summary=article.summary if article.summary.strip() else Text(NO_SUMMARY, article.where),
    )


def _left_out(article: ArticleSeed, shown: ArticleSeed) -> Iterator[str]:
    missing = len(article.quotes) - len(shown.quotes)
    if missing:
        total = len(article.quotes)
        yield f"{article.where.file}: {missing} of {total} quotes left out: unknown speakers"
