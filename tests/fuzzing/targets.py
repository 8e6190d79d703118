"""All targets of fuzzing."""

from tests.fuzzing import preview_target, seed_targets, state_targets, text_targets
from tests.fuzzing.target import Target

TARGETS = (
    *seed_targets.TARGETS,
    *text_targets.TARGETS,
    *state_targets.TARGETS,
    *preview_target.TARGETS,
)
BY_NAME: dict[str, Target] = {one.name: one for one in TARGETS}
