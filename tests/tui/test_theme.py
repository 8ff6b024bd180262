"""The themes: one set of names, legible, and told apart without colour."""

import pytest
from textual.color import Color
from textual.theme import Theme

from reader.tui import theme

NAMES = theme.variable_defaults()
COLOURED = [each for each in theme.THEMES if not each.ansi]


def contrast(ink: str, ground: str) -> float:
    """The contrast of WCAG 2, from 1 to 21."""

    def light(name: str) -> float:
        parts = [value / 255 for value in Color.parse(name).rgb]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((light(ink), light(ground)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("each", theme.THEMES, ids=lambda each: each.name)
def test_every_theme_knows_every_name(each: Theme) -> None:
    """A name that one theme lacks crashes the app when the theme changes."""
    assert NAMES.keys() <= each.variables.keys()


INKS = ["ink", "headline", "deck", "section", "ink-quiet", "figure-ink", "pane-title", "unread", "number"]
INKS += ["speaker", "carried", "verb", "removed", "good", "short", "bad"]


@pytest.mark.parametrize("each", COLOURED, ids=lambda each: each.name)
def test_words_are_legible_on_every_ground(each: Theme) -> None:
    """4.5 to 1, as WCAG 2 asks of body text; what is read for long has twice that."""
    grounds = [each.background, each.surface, *map(each.variables.get, ("sheet", "figure", "cursor-blurred"))]
    for ground in map(str, grounds):
        poor = {name: contrast(each.variables[name], ground) for name in INKS}
        assert not {name: value for name, value in poor.items() if value < 4.5}, ground
    assert contrast(each.variables["ink"], str(each.background)) >= 9


@pytest.mark.parametrize("each", COLOURED, ids=lambda each: each.name)
@pytest.mark.parametrize("name", ["ink", "ink-quiet", "bad"])
def test_fields_are_legible(each: Theme, name: str) -> None:
    assert contrast(each.variables[name], each.variables["field"]) >= 4.5


@pytest.mark.parametrize("each", COLOURED, ids=lambda each: each.name)
@pytest.mark.parametrize("name", ["cursor", "hit", "hit-now", "linked", "marked", "figure"])
def test_words_are_legible_where_they_are_marked(each: Theme, name: str) -> None:
    assert contrast(each.variables[f"{name}-ink"], each.variables[name]) >= 4.5


@pytest.mark.parametrize("name", ["terminal", "mono"])
def test_terminal_themes_hold_no_colour_of_their_own(name: str) -> None:
    held = next(each for each in theme.THEMES if each.name == name)
    colours = [value for key, value in held.variables.items() if not key.endswith("style")]
    assert all(colour.startswith("ansi_") for colour in colours)


def test_marks_differ_without_colour() -> None:
    mono = next(each for each in theme.THEMES if each.name == "mono").variables
    styles = [mono[f"{name}-style"] for name in ("hit", "hit-now", "linked", "marked", "cursor", "quiet")]
    assert len(set(styles)) == len(styles)


def test_no_color_wins_over_the_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert theme.start_theme("sepia") == "mono"


async def test_no_color_lets_no_colour_through(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.tui.helpers import reading

    monkeypatch.setenv("NO_COLOR", "1")
    async with reading("agreement", "t") as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert styles
        assert not {style.color for style in styles if style.color and not style.color.is_default}
        assert not {style.bgcolor for style in styles if style.bgcolor and not style.bgcolor.is_default}


def test_bright_terminal_opens_light(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORFGBG", "0;15")
    assert theme.start_theme("") == "light"
    assert theme.start_theme("sepia") == "sepia"


def test_stepping_through_the_themes_meets_each_once() -> None:
    met = ["dark"]
    while (following := theme.next_theme(met[-1])) != "dark":
        met.append(following)
    assert met == [each.name for each in theme.THEMES]
