"""Stories made by hand, with everything in them that an export has to show."""

from __future__ import annotations

from reader.analysis import Analysis, Clause, ClauseList, HeadlineQuote, Quote, Segment, Speaker
from reader.article import Article, Byline, Figure, Origin, Paragraph, Removed, Section, Subhead

P0 = "나루시와 다온시는 10~20명 규모의 모임을 열고 “강을 함께 살리겠다”고 밝혔다."
P1 = "두 시가 합의한 3개 과제는 물길 잇기, 나무 심기·가꾸기, 다리 놓기 등이다."
P2 = "한도윤 나루시장은 “물이 맑아야 한다”며 “올해 안에 ‘첫 삽’을 뜨겠다”고 말했다."


def _segment(paragraph: int, text: str, words: str) -> Segment:
    start = text.index(words)
    return Segment(words, start, start + len(words), paragraph)


def _clause(paragraph: int, text: str, words: str) -> Clause:
    start = text.index(words)
    return Clause(words, start, start + len(words), paragraph)


STORY = Article(
    headline="나루시·다온시 “강을 함께”",
    deck=("세 과제에 합의", "올해 안에 첫 삽"),
    kicker="강을 걷다",
    section=Section("004", "정치"),
    published="2024-03-08T09:05:00+09:00",
    bylines=(
        Byline("서가온", role="기자", email="gaon@example.kr", place="나루"),
        Byline("", agency="한빛통신"),
    ),
    blocks=(
        Figure("http://img.example.kr/1.jpg", "손을 맞잡은 한도윤<왼쪽> 시장", "나루시"),
        Paragraph(P0),
        Subhead("# 세 과제"),
        Paragraph(P1),
        Figure(None, "강가의 <b>버드나무</b>", ""),
        Paragraph(P2),
    ),
    removed=(Removed(P0, "replay", twin=0, kind="paragraph", place=6),),
    origin=Origin(
        address="http://www.example.kr/article.php?aid=1709856300000001004&page=1",
        aid="1709856300000001004",
        path=None,
        encoding="cp949",
        sha256="0" * 64,
    ),
)
NOTICED = Analysis(
    quotes=(
        Quote(0, (_segment(0, P0, "강을 함께 살리겠다"),), (Speaker("나루시와 다온시"),), "밝혔다"),
        Quote(
            2,
            (_segment(2, P2, "물이 맑아야 한다"), _segment(2, P2, "올해 안에 ‘첫 삽’을 뜨겠다")),
            (Speaker("한도윤 나루시장", "한도윤", "나루시장"),),
            "말했다",
        ),
    ),
    clauses=(
        ClauseList(
            1,
            "3개 과제",
            3,
            (_clause(1, P1, "물길 잇기"), _clause(1, P1, "나무 심기·가꾸기"), _clause(1, P1, "다리 놓기")),
        ),
    ),
    headline_quotes=(HeadlineQuote("강을 함께", "shortened", 0, P0.index("강을"), P0.index("살리")),),
)
BARE = Article(headline="제목뿐인 기사")
"""The least that an article can be."""
