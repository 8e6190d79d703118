"""Which script a letter belongs to, and which free font family has that script.

Python knows the name of each character, which begins with its script: `ARABIC LETTER ALEF`.
"""

import re
import unicodedata

HAN, KANA, HANGUL = "Chinese", "Japanese", "Korean"
SYMBOLS = "symbols"
_NAMES = {
    "CJK": HAN,
    "IDEOGRAPHIC": HAN,
    "FULLWIDTH": HAN,
    "BOPOMOFO": HAN,
    "HIRAGANA": KANA,
    "KATAKANA": KANA,
    "HALFWIDTH": KANA,
    "HANGUL": HANGUL,
    "EXTENDED": "Arabic",
}
"""The first word of the name of a character, where that is not the script itself."""
_SCRIPTS = frozenset({
    "ADLAM", "ARABIC", "ARMENIAN", "BALINESE", "BENGALI", "BUGINESE", "CHAKMA", "CHEROKEE",
    "COPTIC", "CYRILLIC", "DEVANAGARI", "ETHIOPIC", "GEORGIAN", "GLAGOLITIC", "GOTHIC", "GREEK",
    "GUJARATI", "GURMUKHI", "HEBREW", "JAVANESE", "KANNADA", "KHMER", "LAO", "LATIN", "LIMBU",
    "LISU", "MALAYALAM", "MONGOLIAN", "MYANMAR", "NKO", "OGHAM", "ORIYA", "RUNIC", "SINHALA",
    "SUNDANESE", "SYRIAC", "TAMIL", "TELUGU", "THAANA", "THAI", "TIBETAN", "TIFINAGH", "VAI", "YI",
})  # fmt: skip
_FONTS = {
    "Arabic": "Noto Naskh Arabic",
    "Cyrillic": "Noto Sans",
    "Greek": "Noto Sans",
    "Latin": "Noto Sans",
    "Tibetan": "Noto Serif Tibetan",
    KANA: "Noto Sans JP",
    HANGUL: "Noto Sans KR",
    SYMBOLS: "Noto Sans Symbols 2, Noto Sans Math or Noto Emoji",
}
"""Where it is not called after the script."""
_HAN_FONTS = {"ja": "Noto Sans JP", "ko": "Noto Sans KR", "yue": "Noto Sans HK"}
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def script_of(char: str) -> str:
    """Return the script of a character, as readers call it; `symbols` for what has none."""
    first = re.split("[ -]", unicodedata.name(char, ""), maxsplit=1)[0]
    if first in _NAMES:
        return _NAMES[first]
    if "\u3000" <= char <= "\u303f":
        return HAN
    return first.capitalize() if first in _SCRIPTS else SYMBOLS


def font_for(script: str, language: str = "en") -> str:
    """Return the free font family that has a script.

    Args:
        script: What `script_of` returns.
        language: Of the briefing; the shapes of Chinese characters differ between languages.
    """
    if script == HAN:
        name = language.lower()
        if name.startswith(_TRADITIONAL):
            return "Noto Sans TC"
        return _HAN_FONTS.get(name.partition("-")[0], "Noto Sans SC")
    return _FONTS.get(script, f"Noto Sans {script}")
