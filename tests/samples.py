"""The bundled samples as tests see them: a folder is a case, ``expected.json`` its answer."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import reader
from reader.page import Page
from reader.pipeline import Reading, read_page

FOLDER = Path(__file__).parent.parent / "samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """One folder of ``samples/``."""

    slug: str

    @property
    def page(self) -> Path:
        """The page as it came: ``page.html``, or ``page.txt`` for a web extractor's text."""
        return next((FOLDER / self.slug).glob("page.*"))

    @property
    def golden(self) -> Path:
        """The file that holds the right answer."""
        return FOLDER / self.slug / "expected.json"

    def about(self) -> dict[str, Any]:
        """What the page is hard for, and how the menu calls it."""
        return tomllib.loads((FOLDER / self.slug / "about.toml").read_text(encoding="utf-8"))

    def expected(self) -> dict[str, Any]:
        """The right answer."""
        answer: dict[str, Any] = json.loads(self.golden.read_text(encoding="utf-8"))
        return answer

    def reading(self) -> Reading:
        """The article and what was noticed in it, by the code."""
        return read_page(Page(self.page.read_bytes(), path=self.page.name))

    def read(self) -> dict[str, Any]:
        """The record, by the code; as it comes back out of a JSON file."""
        reading = self.reading()
        record: dict[str, Any] = json.loads(as_json(reader.record(reading.article, reading.analysis)))
        return record


SAMPLES = tuple(
    Sample(folder.name) for folder in sorted(FOLDER.iterdir()) if (folder / "about.toml").exists()
)

# Where the answer is right and the reading is not yet; goldens leaves these alone, and a sample that
# comes right must leave the list.
AHEAD = {
    "triangles": "a counted phrase before a marked list (다섯 걸음은 ▲…) does not declare",
}


def as_json(record: dict[str, Any]) -> str:
    """A record as goldens keep it: pretty, Korean unescaped."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
