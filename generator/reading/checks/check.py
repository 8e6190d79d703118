"""Run every rule on the seeds and return the problems."""

import re
from collections.abc import Iterator, Mapping
from textwrap import dedent

from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.problems import Problem, Severity, bounded, errors, without_consequences
from generator.reading.checks import (
    anchors,
    citations,
    clashes,
    confidence,
    config,
    dates,
    editions,
    evidence,
    ids,
    judgements,
    lands,
    lengths,
    lookalikes,
    maps,
    paper,
    proof,
    stale,
    stated,
    terms,
    unread_markup,
    unused,
    values,
)
from generator.reading.checks.explanations import EXPLANATIONS
from generator.reading.checks.verdicts import Rule, Verdicts
from generator.reading.seeds.editions import EXPLANATIONS as OF_EDITIONS
from generator.reading.seeds.records import Seeds

CHECKS: tuple[Rule, ...] = (
    ids.bad_id,
    ids.duplicate_id,
    anchors.anchor_taken,
    ids.unknown_actor,
    ids.unknown_speaker,
    ids.unknown_question,
    ids.unknown_stance,
    ids.unknown_evidence,
    ids.unknown_article,
    ids.near_miss_subject,
    clashes.part_of_cycle,
    clashes.two_positions_at_once,
    terms.term_for_itself,
    values.unknown_iso,
    values.unknown_language,
    values.unknown_region,
    values.bad_address,
    values.bad_source_name,
    values.question_without_stances,
    values.impossible_value,
    values.amount_no_number,
    values.amount_without_unit,
    dates.quote_after_article,
    dates.event_after_article,
    dates.position_after_evidence,
    dates.planned_in_the_past,
    dates.overdue_in_the_future,
    dates.date_order,
    dates.unknown_day,
    dates.after_as_of,
    evidence.position_without_evidence,
    evidence.quote_without_speaker,
    evidence.event_without_article,
    evidence.speakers_of_one_statement,
    citations.unknown_citation,
    citations.broken_citation,
    citations.draft_cited,
    citations.misplaced_citation,
    evidence.judgement_not_an_item,
    evidence.judgement_without_citation,
    evidence.judgement_without_confidence,
    judgements.unknown_judgement_field,
    judgements.repeated_judgement_field,
    judgements.empty_judgement_field,
    judgements.resolve_by_not_a_date,
    confidence.word_defined_twice,
    confidence.likelihood_range,
    evidence.brief_sections,
    lengths.long_quote,
    lengths.long_cell,
    lengths.long_summary,
    lengths.long_bottom_line,
    lengths.long_text,
    lengths.empty_text,
    config.config_unfit,
    config.config_code,
    unused.not_judged,
    config.unknown_page,
    editions.edition_missing,
    editions.edition_out_of_order,
    editions.as_of_before_edition,
)
"""Rules that the seeds must keep."""

PROOFS: tuple[Rule, ...] = (
    proof.quote_not_verified,
    proof.quote_changed,
    proof.words_not_verified,
    proof.words_changed,
)
"""Rules that `briefing verify` satisfies; it checks everything else first."""

ADVICE: tuple[Rule, ...] = (
    ids.repeated_id,
    ids.near_miss_statement,
    values.no_sentence,
    evidence.own_words_without_quote,
    evidence.bottom_line_without_citation,
    dates.added_before_published,
    dates.entered_after_as_of,
    dates.quote_long_before_article,
    config.config_differs,
    paper.missing_glyph,
    clashes.same_name,
    lookalikes.name_lookalike,
    lookalikes.address_lookalike,
    clashes.same_land,
    lands.iso_of_another_land,
    stated.last_stated_not_shown,
    stated.since_not_shown,
    confidence.confidence_not_met,
    confidence.confidence_with_likelihood,
    confidence.undefined_likelihood,
    judgements.judgement_unresolved,
    stale.stale_text,
    stale.stale_count,
    maps.land_without_code,
    unused.unused_actor,
    unused.unused_person,
    unused.unused_subject,
    unused.unassessed_difference,
    unused.draft_article,
    unused.waiting_in_inbox,
    terms.loaded_word,
    proof.unmarked_not_needed,
    proof.cut_in_unknown_language,
    proof.speaker_not_near,
    proof.trailing_comma,
    unread_markup.unread_markup,
    unread_markup.unread_list,
)
"""Rules whose breach is a warning."""

BY_ARTICLE: frozenset[Rule] = frozenset(
    (
        values.bad_address,
        lengths.long_quote,
        lengths.long_summary,
        proof.quote_changed,
        proof.unmarked_not_needed,
        proof.cut_in_unknown_language,
        proof.speaker_not_near,
    )
)
"""Rules that find in an article what they would find if there were no other."""


def slug(rule: Rule) -> str:
    """Return the name of a rule as messages show it."""
    return rule.__name__.replace("_", "-")


def check(
    seeds: Seeds, met: list[Problem] | None = None, cache: BuildCache = NO_CACHE
) -> list[Problem]:
    """Return every breach of every rule, and the problems met while reading, sorted by place.

    What is wrong in a draft article is a warning: a draft is not published.

    Args:
        seeds: As they were read.
        met: The problems of reading.
        cache: Of earlier checks.
    """
    verdicts = Verdicts(cache, seeds)
    drafts = {article.where.file for article in seeds.articles if article.status.value == "draft"}
    problems = [
        *(met or ()),
        *_breaches(verdicts, CHECKS + PROOFS, "error"),
        *_breaches(verdicts, ADVICE, "warning"),
    ]
    verdicts.keep()
    return bounded(sorted(set(soften(without_consequences(problems), drafts))))


def unfit(seeds: Seeds, met: list[Problem]) -> set[str]:
    """Return the files in which something keeps their records from being linked.

    That words are not verified yet, and that something is left to be judged, does not.
    """
    problems = [*met, *_breaches(Verdicts(NO_CACHE, seeds), CHECKS, "error")]
    judged = slug(unused.not_judged)
    return {problem.where.file for problem in errors(problems) if problem.slug != judged}


def soften(problems: list[Problem], drafts: set[str]) -> list[Problem]:
    """Turn the errors in draft articles into warnings."""
    return [
        Problem(problem.where, problem.slug, problem.message, severity="warning")
        if problem.where.file in drafts
        else problem
        for problem in problems
    ]


def _breaches(verdicts: Verdicts, rules: tuple[Rule, ...], severity: Severity) -> Iterator[Problem]:
    for rule in rules:
        name = slug(rule)
        for where, message in verdicts.of(name, rule, by_article=rule in BY_ARTICLE):
            yield Problem(where, name, message, severity=severity)


def catalogue(others: Mapping[str, tuple[str, str, str]] | None = None) -> dict[str, str]:
    """Return what each slug means, with an example that breaks it and one that keeps it.

    Args:
        others: Entries of problems that are met after the seeds: slug to rule, bad, good.
    """
    from generator.reading.verifying import verify  # noqa: PLC0415  (it takes long to load)

    entries = {
        name: f"{rule}\n\nBad:  {bad}\nGood: {good}"
        for name, (rule, bad, good) in (
            EXPLANATIONS | OF_EDITIONS | verify.EXPLANATIONS | dict(others or {})
        ).items()
    }
    for rule in CHECKS + PROOFS + ADVICE:
        first, _, rest = (rule.__doc__ or "").partition("\n")
        entries[slug(rule)] = re.sub(r"[ \t]+$", "", f"{first}\n{dedent(rest)}").strip()
    return dict(sorted(entries.items()))
