"""Times the national register: loading, a distribution, a timeline, and reading Ofsted's spreadsheets.

    python benchmarks/register.py [FOLDER WITH OFSTED'S .ods FILES]

Every time is also given as a multiple of one fixed piece of plain Python, measured in the same run, so that
figures from different machines can be compared. Without a folder a spreadsheet is made up.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.factories.ofsted_releases import GATESHEAD_2019, history, release  # noqa: E402

from goldenthread.core import authorities, outcomes  # noqa: E402
from goldenthread.core.register import distribution, time_since_last, timeline  # noqa: E402
from goldenthread.intake.official_statistics import join_readings, read_outcomes  # noqa: E402
from goldenthread.intake.safety import AcceptedFile, accept_path  # noqa: E402


def yardstick() -> None:
    """A fixed amount of plain Python work: a hundred thousand short texts into a dictionary."""
    held = {}
    for number in range(100_000):
        held[f"key {number}"] = number % 7
    if sum(held.values()) == 0:
        raise SystemExit("The yardstick did nothing.")


def best(work: Callable[[], object], *, times: int) -> float:
    """The shortest of several runs, in seconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def peak(work: Callable[[], object]) -> float:
    """The most memory Python held at once, in megabytes (the parsers' own memory is not seen)."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def files() -> list[AcceptedFile]:
    """Ofsted's own files where a folder is named, otherwise one made-up release of 2,000 inspections."""
    if len(sys.argv) > 1:
        return [accept_path(path, kinds=("ods",)) for path in sorted(Path(sys.argv[1]).glob("*.ods"))]
    first = date(2018, 1, 8).toordinal()
    present = [each for each in authorities.authorities() if each.valid_to is None]
    rows = []
    for n in range(2_000):
        who, day = present[n % len(present)], first + n
        dates = (date.fromordinal(day), date.fromordinal(day + 40))
        rows.append(["", who.ons, who.name, "Current", who.ofsted_region, *dates, *GATESHEAD_2019[7:]])
    return [release({"History": history(*rows)}, name="made-up.ods")]


def main() -> None:
    unit = best(yardstick, times=5)
    shipped = outcomes.shipped()
    day = date(2016, 3, 11)
    given = files()

    def load() -> object:
        outcomes.read_csv.cache_clear()
        return tuple(outcomes.from_row(row) for row in outcomes.read_csv("official", "outcomes.csv"))

    works: list[tuple[str, Callable[[], object], int]] = [
        ("load the shipped extract", load, 5),
        ("distribution of grades", lambda: distribution(shipped, framework="sif-2013", as_at=day, rounds="all"), 20),
        ("timeline of one authority", lambda: timeline(shipped, 839), 20),
        ("time since last, all authorities", lambda: time_since_last(shipped, on=date(2025, 6, 30)), 10),
    ]
    for file in given:
        works.append((f"read {file.name} ({len(file.data) / 1e6:.1f} MB)", lambda file=file: read_outcomes(file), 3))
    works.append(("read and join all", lambda: join_readings([read_outcomes(file) for file in given]), 1))
    print(f"yardstick: {unit * 1000:.1f} ms\n")
    print("| work | ms | yardsticks | peak MB |\n|---|---|---|---|")
    for name, work, times in works:
        seconds = best(work, times=times)
        print(f"| {name} | {seconds * 1000:,.1f} | {seconds / unit:.2f} | {peak(work):.1f} |")


if __name__ == "__main__":
    main()
