"""How far a marked item runs, and what of its end is not part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyse.etc import etc_behind
from reader.analyse.korean import listing, saying
from reader.analyse.leads import Page
from reader.analyse.markers import Mark
from reader.analyse.splitting import trimmed
from reader.analyse.syllables import final
from reader.analyse.words import read_word
from reader.analysis import Clause


def item_at(page: Page, row: Sequence[Mark], index: int) -> Clause:
    """One item: to the next marker, the end of its quotation or of its paragraph."""
    mark = row[index]
    text = page.texts[mark.paragraph]
    end = _limit(page, row, index)
    following = row[index + 1] if index + 1 < len(row) else None
    if following is None or following.paragraph != mark.paragraph:
        end = _last_end(page, row, index, end)
    piece = trimmed(text, mark.end, _without_tail(text, mark.end, end))
    if _is_nominal_sentence(text[piece.start : piece.end]):
        match = _closings()[0].search(text, piece.start, piece.end)
        piece = trimmed(text, piece.start, match.start() if match is not None else piece.end)
    if text[mark.start : mark.end].rstrip().endswith(("는", "가")):
        piece = trimmed(text, piece.start, _without_link(text, piece.start, piece.end))
    marker = _marker(text[mark.start : mark.end])
    return Clause(text[piece.start : piece.end], piece.start, piece.end, mark.paragraph, marker)


def _is_nominal_sentence(item: str) -> bool:
    """진료과 통폐합이다: one sentence without topic that only names something."""
    if not item.endswith(("이다", "입니다", "이었다")) or _stop().search(item):
        return False
    words = [read_word(word) for word in item.split()]
    return not any(word.particle in ("topic", "subject") and len(word.lemma) > 1 for word in words)


def _without_link(text: str, start: int, end: int) -> int:
    """첫째는 기다림이고, 둘째는 …: the copula that leads on."""
    match = re.compile(r"(?:이고|이며|이요)$").search(text, start, end)
    return match.start() if match is not None else end


def _marker(printed: str) -> str:
    """A marker without space, comma and particle: 첫째 of 첫째는."""
    marker = printed.strip().rstrip(",: ")
    return re.sub(r"(?<=째)(?:로는|는|로|가)$", "", marker)


def _limit(page: Page, row: Sequence[Mark], index: int) -> int:
    mark = row[index]
    end = len(page.texts[mark.paragraph])
    inside = page.inside(mark.paragraph, mark.start)
    if inside is not None:
        end = inside.end
    if index + 1 < len(row) and row[index + 1].paragraph == mark.paragraph:
        end = min(end, row[index + 1].start)
    return end


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?](?=\s|$)")


def _sentences(text: str) -> int:
    return len(_stop().findall(text))


def _last_end(page: Page, row: Sequence[Mark], index: int, end: int) -> int:
    """Where the last item of a paragraph ends.

    Items that are phrases end at 등 or before the predicate; items that are sentences are as many
    sentences long as the longest before them.
    """
    mark = row[index]
    text = page.views(mark.paragraph)[0].text
    if text[mark.start : mark.end] != page.texts[mark.paragraph][mark.start : mark.end]:
        text = page.texts[mark.paragraph]  # inside a quotation
    before = _same_paragraph(row, index)
    if not before:
        return end
    longest = max(_sentences(text[row[other].end : row[other + 1].start]) for other in before)
    if longest and any(_is_told(text[row[other].end : row[other + 1].start]) for other in before):
        stops = [match.end() for match in _stop().finditer(text, mark.end, end)]
        end = stops[longest - 1] if len(stops) > longest else end
        on = re.compile(r"(?<=[라자다])(?:로|고)\s(?:이어[졌지]|끝[났나]|마무리|맺)\S*$").search(
            text, mark.end, end
        )
        return on.start() if on is not None else end
    stop = _stop().search(text, mark.end, end)
    end = stop.start() if stop is not None else end
    etc = etc_behind(text, mark.end, end)
    if etc is not None:
        return etc
    said = re.compile(
        r"(?<=다)는\s(?:내용|것|뜻|취지)(?:이다|을\s[^,]*다|으로\s[^,]*다|에\s[^,]*다)$"
    ).search(text, mark.end, end)
    if said is not None:
        return said.start()
    verbal = any(_is_verbal(text[row[other].end : row[other + 1].start]) for other in before)
    return end if verbal else _phrase_end(text, mark.end, end)


def _same_paragraph(row: Sequence[Mark], index: int) -> range:
    """The marks before this one in its paragraph."""
    first = index
    while first and row[first - 1].paragraph == row[index].paragraph:
        first -= 1
    return range(first, index)


def _is_verbal(item: str) -> bool:
    """하고, 하며, 한다: the item is a clause; 사전 신고 is none."""
    if item.rstrip(" ,.").endswith(tuple(listing.NOUNS_IN_GO)):
        return False
    return item.rstrip(" ,.").endswith(("고", "며", "다", "면서", "지만", "하되"))


def _is_told(item: str) -> bool:
    """Whether the item is a sentence: 문을 열자., not 하수관 교체."""
    return item.rstrip(" ,.!?").endswith(tuple(saying.SENTENCE_ENDINGS))


@cache
def _closings() -> tuple[re.Pattern[str], ...]:
    """What may stand behind the last item, tried in order: a copula; an object's or another particle
    with the predicate, the last one, for an item may hold particles of its own.
    """  # fmt: skip
    return (
        re.compile(
            r"(?:이라는|라는)\s(?=\d|[가-힣]{1,2}\s(?:가지|개))|(?:이다|이었다|였다|입니다|이라는 것이다)$"
        ),
        re.compile(
            rf"(?:을|를)\s(?:{'|'.join(listing.NAMING_NOUNS)}|골자|핵심|뼈대|목표|중심|\x01+|‘[^’]*’)(?:으로|로)\s"
        ),
        re.compile(r"(?:에|에서)\s(?:힘[을쓰쏟]|나서|집중|주력|매진|박차를|만전을|총력을|앞장)"),
        re.compile(r"(?:을|를)\s(?!.*(?:을|를)\s)[^,]*(?:다|라|요|자)$"),
        re.compile(r"(?:이|가|으로|로|에|은|는|의|와|과)\s(?!.*(?:이|가|으로|로|에|와|과)\s)[^,]*다$"),
    )


@cache
def _that_is_it() -> re.Pattern[str]:
    return re.compile(r"(?:이|가)\s(?:바로\s)?(?:그것|전부|그\s?내용)\S*$")


def _phrase_end(text: str, start: int, end: int) -> int:
    whole = _that_is_it().search(text, start, end)
    if whole is not None:
        return whole.start()
    for pattern in _closings():
        match = pattern.search(text, start, end)
        if match is not None:
            return match.start()
    return _copula_start(text, end)


def _copula_start(text: str, end: int) -> int:
    """심기다: 다 alone is a copula behind a vowel."""
    if text[end - 1 : end] == "다" and final(text[end - 2]) == 0 and text[end - 2] not in "하크니르":
        return end - 1
    return end


def _without_tail(text: str, start: int, end: int) -> int:
    """Without a joining word before the next marker."""
    match = re.compile(r"\s(?:그리고|및|또|또한|이어)\s*$").search(text, max(start, end - 8), end)
    return match.start() if match is not None else end
