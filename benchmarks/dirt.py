"""Scores the checks: how many of the errors put into made-up returns are found at their rows, by kind.

    python benchmarks/dirt.py [--children 12000] [--dirt 0.05] [--seeds 7 8 9]

Each return is made once for each seed, clean and dirty. The clean one must have no stop and no warn. An error counts as
found when reading or a check names its row (in the census, its child).
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

from goldenthread.pipeline.checking import check_files
from goldenthread.pipeline.scoring import score
from goldenthread.synthetic.make import Order, make

ON = date(2026, 3, 31)
RETURNS = ("annex-a", "ssda903", "cin-census")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--children", type=int, default=12_000)
    parser.add_argument("--dirt", type=float, default=0.05)
    parser.add_argument("--seeds", type=int, nargs="+", default=[7, 8, 9])
    options = parser.parse_args()
    print("| return | kind of error | put in | found | share |")
    print("|---|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for kind in RETURNS:
            put_in: Counter[str] = Counter()
            found: Counter[str] = Counter()
            clean: Counter[str] = Counter()
            for seed in options.seeds:
                for dirt in (0.0, options.dirt):
                    out = Path(folder) / f"{kind}-{seed}-{dirt}"
                    make(Order(children=options.children, seed=seed, format=kind, out=out, on=ON, dirt=dirt))
                    if dirt:
                        for name, each in score(out, on=ON).items():
                            put_in[name] += each.put_in
                            found[name] += each.found
                    else:
                        clean.update(check_files(out, on=ON).counts)
            print(f"| {kind}, clean | stop and warn | 0 | {clean['stop'] + clean['warn']} | |")
            for name in sorted(put_in):
                print(
                    f"| {kind} | {name} | {put_in[name]:,} | {found[name]:,} | {100 * found[name] / put_in[name]:.1f}% |"
                )


if __name__ == "__main__":
    main()
