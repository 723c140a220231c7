"""`goldenthread check`: is this return fit, and what has to be put right? Needs no database."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from goldenthread.core.errors import InputNotFit, WrongUse

if TYPE_CHECKING:
    from goldenthread.pipeline.checking import CheckOutcome
    from goldenthread.pipeline.reconciling import Reconciliation

_SHOWN = 15


def check(
    path: Path = typer.Argument(..., help="A file, a folder of files or a zip archive: the return to check."),
    as_json: bool = typer.Option(False, "--json", help="Print the result as JSON and nothing else."),
    issues: Path | None = typer.Option(None, "--issues", help="Write every issue to this workbook (.xlsx)."),
    year: int | None = typer.Option(None, "--year", help="The collection year expected: 2026 ends on 31 March 2026."),
    authority: str | None = typer.Option(None, "--authority", help="The three-digit DfE number expected."),
    on: str | None = typer.Option(
        None, "--on", help="The day to check ages and later dates against, and to compare returns on; default today."
    ),
    previous: Path | None = typer.Option(
        None, "--previous", help="Last year's return, for the checks that compare with it."
    ),
    waivers: Path | None = typer.Option(
        None, "--waivers", help="A TOML file of what is accepted for now, each with a reason and a last day."
    ),
    figures: Path | None = typer.Option(
        None, "--figures", help="Also work out every measure for the day, and write them to this file (.json)."
    ),
) -> None:
    """Check a return (Annex A, SSDA903, children in need census, workforce): exit code 0 fit, 3 not fit.

    A folder with several returns is checked one by one, and the children they share are compared.
    """
    from goldenthread.core.waivers import waivers_in
    from goldenthread.pipeline.checking import check_accepted, last_years, with_waivers
    from goldenthread.pipeline.issues_workbook import issues_workbook
    from goldenthread.pipeline.receiving import receive_all
    from goldenthread.pipeline.reconciling import reconcile

    held = waivers_in(waivers) if waivers else ()
    day = _day(on)
    found = receive_all(path, year=year, authority=authority, progress=_say)
    if previous is not None and len(found) > 1:
        raise WrongUse(
            "--previous is for one return at a time. Check each return on its own to compare it with last year."
        )
    outcomes = []
    for accepted in found:
        before = None if previous is None else last_years(previous, accepted, _say)
        outcome = check_accepted(accepted, year=year, on=day, previous=before, progress=_say)
        outcomes.append(with_waivers(outcome, held, on=day) if held else outcome)
    differences = reconcile(outcomes, on=None if on is None else day, progress=_say)
    if issues is not None:
        _write(issues, issues_workbook(outcomes, differences))
    if figures is not None:
        _write(figures, _figures(outcomes, day))
    print(json.dumps(_as_json(outcomes, differences), indent=2) if as_json else _told(outcomes, differences, issues))
    _refuse_unfit(outcomes)


def _figures(outcomes: Sequence[CheckOutcome], on: date) -> bytes:
    """What `goldenthread measure` prints as JSON, from the returns that were read to be checked."""
    from goldenthread.cli.measures import figures_as_json
    from goldenthread.pipeline.measuring import measure_accepted

    measured = measure_accepted(tuple(outcome.accepted for outcome in outcomes), on=on, progress=_say)
    return (json.dumps(figures_as_json(measured), indent=2) + "\n").encode()


def _refuse_unfit(outcomes: Sequence[CheckOutcome]) -> None:
    stops = sum(outcome.counts["stop"] for outcome in outcomes)
    if stops:
        raise InputNotFit(
            f"The return is not fit: {stops} {'issue has' if stops == 1 else 'issues have'} to be put right first. "
            "The summary says which; --issues FILE.xlsx lists every row."
        )


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
        raise WrongUse(
            f"The workbook could not be written to “{path}”: {error.strerror}. Choose another path."
        ) from error
    _say(f"Wrote {path}.")


def _as_json(outcomes: Sequence[CheckOutcome], differences: Reconciliation | None) -> dict[str, object]:
    if len(outcomes) == 1:
        return _return_as_json(outcomes[0])
    across: list[dict[str, object]] = []
    for each in differences.results if differences else ():
        rows = each.count if each.ran else None
        across.append({"difference": each.difference.key, "rows": rows, "could_not_run": each.could_not_run})
    return {
        "returns": [_return_as_json(outcome) for outcome in outcomes],
        "on": differences.on.isoformat() if differences else None,
        "across": across,
        "fit": all(outcome.fit for outcome in outcomes),
    }


def _return_as_json(outcome: CheckOutcome) -> dict[str, object]:
    return {
        "return": outcome.return_key,
        "tables": outcome.tables,
        "issues": outcome.counts,
        "fit": outcome.fit,
        "waived": outcome.waived.count,
        "checks": {"ran": sum(each.ran for each in outcome.results), "could_not_run": len(outcome.could_not_run)},
        "year": outcome.year,
        "authority": outcome.accepted.authority,
    }


def _told(outcomes: Sequence[CheckOutcome], differences: Reconciliation | None, issues: Path | None) -> str:
    parts = ["\n".join(_summary(outcome)) for outcome in outcomes]
    if differences is not None:
        parts.append("\n".join(_differences(differences)))
    if issues is None and any(sum(outcome.counts.values()) for outcome in outcomes):
        parts[-1] += "\nAdd --issues FILE.xlsx for every row, and what to do about it."
    return "\n\n".join(parts)


def _summary(outcome: CheckOutcome) -> Iterator[str]:
    accepted, counts = outcome.accepted, outcome.counts
    yield accepted.schema.title + (f", collection of {outcome.year}" if outcome.year else "")
    yield ""
    for table in accepted.schema.tables:
        rows = outcome.tables[table.name]
        sent = f"{rows:,} {'row' if rows == 1 else 'rows'}" if table.name in accepted.given else "not sent"
        yield f"  {table.title:<70}{sent:>15}"
    yield ""
    yield f"Issues: {counts['stop']} stop, {counts['warn']} warn, {counts['note']} note."
    yield from _gravest(outcome)
    yield from _waived(outcome)
    if outcome.results:
        ran = sum(each.ran for each in outcome.results)
        yield f"Checks: {ran} ran, {len(outcome.could_not_run)} could not run."
        yield from _not_run(outcome)
    else:
        yield "Checks: none is defined for this return yet; only its form was checked."
    yield ""
    yield "Fit to accept." if outcome.fit else "Not fit to accept."


def _gravest(outcome: CheckOutcome) -> Iterator[str]:
    """One line for each kind of issue in each place, gravest and most frequent first."""
    found = [
        (issue.severity, issue.count, issue.place or issue.table, issue.column, issue.about.title.split(";")[0])
        for issue in outcome.issues
    ]
    found += [
        (result.check.severity, len(rows), place, "", result.check.title)
        for result in outcome.flagged
        for place, rows in result.flagged.items()
    ]
    order = {"stop": 0, "warn": 1, "note": 2}
    found.sort(key=lambda line: (order[line[0]], -line[1]))
    for severity, count, place, column, title in found[:_SHOWN]:
        yield f"  {severity}  {place}{', ' + column if column else ''}: {title} ({count:,})."
    if len(found) > _SHOWN:
        yield f"  … and {len(found) - _SHOWN} more kinds of issue."


def _waived(outcome: CheckOutcome) -> Iterator[str]:
    waived = outcome.waived
    if waived.count:
        yield f"Waived: {waived.count:,} of the rows and places found, not counted above."
        found = [(result.check.title, result.count, waiver) for result, waiver in waived.results]
        found += [(issue.about.title, issue.count, waiver) for issue, waiver in waived.issues]
        for title, count, waiver in found:
            yield f"  until {waiver.until:%-d %B %Y}: {title} ({count:,}). {waiver.reason}"
    yield from waived.not_used


def _not_run(outcome: CheckOutcome) -> Iterator[str]:
    """One line for each reason why checks could not run; where it is the same for many, they are counted."""
    reasons = Counter(each.could_not_run for each in outcome.could_not_run)
    for reason, count in reasons.most_common():
        titles = [each.check.title for each in outcome.could_not_run if each.could_not_run == reason]
        yield f"  could not run: {titles[0] if count == 1 else f'{count} checks'}. {reason}"


def _differences(differences: Reconciliation) -> Iterator[str]:
    yield f"The returns compared on {differences.on:%-d %B %Y}"
    yield ""
    told = [each for each in differences.results if each.ran]
    for each in told:
        if each.count:
            yield f"  {each.difference.title} ({each.count:,})."
    if told and not differences.count:
        yield "  They agree about the children they share."
    reasons = Counter(each.could_not_run for each in differences.results if not each.ran)
    for reason, count in reasons.most_common():
        yield f"  could not be compared in {count} {'way' if count == 1 else 'ways'}: {reason}"
