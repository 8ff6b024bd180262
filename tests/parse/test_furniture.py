"""Lines that say themselves that they are no story, and sentences that only sound like them."""

import pytest

from reader.parse.furniture import words_of_furniture

FURNITURE = """
전체메뉴
가가
공유하기
댓글 3
실시간 핫뉴스
오피니언더보기
Copyright ⓒ 광주일보. 무단전재 및 재배포 금지
<저작권자 ⓒ 광주일보, 무단 전재 및 재배포 금지>
이 기사는 광주일보 홈페이지(www.kwangju.co.kr)에서 프린트 되었습니다.
문의 메일 : webmaster@kwangju.co.kr
제호 : 광주일보 | 등록번호 광주 가-00001
TEL : 062-000-0000
☞ 관련기사 보기
네이버에서 광주일보 구독하기
#나루시 #보행교
2024년 03월 05일(화) 17:20
입력 2024.03.05 17:20
"""
STORY = """
경찰은 영화를 무단 복제해 팔아 온 일당을 붙잡았다.
나루시 유튜브 채널 구독자가 만 명을 넘었다.
그는 사업자 등록을 마치고 빵집을 열었다.
도난 차량의 등록번호 12가 3456은 지워져 있었다.
많이 본 뉴스에 오를 만큼 관심이 컸다.
함께 볼 만한 풍경이 강을 따라 이어진다.
전화 한 통이 마을을 바꿨다.
관련 기사를 읽은 주민들이 찾아왔다.
강가에 서면
2024년 3월 5일 다리가 놓였다.
"""


@pytest.mark.parametrize("line", FURNITURE.strip().splitlines())
def test_a_line_of_the_page_is_furniture(line: str) -> None:
    assert words_of_furniture(line) == "furniture"


@pytest.mark.parametrize("line", ["[광고]", "AD", "Sponsored", "[광고] 나루 분양 상담", "광고 문의"])
def test_a_line_that_calls_itself_an_advert_is_one(line: str) -> None:
    assert words_of_furniture(line) == "advert"


@pytest.mark.parametrize("line", STORY.strip().splitlines())
def test_a_sentence_of_the_story_is_none(line: str) -> None:
    assert words_of_furniture(line) is None
