"""Measures quotes, speakers and clauses on the annotated articles: ``make score-analysis``.

Each phenomenon is a line; the blind set, which no rule was tuned on, is counted apart. ``--misses``
shows what was missed or invented; ``annotated``, ``opened`` or ``blind`` limits the report.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.analyse import analyse
from tests.analyse.annotated import (
    Case,
    Listed,
    Turn,
    cases,
    lists_of,
    overlapping,
    same_speakers,
    turns_of,
)


@dataclass(slots=True)
class Count:
    """Right ones among those that are there and among those that were said to be."""

    right: int = 0
    there: int = 0
    said: int = 0

    def add(self, right: int, there: int, said: int) -> None:
        """Count one article."""
        self.right += right
        self.there += there
        self.said += said

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find."""
        both = self.said + self.there
        return 2 * self.right / both if both else 1.0

    def shown(self) -> str:
        """Precision, recall and F1 in hundredths; a dash where there is nothing to measure."""
        if not self.there and not self.said:
            return "      –     "
        precision = self.right / self.said if self.said else 0.0
        recall = self.right / self.there if self.there else 0.0
        return f"{precision:4.2f} {recall:4.2f} {self.f1:4.2f}"


OPENED = frozenset(
    [
        "according-to",
        "apartment-rules",
        "appointments",
        "asked-and-answered",
        "audit-report",
        "awards-night",
        "backward-counted",
        "baseball-comeback",
        "bird-airport",
        "bookshop-novelist",
        "budget-fight",
        "bullets-sentences",
        "candidates",
        "chamber-report",
        "charter-of-river",
        "chorus-groups",
        "clinic-conditions",
        "compound-surnames",
        "council-questions",
        "counts-declare-nothing",
        "court-bench",
        "crossing-school",
        "dropped-subjects",
        "drought-gauge",
        "editorial-water",
        "expo-deal",
        "farm-ages",
        "film-festival",
        "fisheries-dispute",
        "flood-recovery",
        "foreign-neighbours",
        "former-and-post",
        "forward-counted",
        "headline-quotes",
        "heritage-dig",
        "hospital-night",
        "impersonal",
        "interview-qa",
        "inverted",
        "joint-and-comitative",
        "kimchi-export",
        "labor-ruling",
        "lantern-festival",
        "letters-and-articles",
        "library-strike-end",
        "list-inside-quote",
        "marathon-blind",
        "market-prices",
        "memorial-day",
        "metro-works",
        "middot-list",
        "mou-three",
        "naming-writing",
        "native-numerals",
        "nested-list",
        "nested-marks",
        "numbered-lines",
        "obituaries",
        "ordinals-over-paragraphs",
        "partial-list",
        "party-race",
        "peace-statement",
        "people-and-places",
        "police-unnamed",
        "port-strategy",
        "principles-of-committee",
        "prosecution-briefing",
        "province-plan",
    ]
)
"""Articles of the blind folder whose misses were read when the rules stood: blind no longer."""

MEASURES = ("segments", "turns", "names", "speakers", "seg+who", "verbs", "lists", "items", "leads")


@dataclass(slots=True)
class Score:
    """The counts of some articles."""

    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in MEASURES})
    articles: int = 0
    false_lists: int = 0
    misses: list[str] = field(default_factory=list)

    def take(self, case: Case) -> None:
        """Read one article and count."""
        analysis = analyse(case.article)
        self.articles += 1
        self._turns(case, turns_of(analysis))
        self._lists(case, lists_of(analysis))

    def _turns(self, case: Case, read: Sequence[Turn]) -> None:
        told = {place for turn in case.turns for place in turn.places}
        said = {place for turn in read for place in turn.places}
        self.counts["segments"].add(len(told & said), len(told), len(said))
        grouped = {turn.places for turn in case.turns} & {turn.places for turn in read}
        self.counts["turns"].add(len(grouped), len(case.turns), len(read))
        self._miss(case, "invented", said - told)
        for turn in case.turns:
            self._turn(case, turn, overlapping(turn, read))
        self.counts["seg+who"].said += len(said - told)

    def _turn(self, case: Case, turn: Turn, found: Turn | None) -> None:
        named = any(name for _, name, _ in turn.speakers)
        who = found is not None and same_speakers(turn, found)
        verb = found is not None and found.verb == turn.verb
        shared = len(set(turn.places) & set(found.places)) if found is not None else 0
        if named:
            self.counts["names"].add(who, 1, 1)
        self.counts["speakers"].add(who, 1, 1)
        self.counts["seg+who"].add(shared * who, len(turn.places), shared)
        self.counts["verbs"].add(verb, 1, 1)
        if found is None or not who or not verb or found.places != turn.places:
            self._miss(case, "turn", [f"\n      told {_shown(case, turn)}\n      read {_shown(case, found)}"])

    def _lists(self, case: Case, read: Sequence[Listed]) -> None:
        told = {(listed.declared, listed.items) for listed in case.lists}
        said = {(listed.declared, listed.items) for listed in read}
        self.counts["lists"].add(len(told & said), len(case.lists), len(read))
        items = [item for listed in case.lists for item in listed.items]
        found = [item for listed in read for item in listed.items]
        self.counts["items"].add(len(set(items) & set(found)), len(items), len(found))
        leads = {listed.lead for listed in case.lists} & {listed.lead for listed in read}
        self.counts["leads"].add(len(leads), len(case.lists), len(case.lists))
        wrong = [listed for listed in read if not set(listed.items) & set(items)]
        self.false_lists += len(wrong)
        if set(case.lists) != set(read):
            self._miss(case, "lists", [f"\n      told {case.lists}\n      read {read}"])

    def _miss(self, case: Case, what: str, found: Iterable[object]) -> None:
        self.misses += [f"  {case.path.stem}: {what} {one}" for one in found]


def _shown(case: Case, turn: Turn | None) -> str:
    if turn is None:
        return "nothing"
    texts = case.article.paragraphs
    words = [texts[paragraph][start:end][:24] for paragraph, start, end in turn.places]
    return f"{words} {turn.speakers} {turn.verb}"


def report(title: str, articles: Sequence[Case], *, misses: bool) -> None:
    """Print one line for each phenomenon and one for all."""
    print(f"\n{title}: {len(articles)} articles (precision recall F1)")
    print(f"{'':22}" + "".join(f"{name:^17}" for name in MEASURES) + " false lists")
    for name in sorted({case.phenomenon for case in articles}):
        line(name, [case for case in articles if case.phenomenon == name], misses=misses)
    line("all", articles, misses=False)


def line(name: str, articles: Sequence[Case], *, misses: bool) -> None:
    """Print the scores of some articles."""
    score = Score()
    for case in articles:
        score.take(case)
    cells = "".join(f"  {score.counts[measure].shown():15}" for measure in MEASURES)
    print(f"{name:22}{cells} {score.false_lists:3d}")
    if misses:
        print("\n".join(score.misses))


def main(arguments: Sequence[str]) -> None:
    """Score the set that rules were written with, then the blind one."""
    misses = "--misses" in arguments
    for title, articles in groups():
        if articles and (title.lower() in arguments or not set(arguments) - {"--misses"}):
            report(title, articles, misses=misses)


def groups() -> list[tuple[str, list[Case]]]:
    """The articles written with the rules; those opened when the rules stood; those still unseen."""
    blind = cases("blind")
    opened = [case for case in blind if _is_opened(case)]
    unseen = [case for case in blind if not _is_opened(case)]
    return [("Annotated", cases()), ("Opened", opened), ("Blind", unseen)]


def _is_opened(case: Case) -> bool:
    return case.path.stem in OPENED or case.phenomenon == "second look"


if __name__ == "__main__":
    main(sys.argv[1:])
