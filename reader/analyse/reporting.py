"""Whether one word reports speech: 말했다, 밝힌, 되묻자, 아쉬워했다."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.analyse.korean import saying


@cache
def _verb() -> re.Pattern[str]:
    """A word that begins with a reporting verb: 말했다, 밝힌, 되묻자."""
    nouns = "|".join(saying.REPORTING_NOUNS.split())
    stems = "|".join(saying.REPORTING_STEMS.split())
    return re.compile(rf"(?:{nouns})(?:하|했|한|할|합|해)|(?:{stems})|(?:하|했|한다|한$|해[^서도]|합니|할 )")


@cache
def _feeling() -> re.Pattern[str]:
    """기뻐했다, 아쉬워한: an adjective of feeling made a verb."""
    return re.compile(r"[가-힣]{1,4}(?:[해워퍼뻐파])(?:하[^게]|했|한)")


@lru_cache(maxsize=4096)
def is_reporting(word: str) -> bool:
    """Whether a word is a form of a reporting verb by itself."""
    if word in saying.NOT_REPORTING:
        return False
    return _verb().match(word) is not None or _feeling().match(word) is not None
