"""Reads the headline figures of the children's social work workforce from a workbook or CSV file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from goldenthread.core.returns import load_return
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.intake.sources import open_path
from goldenthread.intake.tabular import Recognised, look, read_tables


def read_workforce(path: Path, *, year: int | None = None, progress: Progress = lambda _: None) -> Accepted:
    """The table `workforce` at `path`, one row for an authority or team at one 30 September."""
    sources, refused = open_path(path)
    found, strays = look(sources, [load_return("workforce")])
    return accept_workforce(found, [*strays, *(each.name for each in refused)], year=year, progress=progress)


def accept_workforce(
    found: Sequence[Recognised],
    strays: Sequence[str],
    *,
    year: int | None = None,
    progress: Progress = lambda _: None,
) -> Accepted:
    """The same from grids already recognised."""
    missing = ("missing_core_table", "missing_core_table")
    return read_tables(load_return("workforce"), found, strays, missing=missing, year=year, progress=progress)
