"""How long published reports take to read, and how well, against Ofsted's own table and against made-up hard forms.

python benchmarks/report_reading.py FOLDER        every PDF below the folder: time, and accuracy by framework
python benchmarks/report_reading.py --halves FOLDER   the front page alone, and the body alone
python benchmarks/report_reading.py --hard 10     forms the reader was not built with, ten of each
python benchmarks/report_reading.py --many 500    five hundred files in one command, some broken, then once more
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.factories import inspection_reports as made
from tests.factories.bad_reports import REFUSED
from tests.factories.hard_reports import hard_reports

from goldenthread.core.errors import GoldenthreadError
from goldenthread.core.outcomes import events, shipped
from goldenthread.intake.inspection_report import CONFIDENT, accept_report, accept_report_bytes, read_report
from goldenthread.intake.inspection_report.front import read_front
from goldenthread.intake.inspection_report.judgements import read_judgements
from goldenthread.intake.inspection_report.pages import read_pages
from goldenthread.pipeline.report_readings import read_one, report_files
from goldenthread.pipeline.report_register import check_register

COLUMNS = (
    "reports",
    "in the register",
    "overall agrees",
    "other agrees",
    "differs",
    "differs and confident",
    "unread",
)


def against_the_register(folder: Path) -> None:
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
        middle = statistics.median(times)
        print(f"processor time: median {middle:.3f} s, 95th percentile {tail:.3f} s, slowest {times[-1]:.3f} s")
    table(("framework", *COLUMNS), [[key, *(row[name] for name in COLUMNS)] for key, row in sorted(counts.items())])


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


def halves(folder: Path) -> None:
    """Each report read as if it had only its front page, and as if it had none: how well each reading does alone."""
    counts = {"front page alone": Counter[str](), "body alone": Counter[str]()}
    known = events(shipped())
    for file in report_files([folder]):
        pages = read_pages(accept_report(file))
        front, whole = read_front(file.name, pages), read_report(file)
        edition = next(each for each in front.editions if each.key == whole.framework)
        truth = {key: each.grade for key, each in whole.judgements.items()}
        near = [e for e in known if e.dfe == whole.dfe and e.start and e.start == whole.on_site_from and e.judgements]
        truth |= {key: grade for each in near for key, grade in each.judgements.items() if key in truth}
        parts = {
            "front page alone": dataclasses.replace(pages, lines=pages.on(1), count=1),
            "body alone": dataclasses.replace(pages, lines=pages.on(2, pages.count)),
        }
        for half, part in parts.items():
            found, _ = read_judgements(part, front.layout, edition, whole.authority.casefold().split()[0])
            for key, grade in truth.items():
                read = found.get(key)
                count(counts[half], grade, read.grade if read else None, read.confidence if read else 0.0)
    table(("reading", *OUTCOMES), [[half, *(row[name] for name in OUTCOMES)] for half, row in counts.items()])


OUTCOMES = ("right", "unread", "wrong, flagged", "wrong, confident")


def count(row: Counter[str], truth: str | None, read: str | None, confidence: float) -> None:
    if read == truth:
        row["right"] += 1
    elif read is None:
        row["unread"] += 1
    else:
        row["wrong, confident" if confidence >= CONFIDENT else "wrong, flagged"] += 1


def hard(seeds: int) -> None:
    overall, other, asks, times, per_form = Counter[str](), Counter[str](), Counter[str](), [], {}
    for each in hard_reports(seeds):
        began = time.process_time()
        read = read_report(accept_report_bytes(each.data, name="hard.pdf"))
        times.append(time.process_time() - began)
        form = per_form.setdefault(each.name.split(",")[0], Counter())
        for key, grade in each.grades.items():
            found = read.judgements[key]
            for row in (overall if key == "overall" else other, form):
                count(row, grade, found.grade, found.confidence)
        asks["right" if len(read.recommendations) == each.asks else "wrong"] += 1
    table(
        ("form", *OUTCOMES), [[name.replace("_", " "), *(row[n] for n in OUTCOMES)] for name, row in per_form.items()]
    )
    for name, row in (("overall grades", overall), ("other judgements", other), ("counts of recommendations", asks)):
        print(f"{name}: {row['right'] / row.total():.1%} right of {row.total()}; {dict(row)}")
    print(f"processor time: median {statistics.median(times):.3f} s")


def many(number: int) -> None:
    """So many files in one command with two jobs, the broken ones among them; then the same command again."""
    folder = Path(tempfile.mkdtemp(prefix="reports-"))
    chance = random.Random(2016)
    words = ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"]
    forms = []
    for n in range(20):
        grades = {key: chance.choice(words) for key in made.ILACS_LABELS}
        forms.append(made.ilacs(grades=grades, note=f"Number {n}."))
        forms.append(made.sif(name=f"Borough of Northmere {n}"))
        forms.append(made.letter(findings=4 + n))
        forms.append(made.jtai(improve=[f"How partners share information {n}.", "The voice of children."]))
    for n in range(number - len(REFUSED)):
        # A line after the end of a PDF changes its hash and nothing that is read.
        (folder / f"{n:04d}.pdf").write_bytes(forms[n % len(forms)] + f"\n% copy {n}\n%%EOF\n".encode())
    for name, (make, _) in REFUSED.items():
        (folder / f"bad {name}.pdf").write_bytes(make())
    out = folder / "out"
    command = [str(Path(sys.executable).with_name("goldenthread")), "report", "read", str(folder), "--out", str(out)]
    for run in ("first run", "second run"):
        began = time.perf_counter()
        ended = subprocess.run([*command, "--jobs", "2", "--json"], capture_output=True, text=True, check=False)
        took = time.perf_counter() - began
        read, reused = len(json.loads(ended.stdout)), ended.stderr.count(": read before")
        lines = len([line for line in ended.stderr.splitlines() if f" of {number}: " in line])
        print(
            f"{run}: {read} read ({reused} of them before), {number - read} refused, {lines} lines of progress, exit "
            f"{ended.returncode}, {took:.1f} s by the clock"
        )
    shutil.rmtree(folder)


def table(headings: tuple[str, ...], rows: list[list[object]]) -> None:
    print("| " + " | ".join(headings) + " |\n" + "|---" * len(headings) + "|")
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--halves", type=Path)
    parser.add_argument("--hard", type=int)
    parser.add_argument("--many", type=int)
    given = parser.parse_args()
    if given.folder:
        against_the_register(given.folder)
    if given.halves:
        halves(given.halves)
    if given.hard:
        hard(given.hard)
    if given.many:
        many(given.many)
