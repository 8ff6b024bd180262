"""``python -m reader`` is ``ilbo``, and what ``ilbo`` calls."""

import sys


def run() -> int:
    """Do what the command line says; ctrl+c while the program is loaded ends it like ctrl+c later."""
    try:
        from reader.cli import main
    except KeyboardInterrupt:
        return 130
    return main()


if __name__ == "__main__":
    sys.exit(run())
