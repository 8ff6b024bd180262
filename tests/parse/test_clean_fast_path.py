"""The short look that spares clean text its cleaning never lets anything else through."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reader import text
from reader.text import clean_text


def cleaned_the_long_way(words: str) -> str:
    words = text._pattern(text._LINE_ENDS).sub("\n", words)
    words = text._pattern(text._SEQUENCES).sub("", words)
    words = text._pattern(text._INVISIBLE).sub("", words)
    words = unicodedata.normalize("NFC", words)
    return text._pattern(text._TOWER).sub("", words)


TRICKY = st.sampled_from(
    list("가나 \n\t\x1b[31m\u0301\u200b\u3164\ufe0f\u115f\u1100\u1161\u00ad\u202e\ufeff\U000e0101é\u0340")
)


@given(st.text(st.one_of(TRICKY, st.characters())))
def test_the_short_look_changes_nothing(words: str) -> None:
    assert clean_text(words) == cleaned_the_long_way(words)


def test_every_single_character_is_judged_as_before() -> None:
    different = [code for code in range(0x110000) if clean_text(chr(code)) != cleaned_the_long_way(chr(code))]
    assert different == []
