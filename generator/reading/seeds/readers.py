"""What stands in each seed file: parsed nodes become seed records, field by field."""

from generator.problems import Problem
from generator.reading.parsing.nodes import Fields, Row, Text
from generator.reading.seeds import records
from generator.reading.seeds.fields import OR_UNKNOWN, Record, dated


def briefing(fields: Fields, problems: list[Problem]) -> records.BriefingSeed:
    """Read `briefing.yml`."""
    record = Record(
        fields,
        problems,
        "title subject language site_url as_of coverage publisher confidence likelihood terms"
        " questions limits map",
    )
    return records.BriefingSeed(
        where=record.where,
        title=record.text("title"),
        subject=record.text("subject"),
        language=record.text("language"),
        site_url=record.maybe("site_url"),
        as_of=record.full_day("as_of"),
        coverage=record.records("coverage", coverage),
        publisher=record.record("publisher", publisher),
        confidence=record.records("confidence", word),
        likelihood=record.records("likelihood", word),
        terms=record.records("terms", term),
        questions=record.records("questions", question),
        limits=record.record("limits", limits) or records.Limits(),
        incomplete=not record.lost.isdisjoint({"questions", "confidence"}),
        map=record.record("map", base_map),
    )


def base_map(fields: Fields, problems: list[Problem]) -> records.MapSeed:
    """Read `map`."""
    return records.MapSeed(region=Record(fields, problems, "region").text("region"))


def coverage(fields: Fields, problems: list[Problem]) -> records.CoverageSeed:
    """Read one span of `coverage`."""
    record = Record(fields, problems, "from to note")
    return records.CoverageSeed(
        where=record.where,
        start=record.date("from"),
        end=record.date("to"),
        note=record.maybe("note"),
    )


def publisher(fields: Fields, problems: list[Problem]) -> records.PublisherSeed:
    """Read `publisher`."""
    record = Record(fields, problems, "name contact")
    return records.PublisherSeed(name=record.text("name"), contact=record.maybe("contact"))


def word(fields: Fields, problems: list[Problem]) -> records.Word:
    """Read one word of `confidence` or `likelihood`."""
    record = Record(fields, problems, "word definition")
    return records.Word(word=record.text("word"), definition=record.text("definition"))


def term(fields: Fields, problems: list[Problem]) -> records.Term:
    """Read one house term."""
    record = Record(fields, problems, "term instead_of why")
    return records.Term(
        term=record.text("term"),
        instead_of=record.texts("instead_of"),
        why=record.maybe("why"),
    )


def question(fields: Fields, problems: list[Problem]) -> records.QuestionSeed:
    """Read one question."""
    record = Record(fields, problems, "id text short ordered stances")
    return records.QuestionSeed(
        where=record.where,
        id=record.text("id"),
        text=record.text("text"),
        short=record.maybe("short"),
        ordered=record.flag("ordered"),
        stances=record.records("stances", stance),
        incomplete=bool(record.lost),
    )


def stance(fields: Fields, problems: list[Problem]) -> records.StanceSeed:
    """Read one stance of a question."""
    record = Record(fields, problems, "id label definition")
    return records.StanceSeed(
        where=record.where,
        id=record.text("id"),
        label=record.text("label"),
        definition=record.text("definition"),
    )


def limits(fields: Fields, problems: list[Problem]) -> records.Limits:
    """Read the house rules for length."""
    record, standard = Record(fields, problems, "quote cell summary"), records.Limits()
    return records.Limits(
        quote=record.count("quote", standard.quote),
        cell=record.count("cell", standard.cell),
        summary=record.count("summary", standard.summary),
    )


def actor(fields: Fields, problems: list[Problem]) -> records.ActorSeed:
    """Read a record of `actors.yml`."""
    record = Record(fields, problems, "id name kind group iso part_of aliases demonyms")
    return records.ActorSeed(
        where=record.where,
        id=record.text("id"),
        name=record.text("name"),
        kind=record.text("kind"),
        group=record.text("group"),
        iso=record.maybe("iso"),
        part_of=record.maybe("part_of"),
        aliases=record.texts("aliases"),
        demonyms=record.texts("demonyms"),
    )


def person(fields: Fields, problems: list[Problem]) -> records.PersonSeed:
    """Read a record of `people.yml`."""
    record = Record(fields, problems, "id name aliases roles")
    return records.PersonSeed(
        where=record.where,
        id=record.text("id"),
        name=record.text("name"),
        aliases=record.texts("aliases"),
        roles=record.records("roles", role),
        incomplete=bool(record.lost),
    )


def role(fields: Fields, problems: list[Problem]) -> records.RoleSeed:
    """Read one role of a person."""
    record = Record(fields, problems, "title actor from to")
    return records.RoleSeed(
        where=record.where,
        title=record.text("title"),
        actor=record.maybe("actor"),
        start=record.maybe_date("from"),
        end=record.maybe_date("to"),
    )


def article(
    fields: Fields, problems: list[Problem], name: Text, summary: Text
) -> records.ArticleSeed:
    """Read the front matter of an article; `name` is its id, from the file's name."""
    record = Record(
        fields,
        problems,
        "title title_is_ours publisher byline published published_basis retrieved url source"
        " reliability added status quotes claims",
    )
    return records.ArticleSeed(
        where=record.where,
        id=name,
        title=record.text("title"),
        title_is_ours=record.flag("title_is_ours", required=False),
        publisher=record.known("publisher"),
        byline=record.known("byline"),
        published=record.date("published"),
        published_basis=record.maybe("published_basis"),
        retrieved=record.maybe_date("retrieved"),
        url=record.maybe("url"),
        source=record.maybe("source"),
        reliability=record.maybe("reliability"),
        added=record.maybe_date("added"),
        status=record.text("status"),
        quotes=record.records("quotes", quote),
        claims=record.records("claims", claim),
        summary=summary,
        incomplete=bool(record.lost),
    )


def quote(fields: Fields, problems: list[Problem]) -> records.QuoteSeed:
    """Read one quote of an article."""
    record = Record(fields, problems, "id speaker text kind said to statement translated_from note")
    return records.QuoteSeed(
        where=record.where,
        id=record.text("id"),
        speaker=record.texts("speaker"),
        text=record.text("text"),
        kind=record.text("kind"),
        said=record.date("said"),
        to=record.maybe("to"),
        statement=record.maybe("statement"),
        translated_from=record.maybe("translated_from"),
        note=record.maybe("note"),
    )


def claim(fields: Fields, problems: list[Problem]) -> records.ClaimSeed:
    """Read one claim of an article."""
    record = Record(fields, problems, "id subject value words speaker")
    return records.ClaimSeed(
        where=record.where,
        id=record.text("id"),
        subject=record.text("subject"),
        value=record.text("value"),
        words=record.maybe("words"),
        speaker=record.texts("speaker"),
    )


def subject(fields: Fields, problems: list[Problem]) -> records.SubjectSeed:
    """Read a record of `subjects.yml`."""
    record = Record(fields, problems, "id label type assessment")
    return records.SubjectSeed(
        where=record.where,
        id=record.text("id"),
        label=record.text("label"),
        type=record.text("type"),
        assessment=record.text("assessment"),
    )


def event(fields: Fields, problems: list[Problem]) -> records.EventSeed:
    """Read a record of `events.yml`."""
    record = Record(fields, problems, "id date status text actors articles")
    return records.EventSeed(
        where=record.where,
        id=record.text("id"),
        date=record.date("date"),
        status=record.text("status"),
        text=record.text("text"),
        actors=record.texts("actors"),
        articles=record.texts("articles"),
    )


def correction(fields: Fields, problems: list[Problem]) -> records.CorrectionSeed:
    """Read a record of `corrections.yml`."""
    record = Record(fields, problems, "id date where was now weight")
    return records.CorrectionSeed(
        where=record.where,
        id=record.text("id"),
        date=record.date("date"),
        spot=record.text("where"),
        was=record.text("was"),
        now=record.text("now"),
        weight=record.text("weight"),
    )


POSITION_COLUMNS = (
    "actor",
    "question",
    "stance",
    "position",
    "basis",
    "since",
    "last_stated",
    "evidence",
)


def position(row: Row, problems: list[Problem]) -> records.PositionSeed:
    """Read a row of `positions.csv`; the header is known to have every column."""
    cells = row.cells
    for name in POSITION_COLUMNS[:-1]:
        if not cells[name]:
            hint = OR_UNKNOWN if name in ("since", "last_stated") else ""
            message = f'"{name}" is empty, expected a value{hint}'
            problems.append(Problem(cells[name].where, "empty-value", message))
    return records.PositionSeed(
        where=row.where,
        actor=cells["actor"],
        question=cells["question"],
        stance=cells["stance"],
        position=cells["position"],
        basis=cells["basis"],
        since=dated(cells["since"], problems),
        last_stated=dated(cells["last_stated"], problems),
        evidence=row.words("evidence"),
    )
