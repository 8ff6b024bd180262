"""Lines that are no story wherever they stand: buttons, copyright, links to other stories, adverts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.prose import pattern, words

if TYPE_CHECKING:
    from reader.article import Reason

# Whole lines, compared without spaces, marks and digits.
_BUTTONS = words(
    "전체메뉴 메뉴 가 가가 공유 공유하기 인쇄 인쇄하기 프린트 프린트하기 스크랩 스크랩하기 목록"
    " 목록보기 목록으로 글자크기 글씨크기 글자크기조절 글자크기변경 글자크게 글자작게 글씨크기조절"
    " 본문폰트크기조절 폰트크기 이전기사 다음기사 이전 이전글 다음글 top 맨위로 위로 기사제보 댓글"
    " 댓글쓰기 댓글달기 댓글보기 좋아요 페이스북 페이스북공유 트위터 트위터공유 카카오톡"
    " 카카오톡공유 카카오스토리 네이버블로그 네이버밴드 밴드 url복사 링크복사 주소복사 메일"
    " 메일보내기 이메일 닫기 더보기 펼치기 접기 실시간핫뉴스 많이본뉴스 많이본기사 핫이슈 핫클릭"
    " 오피니언더보기 광주일보pc버전 pc버전 관련기사 관련뉴스 주요뉴스 추천기사 추천뉴스 인기기사"
    " 인기뉴스 오늘의뉴스 오늘의핫이슈 최신기사 최신뉴스 구독 구독하기 로그인 회원가입 검색"
    " 개인정보취급방침 개인정보처리방침 이용약관 회사소개 사이트맵 청소년보호정책 기사듣기"
    " 음성듣기 기사원문 사진확대 사진확대보기 사진크게보기 크게보기 확대보기 확대 축소"
    " 클릭하면확대됩니다 sns공유 sns 화면크기 글자확대 글자축소 기사공유 기사공유하기 기사스크랩"
    " 본문보기 전문보기 기사저장 다른기사보기 기자의다른기사보기 기사더보기"
)
_ADVERTS = words("광고 ad ads advertisement sponsored 스폰서 스폰서링크 파워링크 프로모션 애드 협찬 pr")
_ADVERT_MARK = r"^\s*[\[(<【]\s*(?i:광고|AD|PR|협찬|스폰서|애드|sponsored)\s*[\])>】]|^광고\s*(?:문의|[:：|])"
_MARKED = ("광고", "AD", "PR", "협찬", "스폰", "애드", "SP")
# Rules for a whole line, by its first words; and by words anywhere in it, each of which has a sign,
# so that most lines need one look only.
_OPENING = (
    r"\W{0,4}(?:저작권자?|[Cc]opyrights?|COPYRIGHT)\s?(?:ⓒ|©|\([cC]\)|=|:)|문의\s?메일\s?:|제호\s?:?\s|청소년\s?보호\s?책임자|\W*(?:TEL|Tel|FAX|Fax|전화)\s?[.:)]"
    r"|\W*(?:관련\s?(?:기사|뉴스)|추천\s?기사|이\s?시각\s?(?:주요|헤드)|함께\s?(?:보면|볼|본)\s|많이\s?본\s?(?:뉴스|기사)|인기\s?기사|바로\s?가기|기사\s?원문"
    r"|(?:포토|영상|동영상)\s?(?:뉴스|더\s?보기))\W|☞"
)
_SIGNS = (
    *("무단", "재배포", "opyright", "OPYRIGHT", "eserved", "RESERVED", "프린트", "구독", "제보", "☞"),
    *("바로", "등록번호", "클릭하세요", "사업자", "채널"),
)
_ANYWHERE = (
    r"(?i)무단\s?(?:전재|복제|배포).{0,40}(?:금지|금합니다|불허)|재배포\s?금지|copyright\s?(?:ⓒ|©|\(c\)|by)|all\s?rights?\s?reserved"
    r"|이\s?기사는\s?.{0,80}프린트|프린트\s?(?:시간|일시)\s?:|홈페이지\(.{0,60}\)에서\s?프린트"
    r"|등록번호\s?:?\s.{0,20}\d.{0,60}(?:발행|편집|제호|주소|\|)|(?:제호|발행인?|편집인?).{0,60}등록번호|사업자\s?등록\s?번호"
    r"|(?:네이버|카카오|다음|유튜브)\S{0,4}에서\s.{0,20}구독|채널\s?(?:구독|추가)(?:하기)?\W*$|구독하(?:기|세요)\W*$"
    r"|기사\s?제보\s?[:：(]|제보는\s.{0,30}(?:카카오톡|이메일|@)|☞|바로\s?가기\s*[>▶]?\s*$|클릭하세요"
)
_DATE = (
    r"(?:(?:기사)?\s?(?:입력|수정|등록|승인|최종\s?(?:입력|수정))\s?(?:일시?|시간)?\s?[:：]?\s?)?(?:19|20)\d\d\s?[.년/-]\s?\d{1,2}\s?[.월/-]\s?\d{1,2}\s?[.일]?"
    r"\s?(?:\(?[월화수목금토일](?:요일)?\)?)?\s?(?:오전|오후)?\s?\d{1,2}[:시]\s?\d{2}\S{0,4}(?:\s?(?:입력|수정|승인|등록))?(?:\s?가\s?가)?"
)
_LONGEST_BUTTON, _LONGEST_LINE, _LONGEST_DATE = 24, 200, 45


_OPENERS = (
    *(
        "저작권",
        "Copyright",
        "copyright",
        "COPYRIGHT",
        "문의",
        "제호",
        "청소년",
        "TEL",
        "Tel",
        "FAX",
        "Fax",
        "전화",
    ),
    *(
        "관련",
        "추천",
        "이 시각",
        "이시각",
        "함께",
        "많이",
        "인기",
        "바로",
        "기사 원문",
        "기사원문",
        "포토",
        "영상",
        "동영상",
        "☞",
    ),
)


def words_of_furniture(text: str) -> Reason | None:
    """``furniture`` or ``advert`` for a line that says itself that it is no story; else None.

    A letter lost by itself is ``control``.
    """
    if len(text) <= _LONGEST_BUTTON and (said := _said_in_short(text)):
        return said
    first = text[0]
    if first in "[(<【광" and _may_be_marked(text) and pattern(_ADVERT_MARK).search(text):
        return "advert"
    if len(text) > _LONGEST_LINE or _tells(text):
        return None
    dated = first in "12입수등승기최" and len(text) <= _LONGEST_DATE and pattern(_DATE).fullmatch(text)
    if dated or (_opens(text) and pattern(_OPENING).match(text)):
        return "furniture"
    signed = any(map(text.__contains__, _SIGNS))
    return "furniture" if signed and pattern(_ANYWHERE).search(text) else None


def _may_be_marked(text: str) -> bool:
    """A look before the pattern, which takes half a millisecond to compile: ``<왼쪽 사진>`` is no mark."""
    return text.startswith("광고") or text[1:].lstrip()[:2].upper() in _MARKED


def _said_in_short(text: str) -> Reason | None:
    """What a line says that is no longer than a button."""
    squeezed = _squeezed(text)
    if (squeezed in _BUTTONS and text[0] not in "“‘") or _is_tags(text):
        return "furniture"
    if squeezed in _ADVERTS:
        return "advert"
    return "control" if not squeezed and "\ufffd" in text and not any(map(str.isdigit, text)) else None


def _is_tags(text: str) -> bool:
    return text[0] == "#" and pattern(r"(?:#\S+\s*)+").fullmatch(text) is not None


def is_button(text: str) -> bool:
    """Whether a line is a button or the name of a menu or list, and nothing else."""
    return len(text) <= _LONGEST_BUTTON and _squeezed(text) in _BUTTONS


def _squeezed(text: str) -> str:
    return pattern(r"[\W\d_]+").sub("", text).lower()


def _opens(text: str) -> bool:
    """Whether a line begins, behind a few marks, with a word that furniture begins with."""
    return (text if text[0].isalnum() else text.lstrip("<[(【▶▷■※◆●○★☆◇-=*·|&\"' ")).startswith(_OPENERS)


def _tells(text: str) -> bool:
    """Whether a line closes as only a story's sentence does: -다, and not -니다."""
    end = text[-3:]
    if end[-1] not in ".다":
        end = text.rstrip("”’\"' ")[-3:]
    return end[-2:] == "다." and end[:1] != "니"
