from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import Analysis, Clause, ClauseList, Quote, Segment
from reader.article import Article, Figure, Origin, Paragraph
from reader.export import export
from reader.export.marks import Mark, marks, runs
from tests.export.stories import BARE, NOTICED, P0, P1, P2, STORY

_VOID = {"meta", "br", "link"}


class Seen(HTMLParser):
    """What a browser would meet: balanced tags, texts of paragraphs, marked words, links, ids."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.paragraphs: dict[str, str] = {}
        self.marked: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: Counter[str] = Counter()
        self.feed(page)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags[tag] += 1
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]
        if tag == "mark":
            self.marked.append((str(told["class"]), ""))
        if tag not in _VOID:
            self.open.append((tag, told))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for tag, told in self.open:
            if tag == "p" and (name := told.get("id")):
                self.paragraphs[name] = self.paragraphs.get(name, "") + data
            if tag == "mark":
                kind, text = self.marked[-1]
                self.marked[-1] = (kind, text + data)


def seen(article: Article, analysis: Analysis = NOTICED) -> Seen:
    return Seen(export(article, analysis, "html"))


def test_paragraphs_read_as_printed() -> None:
    assert seen(STORY).paragraphs == {"p1": P0, "p2": P1, "p3": P2}


def test_quotes_and_clauses_are_marked_in_the_text() -> None:
    assert seen(STORY).marked == [
        ("quote", "강을 함께 살리겠다"),
        ("clause", "물길 잇기"),
        ("clause", "나무 심기·가꾸기"),
        ("clause", "다리 놓기"),
        ("quote", "물이 맑아야 한다"),
        ("quote", "올해 안에 ‘첫 삽’을 뜨겠다"),
    ]


def test_every_entry_of_the_lists_leads_to_its_place() -> None:
    page = seen(STORY)
    inside = [link[1:] for link in page.links if link.startswith("#")]
    assert inside == ["c1-1", "c1-2", "c1-3", "q1", "q2"]
    assert set(inside) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_the_page_loads_nothing_from_elsewhere() -> None:
    page = export(STORY, NOTICED, "html")
    assert not {"img", "script", "link", "iframe"} & set(Seen(page).tags)
    assert not re.search(r"url\(|@import|\ssrc=", page)


def test_the_page_has_a_look_for_the_dark_and_for_paper() -> None:
    page = export(STORY, NOTICED, "html")
    assert "@media (prefers-color-scheme: dark)" in page
    assert "@media print" in page
    assert '<html lang="ko">' in page


def test_a_list_inside_a_quote_is_marked_as_both() -> None:
    text = "그는 “돌봄, 교통, 일자리를 챙기겠다”고 했다."
    start = text.index("돌봄")
    quote = Quote(0, (Segment(text[start:-6], start, len(text) - 6, 0),))
    items = tuple(
        Clause(word, text.index(word), text.index(word) + len(word), 0) for word in ("돌봄", "교통", "일자리")
    )
    page = seen(
        Article("제목", blocks=(Paragraph(text),)), Analysis((quote,), (ClauseList(0, "", None, items),))
    )
    assert page.paragraphs["p1"] == text
    assert [text for kind, text in page.marked if "clause" in kind] == ["돌봄", "교통", "일자리"]
    assert "".join(text for kind, text in page.marked if "quote" in kind) == text[start:-6]
    assert {"q1", "c1-1", "c1-2", "c1-3"} <= set(page.ids)


def test_words_of_the_paper_are_never_markup() -> None:
    words = "<script>alert(1)</script> & \"따옴\" '표' &lt;"
    page = seen(
        Article(words, deck=(words,), kicker=words, blocks=(Paragraph(words), Figure(None, words, words))),
        Analysis(),
    )
    assert page.paragraphs["p1"] == words
    assert "script" not in page.tags


def test_only_web_addresses_are_links() -> None:
    origin = Origin(address="javascript:alert(1)")
    page = seen(Article("제목", blocks=(Figure("data:text/html,x", "설명", ""),), origin=origin), Analysis())
    assert page.links == []


def test_a_date_that_is_none_is_shown_as_it_is() -> None:
    page = export(Article("제목", published="지난주"), Analysis(), "html")
    assert '<p class="signed">지난주</p>' in page


def test_an_article_without_anything_is_a_whole_page() -> None:
    page = seen(BARE, Analysis())
    assert page.tags["aside"] == 0
    assert page.tags["h1"] == 1


@given(
    st.text("가나다 “”", max_size=20),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6),
)
def test_runs_are_the_text_whatever_overlaps(text: str, places: list[tuple[int, int]]) -> None:
    covers = [
        Mark(0, min(a, b, len(text)), min(max(a, b), len(text)), "quote", f"q{number}")
        for number, (a, b) in enumerate(places)
    ]
    found = list(runs(text, covers))
    assert "".join(run.text for run in found) == text
    for cover in covers:
        assert "".join(run.text for run in found if cover in run.marks) == text[cover.start : cover.end]
        assert sum(cover in run.opening for run in found) == (cover.start < cover.end)


def test_marks_are_named_once() -> None:
    names = [mark.name for group in marks(NOTICED).values() for mark in group]
    assert names == ["q1", "q2", "q2-2", "c1-1", "c1-2", "c1-3"] or len(names) == len(set(names)) == 6
