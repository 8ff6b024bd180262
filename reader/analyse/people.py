"""Who is who in one article: full names with their titles, and what a short form stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from reader.analyse.korean import naming, nouns
from reader.analyse.names import is_foreign_like, looks_foreign, looks_like_name, surname_of
from reader.analyse.person import Person, is_short_for, is_slip
from reader.analyse.printed import Printed

_MOST_NAMESAKES = 40
_MOST_STEPS = 400  # back to the last mention of one of several people
"""Far beyond print; they keep a page of names linear."""


class People:
    """The name–title table of one article."""

    def __init__(self) -> None:
        self.by_name: dict[str, Person] = {}
        self.by_surname: dict[str, list[Person]] = {}
        self.by_given: dict[str, Person] = {}
        self.by_part: dict[str, Person] = {}
        """Foreign people by what they are called after the first mention: any word of their names."""
        self.places: list[tuple[int, int]] = []
        """Paragraph and character of each full name in the body, in order."""
        self.names: list[str] = []
        """The name at each place."""
        self.printed = Printed()
        """The words of all texts that were looked through."""
        self._holders: dict[str, list[Person]] = {}

    def add(self, name: str, title: str) -> None:
        """Note one name with the title printed beside it, if any."""
        person = self.called(name)
        if person is None:
            person = self.by_name[name] = Person(name)
            for surname in _surnames(name):
                self.by_surname.setdefault(surname, []).append(person)
            self.by_given.setdefault(name[len(surname_of(name)) :], person)
            for part in name.split(" ") if " " in name else ():
                self._call(part, person)
        self._holders.clear()
        if title:
            first, _, rest = title.partition(" ")
            person.add(rest if rest and first in nouns.BEGINNING else title)

    def called(self, word: str) -> Person | None:
        """Whoever is called so: a full name, or the last word of a foreign one."""
        return self.by_name.get(word) or self.by_part.get(word)

    def _call(self, part: str, person: Person) -> None:
        """One word of a foreign name: 야마모토 씨 of the headline is 야마모토 겐지."""
        known = self.by_name.get(part)
        if (len(part) == 1 and part in naming.SURNAMES) or (known is not None and looks_like_name(part)):
            return
        if known is not None:
            del self.by_name[part]
            for title in known.titles:
                person.add(title)
        self.by_part.setdefault(part, person)

    def join_foreign(self) -> None:
        """베르거 코치 after 독일에서 뛴 토마스 베르거가: the longer name, wherever it stands."""
        for name in [name for name in self.by_name if " " not in name and is_foreign_like(name)]:
            longer = self.printed.longer_name(name)
            if longer:
                self.add(longer, "")

    def late(self) -> Person | None:
        """Whom 고인 means: the person whose death the article tells."""
        return next(
            (self.by_name[name] for name in self.printed.before_deaths() if name in self.by_name), None
        )

    def behind(self, word: str, title: str) -> Person | None:
        """Whom 그린 사장 or 판 의원 means, by a word that is no Korean surname: the person of that name."""
        person = self.called(word)
        if person is None and looks_foreign(word) and (longer := self.printed.longer_name(word)):
            self.add(longer, title)
            person = self.called(word)
        if person is not None or len(word) > 1:
            return person
        named = {one for one in self.printed.before_posts(word) if is_short_for(title, one[1])}
        if len(named) != 1:
            return None
        name, post = named.pop()
        self.add(name, post)
        return self.called(name)

    def pupil(self, word: str) -> Person | None:
        """Whom 봉양 means, or 왕은 of 제임스 왕: the only one of that surname, without a post or foreign."""
        if len(word) == 1:
            foreign = [one for one in self.by_surname.get(word, []) if " " in one.name]
            return foreign[0] if len(foreign) == 1 else None
        known = self.by_surname.get(word[:-1], []) if len(word) == 2 and word[-1] in "양군옹" else []
        return known[0] if len(known) == 1 and not known[0].titles else None

    def see(self, name: str, place: tuple[int, int]) -> None:
        """Note where in the body a full name is printed; places come in order."""
        self.places.append(place)
        self.names.append(name)

    def by_slip(self, surname: str, title: str) -> Person | None:
        """한 시징: the one of that surname whose title is one slip away."""
        for person in self.by_surname.get(surname, [])[-_MOST_NAMESAKES:]:
            if len(title) > 1 and any(is_slip(title, known) for known in person.titles):
                return person
        return None

    def nearest(self, among: Sequence[Person], place: tuple[int, int]) -> Person:
        """Of several people the one named last before this place, else the first one named."""
        names = {person.name: person for person in among}
        last = bisect_right(self.places, place)
        for index in range(last - 1, max(last - 1 - _MOST_STEPS, -1), -1):
            if self.names[index] in names:
                return names[self.names[index]]
        return among[0]

    def with_title(self, title: str) -> list[Person]:
        """Everybody who holds such a post."""
        holders = self._holders.get(title)
        if holders is None:
            holders = self._holders[title] = self._with_title(title)
        return holders

    def _with_title(self, title: str) -> list[Person]:
        everybody = list(islice(self.by_name.values(), _MOST_STEPS))
        found = [person for person in everybody if person.holds(title)]
        *body, post = title.split(" ")
        if found or not body or any(word in nouns.OTHERS for word in body):
            return found
        holders = [person for person in everybody if person.holds(post)]
        return holders if len(holders) == 1 else []

    def short(self, surname: str, title: str) -> list[Person]:
        """Everybody whom 김 시장 or 김씨 can stand for."""
        same = self.by_surname.get(surname, [])[-_MOST_NAMESAKES:]
        if not same and surname in self.by_part:
            return [self.by_part[surname]]
        if not title or title == "씨":
            return same or [
                person for name, person in self.by_name.items() if len(surname) > 1 and name.endswith(surname)
            ]
        holders = [person for person in same if person.holds(title)]
        return holders or [person for person in same if not person.titles] or self._only(same, surname, title)

    def _only(self, same: Sequence[Person], surname: str, title: str) -> list[Person]:
        """소설가 반지훈 as 반 작가: the only one of the surname; but 이 시장 may be this mayor."""
        if len(same) != 1:
            return []
        return list(same) if surname not in nouns.DETERMINERS or not self.with_title(title) else []


def _surnames(name: str) -> set[str]:
    """What may stand before 씨 or a title alone: of a foreign name a first or last word of one syllable."""
    if " " not in name:
        return {surname_of(name) or name[:1], name[:1]}
    words = name.split(" ")
    return {word for word in (words[0], words[-1]) if len(word) == 1}
