"""One person of an article: all titles printed with the name, and what a short form of them stands for."""

from __future__ import annotations

from functools import lru_cache

from reader.analyse.korean import nouns

_NO_POSTS = (
    *nouns.KIN,
    "주포",
    "선발",
    "마무리",
    "에이스",
    "간판",
    "루키",
    "신인",
    "신예",
    "베테랑",
    "사령탑",
    "주인공",
)
"""What somebody is called beside the name that is no post."""
_MOST_TITLES = 12  # of one person in one article; far beyond print


class Person:
    """One person with a full name."""

    __slots__ = ("name", "titles")

    def __init__(self, name: str) -> None:
        self.name = name
        self.titles: dict[str, int] = {}
        """Every title printed with the name, in the order of print, and how often."""

    def add(self, title: str) -> None:
        """Note a title printed with the name."""
        if len(self.titles) < _MOST_TITLES or title in self.titles:
            self.titles[title] = self.titles.get(title, 0) + 1

    def title(self) -> str | None:
        """The title to show: of forms that differ by a slip the most central one; 할머니 is none."""
        posts = {title: count for title, count in self.titles.items() if not title.endswith(_NO_POSTS)}
        return central(posts) if posts else None

    def holds(self, title: str) -> bool:
        """Whether a short title (시장, 지사) stands for one of this person's."""
        return any(is_short_for(title, known) for known in self.titles)


@lru_cache(maxsize=2048)
def is_short_for(short: str, title: str) -> bool:
    """시장 for 광주시장, 전 의원 for 국회의원; not 회장 for 부회장, nor 원장 for 위원장."""
    short, title = squeezed(short), squeezed(title)
    if (short == "작가" and title.endswith(nouns.ARTISTS)) or (
        short == "선수" and title.endswith(nouns.PLAYERS)
    ):
        return True
    if not short or not title.endswith(short):
        return len(short) > 4 and distance(short, title) <= 1
    return not title[: -len(short)].endswith(nouns.OTHER_POST)


def is_slip(title: str, known: str) -> bool:
    """Whether one syllable of a title is another than it should be: 시징 for 시장."""
    wrong = [one for one, other in zip(title, known[-len(title) :], strict=False) if one != other]
    return len(known) >= len(title) and len(wrong) <= 1


def squeezed(title: str) -> str:
    """A title as one word, without 전 or 현."""
    words = title.split(" ")
    return "".join(word for word in words if word not in nouns.TITLE_PREFIXES)


def central(titles: dict[str, int]) -> str:
    """The title that all others of its kind are nearest to.

    김동연 경기지사, 경기도지사, 경지도지사: the second is one slip away from each of the others.
    Titles of another kind (대표 beside 시장) count as they are printed: the kind printed first.
    """
    first = next(iter(titles))
    if len(titles) == 1:
        return first
    kin = [
        title
        for title in titles
        if title == first or (distance(title, first) <= 2 and title[-2:] == first[-2:])
    ]
    full = max(
        kin, key=lambda title: (-sum(distance(title, other) * titles[other] for other in kin), len(title))
    )
    longer = [
        title
        for title in titles
        if title.endswith(full) and title[: -len(full)].endswith((" ", "시", "도", "군", "구"))
    ]
    return full if len(kin) > 1 or not longer else max(longer, key=len)


@lru_cache(maxsize=2048)
def distance(one: str, other: str) -> int:
    """How many syllables must be added, dropped or changed to turn one word into the other."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 2 or len(one) > 40:
        return 3  # nobody asks for more than "not a slip"
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, wanted in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (char != wanted))
    return row[-1]
