"""Classes of characters that several rules of verification share, as bodies of `[…]` patterns."""

import unicodedata
from collections.abc import Iterable

DASH = "-‐‑‒–—―−\u2500\u2501\u058a\u05be\u2043\u2e3a\u2e3b\ufe58\ufe63\uff0d"
"""Hyphens, dashes and the minus sign, the Hebrew maqaf too."""
HYPHEN = "-‐‑\u058a"
"""What divides a word at the end of a line."""
APOSTROPHE = "'‘’‛`´\u2032\u02b9\u02bb\u02bc\uff07\u05f3"
INVISIBLE = (
    "\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f\U000e0100-\U000e01ef"
)
"""Soft hyphens, zero-width spaces, direction marks, fillers, stretched Arabic lines, variants."""
JOINER = "\u200c\u200d"
JOINING = "\u0600-\u08ff\u0900-\u109f\u1780-\u18af\u1b00-\u1bff\ua800-\uabff"
"""Scripts in which a joiner spells: Arabic, those of India and South-East Asia, Mongolian."""
HAN_AND_KANA = "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
UNSPACED = HAN_AND_KANA + "\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Scripts that put no spaces between words: Han, kana, Thai, Lao, Myanmar, Khmer."""
HEBREW = "\u05d0-\u05ea"
VOWELS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670"
"""Points of Hebrew and Arabic, which most texts leave out."""
CURRENCY = "$€£¥\u20a0-\u20cf\ufe69\uff04\uffe0\uffe1\uffe5\uffe6"
BETWEEN_DIGITS = ".,:٫٬．，："
"""What separates the digits of a number or a time: never a comma and a blank."""

LINE_END = r"[^\S\n\r]*(?:\r\n|[\n\r\v\f\x85\u2028])[^\S\n\r]*"
"""A single line break, with the blanks around it; pages break within paragraphs, too."""
NO_WORD = (
    r"!-/:-@\[-^`{-~"
    r"\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u02b9\u02bb\u02bc\u02dd\u02ee"
    r"\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4"
    r"\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u104a\u104b\u1361-\u1368"
    r"\u17d4-\u17d6\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2212\u2215\u22ef\u275b-\u275e\u276e\u276f\u2e00-\u2e7f"
    r"\u3001-\u3003\u3008-\u301f\u3030\ufe10-\ufe19\ufe30-\ufe6b"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff3d\uff5b-\uff65\uffe0-\uffe6\U0001f676-\U0001f678"
)
"""Punctuation and signs: what is in no word, besides white space."""

_SHAPES = (
    (0x0132, 0x0133),  # ĳ
    (0x017F, 0x017F),  # ſ
    (0x01C4, 0x01CC),  # ǆ, ǉ, ǌ
    (0x01F1, 0x01F3),  # ǳ
    (0x2160, 0x217F),  # Ⅳ
    (0xFB00, 0xFB17),  # ﬁ, ﬆ, those of Armenian
    (0xFB50, 0xFDFB),  # Arabic letters in context, and whole words
    (0xFE70, 0xFEFC),
    (0xFF10, 0xFF5A),  # full width
    (0xFF66, 0xFFDC),  # half width
    (0x1D400, 0x1D7FF),  # 𝐛𝐨𝐥𝐝, as people write in social media
)


def _plain_letters(ranges: Iterable[tuple[int, int]]) -> dict[str, str]:
    """Return the letters that a typographic shape stands for, where it stands for letters."""
    shapes = [chr(code) for first, last in ranges for code in range(first, last + 1)]
    pairs = ((shape, unicodedata.normalize("NFKC", shape)) for shape in shapes)
    return {shape: plain for shape, plain in pairs if shape != plain and plain.isalnum()}


LETTERS = _plain_letters(_SHAPES)
LETTERS |= {"\uff9e": "\u3099", "\uff9f": "\u309a"}  # the voicing of kana of half width
LETTERS |= {"\u00b5": "\u03bc"}  # µ
LETTERS |= dict(zip("şŞţŢ", "șȘțȚ", strict=True))  # as Romanian was typed before Unicode 3.0
"""Ligatures, letters in context and widths to plain letters. Not all of NFKC: 5 m² is not 5 m2."""

SAME_MARK = {
    **dict.fromkeys("，\ufe50\ufe10、､،", ","),
    **dict.fromkeys("。｡．\ufe52۔։", "."),
    **dict.fromkeys("！\ufe15\ufe57", "!"),
    **dict.fromkeys("？؟\ufe16\ufe56", "?"),
    **dict.fromkeys("；؛\ufe14\ufe54\u037e", ";"),
    **dict.fromkeys("：\ufe13\ufe55", ":"),
    **dict(zip("（）［］％٪＆\u0387", "()[]%%&·", strict=True)),
    **dict(zip("＄﹩￠￡￥￦＃＠＋＝＊＜＞～｜", "$$¢£¥₩#@+=*<>~|", strict=True)),
    **dict(zip("﹪﹠／⁄∕＼", "%&///\\", strict=True)),
}
"""Marks of other scripts and widths to those that they are the counterparts of."""
