"""How long a published report takes to read, and how its grades compare with Ofsted's own table.

    python benchmarks/report_reading.py FOLDER

Reads every PDF below the folder once, in one process, and prints the median processor time and, for each framework, how
many overall grades and other judgements agree with the register, differ, or were left unread.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import Counter
from pathlib import Path

from goldenthread.core.errors import GoldenthreadError
from goldenthread.intake.inspection_report import CONFIDENT
from goldenthread.pipeline.report_readings import read_one, report_files
from goldenthread.pipeline.report_register import check_register


def main(folder: Path) -> None:
    times, refused = [], []
    counts: dict[str, Counter[str]] = {}
    for file in report_files([folder]):
        began = time.process_time()
        try:
            record = read_one(file)
        except GoldenthreadError as error:
            refused.append(str(error))
            continue
        times.append(time.process_time() - began)
        count_grades(record, counts.setdefault(record["framework"], Counter()))
    print(f"{len(times)} reports read, {len(refused)} refused")
    for sentence in refused:
        print(f"  {sentence}")
    if times:
        times.sort()
        tail = times[min(len(times) - 1, int(0.95 * len(times)))]
        print(
            f"processor time: median {statistics.median(times):.3f} s, 95th percentile {tail:.3f} s, slowest {times[-1]:.3f} s"
        )
    names = (
        "reports",
        "in the register",
        "overall agrees",
        "other agrees",
        "differs",
        "differs and confident",
        "unread",
    )
    print("| framework | " + " | ".join(names) + " |\n" + "|---" * (len(names) + 1) + "|")
    for framework, row in sorted(counts.items()):
        print(f"| {framework} | " + " | ".join(str(row[name]) for name in names) + " |")


def count_grades(record: dict, row: Counter[str]) -> None:
    check = check_register(record)
    differing = {each.judgement for each in check.disagreements}
    row["reports"] += 1
    row["in the register"] += check.found
    for key, read in record["judgements"].items():
        if read["grade"] is None:
            row["unread"] += 1
        elif key in differing:
            row["differs"] += 1
            row["differs and confident"] += read["confidence"] >= CONFIDENT
        elif check.found:
            row["overall agrees" if key == "overall" else "other agrees"] += 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the folder of reports: python benchmarks/report_reading.py FOLDER")
    main(Path(sys.argv[1]))
