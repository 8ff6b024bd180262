"""The lines that sign a story: ``/함평=황운학 기자 hwang@…``, ``- 박성천 문화부장``, ``/연합뉴스``.

line   = mark? person (parting person)* bracket?
person = (place "=")? name role? mail?  |  (place "=")? agency  |  team
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.article import Byline
from reader.parse.person import is_team, read_people
from reader.parse.prose import pattern
from reader.values import replace

if TYPE_CHECKING:
    import re

_MAIL = r"[A-Za-z0-9][\w.+-]*\s?@\s?[\w-]+(?:\.[A-Za-z][\w-]*)+"
_SPACED_NAME = r"(?<![^\s/／=])([^\W\da-zA-Z_]) ([^\W\da-zA-Z_]) ([^\W\da-zA-Z_])(?= 기자)"
_SPACED = r"\w \w \w 기자"
"""A first look for it, that takes a tenth as long to compile."""
_KEY_AND_VALUE = r"[^/=]{1,20}=\s?[^/=\s]{1,20}\s+/"
"""A line of the story with its byline behind it: ``버금상=없음 /남궁솔 기자``."""
_PARTING = r"[\s/／·ㆍ,|&<>()\[\]〈〉.=]*"
_OPENING = r"^[\s/／\-–—―<\[(〈【▶■◆=·]*"
_MARKS = "/／-–—―<[(〈【"
_LONGEST, _LONGEST_GUEST = 160, 90


def read_bylines(text: str) -> tuple[Byline, ...]:
    """Everybody that a line is signed by; empty when the line is no byline."""
    return _read(text) if len(text) <= _LONGEST and _may_sign(text) else ()


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[Byline, ...]:
    text = text.replace("ㆍ", "·").replace("＠", "@")  # a dot typed as a letter; a wide mark
    if " 기자" in text and pattern(_SPACED).search(text):
        text = pattern(_SPACED_NAME).sub(r"\1\2\3", text)
    mails: list[str] = []

    def keep(found: re.Match[str]) -> str:
        mails.append(found[0].replace(" ", ""))
        return " \x00"

    bare = pattern(_MAIL).sub(keep, text) if "@" in text else text
    if mails:
        bare = bare.lstrip("▲△ ")
    if "=" in bare and pattern(_KEY_AND_VALUE).match(bare):
        return ()
    opening = pattern(_OPENING).match(bare)
    start = opening.end() if opening else 0
    signed = _people(bare, start, mails) or _guest(bare, start, mails)
    if not signed or (signed[0].role is None and len(signed) == 1 and not _marked(text, signed[0])):
        return ()
    return signed


def _may_sign(text: str) -> bool:
    """A cheap look before the grammar: most lines are sentences."""
    return (
        text[:1] in _MARKS
        or "기자" in text
        or "@" in text
        or "＠" in text
        or text.endswith(("원", "필", "장", ">", "〉"))
    )


def _marked(text: str, one: Byline) -> bool:
    """Whether a single name without a role is signed as such: by a slash, a mail, an agency in marks."""
    return text[:1] in "/／" or bool(one.email) or (one.agency is not None and text[:1] in "<[(〈【-–—―")


def _people(text: str, start: int, mails: list[str]) -> tuple[Byline, ...]:
    """The persons of a line that holds nothing else; empty when it holds something else."""
    people: list[Byline] = []
    left = list(mails)
    unmarked = text[:1] not in _MARKS and not mails
    at = start
    while at < len(text):
        if text[at] == "\x00":
            _give_mail(people, left.pop(0))
            at += 1
        else:
            found = read_people(text, at)
            if not found:
                return ()
            people += found[0]
            at = found[1]
        parting = pattern(_PARTING).match(text, at)
        at = parting.end() if parting else at
    if unmarked and not all(
        one.role and one.role.endswith(("기자", "특파원", "논설위원", "주필", "논설실장"))
        for one in people[-1:]
    ):
        return ()
    if len(people) == 2 and not people[0].name and people[0].email and not people[1].email:
        people = [replace(people[1], email=people[0].email)]  # the mail stands first
    return _with_shared_role(people)


def _give_mail(people: list[Byline], mail: str) -> None:
    """Put a mail to the first one before it that has none yet; on a line of its own it has no name."""
    for index, one in enumerate(people):
        if one.email is None and one.agency is None:
            people[index] = replace(one, email=mail)
            return
    people.append(Byline("", email=mail))


def _with_shared_role(people: list[Byline]) -> tuple[Byline, ...]:
    """박진표·김진수 기자: the role after the last name is everybody's."""
    role = None
    for index in range(len(people) - 1, -1, -1):
        one = people[index]
        if one.role:
            role = one.role.removeprefix("사진") if one.role == "사진기자" else one.role
        elif role and one.name and not one.agency and not is_team(one.name):
            people[index] = replace(one, role=role)
    return tuple(people)


_NAME = r"[^\W\da-zA-Z_]{2,4}"
_GUEST_POST = (
    r"(?:[\w·()\s]{1,40}?)?(?:교수|시인|작가|소설가|수필가|평론가|변호사|변리사|노무사|회계사|세무사|의사|한의사|약사|원장|관장|회장|대표|대표이사"
    r"|소장|이사장|이사|총장|학장|교장|교사|교감|국장|부장|실장|팀장|과장|센터장|위원장|위원|의원|장관|시장|군수|구청장|지사|청장|서장|단장|감독"
    r"|연구원|연구위원|박사|기획자|큐레이터|활동가|운동가|화가|작곡가|건축가|사진가|번역가|칼럼니스트|전문가|스님|목사|신부|수녀|주교|농부|농민|주부|학생"
    r"|대학생|고문|간사|사무처장|처장|본부장|지부장|지사장|지점장|은행장|총무|총재|대사|판사|검사|강사|해설사|해설위원|논설위원|기자|동화작가|아동문학가|이사관|주무관|경위|경감|소방관)"
)

_GUEST = rf"({_NAME})\s*[,·<(〈\[]?\s*({_GUEST_POST})"
_NAME_AND_POST = rf"{_NAME}\s?[<〈]\s?{_GUEST_POST}\s?[>〉]"


def _is_name_and_post(text: str) -> bool:
    """Whether a line is a name with its post in marks: ``계하루<한울대 교수>``."""
    head = text[:6]
    return ("<" in head or "〈" in head) and pattern(_NAME_AND_POST).fullmatch(text) is not None


def _guest(text: str, start: int, mails: list[str]) -> tuple[Byline, ...]:
    """``- 김하나 전남대 경제학부 교수``: a columnist with the post that is printed behind the name."""
    if len(text) > _LONGEST_GUEST or (text[:1] not in _MARKS and not mails and not _is_name_and_post(text)):
        return ()
    bare = text[start:].replace("\x00", "").strip(" .>])〉】")
    found = pattern(_GUEST).fullmatch(bare)
    if not found:
        return ()
    return (Byline(found[1], role=found[2].strip(), email=mails[0] if mails else None),)


def read_guest(name: str, post: str) -> tuple[Byline, ...]:
    """A guest writer whose name and post stand on two lines; empty when they are anything else."""
    if len(name) <= 4 and pattern(_NAME).fullmatch(name) and pattern(_GUEST_POST).fullmatch(post):
        return (Byline(name, role=post),)
    return ()


_TAIL_STARTS = r"[.!?…][”\"’'」)\]>]*\s*|(?<=다)\s*(?=[/／])|[”\"’>]\s*(?=[/／])|\s+(?=[/／])"


def split_tail(text: str) -> tuple[str, str]:
    """A paragraph and the byline that stands at its end, if there is one: ``…했다. /박진표 기자``."""
    last = text[-100:]
    if "/" not in last and "기자" not in last and "@" not in last and "＠" not in last and "／" not in last:
        return text, ""
    near = max(0, len(text) - _LONGEST)
    for found in pattern(_TAIL_STARTS).finditer(text, near):
        tail = text[found.end() :]
        if tail and read_bylines(tail):
            return text[: found.end()].rstrip(), tail
    return text, ""
