"""Our checks beside the sector's own tools, whole processes on the same files in one run.

    python benchmarks/peers.py --validator-903 PYTHON --validator-cin PYTHON [--children 1000 10000 100000] [--runs 5]
        [--write benchmarks/peers.md]

Each PYTHON is the interpreter of an environment of its own in which the validator was installed, with numpy below 2:

    python -m venv v903 && v903/bin/pip install csc-validator-be-903 "numpy<2" setuptools
    python -m venv vcin && vcin/bin/pip install csc-validator-be-cin "numpy<2" setuptools pytest

Wall time and processor time are medians, memory the peak of the process. Where one run takes minutes it is run
once, and the table says so. The 903 validator runs the rules that have a check here (ours runs those and its others)
and makes no report; ours counts every flagged row. The census validator does what its own command does.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from goldenthread.core.checks import load_checks

HERE = Path(__file__).parent
COMMAND = str(Path(sys.executable).with_name("goldenthread"))
PATIENCE = 60.0  # seconds after which a program is run once only
# A return holds about one child for every so many that are known to a made-up authority.
KNOWN_TO_ONE_IN = {"ssda903": 5.45, "cin-census": 1.65}


@dataclass(frozen=True)
class Run:
    """What came of running one program so many times: medians in seconds, the highest peak in MB, what it printed."""

    wall: float
    processor: float
    memory: float
    times: int
    said: str


def run(command: list[str], times: int) -> Run:
    """The program run so many times, or once when once is long."""
    walls, processors, peak, said = [], [], 0.0, ""
    for _ in range(times):
        begun = time.perf_counter()
        with tempfile.TemporaryFile() as out:
            child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, env=_environment())
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode not in (0, 3):  # 3 says that the return is not fit
                raise SystemExit(f"{' '.join(command)} failed with {child.returncode}.")
            walls.append(time.perf_counter() - begun)
            processors.append(used.ru_utime + used.ru_stime)
            peak = max(peak, used.ru_maxrss / 1024)
            out.seek(0)
            said = out.read().decode("utf-8", "replace")
        if walls[0] > PATIENCE:
            break
    return Run(statistics.median(walls), statistics.median(processors), peak, len(walls), said)


def _environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def made(kind: str, children: int, folder: Path) -> Path:
    """A made-up return of about so many children of one authority; in CSV, every fiftieth row has a mistake.

    Mistakes of form are left out: at a column too many the sector's validator refuses the whole folder.
    """
    known = round(children * KNOWN_TO_ONE_IN[kind])
    out = folder / f"{kind}-{children}"
    order = ["synth", "--children", str(known), "--seed", "12", "--format", kind, "--out", str(out)]
    subprocess.run([COMMAND, *order], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for path in out.glob("*.csv"):
        _spoil(path)
    return out


def _spoil(path: Path) -> None:
    """Takes one cell out of every fiftieth row, or copies the cell of the row before into it, in turn."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    for turn, row in enumerate(range(50, len(rows), 50)):
        column = 1 + turn % (len(rows[0]) - 1)
        rows[row][column] = "" if turn % 2 else rows[row - 1][column]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def line(what: str, children: int, rows: int, ours: Run, theirs: Run | None) -> str:
    """One row of the table."""
    cells = [what, f"{children:,}", f"{rows:,}", f"{ours.wall:.2f}", f"{ours.processor:.2f}", f"{ours.memory:,.0f}"]
    if theirs is None:
        return "| " + " | ".join([*cells, *[""] * 5, str(ours.times)]) + " |"
    cells += [f"{theirs.wall:.1f}", f"{theirs.processor:.1f}", f"{theirs.memory:,.0f}"]
    cells += [f"**{theirs.wall / ours.wall:,.0f}**", f"{theirs.processor / ours.processor:,.0f}"]
    cells += [f"{ours.times} and {theirs.times}"]
    return "| " + " | ".join(cells) + " |"


HEAD = (
    "| return | children | rows | ours: wall s | processor s | MB | theirs: wall s | processor s | MB | times as long "
    "| times the processor | runs |\n|---|---|---|---|---|---|---|---|---|---|---|---|"
)


def ssda903(children: int, python: str, runs: int, folder: Path) -> tuple[str, str]:
    """The row for one size, and what each flagged."""
    path = made("ssda903", children, folder)
    codes = sorted({check.rule for check in load_checks("ssda903") if check.rule})
    ours = run([COMMAND, "check", str(path), "--json", "--on", "2026-03-31"], runs)
    theirs = run([python, str(HERE / "peer_903.py"), str(path), ",".join(codes)], runs)
    told, said = json.loads(ours.said), json.loads(theirs.said.splitlines()[-1])
    rows, tables = sum(told["tables"].values()), told["tables"]
    note = (
        f"{tables['header']:,} children: ours ran {told['checks']['ran']} checks; theirs {said['ran']} rules of the same "
        f"{len(codes)} codes, skipped {said['skipped']}, crashed {len(said['crashed'])}."
    )
    return line("SSDA903", tables["header"], rows, ours, theirs), note


def census(children: int, python: str, runs: int, folder: Path, *, alone: bool) -> tuple[str, str]:
    """The row for one size; `alone` leaves the other tool out, where it would take hours."""
    path = made("cin-census", children, folder)
    (file,) = path.glob("*.xml")
    ours = run([COMMAND, "check", str(file), "--json", "--on", "2026-03-31"], runs)
    told = json.loads(ours.said)
    theirs = None if alone else run([python, "-m", "cin_validator", "run", str(file), "-r", "cin2025_26"], runs)
    note = (
        f"{told['tables']['children']:,} children: ours ran {told['checks']['ran']} checks and the department's schema."
    )
    return line("census", told["tables"]["children"], sum(told["tables"].values()), ours, theirs), note


def main() -> None:
    """Run every size that was asked for and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--validator-903")
    parser.add_argument("--validator-cin")
    parser.add_argument("--children", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--census", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--census-alone", type=int, nargs="*", default=[], help="sizes for our own growth only")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    rows, notes = [HEAD], []
    with tempfile.TemporaryDirectory() as folder:
        work = []
        if options.validator_903:
            work += [("ssda903", size, False) for size in options.children]
        if options.validator_cin:
            work += [("cin", size, False) for size in options.census]
        work += [("cin", size, True) for size in options.census_alone]
        for kind, size, alone in work:
            if kind == "ssda903":
                row, note = ssda903(size, options.validator_903, options.runs, Path(folder))
            else:
                row, note = census(size, options.validator_cin or "", options.runs, Path(folder), alone=alone)
            load = f"{note} Load average at the end {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores."
            rows.append(row)
            notes.append(f"- {load}")
            print(row, note, sep="\n", flush=True)
    text = "\n".join([*rows, "", *notes, ""])
    print(text)
    if options.write:
        options.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
