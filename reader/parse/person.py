"""One person of a line that signs a story: ``함평=황운학 기자``, ``나루=연합뉴스``, ``편집부``."""

from __future__ import annotations

from reader.article import Byline
from reader.parse.prose import pattern, words
from reader.values import replace

_REPORTER = r"(?:[^\W\da-zA-Z_]{1,6}\s?)?기자(?:\s?[·겸/]\s?[^\W\da-zA-Z_]{2,8}(?:장|원))?"
_POST = (
    r"[^\W\da-zA-Z_]{0,8}(?:특파원|논설위원|위원|논설실장|주필|국장|부장|차장|실장|본부장|팀장|통신원|리포터|인턴"
    r"|앵커|에디터|작가|PD)"
)
_ROLE = rf"(?:{_REPORTER}|{_POST})"
_PLACE = r"(?P<place>[^\W\d_]{1,10}(?:\s?[·/]\s?[^\W\d_]{1,10})?)\s?=\s?"
_AGENCY = (
    r"(?:연합뉴스TV|연합뉴스|뉴시스|뉴스1|뉴스핌|로이터통신|로이터|신화통신|신화|교도통신|타스통신|블룸버그통신|블룸버그|게티이미지(?:코리아)?"
    r"|AP\s?통신|AFP\s?통신|EPA|AP|AFP|UPI|DPA|광주일보|한신협|국제신문|[^\W\da-zA-Z_]{2,4}일보|[^\W\da-zA-Z_]{2,4}신문)"
)
_TEAM = (
    r"(?:[^\W\da-zA-Z_]{0,6}\s?취재\s?[팀반]|[^\W\da-zA-Z_]{1,4}취재본부|편집국|편집부|[^\W\da-zA-Z_]{2}부|디지털[^\W\da-zA-Z_]{0,6}"
    r"|종합|정리)"
)
# The family names that nine in ten Koreans have.
_FAMILY = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하"
    "곽성차주우구민나진지엄채원천방공현함변염여추"
)
_SECOND_NAME = rf"([{_FAMILY}][^\W\da-zA-Z_](?![부팀실국반장원문])[^\W\da-zA-Z_]) 기자"
_SECOND_NAME_CHARS = 6
_NAME = r"[^\W\da-zA-Z_]{2,4}"
# Here and in all of this room: a class of characters beyond Latin takes half a millisecond to compile,
# and a start compiles dozens. A letter that is none of Latin's stands for a syllable.
_END = r"(?!\w)"
_PREFIX = rf"{_PLACE}|(?P<label>글|사진|취재|정리)\s+"
_LABELLED = ("글", "사진", "취재", "정리")
_AGENCIES = words("뉴 로이터 신화 통신 블룸버그 게티 AP AFP EPA UPI DPA 일보 신협 신문")
"""One of these is in every agency's name."""
# Tried in this order, and each compiled when a line comes to it: all in one take a millisecond.
_SIGNED_AGENCY = rf"(?P<agency>{_AGENCY}){_END}"
_TIGHT_ROLE = r"(?P<role>(?:사진|인턴|선임|전문|객원|수습)?기자|특파원|논설위원)"
_KINDS = (
    rf"(?P<name>{_NAME})\s+(?P<role>{_ROLE}){_END}",
    rf"(?P<name>[^\W\da-zA-Z_]{{3}}|[^\W\da-zA-Z_]{{2}}|[^\W\da-zA-Z_]{{4}}){_TIGHT_ROLE}{_END}",
    rf"(?P<name>{_NAME})(?=\s?(?:[·ㆍ,/&]|\x00))",
    rf"(?P<name>{_TEAM}){_END}",
)
_LABELS = words(
    "사진 글 그림 삽화 영상 정리 취재 대담 구성 번역 편집 그래픽 일러스트 캐리커처 자료 도표"
    " 글·사진 글/사진 사진·글"
)


def read_people(text: str, at: int) -> tuple[list[Byline], int] | None:
    """Who is named at a place of a line, and where that ends: one, two parted by a space, or None."""
    if "=" in text or text.startswith(_LABELLED, at):
        prefix = pattern(_PREFIX).match(text, at)
        if prefix and (found := _person(text, prefix.end(), prefix["place"] or prefix["label"])):
            return found
    return _person(text, at, None)


def is_team(name: str) -> bool:
    """Whether a name is a desk's."""
    return pattern(_TEAM).fullmatch(name) is not None


def _person(text: str, at: int, place: str | None) -> tuple[list[Byline], int] | None:
    if _may_name_agency(text) and (found := pattern(_SIGNED_AGENCY).match(text, at)):
        return [_placed("", place if place in _LABELS else None, place, found["agency"])], found.end()
    for kind in _KINDS:
        if found := pattern(kind).match(text, at):
            role = found["role"] if "role" in found.re.groupindex else None
            if place == "사진" and role == "기자":
                role = "사진기자"
            return _two_names(_placed(found["name"], role, place, None)), found.end()
    return None


def _placed(name: str, role: str | None, place: str | None, agency: str | None) -> Byline:
    """One who signs, from a place; a label or an agency that stands there is none."""
    if place in _LABELS or (place and _may_name_agency(place) and pattern(_AGENCY).fullmatch(place)):
        place = None
    return Byline(name, role=role, place=place, agency=agency)


def _may_name_agency(text: str) -> bool:
    return any(map(text.__contains__, _AGENCIES))


def _two_names(one: Byline) -> list[Byline]:
    """박하늘 이바다 기자: a name with only a space before another, which is no desk's: 문화부 기자."""
    role = one.role or ""
    if not one.name or len(role) != _SECOND_NAME_CHARS or not role.endswith(" 기자"):
        return [one]
    second = pattern(_SECOND_NAME).fullmatch(role)
    if not second:
        return [one]
    return [replace(one, role="기자"), replace(one, name=second[1], role="기자")]
