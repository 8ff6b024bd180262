"""``ilbo config``: make, show and check the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import settings, settingtable
from reader.commands import output
from reader.errors import BadConfig
from reader.language import _
from reader.paths import config_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from reader.settings import Settings

EXAMPLES = (
    "ilbo config init",
    "ilbo config show",
    "ilbo config check",
    "ilbo config path",
)


def arguments(parser: ArgumentParser) -> None:
    """Init, show, path or check."""
    deeds = parser.add_subparsers(dest="deed", metavar="DEED", required=True)
    init = deeds.add_parser("init", help=_("write a settings file with every setting explained"))
    init.add_argument("--force", action="store_true", help=_("replace the one that is there"))
    deeds.add_parser("show", help=_("print every setting and where it comes from"))
    deeds.add_parser("path", help=_("print where the settings file is"))
    deeds.add_parser("check", help=_("tell what is wrong with the settings, if anything"))


def run(args: Namespace) -> int:
    """Do one of the deeds."""
    return {"init": _init, "show": _show, "path": _path, "check": _check}[args.deed](args)


def check_keys(found: Settings) -> None:
    """Raise BadConfig for a key binding that the app does not have."""
    if not found.keys:
        return
    from reader.commands.parser import nearest
    from reader.tui.bindings import all_keys

    known = [key.id for key in all_keys()]
    for name in found.keys:
        if name not in known:
            raise BadConfig(
                _("{path}: there is no key binding “{name}”").format(path=config_file(), name=name),
                nearest(name, known, otherwise=_("see {command}").format(command="ilbo keys")),
            )


def template() -> str:
    """The settings file as it is written at first: everything explained, nothing set."""
    return "\n".join(_template()) + "\n"


def _template() -> Iterator[str]:
    """Its lines."""
    yield "# " + _("Settings of ilbo. Take away the # before a line to set it.")
    table = ""
    for setting in settingtable.TABLE:
        above, _dot, key = setting.name.rpartition(".")
        if above != table:
            table = above
            yield f"\n[{table}]"
        yield f"\n# {_(setting.about)}\n# {key} = {setting.example}"
    for name, (_read, example, about) in settingtable.TABLES.items():
        yield f"\n[{name}]\n\n# {_(about)}\n# {example}"


def _init(args: Namespace) -> int:
    """Write the file and print its path."""
    from reader.files import make_folder, write

    path = config_file()
    make_folder(path.parent)
    write(path, template().encode(), force=args.force)
    output.say(str(path))
    return 0


def _path(_args: Namespace) -> int:
    output.say(str(config_file()))
    return 0


def _check(args: Namespace) -> int:
    """Raise BadConfig where something is wrong."""
    check_keys(settings.load(lang=args.lang, color=args.color))
    path = config_file()
    output.say(
        _("{path} is in order").format(path=path)
        if path.exists()
        else _("there is no {path}; that is in order").format(path=path)
    )
    return 0


def _show(args: Namespace) -> int:
    """Print each setting as TOML, with where it comes from."""
    found = settings.load(lang=args.lang, color=args.color)
    flags = {name: value for name in ("lang", "color") if (value := getattr(args, name))}
    environment, file = settings.from_environment(), settings.from_file(config_file())
    origins: dict[str, str] = {name: _("default") for name in settings.Settings.__match_args__}
    origins |= dict.fromkeys(file, str(config_file()))
    origins |= {
        setting.field: settingtable.variable(setting)
        for setting in settingtable.TABLE
        if setting.field in environment
    }
    origins |= {name: f"--{name}" for name in flags}
    for setting in settingtable.TABLE:
        value = getattr(found, setting.field)
        said = (
            f"{setting.name} = {_toml(value)}"
            if value is not None
            else f"# {setting.name} = {setting.example}"
        )
        output.say(f"{said}  # {origins[setting.field]}")
    for name in settingtable.TABLES:
        for key, value in getattr(found, name).items():
            output.say(f"{name}.{_toml(key)} = {_toml(value)}  # {origins[name]}")
    return 0


def _toml(value: object) -> str:
    """A value as TOML, whose strings and lists JSON's are."""
    from json import dumps

    return dumps(
        value if value is None or isinstance(value, int | tuple | list) else str(value), ensure_ascii=False
    )
