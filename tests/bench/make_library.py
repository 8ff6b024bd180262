"""A library of generated articles: ``python -m tests.bench.make_library FILE --articles 100000``.

Every page is the same for the same seed. The words are made of common syllables and drawn with the
frequencies of real prose (Zipf), for an index of few different words would be too small and fast.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from itertools import accumulate, islice
from pathlib import Path

from reader.analysis import Analysis, Quote, Segment, Speaker
from reader.article import Article, Byline, Figure, Origin, Paragraph, Section
from reader.library import open_library, store
from reader.library.base import now
from reader.page import Page
from reader.paper import SECTIONS
from reader.pipeline import Reading

KST = timezone(timedelta(hours=9))
FIRST_DAY = datetime(2004, 1, 1, 6, 0, tzinfo=KST)
SYLLABLES = (
    "가각간감강개거건검게견결경계고곡공과관광교구국군권규근금기길김나남내노녹논농누능다단달담당대덕도독동두등"
    "라락란람랑래량려력련령례로론료루류륙률리림립마막만망매면명모목몽무문물미민밀박반발방배백번범법변별병보복"
    "본봉부북분불비빈사산살상새색생서석선설섬성세소속손송수숙순술숭스승시식신실심아안암압애야약양어언업여역연열"
    "염영예오옥온와완왕외요용우운웅원월위유육윤은음응의이익인일임입자작잔장재저적전절점접정제조족존종좌주죽준중"
    "증지직진질집차착찬참창채책처천철청체초촌총최추축춘출충취측치칠침타탄탐태택토통투특파판팔패편평폐포표품풍필"
    "하학한함합항해핵행향허험혁현협형혜호혼홍화환활황회획효후훈휘휴흥희"
)
PARTICLES = ("은", "는", "이", "가", "을", "를", "에", "에서", "의", "와", "으로", "도", "", "", "", "")
ENDINGS = ("했다.", "한다고 밝혔다.", "할 계획이다.", "하기로 했다.", "한 것으로 나타났다.", "된다.", "이다.")
TITLES = ("나루시장", "다온군수", "마루구청장", "시의원", "나루대 교수", "도서관장", "상인회장", "소방서장")
SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍"


class Prose:
    """Endless made-up Korean news."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.words = [self._word() for _ in range(40_000)]
        self.weights = list(accumulate(1 / rank for rank in range(3, 40_003)))
        self.people = [
            (self.random.choice(SURNAMES) + self._word(2), self.random.choice(TITLES)) for _ in range(8_000)
        ]
        self.fame = list(accumulate(1 / rank for rank in range(2, 8_002)))

    def _word(self, length: int | None = None) -> str:
        return "".join(self.random.choices(SYLLABLES, k=length or self.random.choice((2, 2, 2, 3, 3, 4))))

    def some(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def sentence(self) -> str:
        words = [word + self.random.choice(PARTICLES) for word in self.some(self.random.randint(7, 16))]
        return " ".join(words) + " " + self.some(1)[0] + self.random.choice(ENDINGS)

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(1, 3)))

    def headline(self) -> str:
        return " ".join(self.some(self.random.randint(4, 7)))

    def speaker(self) -> Speaker:
        name, title = self.random.choices(self.people, cum_weights=self.fame)[0]
        return Speaker(f"{name} {title}", name, title)


def readings(count: int, seed: int = 1) -> Iterator[Reading]:
    """So many articles, spread over twenty years in the order of print."""
    prose = Prose(seed)
    frame = furniture(prose)
    step = timedelta(days=8000) / max(count, 1)
    for number in range(count):
        yield reading(prose, frame, number, FIRST_DAY + step * number)


def reading(prose: Prose, frame: tuple[str, str], number: int, when: datetime) -> Reading:
    """One article with its page."""
    section = prose.random.choice(list(SECTIONS))
    aid = f"{int(when.timestamp()):010d}{number % 1_000_000:06d}{section}"
    address = f"http://www.kwangju.co.kr/article.php?aid={aid}"
    paragraphs = [prose.paragraph() for _ in range(prose.random.randint(5, 12))]
    quotes = [_quoted(prose, paragraphs) for _ in range(prose.random.randint(1, 4))]
    headline, deck = prose.headline(), prose.headline()
    caption = prose.sentence()
    body = _page(frame, headline, deck, caption, paragraphs, when, prose).encode("cp949", "replace")
    article = Article(
        headline,
        deck=(deck,),
        section=Section(section, SECTIONS[section]),
        published=when.isoformat(timespec="seconds"),
        bylines=(Byline("한도윤", "기자", "han@example.com"),),
        blocks=(Figure(None, caption, "나루시"), *map(Paragraph, paragraphs)),
        origin=Origin(address, aid, None, "cp949", sha256(body).hexdigest(), when.isoformat()),
    )
    return Reading(Page(body, address, fetched=when.isoformat()), article, Analysis(tuple(quotes)))


def _quoted(prose: Prose, paragraphs: list[str]) -> Quote:
    """One more quote at the end of some paragraph."""
    place = prose.random.randrange(len(paragraphs))
    speaker, said = prose.speaker(), prose.sentence()[:-1]
    start = len(paragraphs[place]) + len(f" {speaker.surface}은 “")
    paragraphs[place] += f" {speaker.surface}은 “{said}”고 말했다."
    return Quote(place, (Segment(said, start, start + len(said), place),), (speaker,), "말했다")


def furniture(prose: Prose) -> tuple[str, str]:
    """What stands before and after every story: menus, scripts and footer that make 36 KB a page."""
    menu = "".join(
        f'<li class="menu_item depth2"><a href="/section.php?sid={n}" target="_self" class="menu_link">'
        f"<span>{prose.headline()}</span></a></li>\n"
        for n in range(80)
    )
    script = "".join(
        f"try {{ window._slots.push({{ id: {prose.random.getrandbits(32)}, width: 300, height: 250 }}); }}\n"
        for _ in range(60)
    )
    foot = "".join(f'<p class="foot_line">{prose.sentence()}</p>\n' for _ in range(15))
    return f"<script>{script}</script>\n<ul>{menu}</ul>\n", f"<footer>{foot}</footer></body></html>\n"


def _page(  # noqa: PLR0917 — every part of a page
    frame: tuple[str, str], headline: str, deck: str, caption: str, paragraphs: list[str],
    when: datetime, prose: Prose,
) -> str:  # fmt: skip
    hot = "".join(
        f'<li class="hot_news"><a href="/article.php?aid={prose.random.getrandbits(62)}" class="hot_link">'
        f'<span class="newstitle">{prose.headline()}</span></a></li>\n'
        for _ in range(30)
    )
    story = "<br><br>\n".join(paragraphs)
    printed = f"{when:%Y년 %m월 %d일}({'월화수목금토일'[when.weekday()]}) {when:%H:%M}"
    return (
        f'<!DOCTYPE html><html><head><meta charset="euc-kr"><title>{headline}</title>\n'
        f'<meta property="og:title" content="{headline}"></head><body>\n{frame[0]}'
        f'<h1>{headline}</h1><div class="rtitle2">{deck}</div><div class="read_time">{printed}</div>\n'
        f'<div id="joinskmbox">'
        f'<table><tr><td><img src="/a.jpg"></td></tr><tr><td>{caption}</td></tr></table>\n'
        f"{story}<br><br>\n/한도윤 기자 han@example.com</div>\n<ul>{hot}</ul>\n{frame[1]}"
    )


def make(path: Path, count: int, seed: int = 1) -> float:
    """Write the library; the seconds that it took.

    Two hundred articles come in one transaction: the time of one ``add`` is measured by
    ``bench_library``, on top of what is written here.
    """
    begun = time.perf_counter()
    every = enumerate(readings(count, seed), 1)
    with open_library(path) as library:
        while batch := list(islice(every, 200)):
            with library._pool.write() as connection:
                for _number, each in batch:
                    store.add(connection, each, now())
            if sys.stderr.isatty():
                print(f"\r{batch[-1][0]:,}", end="", file=sys.stderr)
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    seconds = make(args.file, args.articles, args.seed)
    print(f"{args.articles:,} articles in {seconds:.0f} s: {args.file}")


if __name__ == "__main__":
    main()
