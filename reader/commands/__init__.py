"""What ``ilbo`` can do, one module a command; see ``reader.cli`` for the form of a module.

Enters: the parsed arguments, with ``args.settings``. Leaves: data on standard output, talk on
standard error, an exit code. A command only connects rooms; it parses, analyses and formats nothing.
"""
