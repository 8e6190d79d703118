"""`make torture`: a thousand faults, a table of what became of them; exits with 1 if any is bad."""

import argparse
import os
import random
import sys
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.torture.faults import Table, Torturer
from tests.torture.scenes import SCENES, Scene, Sites, Stage

FAULTS = 1000


def torture(scene: Scene, number: int, table: Table, seed: int, sites: Sites) -> None:
    """Play a number of faults on one command."""
    with TemporaryDirectory() as folder:
        os.environ["BRIEFING_CACHE_DIR"] = f"{folder}/cache"
        chance = random.Random(f"{seed} {scene.name}")
        torturer = Torturer(Stage(scene, Path(folder), sites), table, chance)
        kinds = torturer.kinds()
        chance.shuffle(kinds)
        before = table.tried
        for kind, way in cycle(kinds):
            if table.tried - before >= number:
                return
            torturer.play(kind, way)


def main() -> int:
    """Torture all commands, each its share."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--faults", type=int, default=FAULTS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scene", action="append", choices=[scene.name for scene in SCENES])
    given = parser.parse_args()
    os.environ["SOURCE_DATE_EPOCH"] = "1935625600"
    table, sites = Table(), Sites()
    scenes = [scene for scene in SCENES if not given.scene or scene.name in given.scene]
    for place, scene in enumerate(scenes):
        share = (given.faults - table.tried) // (len(scenes) - place)
        torture(scene, share, table, given.seed, sites)
        print(f"{scene.name}: {table.commands[scene.name]} faults", file=sys.stderr, flush=True)
    print("\n".join(table.lines()))
    print("\n".join(table.violations[:50]), file=sys.stderr)
    return 1 if table.violations else 0


if __name__ == "__main__":
    sys.exit(main())
