"""Times `goldenthread check` as a whole process on made-up returns of growing size.

    python benchmarks/returns.py [--runs 3] [--large]

Each figure is the median processor time and wall time of so many runs, and the peak memory. The ratio column
sets the processor time against the sector's own tool on the same kind of file, as measured in PEERS (Annex A
25.6 s, census of 20,000 children 376 s, 903 of 100,000 children 125 s without reports).
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.factories import returns

from goldenthread.core.returns import load_return


def annex_a(folder: Path, rows: int) -> Path:
    path = folder / f"annex-a-{rows}.xlsx"
    path.write_bytes(returns.annex_a(rows))
    return path


def census(folder: Path, children: int) -> Path:
    path = folder / f"census-{children}.xml"
    path.write_text(returns.cin_census(children), encoding="utf-8")
    return path


def ssda903(folder: Path, children: int) -> Path:
    path = folder / f"903-{children}"
    path.mkdir()
    for name, each in {"header": 1, "episodes": 2, "reviews": 5, "oc2": 1, "prev_perm": 1}.items():
        rows = returns.table_rows(load_return("ssda903").table(name), children * each)
        (path / f"{name}.csv").write_text(returns.csv_text(rows), encoding="utf-8")
    return path


def measure(path: Path, runs: int) -> tuple[float, float, float]:
    """Median processor seconds, median wall seconds and peak memory in MB of one check."""
    processor, wall = [], []
    for _ in range(runs):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(
            [str(Path(sys.executable).parent / "goldenthread"), "check", str(path), "--json"],
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
        )
        wall.append(time.perf_counter() - start)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return statistics.median(processor), statistics.median(wall), peak


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--large", action="store_true", help="also a census of 200,000 children")
    options = parser.parse_args()
    cases: list[tuple[str, Callable[[Path, int], Path], int, float | None]] = [
        ("Annex A, rows in each of 11 lists", annex_a, 10, None),
        ("Annex A, rows in each of 11 lists", annex_a, 1_000, 25.6),
        ("census, children", census, 10_000, 110),
        ("census, children", census, 20_000, 376),
        ("census, children", census, 40_000, None),
        ("SSDA903, children", ssda903, 10_000, None),
        ("SSDA903, children", ssda903, 100_000, None),
    ]
    if options.large:
        cases.append(("census, children", census, 200_000, None))
    print(
        "| return | size | processor, s | wall, s | peak MB so far | sector's tool, times as long |\n|---|---|---|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as made:
        for title, make, size, peer in cases:
            path = make(Path(made), size)
            processor, wall, peak = measure(path, options.runs)
            ratio = f"{peer / processor:,.0f}" if peer else ""
            print(f"| {title} | {size:,} | {processor:.2f} | {wall:.2f} | {peak:,.0f} | {ratio} |", flush=True)


if __name__ == "__main__":
    main()
