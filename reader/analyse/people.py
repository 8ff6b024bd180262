"""Who is who in one article: full names with their titles, and what a short form stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from reader.analyse.heads import head_of
from reader.analyse.korean import nouns
from reader.analyse.mentions import Mention, is_young, named, read_mention, spread
from reader.analyse.names import are_names, is_sure_name, surname_of
from reader.analyse.titles import bare_at, front_title, word_at
from reader.analyse.tokens import Token
from reader.values import dataclass, field

_MOST_TITLES = 12  # of one person in one article
_MOST_NAMESAKES = 40
_MOST_STEPS = 400  # back to the last mention of one of several people
"""Far beyond print; they keep a page of names linear."""


@dataclass(slots=True)
class Person:
    """One person with a full name."""

    name: str
    titles: dict[str, int] = field(default_factory=dict)
    """Every title printed with the name, in the order of print, and how often."""

    def title(self) -> str | None:
        """The title to show: of forms that differ by a slip the most central one."""
        return central(self.titles) if self.titles else None

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


def _is_slip(title: str, known: str) -> bool:
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


@dataclass(slots=True)
class People:
    """The name–title table of one article."""

    by_name: dict[str, Person] = field(default_factory=dict)
    by_surname: dict[str, list[Person]] = field(default_factory=dict)
    by_given: dict[str, Person] = field(default_factory=dict)
    by_last_word: dict[str, Person] = field(default_factory=dict)
    """Foreign people by what they are called after the first mention."""
    places: list[tuple[int, int]] = field(default_factory=list)
    """Paragraph and character of each full name in the body, in order."""
    texts: list[Sequence[Token]] = field(default_factory=list)
    """The words of all texts that were looked through."""
    _words: set[str] | None = None
    names: list[str] = field(default_factory=list)
    """The name at each place."""

    def add(self, name: str, title: str) -> None:
        """Note one name with the title printed beside it, if any."""
        person = self.called(name)
        if person is None:
            person = self.by_name[name] = Person(name)
            for surname in {surname_of(name) or name[:1], name[:1]}:
                self.by_surname.setdefault(surname, []).append(person)
            self.by_given.setdefault(name[len(surname_of(name)) :], person)
            if " " in name:
                self.by_last_word.setdefault(name.rsplit(" ", 1)[-1], person)
        if title and (len(person.titles) < _MOST_TITLES or title in person.titles):
            person.titles[title] = person.titles.get(title, 0) + 1

    def called(self, word: str) -> Person | None:
        """Whoever is called so: a full name, or the last word of a foreign one."""
        return self.by_name.get(word) or self.by_last_word.get(word)

    def is_name_elsewhere(self, word: str) -> bool:
        """Whether a word that looks like a name stands somewhere with another particle than 는."""
        if self._words is None:
            listed = (token.word for tokens in self.texts for token in tokens)
            self._words = {word.lemma for word in listed if word is not None and not word.tail}
        return word in self._words

    def see(self, name: str, place: tuple[int, int]) -> None:
        """Note where in the body a full name is printed; places come in order."""
        self.places.append(place)
        self.names.append(name)

    def by_slip(self, surname: str, title: str) -> Person | None:
        """한 시징: the one of that surname whose title is one slip away."""
        for person in self.by_surname.get(surname, [])[-_MOST_NAMESAKES:]:
            if len(title) > 1 and any(_is_slip(title, known) for known in person.titles):
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
        if not title or title == "씨":
            return same or [
                person for name, person in self.by_name.items() if len(surname) > 1 and name.endswith(surname)
            ]
        holders = [person for person in same if person.holds(title)]
        return holders or [person for person in same if not person.titles] or self._only(same, surname, title)

    def _only(self, same: Sequence[Person], surname: str, title: str) -> list[Person]:
        """소설가 반지훈 as 반 작가: the only one of the surname, when nobody else holds that title."""
        alone = len(same) == 1 and surname not in nouns.DETERMINERS
        return list(same) if alone and not self.with_title(title) else []


def note_people(people: People, text: str, tokens: Sequence[Token], paragraph: int | None) -> None:
    """Add every full name of a text to the table; ``paragraph`` is None outside the body."""
    people.texts.append(tokens)
    telling = [index for index, token in enumerate(tokens) if (word := token.word) is not None and word.told]
    for index in telling:
        token = tokens[index]
        word = token.word
        assert word is not None
        if word.head == "group":
            _note_head(people, text[token.start : token.end])
        if not (word.names or is_young(tokens, index, word)):
            continue
        for joined in _full_names(text, tokens, index):
            for mention in spread(joined, text):
                people.add(mention.name, mention.title)
                if paragraph is not None:
                    people.see(mention.name, (paragraph, token.start))


def _note_head(people: People, printed: str) -> None:
    """형사1부(부장판사 김모루), 민사2부(김모루 부장판사): the head of a section."""
    words = printed.partition("(")[2].partition(")")[0].split(" ")
    if len(words) != 2:
        return
    for name, title in (words, words[::-1]):
        if is_sure_name(name) and head_of(title) == "title":
            people.add(name, title)
            return


def _full_names(text: str, tokens: Sequence[Token], index: int) -> list[Mention]:
    """The full names that this word tells of: it is a title, 씨, or a name with brackets."""
    word = tokens[index].word
    assert word is not None
    if not word.head:
        mention = named(text, tokens, index)
        return [mention] if mention is not None and mention.title else []
    found: list[Mention] = []
    if (
        word.head == "ssi"
        or is_young(tokens, index, word)
        or bare_at(tokens, index - 1) is not None
        or word.lemma in nouns.CLERGY
    ):
        mention = read_mention(text, tokens, index)
        if mention is not None and mention.full:
            before = front_title(tokens, mention.first)[1] if word.head != "ssi" else ""
            found = [mention, mention.entitled(before)] if before else [mention]
    if word.head != "ssi" and not found and (word.bare or word.core[-1] == "인"):
        mention = _named_behind(text, tokens, index)
        if mention is not None:
            found.append(mention)
    return found


def _named_behind(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """감독 이정효, 조각가 마르코 벨리니: the name right behind a title, unless another title follows it."""
    for at in range(index + 1, min(index + 4, len(tokens))):
        word, after = tokens[at].word, word_at(tokens, at + 1)
        if word is None or word.head:
            return None
        if word.bare and after is not None and after.head in ("title", "person", "ssi"):
            return None  # the title behind the name tells more than the one before it
        if are_names(word.lemma) or not word.bare or after is None or after.core in ("역시", "또한"):
            mention = named(text, tokens, at)
            return mention if mention is not None and mention.title else None
    return None
