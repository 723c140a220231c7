"""Measures as data: what each counts, in plain words, with worked examples that are its specification.

A measure is a record here and a reading of the same key in the room `readings`. The reading gives one row for
each thing counted, with one of four outcomes; totals come after, and the number not recorded always travels
with the value. A record never changes once it has been used: it gets a new edition.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Literal

from goldenthread.core.definitions import build, names_on, read_toml, shelf
from goldenthread.core.disclosure.schemes import load_scheme
from goldenthread.core.errors import DefinitionError
from goldenthread.core.indicators import Polarity, load_indicators
from goldenthread.core.returns import ReturnSchema, load_return
from goldenthread.core.stated import Stated

Outcome = Literal["met", "not_met", "not_applicable", "not_recorded"]
OUTCOMES: tuple[Outcome, ...] = ("met", "not_met", "not_applicable", "not_recorded")

Shown = Literal["percent", "rate", "count", "mean", "median", "ratio", "share"]
"""How the value is made from the rows.

percent: met of met and not met. rate: met for each 10,000 children living in the area. count: met. mean and
median: of the value of the rows that are met. ratio and share (a ratio in percent): the sum of the values of
the rows that are met over the sum of their bases.
"""

Breakdown = Literal["team", "age_band", "sex", "ethnicity", "disability", "need", "placement"]
BREAKDOWNS: tuple[Breakdown, ...] = ("team", "age_band", "sex", "ethnicity", "disability", "need", "placement")

Period = Literal["on the day", "twelve months", "three years"]
"""What falls under the measure: the position on the day, or events of the months that end with it."""

LEAST_EXAMPLES = 3


@dataclass(frozen=True)
class Expected:
    """The row a worked example must give: `of` is its child or, where there is none, the unit itself."""

    of: str
    outcome: Outcome
    reason: str
    value: float | None = None


@dataclass(frozen=True)
class Example:
    """A worked example: a few rows of the tables of one return, the day, and exactly the rows that come out.

    Columns left out are empty and rows count from 1. `unread` in a row names its cells that could not be read.
    """

    says: str
    collection: str
    on: date
    tables: dict[str, tuple[dict[str, Any], ...]]
    expected: tuple[Expected, ...]


@dataclass(frozen=True, kw_only=True)
class Measure(Stated):
    """One measure: what is counted against what, from which return, who wrote it and who checked it.

    `indicator` is its code on the list of indicators. `reads` names for each return it can be read from the
    cells it looks at, as table.column. `paragraph` says where in the source. `clock` says, for a measure of
    things done in time, that its rows carry the days used and left of what is still open. `never` says of an
    outcome no example shows why it cannot occur.
    """

    key: str
    edition: int
    title: str
    indicator: str
    numerator: str
    denominator: str
    counts: str
    shown: Shown
    unit: str
    polarity: Polarity
    period: Period
    reads: dict[str, tuple[str, ...]]
    paragraph: str
    breakdowns: tuple[Breakdown, ...]
    disclosure: str
    written_by: str
    checked_by: str
    review_due: date
    examples: tuple[Example, ...]
    clock: bool = False
    area: str = ""
    never: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.key):
            raise DefinitionError("A key is lower-case letters, digits and underscores.")
        if self.edition < 1:
            raise DefinitionError("Editions count from 1.")
        if self.written_by == self.checked_by:
            raise DefinitionError("The one who checked a measure may not be the one who wrote it.")
        if not self.reads:
            raise DefinitionError("It must be readable from at least one return.")
        if len(self.examples) < LEAST_EXAMPLES:
            raise DefinitionError(f"It must have at least {LEAST_EXAMPLES} worked examples.")
        self._refuse_outcomes_nobody_shows()

    def _refuse_outcomes_nobody_shows(self) -> None:
        shown = {row.outcome for example in self.examples for row in example.expected}
        for outcome in OUTCOMES:
            if outcome not in shown and not self.never.get(outcome, "").strip():
                raise DefinitionError(f"No example shows “{outcome}”, and `never` does not say why it cannot occur.")
            if outcome in shown and outcome in self.never:
                raise DefinitionError(f"`never` says that “{outcome}” cannot occur, and an example shows it.")
        if unknown := set(self.never) - set(OUTCOMES):
            raise DefinitionError(f"`never` names outcomes that are not there: {', '.join(sorted(unknown))}.")


def areas() -> tuple[str, ...]:
    """The areas of practice that have measures, sorted: one folder each under definitions/measures."""
    return tuple(sorted(entry.name for entry in shelf("measures").iterdir() if entry.is_dir()))


@cache
def load_measures() -> Mapping[str, Measure]:
    """Every measure by its key, area by area; each is checked against the returns, indicators and schemes."""
    found: dict[str, Measure] = {}
    for area in areas():
        for name in names_on(f"measures/{area}"):
            where = f"definitions/measures/{area}/{name}.toml"
            measure = build(Measure, {**read_toml("measures", area, f"{name}.toml"), "area": area}, where=where)
            if measure.key != name:
                raise DefinitionError(f"{where} has the key “{measure.key}”. Give the file and the key the same name.")
            if measure.key in found:
                raise DefinitionError(f"{where} has the key of a measure in another area. Choose another key.")
            _cross_check(measure, where)
            found[measure.key] = measure
    return found


def measure_keys() -> tuple[str, ...]:
    """The keys of every measure, area by area."""
    return tuple(load_measures())


def load_measure(key: str) -> Measure:
    """One measure by its key; DefinitionError when there is none."""
    try:
        return load_measures()[key]
    except KeyError:
        raise DefinitionError(
            f"There is no measure “{key}”. The command `goldenthread measures list` lists them."
        ) from None


def _cross_check(measure: Measure, where: str) -> None:
    """Refuses a record that names an indicator, scheme, return, table or column that is not there."""
    try:
        if measure.indicator not in load_indicators():
            raise DefinitionError(f"There is no indicator “{measure.indicator}”.")
        load_scheme(measure.disclosure)
        for collection, cells in measure.reads.items():
            schema = load_return(collection)
            for cell in cells:
                table, _, column = cell.partition(".")
                schema.table(table).column(column)
        for example in measure.examples:
            if example.collection not in measure.reads:
                raise DefinitionError(f"An example is of {example.collection}, from which it cannot be read.")
            _refuse_rows_that_do_not_fit(example, load_return(example.collection))
    except DefinitionError as error:
        raise DefinitionError(f"{where}: {error}") from error


_KINDS: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "code": (str,),
    "date": (date,),
    "whole": (int,),
    "number": (int, float),
    "flag": (bool,),
}


def _refuse_rows_that_do_not_fit(example: Example, schema: ReturnSchema) -> None:
    for name, rows in example.tables.items():
        table = schema.table(name)
        for row in rows:
            for column_name, value in row.items():
                if column_name == "unread":
                    continue
                column = table.column(column_name)
                if not isinstance(value, _KINDS[column.type]) or (column.type != "flag" and isinstance(value, bool)):
                    raise DefinitionError(f"The example “{example.says}”: {name}.{column_name} is not a {column.type}.")
                if column.codes and value not in column.code_list().labels():
                    raise DefinitionError(f"The example “{example.says}”: {name}.{column_name} has an unknown code.")


def why_not_readable(measure: Measure, collection: str, given: Mapping[str, frozenset[str]]) -> str | None:
    """Why a measure cannot be read from what was sent (tables with their columns), in a sentence; None when it can."""
    if collection not in measure.reads:
        titles = " or ".join(load_return(key).title for key in measure.reads)
        return f"It is read from another return: {titles}."
    schema = load_return(collection)
    for cell in measure.reads[collection]:
        name, _, column = cell.partition(".")
        table = schema.table(name)
        if name not in given:
            return f"The table “{table.title}” was not sent."
        if column not in given[name]:
            return f"The column “{table.column(column).title}” is missing from “{table.title}”."
    return None


@dataclass(frozen=True)
class _Reasons:
    reasons: dict[str, str]


@cache
def reasons() -> Mapping[str, str]:
    """What each reason code means, in words a reader of a case list follows."""
    return build(_Reasons, read_toml("measures", "reasons.toml"), where="definitions/measures/reasons.toml").reasons
