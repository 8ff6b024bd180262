"""The app against servers that misbehave: it says what happened, shows what it has, and answers keys."""

from __future__ import annotations

import pytest

from reader.pipeline import load
from reader.source import WebSource, read_source
from reader.tui.app import IlboApp
from reader.tui.options import Options
from tests.hostile import hostile
from tests.samples import Sample
from tests.site import serving
from tests.tui.helpers import screen_text, settle


def app_on(address: str) -> IlboApp:
    return IlboApp(WebSource(address), Options(theme="dark", animation=False))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("status_404", "there is no such page (404)"),
        ("torn_gzip", "broke off before its end"),
        ("to_file", "sends on to another place"),
        ("escapes_in_the_place", "sends on to another place"),
        ("pdf", "is a PDF document, no page"),
        ("refreshes_itself", "holds no article"),
    ],
)
async def test_what_went_wrong_is_said_in_place_of_the_story(name: str, words: str) -> None:
    with hostile() as address:
        async with app_on(f"{address}/{name}").run_test(size=(110, 24)) as pilot:
            await settle(pilot)
            for _turn in range(200):
                if words in screen_text(pilot):
                    break
                await pilot.pause(0.05)
            assert words in screen_text(pilot)


async def test_keys_are_answered_while_a_page_is_waited_for() -> None:
    with hostile() as address:
        app = app_on(f"{address}/silent")
        async with app.run_test(size=(110, 24)) as pilot:
            await pilot.pause()
            await pilot.press("q")
            await pilot.pause()
            assert not app.is_running or app._exit


async def test_the_kept_page_is_shown_and_said_to_be_that_when_the_network_fails() -> None:
    with serving() as site:
        page = await load(read_source(site.article()))
        site.failing["/article.php"] = 404
        async with app_on(site.article()).run_test(size=(140, 30)) as pilot:
            await settle(pilot)
            for _turn in range(200):
                if "404" in screen_text(pilot):
                    break
                await pilot.pause(0.05)
            text = screen_text(pilot)
        assert Sample("agreement").expected()["headline"] in text
        assert "there is no such page (404); this is the page of" in text
        assert page.fetched is not None
        assert page.fetched[:10].replace("-", ".") in text
