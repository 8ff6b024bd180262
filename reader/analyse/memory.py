"""Who spoke and who was spoken of: what a dropped subject, 그 or 이들 is looked up in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.analyse.heads import head_of
from reader.analyse.korean import nouns
from reader.analyse.people import People
from reader.analyse.tokens import Sentence
from reader.analysis import Found, Speaker

Speakers = tuple[Speaker, ...]


_FURTHEST = 60  # sentences back: nobody is called 그 from further off; keeps a long page linear


class Note:
    """The subject of one sentence, or the speakers of one turn."""

    __slots__ = ("speakers", "spoke", "topic")

    def __init__(self, speakers: Speakers, *, topic: bool = True, spoke: bool = True) -> None:
        self.speakers = speakers
        self.topic = topic
        """은/는 rather than 이/가: the next sentence may drop it."""
        self.spoke = spoke
        """Whether this is a turn; one without speakers says that nobody may be carried over it."""


class Memory:
    """The sentences and turns of a section, looked through backwards.

    A sentence's subject is read when it is asked for: most sentences are never asked.
    """

    def __init__(self, people: People, read: Callable[[Sentence], Note]) -> None:
        self.people = people
        self._read = read
        self._notes: list[Note | Sentence] = []
        self._places: list[int] = []
        """The paragraph of each note."""
        self.paragraph = 0
        """Of the sentence that is read."""
        self.asking: Speakers = ()
        """Whoever spoke before in the same sentence: 그 behind them is somebody else."""
        self.lately = False
        """The sentence tells of a life that is over: 생전 그는."""

    def add(self, note: Note | Sentence) -> None:
        """Note what comes next in the story.

        A sentence that refers back is read at once: left for later, a page of 그는 would be read
        as deep as it is long.
        """
        if isinstance(note, Sentence) and note.refers:
            note = self._read(note)
        self._notes.append(note)
        self._places.append(self.paragraph)

    def forget(self) -> None:
        """A subhead: nothing is carried over it."""
        self._notes.clear()
        self._places.clear()

    def _backwards(self) -> Iterator[Note]:
        return (note for note, _place in self._placed())

    def _placed(self) -> Iterator[tuple[Note, int]]:
        """Notes with their paragraphs, the last one first."""
        for index in range(len(self._notes) - 1, max(len(self._notes) - 1 - _FURTHEST, -1), -1):
            note = self._notes[index]
            if isinstance(note, Sentence):
                note = self._notes[index] = self._read(note)
            yield note, self._places[index]

    def speakers(self) -> Speakers:
        """Whoever a dropped subject stands for: the last to speak, or a person who was the topic since.

        A group that was only spoken of (주민들은 불편을 겪었다) counts where nobody spoke before it.
        """
        group: Speakers = ()
        for count, note in enumerate(self._backwards()):
            if not count and note.topic and not note.spoke and _is_office(note.speakers):
                return note.speakers  # 재판부는 …을 명령했다. 다만 “…”
            if note.spoke:
                return note.speakers or group
            if note.topic and any(one.name is not None or one.title is not None for one in note.speakers):
                return note.speakers
            if note.topic and note.speakers:
                group = note.speakers
        return group

    def singles(self) -> Iterator[Speaker]:
        """The persons that were subjects alone, the last one first."""
        return (one for one, _place in self._singles())

    def _singles(self) -> Iterator[tuple[Speaker, int]]:
        for note, place in self._placed():
            if len(note.speakers) == 1 and not is_plural(note.speakers[0]):
                yield note.speakers[0], place

    def person(self) -> Speakers:
        """Whoever 그 stands for: somebody without a name only in the same paragraph, an official never
        where somebody has one.
        """  # fmt: skip
        asking = {one.surface for one in self.asking}
        official: Speakers = ()
        for one, place in self._singles():
            if one.surface in asking:
                continue
            away = one.name is None and place != self.paragraph
            if away or (one.name is None and (one.title or "").endswith(nouns.OFFICIALS)):
                official = official or (one,)
            else:
                return (one,)
        return official

    def several(self) -> Speakers:
        """Whoever 이들 stands for: the last who acted together, or the last group."""
        for note in self._backwards():
            if len(note.speakers) > 1 or (note.speakers and is_plural(note.speakers[0])):
                return note.speakers
        return ()

    def two(self) -> Speakers:
        """Whoever 두 사람 stands for: the last who acted together, else the last two with names."""
        together = self.several()
        if len(together) > 1 and all(one.name for one in together):
            return together
        last: dict[str, Speaker] = {}
        for one in self.singles():
            if one.name is not None:
                last.setdefault(one.name, one)
            if len(last) == 2:
                return tuple(reversed(last.values()))
        return ()


def _is_office(speakers: Speakers) -> bool:
    """재판부, 시: a body that speaks with one voice, unlike 주민들."""
    return (
        len(speakers) == 1
        and not is_plural(speakers[0])
        and (head_of(speakers[0].surface.rsplit(" ", 1)[-1]) == "group")
    )


def is_plural(speaker: Speaker) -> bool:
    """Whether one speaker is many."""
    return speaker.name is None and speaker.surface.endswith(nouns.PLURAL_ENDINGS)


def again(speakers: Speakers, found: Found, surface: str = "") -> Speakers:
    """The same people once more, under another form if one is given."""
    return tuple([Speaker(surface or one.surface, one.name, one.title, found) for one in speakers])
