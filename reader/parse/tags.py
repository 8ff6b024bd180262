"""What an element is by its tag, its attributes and its style."""

from __future__ import annotations

from functools import lru_cache

from reader.parse.line import Region
from reader.parse.names import is_invisible, purpose
from reader.parse.prose import opens_item, words

SKIPPED = words(
    "script style template noscript head meta link title iframe object embed svg math canvas"
    " audio video map area source track param base frame frameset noframes wbr -comment -document"
    " !doctype"
)
"""What is never seen, whatever is in it."""
BLOCKS = words(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li"
    " main menu nav ol option p pre section select summary table tbody td textarea tfoot th thead"
    " tr ul input label"
)
"""What shares no line with anything outside it."""
STRONG = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"))
"""What sets its text in bold."""
MAY_BE_BLOCKS = frozenset(("span", "a", "font", "em"))
"""What stands in a line, unless its style makes a block of it."""
VERBATIM = frozenset(("textarea", "pre"))
"""Where a newline is a break."""
CELLS = frozenset(("table", "tbody", "tr", "td", "figure", "dl"))
"""Where words beneath a picture are its caption."""
_BY_TAG = {
    "ins": "advert",
    "aside": "furniture",
    "nav": "furniture",
    "button": "furniture",
    "select": "furniture",
    "label": "furniture",
    "footer": "furniture",
    "header": "furniture",
    "textarea": "hidden",
    "input": "furniture",
    "form": "furniture",
    "figcaption": "caption",
    "div": "",
    "blockquote": "box",
}
SPECIAL = frozenset(_BY_TAG) | STRONG
"""What means something by its tag alone."""


_LEAST_ADVERT = 8
# A syllable alone is a particle at a word's end only: 가람구, 이날, 과거 begin words of their own.
_PARTICLES = tuple(words("은 는 이 가 을 를 의 에 와 과 도 로 만 께 라 며 고 하 되 했 됐"))
_AGREEING, _BEHIND_CONSONANTS = "은는이가을를과와", "은이을과"
_FIRST_SYLLABLE, _SYLLABLES, _FINALS = 0xAC00, 11_172, 28
_DEMONSTRATIVES = ("이 가운데", "이 밖", "이 같은", "이 중", "이 때문", "이 외", "이 날", "이 사업")
_LONG_PARTICLES = tuple(
    words(
        "까지 부터 보다 처럼 에서 에는 에도 에게 에만 으로 라는 라고 라며 이라 이며 이다 이었 였다 와의 과의"
    )
    | words("로는 로도 하는 하고 하며 하기 한다 했다 되는 되고 된다 됐다 입니다 께서 만이 만을 만의")
)


def region_of(tag: str, attributes: dict[str, str | None]) -> Region | None:
    """The region that an element opens, by its tag, style or name; None for most."""
    if attributes:
        if "hidden" in attributes:
            return Region("hidden", tag, named=True)
        get = attributes.get
        kind = _kind(tag, get("id"), get("class"), get("style"))
    else:
        kind = _BY_TAG.get(tag)
    return None if kind is None else Region(kind, tag, named=kind != "")


@lru_cache(maxsize=1024)
def _kind(tag: str, name: str | None, classes: str | None, style: str | None) -> str | None:
    """What an element is for; None when nothing says so and its tag is a plain one."""
    if style and is_invisible(style):
        return "hidden"
    if name or classes:
        kind = purpose(f"{name or ''} {classes or ''}")
        if kind:
            return kind
    return _BY_TAG.get(tag)


def is_link(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether an element leads to another page; a mail address does not."""
    return tag == "a" and "href" in attributes and not (attributes["href"] or "").startswith("mailto:")


def mail_of(href: str | None) -> str:
    """The address in a ``mailto:``; empty for any other link."""
    if not href or not href.lower().startswith("mailto:"):
        return ""
    mail = href[len("mailto:") :].split("?")[0].strip()
    return mail if "@" in mail and " " not in mail else ""


def is_leading_advert(link: str, behind: str) -> bool:
    """Whether a link that opens a line is no part of its sentence: no particle follows it, nor a space."""
    behind = behind.lstrip("\u3000\xa0\r\n\t")
    return (
        len(link) >= _LEAST_ADVERT
        and " " in link
        and (behind[:1].isalnum() or behind[:1] in "“‘=&</" or opens_item(behind))
        and not behind.startswith(_LONG_PARTICLES)
        and not (is_particle(link, behind) and not behind.startswith(_DEMONSTRATIVES))
    )


def is_particle(link: str, behind: str) -> bool:
    """Whether what follows a link is a particle that fits the link's last syllable: 길이, 다리가."""
    if not behind.startswith(_PARTICLES) or behind[1:2].isalnum():
        return False
    last = ord(link[-1]) - _FIRST_SYLLABLE
    if not 0 <= last < _SYLLABLES or behind[0] not in _AGREEING:
        return True
    return (last % _FINALS != 0) == (behind[0] in _BEHIND_CONSONANTS)
