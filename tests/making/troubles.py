"""What stands in a container besides the story: slots, second copies, summary boxes, furniture."""

# ruff: noqa: E501 — markup as pages print it

from __future__ import annotations

from html import escape
from random import Random

from tests.making import words
from tests.making.bodies import Part
from tests.making.truth import Story


def with_slots(rng: Random, made: list[Part], leaks: list[str]) -> list[Part]:
    """The parts with adverts between them; what they say is added to ``leaks``."""
    out: list[Part] = []
    left = rng.choice((0, 1, 2, 3))
    for part in made:
        if left and out and part.kind == "paragraph" and not part.lines and rng.random() < 0.5:
            left -= 1
            text = f"{rng.choice(words.ADVERTS)} {rng.randint(1, 999)}"
            leaks.append(text)
            out.append(Part("slot", _slot(rng, text)))
        out.append(part)
    return out


def _slot(rng: Random, text: str) -> str:
    return rng.choice(
        (
            f'<div class="ad_view{rng.randint(1, 9)}">{text}</div>',
            f'<div id="div-gpt-ad-{rng.randint(100, 999)}"><script>googletag.cmd.push(1);</script><a href="http://ad.example/">{text}</a></div>',
            f'<ins class="adsbygoogle" style="display:block">{text}</ins>',
            f'<script>document.write("{text}");</script><div class="banner">{text}</div>',
            f'<iframe src="//ad.example/f"></iframe><div class="adBox"><p>{text}</p></div>',
            f'<a href="http://shop.example/?x={rng.randint(1, 99)}" target="_blank">{text}</a><br><br>',
            f'<div style="margin:10px 0"><a href="http://ad.example">{text}</a></div>',
        ),
    )


def with_copies(rng: Random, story: Story, made: list[Part]) -> tuple[list[Part], int, list[str]]:
    """The parts with second copies of the story among them, how many stretches, and of which kinds."""
    kinds = [kind for kind in _COPIES if rng.random() < 0.12]
    count = 0
    for kind in kinds:
        before = len(made)
        made = _COPIES[kind](rng, story, made)
        count += len(made) > before
    return made, count, kinds


def _prose(story: Story) -> list[str]:
    return [text for text in story.paragraphs if len(text) >= 45]


def _block(html: str) -> Part:
    return Part("block", html)


def _hidden(rng: Random, story: Story, made: list[Part]) -> list[Part]:
    texts = list(story.paragraphs)
    if rng.random() < 0.4:
        texts = texts[: max(1, len(texts) // 2)]
    if rng.random() < 0.3:
        rng.shuffle(texts)
    text = "<br><br>".join(escape(text, quote=False) for text in texts)
    wrap = rng.choice(
        (
            '<div style="display:none">{}</div>',
            '<div class="mobile_view" style="display: none;">{}</div>',
            "<textarea style='display:none'>{}</textarea>",
            "<div hidden><p>{}</p></div>",
            '<div class="blind">{}</div>',
            '<div class="print_only" style="visibility:hidden">{}</div>',
        ),
    )
    if wrap.startswith("<textarea"):
        text = text.replace("<br><br>", "\n\n")
    block = _block(wrap.format(text))
    return [block, *made] if rng.random() < 0.4 else [*made, block]


def _pasted(rng: Random, story: Story, made: list[Part]) -> list[Part]:
    """The story once more in plain sight, whole or in part."""
    texts = _prose(story)
    if story.genre in ("poem", "photo", "scores", "items") or not texts:
        return made
    if rng.random() < 0.4:
        texts = texts[rng.randrange(len(texts)) :]
    if rng.random() < 0.3:
        rng.shuffle(texts)
    return [*made, *(Part("paragraph", escape(_near(rng, text), quote=False)) for text in texts)]


def _near(rng: Random, text: str) -> str:
    """The same text as another hand would have typed it."""
    return rng.choice(
        (
            text,
            text,
            text.replace(" ", "  ", 3),
            text.replace("“", '"').replace("”", '"'),
            text.replace("·", "ㆍ"),
            text.replace(". ", ".").strip(),
        ),
    )


def _melted(rng: Random, story: Story, made: list[Part]) -> list[Part]:
    texts = _prose(story)
    if len(texts) < 3:
        return made
    text = escape(rng.choice((" ", "")).join(texts[:-1]), quote=False)
    return [*made, _block(f'<div class="pc_view">{text}</div>')]


def _cut(rng: Random, story: Story, made: list[Part]) -> list[Part]:
    texts = _prose(story)
    if not texts:
        return made
    text = escape(texts[0][: rng.randint(25, 40)].rstrip(), quote=False)
    return [_block(f"<div class='box'>{text}…</div>"), *made]


def _summary(rng: Random, story: Story, made: list[Part]) -> list[Part]:
    texts = _prose(story)
    if not texts:
        return made
    firsts = [escape(text.split(". ")[0].rstrip(".") + ".", quote=False) for text in texts[:3]]
    box = rng.choice(
        (
            '<div class="summary">{}</div>',
            '<div class="article_summary"><ul>{}</ul></div>',
            '<blockquote class="summary_box">{}</blockquote>',
        ),
    )
    inner = "".join(f"<li>{one}</li>" if "ul" in box else f"<p>{one}</p>" for one in firsts)
    return [_block(box.format(inner)), *made]


def _head(_rng: Random, story: Story, made: list[Part]) -> list[Part]:
    lines = [story.headline, *story.deck]
    return [*(Part("paragraph", f"<b>{escape(line, quote=False)}</b>") for line in lines), *made]


_COPIES = {
    "hidden": _hidden,
    "pasted": _pasted,
    "melted": _melted,
    "cut": _cut,
    "summary": _summary,
    "head": _head,
}


def furniture(rng: Random, made: list[Part], leaks: list[str]) -> list[Part]:
    """The parts with buttons, a copyright line or links to other stories behind them."""
    other = words.headline(rng)
    choices = (
        (
            "<div class='copyright'>Copyright ⓒ 광주일보. 무단전재 및 재배포 금지</div>",
            "무단전재 및 재배포 금지",
        ),
        (
            f"<div class='related'><h4>관련기사</h4><ul><li><a href='/article.php?aid=1'>{escape(other)}</a></li></ul></div>",
            other,
        ),
        ("<div class='sns_share'><button>공유하기</button><a href='#'>페이스북</a></div>", "공유하기"),
    )
    for html, text in choices:
        if rng.random() < 0.25:
            made = [*made, _block(html)]
            leaks.append(text)
    return made
