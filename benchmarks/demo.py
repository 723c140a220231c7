"""Times the whole demonstration and the commands a stranger tries first, each as a process of its own.

    python benchmarks/demo.py [TIMES]

Prints a table for benchmarks/README.md: the median wall and processor time of TIMES runs (three when left out), and the
most memory any of them held.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

COMMAND = Path(sys.executable).with_name("goldenthread")


def main() -> None:
    """One row for each command, measured by the operating system."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        demo = Path(folder) / "demo"
        print("| command | wall, s | processor, s | peak MB |\n|---|---|---|---|")
        _row("demo --no-serve, into a new folder", ["demo", "--no-serve", "--dir"], times, fresh=Path(folder))
        _measured(["demo", "--no-serve", "--dir", str(demo)])
        _row("demo --no-serve, into the same folder", ["demo", "--no-serve", "--dir", str(demo)], times)
        distribution = ["register", "distribution", "--framework", "sif-2013", "--as-at", "2016-03-11"]
        _row("register distribution", distribution, times)
        _row("register timeline 390", ["register", "timeline", "390"], times)
        _row("clocks sif-2013", ["clocks", "sif-2013", "--received", "2016-03-11"], times)
        _row("paper lint gateshead-2015", ["paper", "lint", "gateshead-2015"], times)
        _row("plan ratings", ["plan", "ratings", "--on", "2017-03-20", "--dir", str(demo)], times)
        papers = ["paper", "build", "board-highlight", "--on", "2017-03-20", "--dir", str(demo), "--out"]
        _row("paper build board-highlight, three formats", papers, times, fresh=Path(folder))


def _row(name: str, command: list[str], times: int, *, fresh: Path | None = None) -> None:
    found = []
    for number in range(times):
        more = [str(fresh / f"{name.split()[0]}-{name.split()[1]}-{number}")] if fresh else []
        found.append(_measured([*command, *more]))
    wall, processor, memory = zip(*found, strict=True)
    print(
        f"| `goldenthread {name}` | {statistics.median(wall):.1f} | {statistics.median(processor):.1f} | {max(memory):.0f} |"
    )


def _measured(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak megabytes of one command; its output is thrown away."""
    start = time.perf_counter()
    child = os.posix_spawn(
        str(COMMAND),
        [str(COMMAND), *command],
        {key: value for key, value in os.environ.items() if not key.startswith(("GOLDENTHREAD_", "DJANGO_"))},
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ],
    )
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"goldenthread {' '.join(command)} left with {os.waitstatus_to_exitcode(status)}.")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
