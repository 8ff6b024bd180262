"""Who is who in one article: full names with their titles, and what a short form stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from reader.analyse.fullnames import is_posted, is_young, named
from reader.analyse.heads import head_of
from reader.analyse.korean import naming, nouns
from reader.analyse.mention import Mention, spread
from reader.analyse.mentions import read_mention
from reader.analyse.names import are_names, is_sure_name, looks_like_name, surname_of
from reader.analyse.person import Person, is_short_for, is_slip
from reader.analyse.titles import bare_at, front_title, has_age, name_in, word_at
from reader.analyse.tokens import Token
from reader.analyse.words import BRACKET, Word

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
        self.texts: list[Sequence[Token]] = []
        """The words of all texts that were looked through."""
        self._words: set[str] | None = None
        self._counts: Counter[str] | None = None

    def add(self, name: str, title: str) -> None:
        """Note one name with the title printed beside it, if any."""
        person = self.called(name)
        if person is None:
            person = self.by_name[name] = Person(name)
            for surname in {surname_of(name) or name[:1], name[:1]}:
                self.by_surname.setdefault(surname, []).append(person)
            self.by_given.setdefault(name[len(surname_of(name)) :], person)
            for part in name.split(" ") if " " in name else ():
                self._call(part, person)
        if title:
            person.add(title)

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

    def is_name_elsewhere(self, word: str) -> bool:
        """Whether a word that looks like a name stands somewhere with another particle than 는."""
        if self._words is None:
            listed = (token.word for tokens in self.texts for token in tokens)
            self._words = {word.lemma for word in listed if word is not None and not word.tail}
        return word in self._words

    def is_printed_twice(self, word: str) -> bool:
        """Whether a word stands in two places or more."""
        if self._counts is None:
            self._counts = Counter(token.word.lemma for text in self.texts for token in text if token.word)
        return self._counts[word] > 1

    def late(self) -> Person | None:
        """Whom 고인 means: the person whose death the article tells, by the first name that it tells of."""
        for text in self.texts:
            died = next((at for at, token in enumerate(text) if _tells_of_death(token)), None)
            for token in reversed(text[:died] if died is not None else ()):
                if token.word is not None and (person := self.by_name.get(name_in(token.word))) is not None:
                    return person
        return None

    def behind(self, word: str, title: str) -> Person | None:
        """Whom 그린 사장 or 판 의원 means, by a word that is no Korean surname: the person of that name."""
        person = self.called(word)
        if person is not None or len(word) > 1:
            return person
        named = {one for text in self.texts for one in _named_like(text, word, title)}
        if len(named) != 1:
            return None
        self.add(*next(iter(named)))
        return self.called(next(iter(named))[0])

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
        """소설가 반지훈 as 반 작가: the only one of the surname; but 이 시장 may be this mayor."""
        if len(same) != 1:
            return []
        return list(same) if surname not in nouns.DETERMINERS or not self.with_title(title) else []


def _tells_of_death(token: Token) -> bool:
    return token.word is not None and token.word.core.startswith(nouns.DEATHS)


def _named_like(text: Sequence[Token], word: str, title: str) -> Iterator[tuple[str, str]]:
    """판소담 의원: the words before such a post that begin with a syllable, each with its post."""
    for token, after in pairwise(text):
        if token.word is None or after.word is None or after.word.head != "title":
            continue
        name = token.word.core
        if 2 < len(name) < 5 and name[0] == word and is_short_for(title, after.word.lemma):
            yield name, after.word.lemma


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
    if not word.head and not is_young(tokens, index, word):
        return _unheaded(text, tokens, index, word)
    found: list[Mention] = []
    if (
        word.head == "ssi"
        or word.lemma in naming.YOUNG
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


def _unheaded(text: str, tokens: Sequence[Token], index: int, word: Word) -> list[Mention]:
    """A name with its age or post in brackets, before an unlisted post, or behind 선발, 주장."""
    if word.lemma in naming.APPOSED:
        mention = _named_behind(text, tokens, index) if word.bare else None
    elif BRACKET in word.stem:
        mention = named(text, tokens, index)
        if mention is not None and not (mention.title or has_age(text, tokens[index])):
            mention = None
    else:
        after = word_at(tokens, index + 1)
        posted = after is not None and not after.head and is_posted(tokens, index + 1, after)
        mention = named(text, tokens, index + 1) if posted else None
    return [mention] if mention is not None else []


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
