"""What is printed beneath a picture, parted into caption and credit."""

from __future__ import annotations

from reader.parse.byline import read_bylines
from reader.parse.prose import ends_sentence, pattern

_SOURCES = (
    r"제공|자료\s?사진|자료|DB|연합뉴스|뉴시스|뉴스1|캡처|캡쳐|출처|촬영|사진\s?=|사진\s?제공|게티|로이터|[^\W\da-zA-Z_]일보|기자|AP|AFP|EPA"
    r"|홈페이지|페이스북|인스타그램|유튜브"
)
_PLACES = r"왼쪽|오른쪽|가운데|앞줄|뒷줄|번째|맨\s|위|아래|사진$|중앙|좌|우|안경"
_BRACKETED = r"\s*[<\[(〈《【]\s*([^<>\[\]()〈〉《》【】]{1,60})\s*[>\])〉》】]\s*\.?$"
_AFTER = (
    r"(?:\s*[/／ⓒ©]\s*|\s+(?=사진\s?[=:]|사진\s?제공)|(?<=[.!?”\"’>)])\s*(?=[^.!?]{1,30}\s?제공\.?$))"
    r"((?:[^/／ⓒ©]|(?<=\w)/(?=\w)){2,80})$"
)

_POINTERS = "▲△▼▽◀▶◁▷↑↓"
_CLOSING = (">", "]", ")", "〉", "》", "】", ">.", "].", ").")
_LONGEST_CREDIT = 90
_MAY_CREDIT = ("/", "／", "ⓒ", "©", "@", "=", "제공", "기자", "사진")
_STOP_BEFORE_CREDIT = r"[.!?][”\"’)>]*\s+"
_SOURCE_LAST = rf"(?:{_SOURCES})\s*$|^사진\s?(?:[=:]|제공|촬영)"
_LOOSE_CREDIT = r"[ⓒ©]\s?(?![^ⓒ©]*다\.$)[^ⓒ©.!?]{2,30}(?:\.[^.!?\s]+)*$|[/／][\w ]{2,20}제공\.?$"


def split_caption(text: str) -> tuple[str, str]:
    """The caption and who is credited for the picture; either may be empty.

    ``<왼쪽>`` and its like point into the picture and stay; only what closes the caption is a credit.
    """
    if text[:1] in _POINTERS:
        text = text[1:].lstrip()
    tail_from = max(0, len(text) - _LONGEST_CREDIT)
    tail = text[tail_from:]
    if tail.endswith(_CLOSING):
        bracketed = pattern(_BRACKETED).search(tail)
        if bracketed:
            start = tail_from + bracketed.start()
            if _is_credit(bracketed[1], after_stop=ends_sentence(text[:start])):
                return text[:start].rstrip(), _bare(bracketed[1])
    if any(map(tail.__contains__, _MAY_CREDIT)):
        return _split_marked(text, tail, tail_from)
    return text, ""


def _split_marked(text: str, tail: str, tail_from: int) -> tuple[str, str]:
    """A caption and the credit that a slash, ⓒ or a full stop parts from it."""
    marked = pattern(_AFTER).search(tail)
    if marked and _is_source(marked[1], tail[marked.start() : marked.start(1)]):
        return text[: tail_from + marked.start()].rstrip(), _bare(marked[1])
    for stop in pattern(_STOP_BEFORE_CREDIT).finditer(tail):
        if read_bylines(tail[stop.end() :]):
            return text[: tail_from + stop.end()].rstrip(), _bare(tail[stop.end() :])
    return text, ""


def has_credit(text: str) -> bool:
    """Whether a line closes as only a caption does: with a source of the picture in marks."""
    tail = text[-62:]
    if tail.endswith(_CLOSING):
        bracketed = pattern(_BRACKETED).search(tail)
        if bracketed:
            return pattern(_SOURCE_LAST).search(bracketed[1]) is not None and "기자" not in bracketed[1]
    if "ⓒ" in tail or "©" in tail or "제공" in tail[-5:]:
        return pattern(_LOOSE_CREDIT).search(tail) is not None
    return False


def _is_credit(inside: str, *, after_stop: bool) -> bool:
    if pattern(_SOURCES).search(inside):
        return True
    return after_stop and not pattern(_PLACES).search(inside) and len(inside) <= 20


def _is_source(words: str, mark: str) -> bool:
    """Whether the words behind a slash or ⓒ name a source, and are no 가/나 within a sentence."""
    if "ⓒ" in mark or "©" in mark:
        return True
    return bool(pattern(_SOURCES).search(words) or read_bylines(f"/{words}")) and not ends_sentence(
        words.removesuffix(".")
    )


def _bare(credit: str) -> str:
    """A credit without its brackets, slash, ⓒ, ``사진=`` and ``제공``."""
    credit = pattern(r"^[\s/／ⓒ©<\[(]*(?:사진\s?제공\s?[=:]\s?|사진\s?[=:]\s?|출처\s?[=:]\s?)?").sub(
        "", credit
    )
    return pattern(r"\s*제공\s*$").sub("", credit.strip(" .>])")).strip() or credit.strip()
