"""The walls of the house: what each room may know of the others, and what each command may load."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "reader"
NOUNS = {"article", "analysis", "page", "source", "errors", "text", "values", "language"}
MEETING = NOUNS | {"kept", "paper", "paths", "files", "pipeline"}
MEETING |= {"bundled", "apart", "width", "wrap", "saving", "settings"}
"""What both commands and tui work with."""

# Room → what of reader it may import beside itself. Pure rooms know nouns only; commands and tui
# are where everything meets.
ROOMS = {
    "parse": NOUNS | {"paper"},
    "analyse": NOUNS,
    "export": NOUNS,
    "fetch": NOUNS | {"paper", "paths", "files"},
    "library": NOUNS | {"kept", "paper", "paths", "files", "pipeline", "export", "fetch"},
    "archive": NOUNS | {"apart", "paper", "files", "pipeline", "export", "fetch"},
    "tui": MEETING | {"export", "fetch", "parse", "library"},
    "commands": MEETING
    | {"configfile", "settingtable", "cli"}
    | {"export", "fetch", "parse", "library", "archive", "tui"},
}

# What only one room may load.
OWNERS = {
    "httpx": "fetch",
    "selectolax": "parse",
    "textual": "tui",
    "sqlite3": "library",
    "fastwarc": "archive",
    "distributed": "archive",
    "dask": "archive",
    "textual_image": "tui",
}


def imports(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every module that the files of a folder name in an import, wherever in the file."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield path, node.module
                if node.module == "reader":
                    yield from ((path, f"reader.{alias.name}") for alias in node.names)
            elif isinstance(node, ast.Import):
                yield from ((path, alias.name) for alias in node.names)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    allowed = ROOMS[room] | {room, "__version__"}
    strange = [
        f"{path.relative_to(HOUSE)}: {module}"
        for path, module in imports(HOUSE / room)
        if module.startswith("reader.") and module.split(".")[1] not in allowed
    ]
    assert strange == []


def test_the_table_names_every_room() -> None:
    rooms = {folder.name for folder in HOUSE.iterdir() if (folder / "__init__.py").exists()}
    assert rooms == set(ROOMS)


@pytest.mark.parametrize(("library", "room"), OWNERS.items())
def test_a_library_is_known_to_one_room_only(library: str, room: str) -> None:
    strange = [
        str(path.relative_to(HOUSE))
        for path, module in imports(HOUSE)
        if module.split(".")[0] == library and path.relative_to(HOUSE).parts[0] != room
    ]
    assert strange == []


def test_httpx_is_named_in_one_file() -> None:
    assert len({path for path, module in imports(HOUSE) if module.split(".")[0] == "httpx"}) == 1


def test_analysis_needs_the_standard_library_only() -> None:
    strange = {
        module
        for _path, module in imports(HOUSE / "analyse")
        if module.split(".")[0] not in sys.stdlib_module_names | {"reader"}
    }
    assert strange == set()


@pytest.mark.parametrize(
    ("words", "never"),
    [
        pytest.param("import reader", {"selectolax", "httpx", "rich", "textual", "dataclasses"}, id="import"),
        pytest.param(
            "from reader.cli import main; main(['clean', SAMPLE])",
            {
                "httpx",
                "rich",
                "textual",
                "asyncio",
                "dataclasses",
                "sqlite3",
                "reader.analyse.reading",
                "hashlib",
            },
            id="clean",
        ),
        pytest.param(
            "from reader.cli import main; main(['clean', '-f', 'json', SAMPLE])",
            {"httpx", "rich", "textual", "asyncio", "dataclasses", "sqlite3"},
            id="clean as json",
        ),
        pytest.param(
            "from reader.cli import main; main(['--version'])",
            {"selectolax", "httpx", "rich", "textual", "asyncio"},
            id="version",
        ),
    ],
)
def test_a_fresh_process_loads_nothing_that_it_will_not_use(words: str, never: set[str]) -> None:
    sample = HOUSE.parent / "samples/agreement/page.html"
    code = f"import sys; SAMPLE = {str(sample)!r}; {words}; print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert never & set(done.stderr.split()) == set()
