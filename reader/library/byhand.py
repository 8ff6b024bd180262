"""What the reader does with articles: place, stars, tags, marks; and with the people in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.kept import Entry, Mark, Person, Place, Statement
from reader.library import hands, listing, marks, people, rows, speech
from reader.library.articles import Articles

if TYPE_CHECKING:
    from collections.abc import Iterable


class ByHand(Articles):
    """What a hand adds to the library."""

    def place(self, key: str) -> Place | None:
        """Where the reader stopped; None for an article that was not begun or is not here."""
        entry = self.find(key)
        return entry.place if entry else None

    def keep_place(self, key: str, place: Place, progress: float = 0.0) -> None:
        """Remember where the reader is, and that the article is open now.

        ``progress`` is the share of the story that lies behind, from 0 to 1.
        """
        self._set(
            key,
            paragraph=place.paragraph,
            offset=place.offset,
            progress=min(max(progress, 0.0), 1.0),
            opened=self._clock(),
        )

    def mark_opened(self, key: str) -> None:
        """Remember that the article is open now."""
        self._set(key, opened=self._clock())

    def mark_read(self, key: str, *, read: bool = True) -> None:
        """Count the article as read, or as unread."""
        self._set(key, read=int(read))

    def star(self, key: str, *, starred: bool = True) -> None:
        """Star the article, or take its star away."""
        self._set(key, starred=int(starred))

    def _set(self, key: str, **columns: object) -> None:
        with self._pool.write() as connection:
            rows.update(connection, rows.wanted(connection, key)["id"], columns)

    def tag(self, key: str, *tags: str) -> tuple[str, ...]:
        """Give the article these tags as well; what comes back are all it has."""
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)["id"]
            listing.tag(connection, article, tags)
            return rows.entry_of(connection, article).tags

    def untag(self, key: str, *tags: str) -> tuple[str, ...]:
        """Take these tags from the article; what comes back are those it still has."""
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)["id"]
            listing.untag(connection, article, tags)
            return rows.entry_of(connection, article).tags

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag with how many articles have it, the most used first."""
        with self._pool.read() as connection:
            return listing.tags(connection)

    # Marks and notes

    def marks(self, key: str) -> tuple[Mark, ...]:
        """The marks of an article, in the order of its text; none for one that is not here."""
        with self._pool.read() as connection:
            row = rows.article(connection, key)
            return tuple(marks.of_article(connection, row)) if row else ()

    def add_mark(self, key: str, paragraph: int, start: int, end: int, note: str = "") -> Mark:
        """Highlight words of a paragraph, with a note if there is one.

        Raises:
            BadSpan: the story has no such words.

        """
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)
            span = (paragraph, start, end)
            words = marks.words(connection, article["id"], span)
            number = marks.add(connection, article["id"], words, span=span, note=note, now=self._clock())
            return marks.mark(connection, number)

    def change_note(self, mark: int, note: str) -> Mark:
        """Write another note to a mark; raises NoSuchMark."""
        with self._pool.write() as connection:
            marks.change(connection, mark, note)
            return marks.mark(connection, mark)

    def remove_mark(self, mark: int) -> None:
        """Take a mark away; raises NoSuchMark."""
        with self._pool.write() as connection:
            marks.remove(connection, mark)

    def undo_mark(self, key: str) -> bool:
        """Undo the last change of the article's marks that is not undone; whether there was one."""
        with self._pool.write() as connection:
            return marks.undo(connection, rows.wanted(connection, key)["id"])

    def noted(self) -> tuple[tuple[Entry, tuple[Mark, ...]], ...]:
        """Every article that has marks, the newest first, with them."""
        with self._pool.read() as connection:
            return listing.noted(connection)

    # People

    def people(self, name: str = "", limit: int | None = None) -> tuple[Person, ...]:
        """The speakers of the library, who says most first; ``name`` filters, 초성 too."""
        with self._pool.read() as connection:
            return tuple(people.people(connection, name, limit))

    def statements(self, speaker: str | int, limit: int | None = None) -> tuple[Statement, ...]:
        """All statements of a speaker, the oldest first.

        ``speaker`` is a Person's id, or a name, part of one, or how an unnamed one is called
        (나루시 관계자); statements of all who are meant come.
        """
        with self._pool.read() as connection:
            return tuple(speech.statements(connection, speaker, limit))

    def join_people(self, person: int, other: int) -> None:
        """Say that two people are one; the first stays. Raises NoSuchPerson."""
        with self._pool.write() as connection:
            hands.join(connection, person, other)

    def part_person(self, person: int, *, titles: Iterable[str] = (), keys: Iterable[str] = ()) -> int:
        """Say that what a person said in these posts, or in these articles, is another's.

        What comes back is the other's id. Raises NoSuchPerson.
        """
        with self._pool.write() as connection:
            articles = [rows.wanted(connection, key)["id"] for key in keys]
            return hands.part(connection, person, titles=titles, articles=articles)

    def undo_people(self) -> str | None:
        """Take back the last joining or parting of people that is not taken back.

        What comes back is the name it was about; None when there is none.
        """
        with self._pool.write() as connection:
            return hands.undo(connection)
