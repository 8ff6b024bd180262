"""What a class or id says its element is for: an advert, a button row, a photo, a summary."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

# Whole words of a class or id, after camelCase and separators were parted. "article_ad_2" is an
# advert, "CmAdContent" (the paper's own container) is asked about only when it is inside another.
_WORDS: tuple[tuple[str, str], ...] = (
    (
        "hidden",
        (
            "hidden|hide|blind|sr only|screen out|d none|dn|invisible|visually hidden|display none"
            "|displaynone|print only|only print|printonly|mobile only|only mobile|mobileonly"
        ),
    ),
    (
        "advert",
        (
            "ad|ads|adv|adbox|adarea|adslot|adwrap|advert|advertise|advertisement|adsense|adsbygoogle"
            "|adfit|admixer|banner|banners|bnr|sponsor|sponsored|dable|taboola|criteo|mobon|promotion|promo|slot|powerlink"
            "|gpt|google ads|googlead|kakaoad|cm ad"
        ),
    ),
    ("photo", "photo|photos|img|image|images|imgbox|pic|picture|thumb|figure|gallery|imgarea|photobox"),
    ("caption", "caption|cap|imgcaption|photocaption|desc|imgdesc"),
    ("subhead", "subhead|subheading|midtitle|mid title|subject|subtit|stit"),
    ("byline", "byline|reporter|writer|journalist|author"),
    ("summary", "summary|summ|summarybox|brief|digest|keypoint|key point|abstract|lead|recap|preview"),
    (
        "furniture",
        (
            "share|sns|btn|btns|button|buttons|tool|tools|toolbar|util|utils|related|relate|relation|relnews"
            "|recommend|hotnews|popular|best|rank|ranking|menu|nav|navi|gnb|lnb|snb|footer|copyright|copy|reply|replies|cmt|cmts|comment"
            "|comments|tag|tags|tagbox|keyword|keywords|hashtag|subscribe|subscription|newsletter|paging"
            "|pagination|pager|login|search|sidebar|aside|rightbar|fontsize|font size|zoom|print|scrap|poll"
            "|vote|like|likes|emotion|feedback|issue|hotissue"
        ),
    ),
)


@cache
def _kinds() -> dict[str, tuple[int, str]]:
    """Each word, or two words, with its kind and how much that weighs against others."""
    found: dict[str, tuple[int, str]] = {}
    for weight, (kind, listed) in enumerate(_WORDS):
        for word in listed.split("|"):
            found.setdefault(word, (weight, kind))
    return found


@cache
def _borders() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")


@lru_cache(maxsize=512)
def purpose(name: str) -> str:
    """What a class and id say: ``hidden advert photo caption subhead byline summary furniture``.

    Empty when they say nothing.
    """
    said = _borders().sub(" ", name).lower().split()
    pairs = [f"{first} {second}" for first, second in pairwise(said)]
    kinds = _kinds()
    found = [kinds[word] for word in (*said, *pairs) if word in kinds]
    return min(found)[1] if found else ""


# One of these is in every style that hides; most styles have none.
_SIGNS = (
    "none",
    "hid",
    "coll",
    "opac",
    "size",
    ":-",
    ": -",
    "clip",
    "eight",
    "idth",
    "NONE",
    "HID",
    "None",
    "Hid",
)


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(
        r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d]*[1-9])"
        r"|opacity\s*:\s*0(?![.\d]*[1-9])|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(0"
        r"|(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$|!)",
        re.IGNORECASE,
    )


def is_invisible(style: str) -> bool:
    """Whether an inline style keeps an element from being seen."""
    return any(map(style.__contains__, _SIGNS)) and _invisible().search(style) is not None


def is_block(style: str | None) -> bool:
    """Whether an inline style makes an element a block: its text shares no line with what is outside."""
    return style is not None and "display" in style and _block().search(style) is not None


@cache
def _block() -> re.Pattern[str]:
    return re.compile(r"display\s*:\s*(?:block|table|flex|grid|list-item)", re.IGNORECASE)


def is_heavy(style: str) -> bool:
    """Whether an inline style sets its text in bold."""
    return "font-weight" in style and _heavy().search(style) is not None


@cache
def _heavy() -> re.Pattern[str]:
    return re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


_SMALLEST_PHOTO = 50


def is_photo(attributes: dict[str, str | None], *, in_line: bool) -> bool:
    """Whether an image is there to be seen by itself: no counter, no bullet, no icon in a line of words.

    ``in_line`` says that words stand right beside it.
    """
    sizes = [(attributes.get(side) or "").removesuffix("px") for side in ("width", "height")]
    if any(size.isdecimal() and int(size) < _SMALLEST_PHOTO for size in sizes):
        return False
    lazy = attributes.get("data-src") or attributes.get("data-original") or attributes.get("data-lazy-src")
    address = lazy or attributes.get("src") or ""
    if _photo().search(address):
        return True
    return not _icon().search(address) and not (in_line and address.lower().endswith(".gif"))


@cache
def _photo() -> re.Pattern[str]:
    return re.compile(r"gisaimg|upimages")


@cache
def _icon() -> re.Pattern[str]:
    return re.compile(
        r"1x1|pixel|spacer|blank\.(?:gif|png)|/count|transparent\.|emoticon|emoji"
        r"|(?:^|[/_.-])(?:ico|icons?|bul|bullets?|blt|dot|arrow|btn|button)(?:[/_.\d-]|$)",
        re.IGNORECASE,
    )
