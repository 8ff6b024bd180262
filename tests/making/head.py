"""Whether the head, the bylines and the captions of a made page come out right."""

from __future__ import annotations

from reader import NotAnArticle, parse
from tests.making.score import plain
from tests.making.truth import Made


def head_faults(made: Made) -> list[str]:
    """The parts that are wrong: headline, deck, date, bylines, captions."""
    story = made.story
    try:
        article = parse(made.body, made.address)
    except NotAnArticle:
        return ["headline", "deck", "date", "bylines", "captions"]
    wanted = {
        "headline": (article.headline, plain(story.headline)),
        "deck": (list(article.deck), [plain(line) for line in story.deck]),
        "date": (article.published, story.published),
        "bylines": (
            [
                {n: getattr(one, n) for n in ("name", "role", "email", "place", "agency")}
                for one in article.bylines
            ],
            story.signed.people,
        ),
        "captions": (
            sorted((one.caption, one.credit, one.image or "") for one in article.figures),
            sorted((plain(one.caption), one.credit, one.image) for one in story.photos),
        ),
    }
    return [part for part, (found, want) in wanted.items() if found != want]
