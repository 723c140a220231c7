"""What a plan's file would change, line by line, before anything is touched: added, changed, unchanged or refused.

Leaving a row out removes nothing. What was promised, reported, decided or verified is never rewritten by a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from goldenthread.core.plan_shapes import ACTIONS, SHAPES, Column, Shape
from goldenthread.core.plan_sheets import PlanFile, Row, Value, same, shown

LineKind = Literal["added", "changed", "unchanged", "refused", "ignored"]

BASELINE = (
    "The promised date is frozen when an action is planned and never changes. "
    "Put the new date under “Due now” with a reason beside it."
)
_NEW_DATE = "A new due date needs its reason in the column “Reason for a new date”."
# Sheets whose rows stand as they are, with why.
_FIXED = {
    "updates": "What was reported is never rewritten. Add another update in a row of its own, with the first cell empty.",
    "revisions": "A date that was moved stays as it was. Move it again in the sheet Actions.",
    "verifications": "What somebody verified is theirs. A verification is recorded on the action's page by who made it.",
    "evidence": "Evidence is put on the record on the action's page, by whoever answers for it.",
    "risks": "Risks are raised and closed on the action's page.",
    "validations": "An update is accepted or sent back on the page of updates to look at, by whoever looked.",
    "reopenings": "An action is opened again by the value that fell back, never by a file.",
    "values": "Values are recorded on the plan's page, each with its source, and stay as they are.",
    "not_planned": "That an ask is not planned is decided on the plan's page of asks.",
    "asks": "Asks belong to the inspection and are changed there.",
    "posts": "The title of a post is not changed by a plan's file.",
    "bodies": "Bodies are not changed by a plan's file.",
    "plan": "What the plan says of itself is not changed by its file.",
}
_MAY_ADD = {"actions", "updates", "milestones", "posts"}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a file says: about which row and column, what was held, what is given, and why not where refused."""

    kind: LineKind
    sheet: str
    row: int
    id: str
    column: str = ""
    old: str = ""
    new: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One row to be applied: all its given values where it is new, else only those that differ."""

    sheet: str
    row: int
    id: str
    new: bool
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every line of a file, and the changes to be applied in order."""

    lines: tuple[Line, ...]
    changes: tuple[Change, ...]

    @property
    def refused(self) -> bool:
        """Whether anything in the file is refused, in which case nothing of it is applied."""
        return any(line.kind == "refused" for line in self.lines)


def compare(held: Mapping[str, Sequence[Row]], given: PlanFile) -> Comparison:
    """What a file would change of what is held. Pure: the same two give the same lines."""
    lines = [Line("refused", each.sheet, each.row, "", each.column, why=each.why) for each in given.problems]
    changes: list[Change] = []
    for shape in SHAPES:
        there = {str(row.values[shape.id.key]): row for row in held.get(shape.key, ())}
        seen: set[str] = set()
        for row in given.tables.get(shape.key, ()):
            found = list(_row(shape, row, there, seen))
            told = [each for each in found if isinstance(each, Line)]
            lines += told
            if not any(each.kind == "refused" for each in told):
                changes += [each for each in found if isinstance(each, Change)]
    order = {"posts": 0, "actions": 1, "milestones": 2, "updates": 3}
    return Comparison(tuple(lines), tuple(sorted(changes, key=lambda each: order[each.sheet])))


def _row(shape: Shape, row: Row, there: Mapping[str, Row], seen: set[str]) -> Iterator[Line | Change]:
    key = shown(row.values.get(shape.id.key)).strip()
    if key and key in seen:
        yield _line("refused", shape, row, key, shape.id, why=f"“{key}” is there twice. Keep one row of it.")
        return
    seen.add(key)
    if key in there:
        yield from _held_row(shape, row, key, there[key].values)
    else:
        yield from _new_row(shape, row, key)


def _new_row(shape: Shape, row: Row, key: str) -> Iterator[Line | Change]:
    numbered = shape.key in ("updates", "milestones")
    if shape.key not in _MAY_ADD:
        yield _line("refused", shape, row, key, shape.id, why=_FIXED[shape.key])
    elif numbered and key:
        why = f"“{key}” is not known. Leave the cell empty for a new row; it gets its number when it is recorded."
        yield _line("refused", shape, row, key, shape.id, why=why)
    elif not numbered and not key:
        yield _line("refused", shape, row, key, shape.id, why=f"A new row needs its “{shape.id.heading}”.")
    elif shape is ACTIONS and row.values.get("current_due") not in (None, row.values.get("baseline_due")):
        why = "A new action is due on the day it is promised for. Leave “Due now” empty."
        yield _line("refused", shape, row, key, shape.column("current_due"), why=why)
    else:
        yield Line("added", shape.name, row.number, key, new=shown(row.values.get("title") or row.values.get("text")))
        yield Change(shape.key, row.number, key, new=True, values=row.values)


def _held_row(shape: Shape, row: Row, key: str, held: Mapping[str, Value]) -> Iterator[Line | Change]:
    differs = [
        column
        for column in shape.columns
        if column.key in row.values and not same(held.get(column.key), row.values[column.key])
    ]
    for column in differs:
        if column.reading:
            why = "This column is only for reading; what was written in it is not taken over."
            yield _line("ignored", shape, row, key, column, held, why)
    changed = [column for column in differs if not column.reading]
    if not changed:
        yield Line("unchanged", shape.name, row.number, key)
        return
    for column in changed:
        why = _refusal(shape, column, row, held)
        yield _line("refused" if why else "changed", shape, row, key, column, held, why)
    yield Change(
        shape.key, row.number, key, new=False, values={column.key: row.values[column.key] for column in changed}
    )


def _refusal(shape: Shape, column: Column, row: Row, held: Mapping[str, Value]) -> str:
    """Why one column of a row that is there may not change; "" where it may."""
    if shape.key == "milestones":
        open_still = held.get("done_on") is None
        if open_still and column.key in ("done_on", "evidence"):
            both = row.values.get("done_on") and row.values.get("evidence")
            return "" if both else "A milestone is done on a day and with evidence: fill in both."
        return "A milestone keeps its words and its date, and is done once. Add another in a row of its own."
    if shape is not ACTIONS:
        return _FIXED[shape.key]
    reason = shown(row.values.get("due_reason")).strip()
    if column.key == "baseline_due":
        return BASELINE
    if column.key == "start":
        return "The start of an action is not moved by a file."
    if column.key == "current_due" and row.values["current_due"] is None:
        return "An action always has a due date."
    if column.key == "current_due" and not reason:
        return _NEW_DATE
    if column.key == "due_reason" and same(held.get("current_due"), row.values.get("current_due")):
        return "There is a reason for a new date, but the date is as before. Change the date or empty the cell."
    return ""


def _line(
    kind: LineKind,
    shape: Shape,
    row: Row,
    key: str,
    column: Column,
    held: Mapping[str, Value] | None = None,
    why: str = "",
) -> Line:
    old = shown(held.get(column.key)) if held else ""
    return Line(kind, shape.name, row.number, key, column.heading, old, shown(row.values.get(column.key)), why)
