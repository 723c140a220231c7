"""From a file to the answer whether it is fit: read, check, and say what to put right, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goldenthread.core.checks import PREVIOUS, CheckResult, load_checks
from goldenthread.core.errors import InputNotFit
from goldenthread.core.issues import SEVERITIES, Severity, count_by_severity
from goldenthread.documents.xlsx import Sheet, render
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.intake.sources import Upload
from goldenthread.pipeline.receiving import receive, year_of_most_dates
from goldenthread.readings.checks import run_checks

ROWS_SHOWN = 20_000
"""At most so many rows of one sheet of the issues workbook; the rest are counted in its notes."""
_HEADINGS = ("Severity", "Sheet or file", "Row", "Column", "Rule", "What is wrong", "What was expected", "What to do")

Line = tuple[str, str, int | None, str, str, str, str, str]


@dataclass(frozen=True)
class CheckOutcome:
    """What came of one return: the accepted tables, and what every check flagged or why it could not run."""

    accepted: Accepted
    results: tuple[CheckResult, ...]
    year: int | None = None
    """The collection year the checks were made for: the one said, or else the one most dates of the return fall in."""

    @property
    def return_key(self) -> str:
        """Which return it is: annex-a, ssda903, cin-census or workforce."""
        return self.accepted.schema.key

    @property
    def tables(self) -> dict[str, int]:
        """The number of rows of each table."""
        return self.accepted.row_counts

    @property
    def counts(self) -> dict[Severity, int]:
        """Rows and places with an issue by severity, from reading and from checks together."""
        counts = Counter(count_by_severity(self.accepted.issues))
        for result in self.results:
            counts[result.check.severity] += result.count
        return {severity: counts[severity] for severity in SEVERITIES}

    @property
    def fit(self) -> bool:
        """Whether the return may be accepted: nothing in it is a stop."""
        return self.counts["stop"] == 0

    @property
    def could_not_run(self) -> tuple[CheckResult, ...]:
        """The checks of which nothing is known."""
        return tuple(result for result in self.results if not result.ran)


def check_files(
    path: Path | Upload,
    progress: Progress = lambda _: None,
    *,
    year: int | None = None,
    authority: str | None = None,
    on: date | None = None,
    previous: Path | None = None,
) -> CheckOutcome:
    """The return at `path` (file, folder or archive), read and checked; InputNotFit when it is no return.

    `year` and `authority` are what is expected, where that is known; `on` is the day for checks of ages and of
    dates that lie ahead; `previous` is last year's return, for the checks that compare with it. Nothing is stored.
    """
    accepted = receive(path, year=year, authority=authority, progress=progress)
    before = None if previous is None else _last_years(previous, accepted, progress)
    return check_accepted(accepted, year=year, on=on, previous=before, progress=progress)


def check_accepted(
    accepted: Accepted,
    *,
    year: int | None = None,
    on: date | None = None,
    previous: Accepted | None = None,
    progress: Progress = lambda _: None,
) -> CheckOutcome:
    """The same for a return that has been read already."""
    year = accepted.year or year or year_of_most_dates(accepted)
    tables, given = dict(accepted.tables), dict(accepted.given)
    if previous is not None:
        tables |= {PREVIOUS + name: table for name, table in previous.tables.items()}
        given |= {PREVIOUS + name: columns for name, columns in previous.given.items()}
    checks = load_checks(accepted.schema.key)
    results = run_checks(checks, tables, given, accepted.schema, year=year, on=on, progress=progress)
    return CheckOutcome(accepted, results, year)


def _last_years(path: Path, accepted: Accepted, progress: Progress) -> Accepted:
    """Last year's return; InputNotFit when it is another one."""
    before = receive(path, progress=progress)
    if before.schema.key != accepted.schema.key:
        raise InputNotFit(
            f"“{path.name}” is {before.schema.title}, and this year's return is {accepted.schema.title}. "
            "Give last year's files of the same return."
        )
    return before


def issues_workbook(outcome: CheckOutcome) -> bytes:
    """A workbook to work through: one sheet for each table with issues, gravest first, never a child's value."""
    lines: dict[str, list[Line]] = {}
    for table, line in [*_from_reading(outcome.accepted), *_from_checks(outcome)]:
        lines.setdefault(table, []).append(line)
    titles = {table.name: table.title.split(":")[0] for table in outcome.accepted.schema.tables}
    sheets = [_summary(outcome)]
    for name in [*titles, ""]:
        if name in lines:
            sheets.append(_sheet(titles.get(name, "The whole return"), lines[name]))
    if outcome.could_not_run:
        rows = tuple((result.check.key, result.check.title, result.could_not_run) for result in outcome.could_not_run)
        sheets.append(Sheet("Could not run", ("Check", "What it looks for", "Why it could not run"), rows))
    return render(sheets, title=f"Issues: {outcome.accepted.schema.title}")


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
        ("Checks that ran", sum(result.ran for result in outcome.results)),
        ("Checks that could not run", len(outcome.could_not_run)),
        *((f"Rows read: {tally.place} ({tally.table})", tally.read) for tally in accepted.tallies),
    ]
    return Sheet("Summary", ("What", "Value"), tuple(rows))


def _from_reading(accepted: Accepted) -> Iterator[tuple[str, Line]]:
    for issue in accepted.issues:
        about = issue.about
        for row in issue.rows or (None,):
            line = (about.severity, issue.place, row, issue.column, "", about.title, issue.expected, about.remedy)
            yield issue.table, line


def _from_checks(outcome: CheckOutcome) -> Iterator[tuple[str, Line]]:
    tables = {(tally.place, tally.table) for tally in outcome.accepted.tallies}
    by_place = dict(sorted(tables))
    for result in outcome.results:
        check, columns = result.check, _columns(outcome, result)
        for place, rows in result.flagged.items():
            table = check.table if (place, check.table) in tables else by_place.get(place, check.table)
            for row in rows:
                rule = check.rule or check.key
                yield table, (check.severity, place, row, columns, rule, check.title, check.words, check.remedy)


def _columns(outcome: CheckOutcome, result: CheckResult) -> str:
    """The headings of the check's own table that it looks at."""
    table = outcome.accepted.schema.table(result.check.table)
    names = (field.split(".") for field in result.check.fields)
    return ", ".join(table.column(column).title for name, column in names if name == table.name)
