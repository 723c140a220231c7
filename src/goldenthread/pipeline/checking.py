"""From a file to the answer whether it is fit: read, check, and take out what is waived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from goldenthread.core.checks import PREVIOUS, CheckResult, load_checks
from goldenthread.core.errors import InputNotFit
from goldenthread.core.issues import SEVERITIES, Issue, Severity
from goldenthread.core.waivers import Waived, Waiver, waive
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.intake.sources import Upload
from goldenthread.pipeline.receiving import receive, year_of_most_dates
from goldenthread.readings.checks import run_checks


@dataclass(frozen=True)
class CheckOutcome:
    """What came of one return: the accepted tables, and what every check flagged or why it could not run.

    `year` is the collection year the checks were made for: the one the return says, the one expected, or else the
    one most dates of the return fall in. What is waived is out of the counts and stays in the lists.
    """

    accepted: Accepted
    results: tuple[CheckResult, ...]
    year: int | None = None
    waived: Waived = field(default_factory=Waived)

    @property
    def return_key(self) -> str:
        """Which return it is: annex-a, ssda903, cin-census or workforce."""
        return self.accepted.schema.key

    @property
    def tables(self) -> dict[str, int]:
        """The number of rows of each table."""
        return self.accepted.row_counts

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What reading found and nobody waived."""
        return tuple(issue for issue in self.accepted.issues if not self.waived.holds_for(issue))

    @property
    def flagged(self) -> tuple[CheckResult, ...]:
        """The checks that flagged rows and that nobody waived."""
        return tuple(result for result in self.results if result.count and not self.waived.holds_for(result))

    @property
    def counts(self) -> dict[Severity, int]:
        """Rows and places with an issue by severity, from reading and from checks together, without what is waived."""
        counts: Counter[Severity] = Counter()
        for issue in self.issues:
            counts[issue.severity] += issue.count
        for result in self.flagged:
            counts[result.check.severity] += result.count
        return {severity: counts[severity] for severity in SEVERITIES}

    @property
    def fit(self) -> bool:
        """Whether the return may be accepted: nothing in it is a stop that nobody waived."""
        return self.counts["stop"] == 0

    @property
    def could_not_run(self) -> tuple[CheckResult, ...]:
        """The checks of which nothing is known."""
        return tuple(result for result in self.results if not result.ran)

    def table_at(self, result: CheckResult, place: str) -> str:
        """The table a check's flagged rows of one place (sheet or file) belong to."""
        tables = {(tally.place, tally.table) for tally in self.accepted.tallies}
        if (place, result.check.table) in tables:
            return result.check.table
        return dict(sorted(tables)).get(place, result.check.table)


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
    before = None if previous is None else last_years(previous, accepted, progress)
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


def last_years(path: Path, accepted: Accepted, progress: Progress = lambda _: None) -> Accepted:
    """Last year's return, for the checks that compare with it; InputNotFit when it is another one."""
    before = receive(path, progress=progress)
    if before.schema.key != accepted.schema.key:
        raise InputNotFit(
            f"“{path.name}” is {before.schema.title}, and this year's return is {accepted.schema.title}. "
            "Give last year's files of the same return."
        )
    return before


def with_waivers(outcome: CheckOutcome, waivers: Sequence[Waiver], *, on: date) -> CheckOutcome:
    """The outcome with what these waivers hold for on the day taken out of its counts.

    A front room that keeps waivers (check, reason, until, by and, where wanted, table and most) turns its records into
    `core.waivers.Waiver` and calls this right after `check_files`: `outcome.counts` and `outcome.fit` then leave out
    what is waived, `outcome.waived.results` and `.issues` say what was and by which waiver, and
    `outcome.waived.not_used` holds a sentence for each waiver that has ended, is not needed or is exceeded. A version
    that is sealed keeps every finding, waived or not.
    """
    return replace(outcome, waived=waive(waivers, outcome.results, outcome.accepted.issues, on=on))
