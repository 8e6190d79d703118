"""Further languages whose negations are known, of South and South-East Asia and the Baltic."""

from generator.reading.verifying.language import Language

FURTHER = (
    Language(
        "lt", "Latin",
        r"ne(?!bent$|s$|t$)\w*|nė|niek\w+|nei|joki\w*|vargu|atsisak\w+|draudž\w+",
        "ir kad yra mes tai iš kaip bet buvo už apie jie šis mūsų į ji jis būti bus kurie "
        "sakė taip jau tik arba prie dėl nuo iki kuris šį",
    ),
    Language(
        "lv", "Latin",
        r"ne\w*|nav|nebija|nekad|nevien\w+|nekas|nekur|bez|diez|atteic\w+|aizlieg\w+",
        "ir ka mēs tas uz ar kā bet bija viņi šis mūsu vai arī tiks būs būsim kas teica pēc jau "
        "tikai līdz lai šo viņš",
    ),
    Language(
        "id", "Latin",
        r"tidak\w*|tak|bukan\w*|belum|jangan\w*|tanpa|tiada|mustahil|menolak|melarang|enggan",
        "yang dan ini itu dengan untuk dari pada akan tidak kami kita adalah dalam oleh sudah "
        "juga bahwa mereka telah ke kepada atau karena lebih ia",
    ),
    Language(
        "vi", "Latin",
        r"không|chẳng|chưa|chả|đừng|chớ|cấm|bất khả|từ chối",
        "và là của có trong cho được những các với này người để đã sẽ chúng tôi một về khi rằng "
        "họ ông bà nói đó đến từ cũng",
    ),
    Language(
        "hi", "DEVANAGARI",
        r"नहीं|नही|मत|न|ना|बिना|बगैर|कभी नहीं|असंभव|इनकार|इंकार|मना",
        "",
    ),
)  # fmt: skip
"""Languages as in the table of those of Europe and its neighbours."""
