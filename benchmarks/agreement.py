"""Times agreement over 10,000 double-graded cases with 2,000 resamples, against resampling case by case.

The yardstick is the plain way with the same NumPy: draw the cases, count the table, compute one kappa, 2,000
times. It gives one coefficient; ours gives four, with biases and the matrix.
"""

from __future__ import annotations

import time

import numpy as np

from goldenthread.analysis.agreement import agreement
from goldenthread.analysis.gradings import GRADES
from goldenthread.core.definitions import build
from goldenthread.core.disclosure import load_scheme, protect, two_way
from goldenthread.core.sampling import SamplingPlan, draw

CASES, DRAWS = 10_000, 2_000


def gradings(auditors: int) -> list[tuple[str, str, str]]:
    generator = np.random.default_rng(1)
    truth = generator.choice(4, CASES, p=[0.1, 0.35, 0.45, 0.1])
    second = np.clip(truth + generator.choice([-1, 0, 1], CASES, p=[0.15, 0.7, 0.15]), 0, 3)
    rows = []
    for case in range(CASES):
        first, other = (0, 1) if auditors == 2 else generator.choice(auditors, 2, replace=False)
        rows += [(f"c{case}", f"a{first:02}", GRADES[truth[case]]), (f"c{case}", f"a{other:02}", GRADES[second[case]])]
    return rows


def case_by_case(rows: list[tuple[str, str, str]]) -> None:
    grades = np.array([GRADES.index(row[2]) for row in rows]).reshape(CASES, 2)
    generator = np.random.default_rng(1)
    weights = np.subtract.outer(np.arange(4), np.arange(4)) ** 2 / 9
    for _ in range(DRAWS):
        chosen = grades[generator.integers(0, CASES, CASES)]
        table = np.bincount(chosen[:, 0] * 4 + chosen[:, 1], minlength=16).reshape(4, 4) / CASES
        1 - (weights * table).sum() / (table.sum(axis=1) @ weights @ table.sum(axis=0))


def timed(work: object, repeats: int = 5) -> float:
    found = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()  # type: ignore[operator]
        found.append(time.perf_counter() - start)
    return float(np.median(found))


def main() -> None:
    agreement(gradings(2)[:200])  # loads the libraries outside the clock
    two, many = gradings(2), gradings(30)
    plain = timed(lambda: case_by_case(two))
    generator = np.random.default_rng(2)
    counts = generator.choice([0, 1, 3, 4, 7, 9, 12, 20, 35, 60], (40, 12))
    table = two_way("t", {f"r{i}": {f"c{j}": int(n) for j, n in enumerate(row)} for i, row in enumerate(counts)})
    frame = [{"case": f"c{i}", "team": f"t{i % 12}"} for i in range(50_000)]
    plan = build(SamplingPlan, {"title": "t", "size": 200, "by": ["team"]}, where="plan")
    rows = [
        ("resampling case by case, one coefficient (yardstick)", plain),
        ("agreement, two auditors, 10,000 cases, 2,000 resamples", timed(lambda: agreement(two, draws=DRAWS))),
        ("agreement, thirty auditors, 10,000 cases, 2,000 resamples", timed(lambda: agreement(many, draws=DRAWS))),
        ("200 cases drawn from a frame of 50,000", timed(lambda: draw(frame, plan, seed="s"))),
        ("disclosure, 40 × 12 table, cla-current", timed(lambda: protect(table, load_scheme("cla-current")), 1)),
        ("disclosure, 40 × 12 table, sfr-2015", timed(lambda: protect(table, load_scheme("sfr-2015")), 1)),
    ]
    print("| work | seconds | of the yardstick |\n|---|---|---|")
    for name, seconds in rows:
        print(f"| {name} | {seconds:.2f} | {seconds / plain:.2f} |")


if __name__ == "__main__":
    main()
