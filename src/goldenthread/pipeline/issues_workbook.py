"""The issues workbook: one sheet for each table to work through, never a child's value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.core.checks import CheckResult
from goldenthread.core.issues import SEVERITIES, Issue
from goldenthread.core.returns import load_return
from goldenthread.documents.xlsx import Sheet, render
from goldenthread.pipeline.checking import CheckOutcome
from goldenthread.pipeline.reconciling import Reconciliation

ROWS_SHOWN = 20_000
"""At most so many rows of one sheet of the issues workbook; the rest are counted in its notes."""
_HEADINGS = ("Severity", "Sheet or file", "Row", "Column", "Rule", "What is wrong", "What was expected", "What to do")
_ACROSS = ("Return", "Sheet or file", "Row", "What differs", "What was compared", "What to do")

Line = tuple[str, str, int | None, str, str, str, str, str]


def issues_workbook(outcomes: Sequence[CheckOutcome], reconciliation: Reconciliation | None = None) -> bytes:
    """A workbook to work through: one sheet for each table with issues, gravest first, and one of differences.

    With several returns, the name of a sheet begins with that of its return.
    """
    sheets: list[Sheet] = []
    for outcome in outcomes:
        before = f"{_short(outcome)} " if len(outcomes) > 1 else ""
        sheets += [_titled(sheet, before + sheet.name) for sheet in _sheets_of(outcome)]
    if reconciliation is not None:
        sheets += _across(reconciliation)
    title = "Issues: " + ", ".join(outcome.accepted.schema.title for outcome in outcomes)
    return render(sheets, title=title)


def _sheets_of(outcome: CheckOutcome) -> list[Sheet]:
    lines: dict[str, list[Line]] = {}
    for table, line in [*_from_reading(outcome.issues), *_from_checks(outcome, outcome.flagged)]:
        lines.setdefault(table, []).append(line)
    titles = {table.name: table.title.split(":")[0] for table in outcome.accepted.schema.tables}
    sheets = [_summary(outcome)]
    for name in [*titles, ""]:
        if name in lines:
            sheets.append(_sheet(titles.get(name, "The whole return"), lines[name]))
    if outcome.waived.count or outcome.waived.not_used:
        sheets.append(_waived(outcome))
    if outcome.could_not_run:
        rows = tuple((result.check.key, result.check.title, result.could_not_run) for result in outcome.could_not_run)
        sheets.append(Sheet("Could not run", ("Check", "What it looks for", "Why it could not run"), rows))
    return sheets


def _short(outcome: CheckOutcome) -> str:
    return {"annex-a": "Annex A", "ssda903": "SSDA903", "cin-census": "Census"}.get(outcome.return_key, "Workforce")


def _titled(sheet: Sheet, title: str) -> Sheet:
    return Sheet(title, sheet.headings, sheet.rows, sheet.notes)


def _sheet(title: str, lines: list[Line]) -> Sheet:
    ordered = sorted(lines, key=lambda line: (SEVERITIES.index(line[0]), line[1], line[2] or 0))  # type: ignore[arg-type]
    left_out = len(ordered) - ROWS_SHOWN
    notes = (f"{left_out:,} more rows of the least grave issues are not shown.",) if left_out > 0 else ()
    return Sheet(title, _HEADINGS, tuple(ordered[:ROWS_SHOWN]), notes)


def _summary(outcome: CheckOutcome) -> Sheet:
    accepted = outcome.accepted
    rows: list[tuple[str, str | int]] = [
        ("Return", accepted.schema.title),
        ("Collection year", str(outcome.year or "not known")),
        ("Fit to accept", "Yes" if outcome.fit else "No"),
        *((f"Issues: {severity}", count) for severity, count in outcome.counts.items()),
        ("Issues: waived", outcome.waived.count),
        ("Checks that ran", sum(result.ran for result in outcome.results)),
        ("Checks that could not run", len(outcome.could_not_run)),
        *((f"Rows read: {tally.place} ({tally.table})", tally.read) for tally in accepted.tallies),
    ]
    return Sheet("Summary", ("What", "Value"), tuple(rows))


def _waived(outcome: CheckOutcome) -> Sheet:
    waived = [(result.check.title, result.count, waiver) for result, waiver in outcome.waived.results]
    waived += [(issue.about.title, issue.count, waiver) for issue, waiver in outcome.waived.issues]
    rows = [
        (title, count, waiver.reason, waiver.until.isoformat(), waiver.by or "not told")
        for title, count, waiver in waived
    ]
    headings = ("What is wrong", "Rows", "Why it is accepted", "Until", "By")
    return Sheet("Waived", headings, tuple(rows), outcome.waived.not_used)


def _from_reading(issues: Sequence[Issue]) -> Iterator[tuple[str, Line]]:
    for issue in issues:
        about = issue.about
        for row in issue.rows or (None,):
            line = (about.severity, issue.place, row, issue.column, "", about.title, issue.expected, about.remedy)
            yield issue.table, line


def _from_checks(outcome: CheckOutcome, results: Sequence[CheckResult]) -> Iterator[tuple[str, Line]]:
    for result in results:
        check, rule = result.check, result.check.rule or result.check.key
        for place, rows in result.flagged.items():
            table = outcome.table_at(result, place)
            columns = _columns(outcome, result, table)
            for row in rows:
                yield table, (check.severity, place, row, columns, rule, check.title, check.words, check.remedy)


def _columns(outcome: CheckOutcome, result: CheckResult, table: str) -> str:
    """The headings of one table that a check looks at."""
    schema = outcome.accepted.schema.table(table)
    names = (field.split(".") for field in result.check.fields)
    return ", ".join(schema.column(column).title for name, column in names if name == table)


def _across(reconciliation: Reconciliation) -> list[Sheet]:
    rows: list[tuple[str, str, int, str, str, str]] = []
    for result in reconciliation.results:
        difference = result.difference
        for (collection, place), numbers in result.rows.items():
            title = load_return(collection).title
            about = (difference.title, difference.words, difference.remedy)
            rows += [(title, place, number, *about) for number in numbers]
    left_out = len(rows) - ROWS_SHOWN
    notes = (f"{left_out:,} more rows are not shown.",) if left_out > 0 else ()
    kinds = tuple(
        (each.difference.title, each.count if each.ran else "", each.could_not_run) for each in reconciliation.results
    )
    return [
        Sheet("Across returns", ("What differs", "Rows", "Why it could not be compared"), kinds),
        Sheet("Across returns, by row", _ACROSS, tuple(rows[:ROWS_SHOWN]), notes),
    ]
