"""Lines that are no story wherever they stand: buttons, copyright, links to other stories, adverts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.prose import pattern

if TYPE_CHECKING:
    from reader.article import Reason

_BUTTONS = (
    r"전체\s?메뉴|메뉴|가\s?가|가\s?\+|가\s?[-–]|공유(?:하기)?|인쇄(?:하기)?|프린트(?:하기)?|스크랩(?:하기)?|목록(?:보기|으로)?|글자\s?크기.{0,12}|글씨\s?크기.{0,12}"
    r"|(?:본문\s?)?폰트\s?크기.{0,12}|이전\s?기사|다음\s?기사|이전|다음|top|맨\s?위로|위로|기사\s?제보|댓글(?:\s?\d+)?(?:\s?쓰기)?|좋아요(?:\s?\d+)?"
    r"|페이스북(?:\s?공유)?|트위터|카카오톡|카카오스토리|네이버\s?(?:블로그|밴드)|밴드|url\s?복사|링크\s?복사|메일(?:보내기)?|닫기|더\s?보기|펼치기|접기"
    r"|실시간\s?핫\s?뉴스|많이\s?본\s?(?:뉴스|기사)|핫\s?이슈|핫\s?클릭|오피니언\s?더\s?보기|광주일보\s?pc\s?버전|pc\s?버전|관련\s?(?:기사|뉴스)|주요\s?뉴스|추천\s?(?:기사|뉴스)"
    r"|인기\s?(?:기사|뉴스)|오늘의\s?(?:뉴스|핫이슈)|최신\s?(?:기사|뉴스)|구독(?:하기)?|로그인|회원\s?가입|검색|홈|개인정보\s?(?:취급|처리)\s?방침|이용\s?약관|회사\s?소개"
    r"|사이트맵|청소년\s?보호\s?정책|기사\s?듣기|음성\s?듣기|저장|삭제|수정|신고|번역|요약\s?보기|확대|축소|사진\s?(?:확대|크게)\s?보기|크게\s?보기|클릭하면\s?.{0,12}"
)
_ADVERTS = (
    r"^\W*(?:광고|AD|ads?|advertisement|sponsored(?:\s?by.*)?|스폰서(?:\s?링크)?|파워\s?링크|프로모션)\W*$"
    r"|^\s*[\[(<【]\s*(?:광고|AD|PR|협찬|스폰서|애드)\s*[\])>】]|google_ad|adsbygoogle|^광고\s*(?:문의|[:：|])"
)
_LINES = (
    r"무단\s?(?:전재|복제|배포)|재배포\s?금지|copyright\s?(?:ⓒ|©|\(c\)|by)|all\s?rights?\s?reserved|^\W*(?:저작권자?|copyrights?)\s?(?:ⓒ|©|\(c\)|=|:)"
    r"|이\s?기사는\s?.{0,80}프린트|홈페이지\(.{0,60}\)에서\s?프린트|^문의\s?메일\s?:|^제호\s?:?\s|등록번호\s?:?\s.{0,20}\d|사업자\s?등록|청소년\s?보호\s?책임자|^\W*(?:tel|fax|전화)\s?[.:)]"
    r"|^\W*(?:관련\s?기사|관련\s?뉴스|추천\s?기사|이\s?시각|함께\s?(?:보면|볼|본)|많이\s?본|인기\s?기사|바로\s?가기|기사\s?원문)\W"
    r"|(?:네이버|카카오|다음|유튜브)\S{0,4}에서\s.{0,20}구독|채널\s?(?:구독|추가)|구독하(?:기|세요)\s*$|기사\s?제보\s?[:：(]|제보는\s.{0,30}(?:카카오톡|이메일|@)"
    r"|☞|바로\s?가기\s*[>▶]?\s*$|클릭하세요|^\W*\[?(?:포토|영상|동영상)\s?(?:뉴스|더\s?보기)\]?\W*$"
)


def words_of_furniture(text: str) -> Reason | None:
    """``furniture`` or ``advert`` for a line that says itself that it is no story; else None."""
    if len(text) <= 24 and pattern(rf"(?i)\W*(?:{_BUTTONS})\W*").fullmatch(text):
        return "furniture"
    if pattern(rf"(?i){_ADVERTS}").search(text[:60]):
        return "advert"
    if len(text) <= 200 and pattern(rf"(?i){_LINES}").search(text):
        return "furniture"
    return None
