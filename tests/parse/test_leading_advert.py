"""A link that opens a line is an advert unless a particle makes it a word of the sentence."""

import pytest

from reader.parse.tags import is_leading_advert


@pytest.mark.parametrize(
    "behind",
    [
        "가람구는 22일 밝혔다.",
        "이날 행사에는",
        "과거 사례를",
        "“다리를 놓겠다”고",
        "◆ 반응",
        "-언제 놓나.",
        "=그렇다.",
        "이 가운데 절반이",
        "는 아니었다.",
    ],
)
def test_a_link_before_a_sentence_of_its_own_is_an_advert(behind: str) -> None:
    assert is_leading_advert("새 아파트 선착순 모집", behind)


@pytest.mark.parametrize(
    "behind", ["는 22일 열린다.", "에서는 예약을 받는다.", "이라는 이름을", "까지도 그렇다.", " 주민"]
)
def test_a_link_with_a_particle_is_a_word_of_its_sentence(behind: str) -> None:
    assert not is_leading_advert("담양 죽녹원 누리집 주소", behind)
