"""`goldenthread check`: is this return fit, and what has to be put right? Needs no database."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from goldenthread.core.errors import InputNotFit, WrongUse

if TYPE_CHECKING:
    from goldenthread.pipeline.checking import CheckOutcome

_SHOWN = 15


def check(
    path: Path = typer.Argument(..., help="A file, a folder of files or a zip archive: the return to check."),
    as_json: bool = typer.Option(False, "--json", help="Print the result as JSON and nothing else."),
    issues: Path | None = typer.Option(None, "--issues", help="Write every issue to this workbook (.xlsx)."),
    year: int | None = typer.Option(None, "--year", help="The collection year expected: 2026 ends on 31 March 2026."),
    authority: str | None = typer.Option(None, "--authority", help="The three-digit DfE number expected."),
    on: str | None = typer.Option(None, "--on", help="The day to check ages and later dates against; default today."),
    previous: Path | None = typer.Option(
        None, "--previous", help="Last year's return, for the checks that compare with it."
    ),
    figures: Path | None = typer.Option(
        None, "--figures", help="Also work out every measure for the day, and write them to this file (.json)."
    ),
) -> None:
    """Check a return (Annex A, SSDA903, children in need census, workforce): exit code 0 fit, 3 not fit."""
    from goldenthread.pipeline.checking import check_files, issues_workbook

    outcome = check_files(path, _say, year=year, authority=authority, on=_day(on), previous=previous)
    if issues is not None:
        _write(issues, issues_workbook(outcome))
    if figures is not None:
        _write(figures, _figures(outcome, _day(on)))
    print(json.dumps(_as_json(outcome), indent=2) if as_json else _summary(outcome, issues))
    if not outcome.fit:
        stops = outcome.counts["stop"]
        raise InputNotFit(
            f"The return is not fit: {stops} {'issue has' if stops == 1 else 'issues have'} to be put right first. "
            "The summary says which; --issues FILE.xlsx lists every row."
        )


def _figures(outcome: CheckOutcome, on: date) -> bytes:
    """What `goldenthread measure` prints as JSON, from the return that was read to be checked."""
    from goldenthread.cli.measures import figures_as_json
    from goldenthread.pipeline.measuring import measure_accepted

    measured = measure_accepted((outcome.accepted,), on=on, progress=_say)
    return (json.dumps(figures_as_json(measured), indent=2) + "\n").encode()


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _day(written: str | None) -> date:
    if written is None:
        return datetime.now(tz=UTC).date()
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise WrongUse("The day after --on must be written as 2026-03-31.") from error


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise WrongUse(f"“{path}” could not be written: {error.strerror}. Choose another path.") from error
    _say(f"Wrote {path}.")


def _as_json(outcome: CheckOutcome) -> dict[str, object]:
    return {
        "return": outcome.return_key,
        "tables": outcome.tables,
        "issues": outcome.counts,
        "fit": outcome.fit,
        "checks": {"ran": sum(each.ran for each in outcome.results), "could_not_run": len(outcome.could_not_run)},
        "year": outcome.year,
        "authority": outcome.accepted.authority,
    }


def _summary(outcome: CheckOutcome, issues: Path | None) -> str:
    accepted, counts = outcome.accepted, outcome.counts
    lines = [accepted.schema.title, ""]
    for table in accepted.schema.tables:
        rows = outcome.tables[table.name]
        sent = f"{rows:,} {'row' if rows == 1 else 'rows'}" if table.name in accepted.given else "not sent"
        lines.append(f"  {table.title:<70}{sent:>15}")
    lines += ["", f"Issues: {counts['stop']} stop, {counts['warn']} warn, {counts['note']} note."]
    lines += _gravest(outcome)
    ran = sum(each.ran for each in outcome.results)
    if outcome.results:
        lines.append(f"Checks: {ran} ran, {len(outcome.could_not_run)} could not run.")
        lines += [f"  could not run: {each.check.title}. {each.could_not_run}" for each in outcome.could_not_run]
    else:
        lines.append("Checks: none is defined for this return yet; only its form was checked.")
    lines += ["", "Fit to accept." if outcome.fit else "Not fit to accept."]
    if issues is None and sum(counts.values()):
        lines.append("Add --issues FILE.xlsx for every row, and what to do about it.")
    return "\n".join(lines)


def _gravest(outcome: CheckOutcome) -> list[str]:
    """One line for each kind of issue in each place, gravest and most frequent first."""
    found = [
        (issue.severity, issue.count, issue.place or issue.table, issue.column, issue.about.title.split(";")[0])
        for issue in outcome.accepted.issues
    ]
    found += [
        (result.check.severity, len(rows), place, "", result.check.title)
        for result in outcome.results
        for place, rows in result.flagged.items()
    ]
    order = {"stop": 0, "warn": 1, "note": 2}
    found.sort(key=lambda line: (order[line[0]], -line[1]))
    lines = [
        f"  {severity}  {place}{', ' + column if column else ''}: {title} ({count:,})."
        for severity, count, place, column, title in found[:_SHOWN]
    ]
    return [*lines, f"  … and {len(found) - _SHOWN} more kinds of issue."] if len(found) > _SHOWN else lines
