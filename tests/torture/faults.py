"""Which faults there are, a fair choice of them, and what became of each."""

import errno
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.torture.forks import Moment
from tests.torture.operations import KINDS, Fault, Operation
from tests.torture.scenes import Stage

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
KILL = "kill"
AT_RANDOM = "any moment"
WAYS = (KILL, *(errno.errorcode[number] for number in ERRORS))


@dataclass(slots=True)
class Row:
    """What was tried of one kind."""

    tried: int = 0
    whole: int = 0
    mended: int = 0
    never: int = 0
    """Faults whose operation this run did not come to."""


@dataclass(slots=True)
class Table:
    """What became of all faults."""

    rows: dict[tuple[str, str], Row] = field(default_factory=lambda: defaultdict(Row))
    """By operation and by what happened instead."""
    commands: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)

    @property
    def tried(self) -> int:
        """How many faults there were."""
        return sum(row.tried for row in self.rows.values())

    def lines(self) -> Iterator[str]:
        """Yield the table."""
        yield f"{'operation':<12}{'instead':<10}{'tried':>7}{'whole':>7}{'mended':>8}"
        for operation in (*KINDS, AT_RANDOM):
            for way in WAYS:
                if row := self.rows.get((operation, way)):
                    yield f"{operation:<12}{way:<10}{row.tried:>7}{row.whole:>7}{row.mended:>8}"
        rows = self.rows.values()
        whole, mended = sum(row.whole for row in rows), sum(row.mended for row in rows)
        yield f"{'all':<22}{self.tried:>7}{whole:>7}{mended:>8}"
        yield ", ".join(f"{name}: {number}" for name, number in self.commands.items())
        if never := sum(row.never for row in rows):
            yield f"{never} more never came to their operation, and are not counted"


class Torturer:
    """Plays faults on a stage, chosen at random, kinds of operations and errors in turn."""

    def __init__(self, stage: Stage, table: Table, chance: random.Random) -> None:
        """Let the command run undisturbed, to know its operations; a build, in both directions."""
        self._stage = stage
        self._table = table
        self._chance = chance
        self._known: dict[int, Sequence[Operation]] = {}
        self._seconds = 0.0
        for _ in range(2 if stage.scene.builds else 1):
            stage.prepare()
            ended = stage.command()
            assert ended.code == 0, ended.said
            self._known[stage.now] = ended.operations
            self._seconds = ended.seconds

    def kinds(self) -> list[tuple[str, str]]:
        """Return each kind of operation that the command has, with what may happen instead."""
        known = {one.kind for operations in self._known.values() for one in operations}
        return [
            *((kind, way) for kind in KINDS if kind in known for way in WAYS),
            *[(AT_RANDOM, KILL)] * 3,
        ]

    def play(self, kind: str, way: str) -> None:
        """Let one thing go wrong; note what became of it."""
        old, new = self._stage.prepare()
        fault, moment, words = None, None, ""
        if kind == AT_RANDOM:
            moment = Moment(self._seconds * self._chance.random(), self._chance.random() < 0.5)
            words = f"killed after {moment.seconds:.3f} s"
        else:
            operations = [one for one in self._known[self._stage.now] if one.kind == kind]
            if not operations:
                return
            one = self._chance.choice(operations)
            error = None if way == KILL else getattr(errno, way)
            fault = Fault(one.process, one.number, error)
            words = f"{way} at {kind} {one.process}.{one.number} {one.path}"
        ended = self._stage.runner.run(
            self._stage.arguments(*self._stage.scene.arguments), fault, moment
        )
        row = self._table.rows[kind, way]
        if fault and (fault.process, fault.number) not in {
            (one.process, one.number) for one in ended.operations
        }:
            row.never += 1
            list(self._stage.mend(new))
            return
        torn = list(self._stage.wrong_now(ended, old, new))
        unmended = list(self._stage.mend(new))
        row.tried += 1
        row.whole += not torn
        row.mended += not unmended
        self._table.commands[self._stage.scene.name] += 1
        for what in (*torn, *unmended):
            self._table.violations.append(f"{self._stage.scene.name}, {words}: {what}")
