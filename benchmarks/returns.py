"""Times `goldenthread check` and `measure` as whole processes on made-up returns of growing size.

    python benchmarks/returns.py [--runs 5] [--large] [--only annex-a|census|ssda903] [--write FILE]

Each figure is the median processor time and wall time of so many runs, and the peak memory. The ratios set both
against the sector's own tool on the same kind of file where it cannot be run beside ours: the faster of two cleaners
of Annex A took 25.6 s for 1,000 rows a list on a quiet machine of two cores. The validators are in peers.py.
`--large` adds a census of 200,000 and of a million children, once each.
"""

from __future__ import annotations

import argparse
import os
import shutil
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
    """Written in pieces: a million children are more than a gigabyte."""
    path = folder / f"census-{children}.xml"
    before, _, after = returns.cin_census(1, child="(children)").partition("(children)")
    with path.open("w", encoding="utf-8") as file:
        file.write(before)
        for start in range(0, children, 10_000):
            many = range(start, min(start + 10_000, children))
            file.write("\n".join(returns.CIN_CHILD.replace("{number}", f"A{number}") for number in many))
        file.write(after)
    return path


def ssda903(folder: Path, children: int) -> Path:
    path = folder / f"903-{children}"
    path.mkdir()
    for name, each in {"header": 1, "episodes": 2, "reviews": 5, "oc2": 1, "prev_perm": 1}.items():
        rows = returns.table_rows(load_return("ssda903").table(name), children * each)
        (path / f"{name}.csv").write_text(returns.csv_text(rows), encoding="utf-8")
    return path


def timed(path: Path, command: tuple[str, ...], runs: int) -> tuple[float, float, float]:
    """Median processor seconds, median wall seconds and peak memory in MB of one command."""
    processor, wall, peak = [], [], 0.0
    # What only a developer's machine sets would make every run compile our modules again.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    order = [str(Path(sys.executable).parent / "goldenthread"), command[0], str(path), "--json", *command[1:]]
    for _ in range(runs):
        start = time.perf_counter()
        child = subprocess.Popen(order, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 3):  # 3 says that the return is not fit
            raise SystemExit(f"{' '.join(order)} failed with {child.returncode}.")
        wall.append(time.perf_counter() - start)
        processor.append(used.ru_utime + used.ru_stime)
        peak = max(peak, used.ru_maxrss / 1024)
    return statistics.median(processor), statistics.median(wall), peak


CHECK, MEASURE = ("check", "--on", "2026-03-31"), ("measure", "--on", "2026-03-31")
BOTH = (*CHECK, "--figures", os.devnull)
CLEANER = 25.6
Case = tuple[str, Callable[[Path, int], Path], int, tuple[str, ...], float | None]


def cases(*, large: bool) -> list[Case]:
    """What is timed: a title, the maker, a size, the command, and the seconds of another tool where there is one."""
    found: list[Case] = [
        ("annex-a: check", annex_a, 10, CHECK, None),
        ("annex-a: check", annex_a, 1_000, CHECK, CLEANER),
        ("annex-a: measure", annex_a, 1_000, MEASURE, CLEANER),
        ("annex-a: check and measure", annex_a, 1_000, BOTH, CLEANER),
        ("census: check", census, 10_000, CHECK, None),
        ("census: check", census, 20_000, CHECK, None),
        ("census: check", census, 40_000, CHECK, None),
        ("ssda903: check", ssda903, 10_000, CHECK, None),
        ("ssda903: check", ssda903, 100_000, CHECK, None),
    ]
    return found + [("census: check", census, size, CHECK, None) for size in (200_000, 1_000_000) if large]


def main() -> None:
    """Time every case and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--only", choices=("annex-a", "census", "ssda903"))
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    lines = [
        "| return and command | rows a list, or children | runs | processor s | wall s | peak MB | times the processor | wall |",
        "|---|---|---|---|---|---|---|---|",
    ]
    print(*lines, sep="\n")
    with tempfile.TemporaryDirectory() as made:
        for title, make, size, command, peer in cases(large=options.large):
            if options.only and not title.startswith(options.only):
                continue
            path, runs = make(Path(made), size), 1 if size >= 200_000 else options.runs
            processor, wall, peak = timed(path, command, runs)
            ratio = f"{peer / processor:,.0f} | {peer / wall:,.0f}" if peer else " | "
            row = f"| {title} | {size:,} | {runs} | {processor:.2f} | {wall:.2f} | {peak:,.0f} | {ratio} |"
            lines.append(row)
            print(row, flush=True)
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    load = f"\nLoad average at the end {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.\n"
    if options.write:
        options.write.write_text("\n".join(lines) + "\n" + load, encoding="utf-8")
    print(load)


if __name__ == "__main__":
    main()
