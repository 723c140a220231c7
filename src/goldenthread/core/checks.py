"""Checks as data: what each asks of a return, in plain words, and what came of it.

A check is a record here and a reading of the same key in the room `readings`. Its outcome is either the rows
it flags, or that it could not run and why; a check that could not run is never counted as passed. Every
check reads the same frozen tables, so no outcome depends on another check or on the order they ran in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from goldenthread.core.definitions import build, names_on, read_toml
from goldenthread.core.errors import DefinitionError
from goldenthread.core.issues import Severity
from goldenthread.core.returns import ReturnSchema, load_return

PREVIOUS = "previous_"
"""What the names of the tables of last year's return begin with."""

ExampleTables = dict[str, tuple[dict[str, Any], ...]]
"""Rows by table for a worked example; columns left out are empty, and rows count from 1."""


@dataclass(frozen=True)
class Check:
    """One check of one return.

    `rule` is the code of the public rule it follows, where there is one. `table` is the table whose rows it
    mostly flags. `fields` are all the cells it looks at, as table.column; without one of them it cannot run.
    A table named previous_… is the one of that name in last year's return; without it the check cannot run.
    `understood` says which meaning was chosen where the public wording leaves a choice. `wrong` is an example
    whose first row of `table` must be flagged, `right` one in which nothing may be, and `outside` one that the
    check is not about. `needs_day` and `needs_year` say that it compares with the day, or with the collection year.
    """

    key: str
    title: str
    severity: Severity
    table: str
    fields: tuple[str, ...]
    words: str
    remedy: str
    wrong: ExampleTables
    right: ExampleTables
    rule: str = ""
    understood: str = ""
    since: int | None = None
    until: int | None = None
    needs_day: bool = False
    needs_year: bool = False
    outside: ExampleTables = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.key):
            raise DefinitionError("The key of a check is lower-case letters, digits and underscores.")
        if not self.fields or any(each.count(".") != 1 for each in self.fields):
            raise DefinitionError("The fields of a check are written as table.column, and there is at least one.")
        if not self.wrong.get(self.table):
            raise DefinitionError(f"The example of what is wrong has no row of {self.table}.")

    def used_in(self, year: int | None) -> bool:
        """Whether the check belongs to the collection of that year; an unknown year excludes nothing."""
        return year is None or ((self.since or year) <= year <= (self.until or year))


@dataclass(frozen=True)
class CheckSet:
    """The checks of one return, in the order they are published."""

    collection: str
    source: str
    checks: tuple[Check, ...]

    def __post_init__(self) -> None:
        keys = [check.key for check in self.checks]
        if len(keys) != len(set(keys)):
            raise DefinitionError("The key of a check appears twice.")


@dataclass(frozen=True)
class CheckResult:
    """What came of one check: flagged rows by place (sheet or file), or why it could not run."""

    check: Check
    flagged: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    could_not_run: str = ""

    @property
    def ran(self) -> bool:
        """Whether the check ran; if not, nothing is known about what it asks."""
        return not self.could_not_run

    @property
    def count(self) -> int:
        """The number of rows flagged."""
        return sum(map(len, self.flagged.values()))


@cache
def load_checks(collection: str) -> tuple[Check, ...]:
    """Every check of one return, from all files of definitions/checks that name it; each field must exist."""
    found: list[Check] = []
    schema = load_return(collection)
    for name in names_on("checks"):
        if not name.startswith(collection):
            continue
        where = f"definitions/checks/{name}.toml"
        held = build(CheckSet, read_toml("checks", f"{name}.toml"), where=where)
        if held.collection != collection:
            continue
        for check in held.checks:
            _refuse_unknown_fields(check, schema, where)
            if any(other.key == check.key for other in found):
                raise DefinitionError(f"{where} has a check “{check.key}” that another file has too.")
            found.append(check)
    return tuple(found)


def _refuse_unknown_fields(check: Check, schema: ReturnSchema, where: str) -> None:
    try:
        for each in check.fields:
            table, column = each.split(".")
            schema.table(this_year(table)).column(column)
        for example in (check.wrong, check.right, check.outside):
            for table, rows in example.items():
                for column in {name for row in rows for name in row}:
                    schema.table(this_year(table)).column(column)
    except DefinitionError as error:
        raise DefinitionError(f"{where} › {check.key}: {error}") from error


def why_not(
    check: Check, schema: ReturnSchema, given: Mapping[str, frozenset[str]], *, year: int | None, day_known: bool
) -> str | None:
    """Why a check cannot run on what was given (tables with their columns), in one sentence; None when it can."""
    if not check.used_in(year):
        return f"The check does not belong to the collection year {year}."
    if check.needs_day and not day_known:
        return "The check compares with a day, and no day was given."
    if check.needs_year and year is None:
        return "The check compares with the collection year, which is not known."
    for each in check.fields:
        name, column = each.split(".")
        table = schema.table(this_year(name))
        title = f"{table.title} of last year" if name.startswith(PREVIOUS) else table.title
        if name not in given:
            if name.startswith(PREVIOUS) and not any(other.startswith(PREVIOUS) for other in given):
                return "The check compares with last year's return, and none was given."
            return f"The table “{title}” was not sent."
        if column not in given[name]:
            return f"The column “{table.column(column).title}” is missing from “{title}”."
    return None


def this_year(table: str) -> str:
    """The name of a table without the mark that it is last year's."""
    return table.removeprefix(PREVIOUS)
