"""What is true of this newspaper only: its addresses, its numbers, its desks, its pages.

A redesign of the site is a change in this file, or in the user's own settings, and nowhere else.
Nothing here touches the network; everything is plain text in, plain text out.
"""

from __future__ import annotations

import re
import time
from functools import cache

from reader.values import dataclass, replace

NAME = "광주일보"
HOSTS = frozenset(f"{prefix}kwangju.co.kr" for prefix in ("", "www.", "m.", "img.", "imgm.", "new."))
SISTERS = frozenset(
    f"{prefix}{host}"
    for host in ("gwangnam.co.kr", "kjdaily.com", "jndn.com", "jnilbo.com")
    for prefix in ("", "www.", "m.")
)
"""Papers of the same system: the same AID, pages alike."""

# Ids as they end an AID. Others exist and are shown as their number.
SECTIONS: dict[str, str] = {
    "004": "정치",
    "006": "사회",
    "007": "문화",
    "008": "스포츠",
    "026": "책",
    "028": "사람들",
    "053": "칼럼",
    "074": "사설",
    "087": "칼럼",
    "096": "포토",
    "133": "목포",
    "136": "순천",
    "137": "광양",
    "143": "화순",
    "145": "강진",
    "149": "함평",
    "150": "영광",
    "168": "순창",
    "227": "기획",
    "286": "사진부",
    "295": "예향",
}

FRONT_ADDRESS = "http://www.kwangju.co.kr/"
"""Where the newspaper's own first page is read."""

_KST_SECONDS = 9 * 3600
# The paper's numbers count from 1 January 2000 to the end of ten digits' first half (2033).
_FIRST_SECOND, _LAST_SECOND = 946_652_400, 1_999_999_999


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compile at first use."""
    return re.compile(source)


def read_aid(text: str) -> str | None:
    """The 19-digit article number that an address or a bare number carries; None without one."""
    found = _pattern(r"(?:^|[?&;]aid=|[?&]amp;aid=)(\d{19})(?=$|[&#;\s])").search(text.strip())
    if not found:
        return None
    seconds = int(found[1][:10])
    return found[1] if _FIRST_SECOND <= seconds <= _LAST_SECOND else None


def published_from_aid(aid: str) -> str:
    """When an article was published, ISO 8601 in Korean time: an AID opens with the Unix seconds."""
    moment = time.gmtime(int(aid[:10]) + _KST_SECONDS)
    return time.strftime("%Y-%m-%dT%H:%M:%S+09:00", moment)


def section_of(aid: str) -> str:
    """The three-digit id of the desk that an AID ends with."""
    return aid[-3:]


def section_name(section_id: str) -> str:
    """What a desk is called; the id itself where it is not known."""
    return SECTIONS.get(section_id, section_id)


def section_id(name: str) -> str | None:
    """The id of a desk by its Korean name or its number in any width; None for an unknown name."""
    if name.isdecimal() and len(name) <= 3:
        return name.zfill(3)
    return next((known for known, called in SECTIONS.items() if called == name), None)


def article_address(aid: str) -> str:
    """Where the article with this number is read."""
    return f"http://www.kwangju.co.kr/article.php?aid={aid}"


def section_address(section: str, page: int = 1) -> str:
    """Where page ``page`` (from one) of a desk's list is read; the list counts without zeros."""
    return f"http://www.kwangju.co.kr/section.php?section={int(section)}&page={page}"


def search_address(words: str, page: int = 1) -> str:
    """Where the paper's own search lists what it has for some words, which it takes in EUC-KR."""
    told = "".join(f"%{byte:02X}" for byte in words.encode("cp949", "ignore"))
    return f"http://www.kwangju.co.kr/search_result.php3?mode=Y&searchword={told}&s_category=T&page={page}"


def host_of(address: str) -> str:
    """The host an address names, in lower case, without port; empty where it names none."""
    found = _pattern(r"^[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:\\]+)").match(address)
    return found[1].lower().rstrip(".") if found else ""


def is_ours(address: str) -> bool:
    """Whether an address belongs to this newspaper."""
    return host_of(address) in HOSTS


@dataclass(frozen=True, slots=True)
class Selectors:
    """Where the parts of an article stand on its page, as CSS selectors, the surest first."""

    container: tuple[str, ...] = (
        "#joinskmbox",
        "#CmAdContent",
        "#articleBody",
        ".article_content",
    )
    headline: tuple[str, ...] = (
        'meta[property="og:title"]',
        'meta[name="og:title"]',
        "h1",
        "title",
    )
    kicker: tuple[str, ...] = (".kicker",)
    deck: tuple[str, ...] = (".rtitle2", ".sub_title")
    date: tuple[str, ...] = (
        ".read_time",
        'meta[property="article:published_time"]',
        'meta[name="article:published_time"]',
        "time[datetime]",
    )
    """Where these are missing, the text above the story is searched for a date."""
    updated: tuple[str, ...] = ('meta[property="article:modified_time"]',)
    section: tuple[str, ...] = ('meta[property="article:section"]',)
    byline: tuple[str, ...] = (".byline", ".reporter", ".writer", ".journalist")
    caption: tuple[str, ...] = ("figcaption", ".caption", ".photo_caption", ".img_caption")
    address: tuple[str, ...] = ('link[rel="canonical"]', 'meta[property="og:url"]')
    image: tuple[str, ...] = ('meta[property="og:image"]',)
    advert: tuple[str, ...] = ()
    """Besides what is known by its tag or its name."""
    furniture: tuple[str, ...] = ()
    """Besides what is known by its words."""

    def overridden(self, changes: dict[str, tuple[str, ...]]) -> Selectors:
        """These selectors with the user's own put before the ones of the same part.

        Raises:
            TypeError: a part has no such name.

        """
        return replace(self, **{part: (*own, *getattr(self, part, ())) for part, own in changes.items()})


SELECTORS = Selectors()

ELSEWHERE: tuple[str, ...] = (
    "[itemprop=articleBody]",
    "#article-view-content-div",
    "#article_body",
    "#article-body",
    "#articleContent",
    "#article_content",
    "#articleText",
    "#article_txt",
    "#news_body_area",
    "#newsBody",
    "#news_content",
    ".article-view-body",
    ".article_view",
    ".article_txt",
    ".article_text",
    ".article_body",
    ".article-body",
    ".article-content",
    ".articleBody",
    ".news_body",
    ".news_text",
    ".view_cont",
    ".view_con",
    ".entry-content",
    ".post-content",
)
"""Where other Korean papers and their systems put a story: for pages without the paper's own names."""
SAYS_ARTICLE = 'meta[property="article:published_time"],[itemprop=articleBody]'
"""What a page carries that is one article; of its kind alone (``og:type``) too many pages say so."""

# Rows of a list page: what ``parse/listing.py`` looks for.
LIST_ROWS = ("ul.section_list li", ".section_list li")
LIST_TITLE = "div"
LIST_DATE = "span.newsdate"
LIST_THUMBNAIL = "span.thumb img"
LIST_SUMMARY = "p"

PHOTO_FOLDER = "http://img.kwangju.co.kr/upimages/gisaimg/"
