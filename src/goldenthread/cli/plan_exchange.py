"""`goldenthread plan export` and `goldenthread plan import`: a plan as a workbook or JSON, out and in again."""

from __future__ import annotations

import dataclasses
import json
import os
import secrets
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.cli.workspace import Workspace, acting, day, open_workspace, progress
from goldenthread.core.errors import InputNotFit, WrongUse

if TYPE_CHECKING:
    from goldenthread.core.plan_changes import Comparison
    from goldenthread.core.plan_sheets import Row, Value

PLAN = typer.Option("", "--plan", help="The plan's key. Needed only where the workspace holds several.")


class Form(StrEnum):
    """What a plan is exported as."""

    XLSX = "xlsx"
    JSON = "json"


def export_plan(
    form: Form = typer.Option(..., "--format", help="xlsx or json; both hold the same."),
    out: Path = typer.Option(..., "--out", help="The file to write."),
    plan: str = PLAN,
    directory: Workspace = None,
) -> None:
    """Write everything a plan holds to one file that `goldenthread plan import` reads back."""
    open_workspace(directory)
    from goldenthread.apps.plans.exporting import tables_of
    from goldenthread.cli.plan import plan_called

    chosen = plan_called(plan)
    tables = tables_of(chosen)
    data = _workbook(tables, chosen.title) if form is Form.XLSX else _json(tables)
    making = out.with_name(f".{out.name}-{secrets.token_hex(4)}")
    try:
        making.write_bytes(data)
        os.replace(making, out)
    except OSError as error:
        raise InputNotFit(f"{out} could not be written: {error.strerror}. Name another file with --out.") from error
    progress()(f"{out}: {len(tables['actions'])} actions of {chosen.key}.")


def _workbook(tables: dict[str, list[Row]], title: str) -> bytes:
    from goldenthread.core.plan_shapes import SHAPES
    from goldenthread.documents.xlsx import Sheet, render

    notes = {
        "actions": ("Change a cell and import the file. A row left out removes nothing.",
                    "A new date stands under “Due now” with its reason beside it; the promised date never changes.",
                    "Columns marked (for reading) are not taken back."),
        "updates": ("For a new update, add a row with the first cell empty.",),
        "milestones": ("For a new milestone, add a row with the first cell empty.",),
    }  # fmt: skip
    made = [
        Sheet(
            shape.name,
            tuple(column.heading for column in shape.columns),
            tuple(tuple(_cell(row.values[column.key]) for column in shape.columns) for row in tables[shape.key]),
            notes.get(shape.key, ()),
        )
        for shape in SHAPES
    ]
    return render(made, title=title)


def _cell(value: Value) -> Any:
    from goldenthread.core.plan_sheets import shown

    return shown(value) if isinstance(value, bool | tuple) else value


def _json(tables: dict[str, list[Row]]) -> bytes:
    from goldenthread.core.plan_sheets import SCHEMA

    held = {key: [dict(row.values) for row in rows] for key, rows in tables.items()}
    text = json.dumps({"schema": SCHEMA, **held}, ensure_ascii=False, indent=1, default=lambda day: day.isoformat())
    return f"{text}\n".encode()


def import_plan(
    file: Path = typer.Argument(help="A workbook or JSON file that was exported and changed."),
    dry_run: bool = typer.Option(False, "--dry-run", help="Say what would change, and change nothing."),
    acting_as: str = typer.Option(
        "", "--as", help="The e-mail address of the person who does this. In a dry run it tries every rule as well."
    ),
    on: str | None = typer.Option(None, "--on", help="The day it is recorded as at; today when left out."),
    plan: str = PLAN,
    directory: Workspace = None,
    as_json: bool = typer.Option(False, "--json", help="Print JSON and nothing else."),
) -> None:
    """Say line by line what a plan's file changes, and take it over: whole, or not at all where a line is refused.

    A dry run ends with 0 whatever it finds. An import with a refused line ends with 3 and changes nothing.
    """
    if not dry_run and not acting_as:
        raise WrongUse("An import needs a person who answers for it: name one with --as, or look first with --dry-run.")
    open_workspace(directory)
    from goldenthread.apps.plans.importing import compared, plan_named_in, take_over
    from goldenthread.cli.plan import plan_called
    from goldenthread.intake.plan_file import read_plan_file

    given = read_plan_file(file)
    chosen = plan_called(plan or plan_named_in(given))
    if acting_as:
        by, as_at = acting(acting_as), day(on, option="--on")
        found = take_over(chosen, given, by=by, on=as_at, dry_run=dry_run)
    else:
        found = compared(chosen, given)
    _tell(found, dry_run=dry_run, tried=bool(acting_as), as_json=as_json)
    if found.refused and not dry_run:
        refused = sum(line.kind == "refused" for line in found.lines)
        raise InputNotFit(f"Nothing was changed: {refused} line(s) of {file.name} are refused. Correct them first.")


def _tell(found: Comparison, *, dry_run: bool, tried: bool, as_json: bool) -> None:
    counts = Counter(line.kind for line in found.lines)
    summary = {kind: counts[kind] for kind in ("added", "changed", "unchanged", "refused", "ignored")}
    if as_json:
        lines = [dataclasses.asdict(line) for line in found.lines]
        applied = not dry_run and not found.refused
        print(json.dumps({"applied": applied, "rules_tried": tried, **summary, "lines": lines}, ensure_ascii=False))
        return
    for line in found.lines:
        if line.kind == "unchanged":
            continue
        where = f"{line.sheet}, row {line.row}" + (f", {line.column}" if line.column else "")
        what = f": “{line.old}” → “{line.new}”" if line.kind == "changed" else f": {line.new}" if line.new else ""
        print(f"{line.kind:<9} {where} {line.id}{what}" + (f"\n          {line.why}" if line.why else ""))
    print(", ".join(f"{count} {kind}" for kind, count in summary.items()))
    if dry_run and not tried:
        progress()("The rules of each change were not tried: name a person with --as to try them.")
