"""Whether what was found is a story, or only the words of a list, a log-in or an error page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Figure, Paragraph
from reader.parse.prose import ends_sentence, is_prose, pattern

if TYPE_CHECKING:
    from reader.article import Block
    from reader.parse.container import Place
    from reader.parse.header import Header

# What servers say instead of a story; only a page that says little else is one.
_EXCUSES = (
    r"(?:존재하지\s?않|찾을\s?수\s?없|삭제(?:된|되었|됐)|없는\s?(?:기사|페이지|게시물|주소))|잘못된\s?(?:접근|경로|요청|주소)"
    r"|로그인(?:이\s?필요|\s?후\s?이용|을?\s?하셔야|해\s?주)|접근\s?(?:권한|이\s?(?:제한|차단))|권한이\s?없|이용에\s?불편을"
    r"|회원\s?(?:전용|만\s?(?:이용|볼))|서비스\s?(?:점검|이용에\s?불편)|점검\s?중|일시적(?:인|으로)\s?(?:오류|장애|접속)"
    r"|비정상적인?\s?(?:접근|접속|요청)|(?:접속|접근|요청)이?\s?.{0,20}차단|보안\s?정책|(?:서버|내부|시스템|데이터베이스)\s?(?:내부\s?)?오류"
    r"|비밀번호를?\s?(?:입력|잊)|아이디를?\s?(?:입력|저장)"
    r"|(?i:not\s?found|forbidden|internal server error|bad gateway|access denied)"
)
_TELLING = r"(?<!니)다[.!?]?[”\"’]?$"
_ADDRESSING = r"(?:니다|세요|시오)[.!]?[”\"’]?$"
_LONGEST_EXCUSE = 260
_LEAST_FOREIGN = 120
"""Characters of a story in another language: with a name and a date it is one."""
_LEAST_LETTERS = r"(?s)(?:.*?[^\W\da-zA-Z_]){10}"


def is_story(blocks: tuple[Block, ...], head: Header, place: Place, *, named: bool) -> bool:
    """Whether the blocks are an article; ``named`` says that somebody signed it.

    A story of one line is one when the paper's own container holds it; in a place that was only
    guessed there must be a sentence, or verse enough if the address is an article's (``sure``).
    """
    guessed, sure = place.finding.guessed, place.sure
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    whole = " ".join(texts)
    if len(whole) <= _LONGEST_EXCUSE and not named and _excuses_itself(head, texts, guessed=guessed):
        return False
    signed = named or head.dated
    unlikely = (guessed and not signed) or (not sure and (guessed or not signed))
    if unlikely and _addresses_the_reader(texts):
        return False
    enough = pattern(_LEAST_LETTERS).match(whole) is not None
    if not guessed:
        enough = enough or (named and head.dated and len(whole) >= _LEAST_FOREIGN)
        return enough or any(isinstance(block, Figure) and block.caption for block in blocks)
    if any(is_prose(text) for text in texts):
        return enough
    return enough and sure and (len(texts) >= 4 or (signed and any(ends_sentence(text) for text in texts)))


def _excuses_itself(head: Header, texts: list[str], *, guessed: bool) -> bool:
    """Whether a page says that it has no story, and tells none beside it."""
    excuses = pattern(_EXCUSES)
    if not excuses.search(" ".join((head.headline, *texts))):
        return False
    told = [text for text in texts if pattern(_TELLING).search(text)]
    return not told if head.dated and not guessed else all(excuses.search(text) for text in told)


def _addresses_the_reader(texts: list[str]) -> bool:
    """Whether a text speaks in -니다 only, as terms of use do; a newspaper's story says -다 somewhere."""
    return any(pattern(_ADDRESSING).search(text) for text in texts) and not any(
        pattern(_TELLING).search(text) for text in texts
    )


def is_binary(text: str) -> bool:
    """Whether bytes were no text at all: one in a hundred characters is a control or was lost."""
    sample = text[:20_000]
    strange = len(pattern(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]").findall(sample))
    return strange * 100 > len(sample) and strange > 8
