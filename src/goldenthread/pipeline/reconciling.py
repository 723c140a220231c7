"""Several returns at once: each checked on its own, and the children they share compared on one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goldenthread.core.reconciliation import DifferenceResult, load_differences
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.pipeline.checking import CheckOutcome
from goldenthread.readings.checks import compiled_differences
from goldenthread.readings.reconcile import run_differences


@dataclass(frozen=True)
class Reconciliation:
    """What came of comparing returns on a day: the rows of each kind of difference, or why it could not be told."""

    on: date
    results: tuple[DifferenceResult, ...]

    @property
    def count(self) -> int:
        """The number of rows that differ, of all kinds together."""
        return sum(result.count for result in self.results)


def reconcile(
    outcomes: Sequence[CheckOutcome], *, on: date | None = None, progress: Progress = lambda _: None
) -> Reconciliation | None:
    """The differences between returns that were checked already; None where there is nothing to compare.

    Without `on` the day is the last of the earliest collection year among them. A front room that holds versions in
    the vault gives the outcomes they were accepted with, or calls `run_differences` with the opened tables.
    """
    if len(outcomes) < 2:
        return None
    years = {outcome.return_key: outcome.year for outcome in outcomes}
    known = [year for year in years.values() if year is not None]
    day = on or (date(min(known), 3, 31) if known else None)
    if day is None:
        return None
    progress(f"Comparing {len(outcomes)} returns on {day:%-d %B %Y} …")
    accepted: dict[str, Accepted] = {outcome.return_key: outcome.accepted for outcome in outcomes}
    results = run_differences(
        load_differences(),
        compiled_differences(),
        {key: each.tables for key, each in accepted.items()},
        {key: each.given for key, each in accepted.items()},
        years=years,
        on=day,
    )
    return Reconciliation(day, results)
