"""Value types that cost nothing to define: the part of ``dataclasses`` that this house uses.

Importing ``dataclasses`` takes as long as importing the HTML parser, and each class another
millisecond, since it compiles six methods; cleaning a page takes two. So what stands between a
command and its first line is defined with this ``dataclass``: the same decorator to the eye, to
the type checker and to ``dataclasses.replace``, ``fields`` and ``asdict``, with methods that are
shared and not compiled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

# The type checker reads the standard library's signatures; what stands below runs for any class.
# ruff: noqa: ANN401, SLF001

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass, field, replace

    __all__ = ["dataclass", "field", "replace"]
else:
    _set = object.__setattr__

    class field:  # noqa: N801 — the name that dataclasses gave it
        """A field whose default is made anew for each instance."""

        __slots__ = ("make",)

        def __init__(self, *, default_factory: Callable[[], Any]) -> None:
            self.make = default_factory

    def dataclass(*, frozen: bool = False, slots: bool = True) -> Callable[[type], type]:
        """A decorator: the class with fields from its annotations, always slotted."""
        del slots  # said for the type checker

        def decorate(plain: type) -> type:
            names = tuple(plain.__annotations__)
            members = dict(plain.__dict__)
            defaults = {name: members.pop(name) for name in names if name in members}
            for gone in ("__dict__", "__weakref__"):
                members.pop(gone, None)
            members |= _FROZEN if frozen else _MUTABLE
            members |= {"__slots__": names, "__match_args__": names, "_defaults": defaults}
            made = type(plain.__name__, plain.__bases__, members)
            made._setters = tuple(getattr(made, name).__set__ for name in names)
            return made

        return decorate

    def replace(value: Any, **changes: Any) -> Any:
        """The value with some fields changed."""
        kept = {name: getattr(value, name) for name in value.__slots__}
        return type(value)(**(kept | changes))

    def _init(self: Any, *values: Any, **named: Any) -> None:
        setters = self._setters
        for put, value in zip(setters, values, strict=False):
            put(self, value)
        if len(values) == len(setters) and not named:
            return  # a page makes dozens, most of them so
        names = self.__match_args__
        for name in names[len(values) :]:
            _set(self, name, named.pop(name) if name in named else _default(self, name))
        if named or len(values) > len(names):
            raise TypeError(f"{type(self).__name__}() takes {', '.join(names)}; got {values} {named}")

    def _default(self: Any, name: str) -> Any:
        try:
            default = self._defaults[name]
        except KeyError:
            raise TypeError(f"{type(self).__name__}() needs {name!r}") from None
        return default.make() if type(default) is field else default

    def _values(self: Any) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.__match_args__])

    def _repr(self: Any) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({told})"

    def _eq(self: Any, other: object) -> Any:
        return _values(self) == _values(other) if type(other) is type(self) else NotImplemented

    def _hash(self: Any) -> int:
        return hash(_values(self))

    def _refuse(self: Any, name: str, value: Any = None) -> None:
        del value
        raise AttributeError(f"cannot change {name!r} of {type(self).__name__}: it is frozen")

    def _reduce(self: Any) -> tuple[Any, ...]:
        return (type(self), _values(self))

    class _Fields:
        """What ``dataclasses`` asks a class for, made when it is asked for."""

        def __get__(self, instance: object, owner: type) -> dict[str, Any]:
            import dataclasses

            space: dict[str, Any] = {"__annotations__": owner.__annotations__, "__module__": owner.__module__}
            for name, default in owner._defaults.items():
                made = type(default) is field
                space[name] = dataclasses.field(default_factory=default.make) if made else default
            return dataclasses.dataclass(type(owner.__name__, (), space)).__dataclass_fields__

    _MUTABLE = {
        "__init__": _init,
        "__repr__": _repr,
        "__eq__": _eq,
        "__hash__": None,
        "__reduce__": _reduce,
        "__dataclass_fields__": _Fields(),
    }
    _FROZEN = _MUTABLE | {"__hash__": _hash, "__setattr__": _refuse, "__delattr__": _refuse}
