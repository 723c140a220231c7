"""The boards and committees that oversee children's services, and every name a paper may give them.

Two names for one committee in one paper is a common fault (the Gateshead paper of 2016 has it), so a name
is resolved here and nowhere else: a name the register does not hold stays unresolved rather than guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError

BodyKind = Literal[
    "cabinet",
    "scrutiny",
    "trust_board",
    "lscb",
    "safeguarding_partners",
    "health_and_wellbeing_board",
    "corporate_parenting",
    "improvement_board",
    "management",
]


@dataclass(frozen=True, slots=True)
class Body:
    """One board, committee or partnership, with the dates between which it is known to exist."""

    key: str
    name: str
    kind: BodyKind
    since: date | None = None
    until: date | None = None
    aliases: tuple[str, ...] = ()
    successor: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BodyRegister:
    """The bodies of one authority."""

    authority: str
    bodies: tuple[Body, ...]

    def __post_init__(self) -> None:
        keys = [body.key for body in self.bodies]
        if len(set(keys)) != len(keys):
            raise DefinitionError("two bodies have the same key. Give each its own.")
        for body in self.bodies:
            if body.successor is not None and body.successor not in keys:
                raise DefinitionError(f"“{body.key}” names the successor “{body.successor}”, which is not listed.")
        names = [_plain(name) for body in self.bodies for name in (body.name, *body.aliases)]
        for name in names:
            if names.count(name) > 1:
                raise DefinitionError(f"the name “{name}” belongs to two bodies. A name must lead to one body.")

    def find(self, key: str) -> Body | None:
        """The body with this key, or nothing."""
        return next((body for body in self.bodies if body.key == key), None)

    def named(self, name: str) -> Body | None:
        """The body that a paper means by this name, or nothing where no entry or alias says so."""
        wanted = _plain(name)
        return next(
            (body for body in self.bodies if wanted in {_plain(each) for each in (body.name, *body.aliases)}), None
        )


def load_bodies(key: str = "gateshead") -> BodyRegister:
    """The bodies of one authority, from definitions/bodies/KEY.toml."""
    return build(BodyRegister, read_toml("bodies", f"{key}.toml"), where=f"definitions/bodies/{key}.toml")


def build_bodies(tables: object, *, where: str) -> BodyRegister:
    """The bodies of an authority from plain tables of its own."""
    return build(BodyRegister, tables, where=where)


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().removeprefix("the ").split())
