"""Spoilt workbooks, CSV files and XML never crash the reader and never lose a row in silence.

A few hundred run with the unit tests; ten thousand with the generative ones. `make fuzz` runs a hundred thousand,
for a night. Of some of each kind that can be read, every check and measure is worked out too.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.accepted import Accepted
from goldenthread.pipeline.checking import check_files
from goldenthread.pipeline.measuring import measure_files
from goldenthread.pipeline.receiving import receive
from tests.factories.mutations import PLANTED, WAYS, Spoilt

PARTS = 20
DAY = date(2026, 3, 31)
MANY = int(os.environ.get("GOLDENTHREAD_SPOILT", "10000"))


def _received(path: Path) -> tuple[Accepted | None, str]:
    try:
        return receive(path), ""
    except InputNotFit as refusal:
        return None, str(refusal)


def judge(spoilt: Spoilt, folder: Path) -> Accepted | None:
    """Reads a spoilt file and holds the outcome against what went in."""
    path = folder / spoilt.name
    path.write_bytes(spoilt.content)
    accepted, refusal = _received(path)
    path.unlink()
    assert PLANTED not in refusal
    if accepted is None:
        assert refusal.endswith((".", "”"))
        return None
    kept: dict[str, int] = {}
    for tally in accepted.tallies:
        assert tally.read == tally.kept + tally.blank + tally.headings, "a row is not accounted for"
        kept[tally.table] = kept.get(tally.table, 0) + tally.kept
    assert {name: count for name, count in accepted.row_counts.items() if count} == {
        name: count for name, count in kept.items() if count
    }
    shown = [
        (issue.kind, issue.place, issue.expected) + ((issue.column,) if "column" not in issue.kind else ())
        for issue in accepted.issues
    ]
    assert PLANTED not in repr(shown)
    broken = any(issue.kind == "broken_rows" for issue in accepted.issues)
    strays = any(issue.kind == "stray_sheet" for issue in accepted.issues)
    lines = any(issue.kind == "row_over_lines" for issue in accepted.issues)
    if spoilt.rows is not None and not (broken or strays or lines):
        assert sum(tally.above + tally.read for tally in accepted.tallies) == spoilt.rows, "rows in and read differ"
    return accepted


def judge_many(first: int, count: int, folder: Path) -> tuple[int, int]:
    """How many of so many spoilt files were read, and how many refused."""
    read = refused = 0
    for seed in range(first, first + count):
        for way in WAYS:
            try:
                outcome = judge(way(seed), folder)
            except Exception as error:
                raise AssertionError(f"{way.__name__}({seed}) broke: {error!r}") from error
            read, refused = (read + 1, refused) if outcome else (read, refused + 1)
    return read, refused


@pytest.mark.unit
def test_a_few_hundred_spoilt_files_lose_no_row_in_silence(tmp_path: Path) -> None:
    read, refused = judge_many(0, 60, tmp_path)
    assert read > 60, "the spoiling has grown so strong that nothing is read any more"
    assert refused > 10, "the spoiling has grown so weak that nothing is refused any more"


@pytest.mark.generative
@pytest.mark.parametrize("part", range(PARTS))
def test_ten_thousand_spoilt_files_lose_no_row_in_silence(part: int, tmp_path: Path) -> None:
    each = MANY // (PARTS * len(WAYS))
    read, refused = judge_many(1_000_000 * (part + 1), each, tmp_path)
    assert read
    assert refused


@pytest.mark.generative
@pytest.mark.parametrize("part", range(4))
def test_what_is_read_of_a_spoilt_file_can_be_checked_and_measured(part: int, tmp_path: Path) -> None:
    """A reading that breaks on odd rows would say so as a check that could not run, or stop the measures."""
    worked = 0
    for seed in range(500_000_000 + 10 * part, 500_000_010 + 10 * part):
        spoilt = WAYS[part](seed)
        path = tmp_path / spoilt.name
        path.write_bytes(spoilt.content)
        try:
            outcome = check_files(path, on=DAY)
        except InputNotFit:
            continue
        broken = [each.check.key for each in outcome.could_not_run if "broke" in each.could_not_run]
        assert not broken
        figures = measure_files(path, on=DAY).figures
        rows = sum(outcome.tables.values())
        assert all(0 <= each.total.counted <= 4 * rows for each in figures)
        worked += bool(figures)
        path.unlink()
    assert worked
