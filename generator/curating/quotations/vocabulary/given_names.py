"""Given names and titles that tell the gender of whom "he" or "she" may mean."""

from typing import Final

from generator.curating.quotations.vocabulary import listed

MALE_NAMES: Final = listed("male_names")
FEMALE_NAMES: Final = listed("female_names")
MALE_WORDS: Final = listed("male_words")
FEMALE_WORDS: Final = listed("female_words")
