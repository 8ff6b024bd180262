"""The name–title table filled from the print: every full name that a text tells of, with its titles."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.fullnames import is_last_of_foreign, is_posted, is_young, named
from reader.analyse.heads import head_of
from reader.analyse.korean import naming, nouns
from reader.analyse.mention import Mention, spread
from reader.analyse.mentions import read_mention
from reader.analyse.names import are_names, is_sure_name, looks_foreign
from reader.analyse.people import People
from reader.analyse.titles import bare_at, front_title, has_age, word_at
from reader.analyse.tokens import Token
from reader.analyse.words import BRACKET, Word


def note_people(people: People, text: str, tokens: Sequence[Token], paragraph: int | None) -> None:
    """Add every full name of a text to the table; ``paragraph`` is None outside the body."""
    people.printed.texts.append(tokens)
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
    after = word_at(tokens, index + 1)
    if word.fits and word.head == "title" and after is not None and after.head == "title":
        return found  # 나눔이웃의원 | 원장: where the post is held
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
    if word.head != "ssi" and not found and (word.bare or word.core[-1:] == "인"):
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
        if are_names(word.lemma) and len(word.lemma) == 2 and _goes_on_foreign(word, after):
            continue  # 안나 | 데용은
        if len(word.lemma) == 2 and word.particle not in ("", "topic", "subject"):
            return None  # 명인 음식의, 학부모 사이에선: too often an everyday word
        short = at > index + 1 and is_last_of_foreign(tokens, at)
        if short or are_names(word.lemma) or not word.bare or after is None or after.core in ("역시", "또한"):
            mention = named(text, tokens, at)
            return mention if mention is not None and (mention.title or " " in mention.name) else None
    return None


def _goes_on_foreign(word: Word, after: Word | None) -> bool:
    if after is None or after.head or not word.bare:
        return False
    return looks_foreign(after.lemma) or (after.particle in ("topic", "subject") and not after.tail)
