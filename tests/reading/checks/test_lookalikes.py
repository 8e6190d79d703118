"""Letters of other scripts that look like Latin ones, letter by letter."""

from pathlib import Path

from tests.support import edited, lay_out, told

LIKE = {
    "a": "а\u03b1", "b": "ВΒ", "c": "с", "d": "ԁ", "e": "еЕΕ", "h": "һНΗ", "i": "іΙ", "j": "јЈ",
    "k": "КΚ", "l": "ӏ", "m": "МΜ", "n": "Ν", "o": "о\u03bf", "p": "р\u03c1", "q": "ԛ", "s": "ѕЅ",
    "t": "ТΤ", "v": "\u03bd", "w": "ԝ", "x": "хΧ", "y": "уΥ", "z": "Ζ",
}  # fmt: skip
"""Some in small letters, some in capitals: a name is the same in both."""


def test_each_letter_that_looks_like_another_is_known(tmp_path: Path) -> None:
    """Of two names the second is told."""
    pairs = [(latin, other) for latin, others in LIKE.items() for other in others]
    theirs, ours = (
        ", ".join(f"1{pair[side]}{at}" for at, pair in enumerate(pairs)) for side in (0, 1)
    )
    project = lay_out("canal", tmp_path)
    edited(project, "seeds/actors.yml", "[Norland, ", f"[{theirs}, Norland, ")
    edited(project, "seeds/actors.yml", "[Republic of", f"[{ours}, Republic of")
    found = "\n".join(line for line in told(project) if "name-lookalike" in line)
    unlike = [
        f"{other} for {latin}"
        for at, (latin, other) in enumerate(pairs)
        if f'"1{other}{at}" looks like "1{latin}{at}"' not in found
    ]
    assert unlike == []
