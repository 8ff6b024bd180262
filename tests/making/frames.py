"""The page around a container: head, scripts, menus, lists of other stories, footer."""

# ruff: noqa: E501 — markup as pages print it

from __future__ import annotations

from html import escape
from random import Random

from tests.making import words
from tests.making.truth import Story

_SCRIPT = "var _cfg_{n}={{id:'{n}',url:'http://stat.example/c?x={n}',on:function(e){{if(e&&e.t<{n}){{return e.t;}}}}}};\n"


def framed(rng: Random, story: Story, container: str, *, known: bool, leaks: list[str]) -> str:
    """A whole page of 30–120 KB around a container's inside."""
    view = rng.choice(("desktop", "mobile", "print", "old"))
    opening, closing = _container(rng, known=known)
    date = _date(rng, story, view)
    deck = (
        f'<div class="rtitle2">{"<br>".join(escape(line) for line in story.deck)}</div>' if story.deck else ""
    )
    order = (date + deck) if view == "mobile" else (deck + date)
    title = (
        f"<h1>{escape(story.headline)}</h1>"
        if view != "old"
        else f"<td class=rtitle1>{escape(story.headline)}</td>"
    )
    main = f"<div id='content'>{title}{order}{opening}{container}{closing}</div>"
    others = _others(rng, leaks) if view != "print" else ""
    return (
        f"{_head(rng, story)}<body>{_menu(rng, leaks) if view != 'print' else ''}{main}{others}{_footer(leaks)}"
        f"{_scripts(rng, 6)}</body></html>"
    )


def _container(rng: Random, *, known: bool) -> tuple[str, str]:
    if known:
        return rng.choice(
            (
                ('<div id="joinskmbox" class="article">', "</div>"),
                ('<div id="joinskmbox">', "</div>"),
                ('<div id="CmAdContent">', "</div>"),
                ('<div id="articleBody">', "</div>"),
                ('<div class="article_content">', "</div>"),
            ),
        )
    return rng.choice(
        (
            ('<div id="news_text_area">', "</div>"),
            ('<section class="view-cont">', "</section>"),
            ('<article itemprop="articleBody">', "</article>"),
            ('<table width=600><tr><td class="f14">', "</td></tr></table>"),
            ("<div>", "</div>"),
        ),
    )


def _head(rng: Random, story: Story) -> str:
    headline = escape(story.headline)
    title = rng.choice(
        (
            f"{headline} - 광주일보",
            f"{headline} | 광주일보",
            f"광주일보 - {headline}",
            f"::: 광주일보 ::: {headline}",
            headline,
        )
    )
    og = f'<meta property="og:title" content="{escape(story.headline)}">' if rng.random() < 0.8 else ""
    return (
        f"<!DOCTYPE html>\n<html lang=ko><head>{{meta}}<title>{title}</title>{og}"
        f'<link rel="stylesheet" href="/css/style.css">{_scripts(rng, 10)}</head>\n'
    )


def _date(rng: Random, story: Story, view: str) -> str:
    if rng.random() < 0.15:
        return ""
    year, month, day, hour, minute = (
        story.published[a:b] for a, b in ((0, 4), (5, 7), (8, 10), (11, 13), (14, 16))
    )
    buttons = " <button>가</button><button>가</button>" if view == "mobile" else ""
    return f'<div class="read_time">{year}년 {month}월 {day}일({rng.choice("월화수목금토일")}) {hour}:{minute}{buttons}</div>'


def _scripts(rng: Random, most: int) -> str:
    made = []
    for _ in range(rng.randint(1, most)):
        lines = "".join(_SCRIPT.format(n=rng.randint(1000, 9999)) for _ in range(rng.randint(5, 60)))
        made.append(f"<script>{lines}</script>\n")
    return "".join(made)


def _menu(rng: Random, leaks: list[str]) -> str:
    leaks.append("오피니언더보기")
    items = "".join(
        f'<li><a href="/section.php?sid={n}">{rng.choice(words.CITIES)} 소식</a></li>'
        for n in range(rng.randint(20, 60))
    )
    return f"<div id='gnb'><a href='/'>전체메뉴</a><ul>{items}</ul><a href='/op'>오피니언더보기</a></div>"


def _others(rng: Random, leaks: list[str]) -> str:
    made = []
    for title in ("실시간 핫뉴스", "많이 본 뉴스", "핫이슈"):
        heads = [words.headline(rng) + f" {n}" for n in range(rng.randint(5, 30))]
        leaks += heads[:2]
        rows = "".join(
            f'<li><a href="/article.php?aid=17{rng.randrange(10**16, 10**17)}"><span class="thumb"><img src="/t{n}.jpg"></span>'
            f"<span>{escape(head)}</span><p>{escape(words.paragraph(rng, 1, 1))}</p></a></li>"
            for n, head in enumerate(heads)
        )
        made.append(f'<div class="side_box"><h3>{title}</h3><ul>{rows}</ul></div>')
    return f'<div id="right">{"".join(made)}</div>'


def _footer(leaks: list[str]) -> str:
    leaks.append("등록번호 광주 가-00001")
    return (
        "<div id='footer'>제호 : 광주일보 | 등록번호 광주 가-00001 | 광주광역시 동구 어딘가 1 | TEL : 062-000-0000 | "
        "<a href='/p'>개인정보취급방침</a><p>Copyright ⓒ 광주일보 All Rights Reserved.</p></div>"
    )
