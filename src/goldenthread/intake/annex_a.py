"""Reads Ofsted's Annex A child-level lists 1 to 11 from a workbook, or from one CSV file for each list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from goldenthread.core.returns import load_return
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.intake.sources import open_path
from goldenthread.intake.tabular import Recognised, look, read_tables


def read_annex_a(path: Path, *, year: int | None = None, progress: Progress = lambda _: None) -> Accepted:
    """The eleven lists at `path` as accepted tables list_1 to list_11; InputNotFit when none of them is there."""
    sources, refused = open_path(path)
    found, strays = look(sources, [load_return("annex-a")])
    return accept_annex_a(found, [*strays, *(each.name for each in refused)], year=year, progress=progress)


def accept_annex_a(
    found: Sequence[Recognised],
    strays: Sequence[str],
    *,
    year: int | None = None,
    progress: Progress = lambda _: None,
) -> Accepted:
    """The same from grids already recognised. A list that was not sent is a warning: the others are still of use."""
    missing = ("missing_table", "missing_table")
    return read_tables(load_return("annex-a"), found, strays, missing=missing, year=year, progress=progress)
