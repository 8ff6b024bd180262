"""A story as the inside of its container, in every shape that the paper's pages have had."""

# ruff: noqa: E501 — markup as pages print it

from __future__ import annotations

from html import escape
from random import Random
from typing import NamedTuple

from tests.making.truth import Photo, Story


class Part(NamedTuple):
    """One thing that the container prints: paragraph, subhead, photo, byline, slot, copy."""

    kind: str
    html: str
    lines: bool = False


def parts(rng: Random, story: Story) -> list[Part]:
    """Everything the container prints, in order, each as inline HTML."""
    made: list[Part] = []
    photos = list(story.photos)
    made += [Part("photo", photo_cell(rng, photo)) for photo in photos[: 1 if story.genre != "photo" else 6]]
    rest = photos[1:] if story.genre != "photo" else []
    places = sorted(rng.sample(range(1, len(story.paragraphs) + 1), min(len(rest), len(story.paragraphs))))
    story.photos[:] = [*photos[: len(photos) - len(rest)], *rest[: len(places)]]
    for at, text in enumerate(story.paragraphs):
        while places and places[0] == at:
            places.pop(0)
            made.append(Part("photo", photo_cell(rng, rest.pop(0))))
        if at in story.subheads:
            made.append(Part("subhead", _subhead(rng, story.subheads[at])))
        last = at == len(story.paragraphs) - 1
        tail = f" {story.signed.lines[0]}" if last and story.signed.tail else ""
        made.append(Part("paragraph", escape(text + tail, quote=False), lines=story.lines))
    while places:
        places.pop(0)
        made.append(Part("photo", photo_cell(rng, rest.pop(0))))
    if not story.signed.tail:
        made += [Part("byline", escape(line, quote=False)) for line in story.signed.lines]
    return made


def _subhead(rng: Random, text: str) -> str:
    if text[0] in "◇■◆" and rng.random() < 0.5:
        return escape(text)
    return rng.choice(("<b>{}</b>", "<strong>{}</strong>", "<b><font color='navy'>{}</font></b>")).format(
        escape(text)
    )


def photo_cell(rng: Random, photo: Photo) -> str:
    """A picture with its caption in one of the page's dresses."""
    words = escape(photo.printed, quote=False)
    image = f'<img src="{photo.image}" alt="{escape(photo.caption)}" width="500">'
    return rng.choice(
        (
            f'<table align="center" width="500"><tr><td>{image}</td></tr><tr><td class="c">{words}</td></tr></table>',
            f"<table><tr><td>{image}<br>{words}</td></tr></table>",
            f"<table border=0><tr><td><table><tr><td>{image}</td></tr><tr><td><font size=2>{words}</font></td></tr></table></td></tr></table>",
            f"<figure>{image}<figcaption>{words}</figcaption></figure>",
            f'<div class="photo">{image}<p class="caption">{words}</p></div>',
            f"<table><tbody><tr><td>{image}</td></tr><tr><td><p>{words}</p></td></tr></tbody></table>",
        ),
    )


def laid_out(rng: Random, shape: str, made: list[Part]) -> str:
    """The parts as one container's HTML in one shape."""
    return _SHAPES[shape](rng, made)


def _br2(rng: Random, made: list[Part]) -> str:
    out = []
    for part, after in zip(made, [*made[1:], None], strict=True):
        if part.kind in ("photo", "slot", "block"):
            out.append(part.html + "\n")
            continue
        single = (part.lines and after is not None and after.lines) or part.kind == after_kind(
            after
        ) == "byline"
        out.append(
            part.html
            + (
                "<br>\n"
                if single
                else rng.choice(("<br><br>", "<br />\r\n<br />", "<br>&nbsp;<br>", "<BR><BR>\n"))
            )
        )
    return "".join(out)


def after_kind(part: Part | None) -> str:
    return part.kind if part else ""


def _p(rng: Random, made: list[Part]) -> str:
    tag = rng.choice(("<p>", '<p style="text-align: justify;">', "<p class='txt'>"))
    return "\n".join(
        part.html if part.kind in ("photo", "slot", "block") else f"{tag}{part.html}</p>" for part in made
    )


def _mixed(rng: Random, made: list[Part]) -> str:
    out = []
    for at, part in enumerate(made):
        if part.kind in ("photo", "slot", "block"):
            out.append(part.html)
        else:
            out.append(f"<p>{part.html}</p>" if at % 2 else f"{part.html}<br><br>")
    return "\n".join(out)


def _divs(_rng: Random, made: list[Part]) -> str:
    return "\n".join(
        part.html if part.kind in ("photo", "slot", "block") else f"<div>{part.html}</div>" for part in made
    )


def _unclosed(rng: Random, made: list[Part]) -> str:
    tag = rng.choice(("<p>", "<P>", "<p align=justify>"))
    return "\n".join(
        part.html if part.kind in ("photo", "slot", "block") else f"{tag}{part.html}" for part in made
    )


def _nested(rng: Random, made: list[Part]) -> str:
    wraps = (
        "<font face=굴림><span>{}</span></font>",
        "<p><font><p>{}</p></font></p>",
        "<p><span style='font-size:11pt'>{}<br></span></p>",
    )
    return "".join(
        part.html
        if part.kind in ("photo", "slot", "block")
        else rng.choice(wraps).format(part.html) + "<br><br>"
        for part in made
    )


def _word(rng: Random, made: list[Part]) -> str:
    out = ["<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->"]
    for part in made:
        if part.kind in ("photo", "slot", "block"):
            out.append(part.html)
            continue
        text = part.html.replace(" ", "\u200b ", 1) if rng.random() < 0.3 else part.html
        out.append(
            f'<p class="MsoNormal"><span lang="EN-US" style="mso-fareast-language:KO">{text}<o:p></o:p></span></p>'
        )
        if rng.random() < 0.5:
            out.append(
                rng.choice(
                    ("<p>&nbsp;</p>", '<p class="0"><o:p>&nbsp;</o:p></p>', "<p>\u200b</p>", "<p><br></p>")
                )
            )
    return "\n".join(out)


def _soft(rng: Random, made: list[Part]) -> str:
    broken = [
        part._replace(html=_with_soft_break(rng, part.html))
        if part.kind == "paragraph" and not part.lines
        else part
        for part in made
    ]
    return rng.choice((_br2, _p))(rng, broken)


def _with_soft_break(rng: Random, html: str) -> str:
    spaces = [
        at
        for at in range(15, len(html) - 15)
        if html[at] == " " and html[at - 1] not in ".!?”’>" and html[at - 1] != "&"
    ]
    if len(html) < 60 or not spaces:
        return html
    at = rng.choice(spaces)
    return html[:at] + rng.choice(("<br>", "<br/>\n", " <br> ")) + html[at + 1 :]


def _table(rng: Random, made: list[Part]) -> str:
    rows = "".join(f"<tr><td class=news>{_br2(rng, [part])}</td></tr>" for part in made)
    whole = f"<table width=100%><tr><td>{_br2(rng, made)}</td></tr></table>"
    return whole if rng.random() < 0.7 or any(part.lines for part in made) else f"<table>{rows}</table>"


def _br1(_rng: Random, made: list[Part]) -> str:
    return "".join(part.html + ("" if part.kind in ("photo", "slot", "block") else "<br>\n") for part in made)


def _wrapped(rng: Random, made: list[Part]) -> str:
    return f'<div class="inner"><div id="txt">{_br2(rng, made)}</div></div>'


_SHAPES = {
    "br2": _br2,
    "p": _p,
    "mixed": _mixed,
    "divs": _divs,
    "unclosed": _unclosed,
    "nested": _nested,
    "word": _word,
    "soft": _soft,
    "table": _table,
    "br1": _br1,
    "wrapped": _wrapped,
}
SHAPES = tuple(_SHAPES)
