"""Citations: the words as printed, who said them, paper, day and address."""

from reader.analysis import Clause, ClauseList, Quote, Segment, Speaker
from reader.article import Article, Origin, Paragraph
from reader.export import words
from reader.tui import cite

ADDRESS = "http://www.kwangju.co.kr/article.php?aid=1697105400758000004"
TEXT = "한도윤 나루시장은 “물길이 열린다”며 “모두의 강이 될 것”이라고 말했다."
FIRST, SECOND = "물길이 열린다", "모두의 강이 될 것"
MAYOR = Speaker("한도윤 나루시장", "한도윤", "나루시장")


def segment(words: str, paragraph: int = 0) -> Segment:
    start = TEXT.index(words)
    return Segment(words, start, start + len(words), paragraph)


def article(address: str | None = ADDRESS, published: str | None = "2023-10-12T19:10:00+09:00") -> Article:
    aid = "1697105400758000004"
    return Article(
        "물길", blocks=(Paragraph(TEXT),), published=published, origin=Origin(address=address, aid=aid)
    )


def test_turn_of_two_segments_keeps_its_printed_link() -> None:
    quote = Quote(0, (segment(FIRST), segment(SECOND)), (MAYOR,), "말했다")
    assert cite.quoted(article(), quote) == f"“{FIRST}”며 “{SECOND}”"


def test_narration_between_segments_is_left_out() -> None:
    long = TEXT.replace("”며 “", "”고 말한 뒤 강가로 나가 “")
    second = long.index(SECOND)
    quote = Quote(0, (segment(FIRST), Segment(SECOND, second, second + len(SECOND), 0)), (MAYOR,))
    assert cite.quoted(Article("물길", blocks=(Paragraph(long),)), quote) == f"“{FIRST}” “{SECOND}”"


def test_citation_names_speaker_paper_day_and_address() -> None:
    told = cite.cited(f"“{FIRST}”", article(), words.speakers(Quote(0, (), (MAYOR,))))
    assert told == f"“{FIRST}” (한도윤 나루시장, 광주일보 2023.10.12.) {ADDRESS}"


def test_citation_without_speaker_or_day_has_no_hole() -> None:
    told = cite.cited("물길이 열렸다.", article(published=None))
    assert told == f"“물길이 열렸다.” (광주일보) {ADDRESS}"


def test_article_from_a_file_is_cited_by_its_number() -> None:
    assert cite.cited("물길", article(address=None)).endswith(ADDRESS)


def test_page_of_another_paper_is_not_cited_as_ours() -> None:
    told = cite.cited("물길", article(address="http://www.gwangnam.co.kr/article.php?aid=1"))
    assert "(gwangnam.co.kr 2023.10.12.)" in told


def test_nested_clauses_are_copied_indented_with_their_markers() -> None:
    inner = Clause("돌봄", 0, 2, 0, "①")
    clauses = ClauseList(
        0, "2개 항", 2, (Clause("복지", 0, 2, 0, "▲", (inner,)), Clause("환경", 3, 5, 0, "▲"))
    )
    assert cite.clause_list_text(clauses) == "2개 항\n▲ 복지\n  ① 돌봄\n▲ 환경"
