"""Pictures of the screens: ``make pictures`` draws each state in every size and look into ``build``.

Names draw some alone: ``python -m tests.screenshots story save``; ``readme`` draws those of the README,
which stand in ``tests/shown``.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.drawing import keep, svg
from tests.moving import filmed, moving
from tests.scenes import PAGES, SCENES, Scene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.pilot import Pilot

    from reader.pipeline import Reading
    from reader.source import Source

ROOT = Path(__file__).parents[1]
SIZES = ((200, 50), (140, 45), (100, 30), (80, 24), (60, 20), (40, 10))
LOOKS = ("dark", "light")
README = ("story", "found", "said")


def source_of(opened: str, folder: Path) -> Source:
    """What a scene opens."""
    from reader.source import FileSource, read_source

    if opened in PAGES:
        page = folder / f"{opened}.txt"
        page.write_text("\n".join(PAGES[opened]), encoding="utf-8")
        return FileSource(page)
    if opened.startswith("http"):
        return read_source(opened)
    return FileSource(next(iter(sorted((ROOT / "samples" / opened).glob("page.*")))))


async def play(scene: Scene, folder: Path, views: Sequence[tuple[tuple[int, int], str]]) -> list[str]:
    """The scene's pictures, one for each size and look: the same app, in other terminals."""
    from reader.tui.app import IlboApp
    from reader.tui.options import Options

    source = source_of(scene.opened, folder) if scene.opened else None
    app = IlboApp(source, Options(theme=views[0][1], animation=False))
    pictures = []
    extra = patch("reader.tui.photos.can_draw", lambda: False) if scene.bare else nullcontext()
    with extra:
        async with app.run_test(size=views[0][0]) as pilot:
            await settle(pilot)
            for key in scene.keys:
                await pilot.press(key)
                await settle(pilot)
            for size, look in views:
                await pilot.resize_terminal(*size)
                app.theme = look
                await settle(pilot)
                pictures.append(svg(app))
    return pictures


async def settle(pilot: Pilot[None]) -> None:
    """Until nothing is on its way any more."""
    for _round in range(3):
        await pilot.app.workers.wait_for_complete(
            [each for each in pilot.app.workers if each.group not in {"front", "ahead"}]
        )
        await pilot.pause()


def views_of(scene: Scene) -> list[tuple[tuple[int, int], str]]:
    """Every size, light and dark, and one size in every other look."""
    from reader.tui.theme import THEMES

    others = [each.name for each in THEMES if each.name not in LOOKS]
    sizes = (scene.size,) if scene.size else SIZES
    return [(size, look) for size in sizes for look in (*LOOKS, *(others if size == (100, 30) else ()))]


def draw(names: Sequence[str], folder: Path) -> None:
    """Some scenes, each in a place of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(2) as printers:
        for name in names:
            scene = SCENES[name]
            views = views_of(scene)
            pictures = []
            for some in [[view] for view in views] if scene.anew else [views]:
                with at_home() as home:
                    pictures += asyncio.run(play(scene, home, some))
            for (size, look), picture in zip(views, pictures, strict=True):
                printers.submit(keep, picture, folder / f"{name}-{size[0]}x{size[1]}-{look}")
            print(name, flush=True)


def draw_readme(folder: Path) -> None:
    """What the README shows, dark and light, as SVG alone, and a reading that moves."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in README:
        with at_home() as home:
            pictures = asyncio.run(play(SCENES[name], home, [((120, 32), look) for look in LOOKS]))
        for look, picture in zip(LOOKS, pictures, strict=True):
            (folder / f"{name}-{look}.svg").write_text(picture, encoding="utf-8")
    with at_home() as home:
        frames = asyncio.run(filmed(source_of("agreement", home), (110, 30)))
    (folder / "reading.svg").write_text(moving(frames, 110), encoding="utf-8")


@contextmanager
def at_home() -> Iterator[Path]:
    """A home as on the first day, with the samples read: the same folders again for every scene."""
    around = Path(os.environ["ILBO_DATA"]).parent
    for each in ("home", "data", "config", "state", "cache"):
        shutil.rmtree(around / each, ignore_errors=True)
        (around / each).mkdir()
    shutil.copytree(around / "kept", around / "data", dirs_exist_ok=True)
    with chdir(around / "home"):
        yield around / "home"


def fill_library() -> None:
    """Put the samples into the library: two half read, one in other words than the page has now."""
    from reader.errors import IlboError
    from reader.kept import Place
    from reader.library import open_library
    from reader.pipeline import load_local, read_page
    from reader.source import FileSource

    with open_library() as library:
        for page in sorted((ROOT / "samples").glob("*/page.*")):
            with suppress(IlboError):
                reading = read_page(load_local(FileSource(page)))
                if page.parent.name == "bus-deal":
                    reading = before_it_was_changed(reading)
                added = library.add(reading)
                if page.parent.name in {"word-processor", "night-market"}:
                    library.keep_place(added.entry.key, Place(2, 0), 0.4)


def before_it_was_changed(reading: Reading) -> Reading:
    """An earlier wording: the second paragraph in other words, the third not there yet."""
    from reader.article import Paragraph
    from reader.values import replace

    told = [place for place, block in enumerate(reading.article.blocks) if isinstance(block, Paragraph)]
    blocks = list(reading.article.blocks)
    words = reading.article.paragraphs[1].split()
    blocks[told[1]] = Paragraph(" ".join((*words[:4], "어제", *words[6:])))
    del blocks[told[2]]
    return replace(reading, article=replace(reading.article, blocks=tuple(blocks)))


def main(names: Sequence[str]) -> None:
    """Draw the named screens, or all, in Korean and without a network."""
    os.environ |= {"LANG": "ko_KR.UTF-8", "TZ": "Asia/Seoul", "http_proxy": "http://127.0.0.1:9"}
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("config", "data", "cache", "state"):
            os.environ[f"ILBO_{kind.upper()}"] = f"{folder}/{kind}"
        fill_library()
        Path(folder, "data").rename(Path(folder, "kept"))
        draw([name for name in names or SCENES if name != "readme"], ROOT / "build" / "pictures")
        if not names or "readme" in names:
            draw_readme(ROOT / "tests" / "shown")


if __name__ == "__main__":
    main(sys.argv[1:])
