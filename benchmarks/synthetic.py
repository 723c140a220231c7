"""How fast made-up children are made, how much memory they take, and whether both grow in proportion.

    python benchmarks/synthetic.py [CHILDREN …] [--format cin-census]

Each size runs in a process of its own, so that its peak memory is its own. The last column is the time for each
child against that of the smallest size: 1 is growth in proportion.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

SIZES = (10_000, 100_000, 1_000_000)
FORMATS = ("ssda903", "cin-census")


def one(children: int, formats: list[str]) -> dict[str, float]:
    """Seconds for the journeys and for each return's files, rows written, and peak memory in MB."""
    from goldenthread.synthetic.as_at import AsAt
    from goldenthread.synthetic.days import number
    from goldenthread.synthetic.files import write_return
    from goldenthread.synthetic.world import make_world

    begun = time.perf_counter()
    world = make_world(
        children=children, seed=1, authority=390, first=number(date(2025, 4, 1)), last=number(date(2026, 3, 31))
    )
    found: dict[str, float] = {"children": children, "journeys": time.perf_counter() - begun}
    view = AsAt(world, number(date(2026, 3, 31)))
    for kind in formats:
        with tempfile.TemporaryDirectory() as folder:
            begun = time.perf_counter()
            written = write_return(kind, view, Path(folder))  # type: ignore[arg-type]
            found[kind] = time.perf_counter() - begun
            found[f"{kind} rows"] = sum(written.tables.values())
    found["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def main() -> None:
    """Run every size and print the table."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--one"]:
        print(json.dumps(one(int(arguments[1]), arguments[2:])))
        return
    formats = [arguments[at + 1] for at, word in enumerate(arguments) if word == "--format"] or list(FORMATS)
    sizes = [int(word) for word in arguments if word.isdigit()] or list(SIZES)
    print(
        "| children | journeys s | " + " | ".join(f"{kind} s | rows" for kind in formats) + " | peak MB | per child |"
    )
    print("|---" * (4 + 2 * len(formats)) + "|")
    first = 0.0
    for size in sizes:
        run = subprocess.run(
            [sys.executable, __file__, "--one", str(size), *formats], check=True, capture_output=True, text=True
        )
        found = json.loads(run.stdout)
        each = (found["journeys"] + sum(found[kind] for kind in formats)) / size
        first = first or each
        cells = " | ".join(f"{found[kind]:.1f} | {found[f'{kind} rows']:,.0f}" for kind in formats)
        print(f"| {size:,} | {found['journeys']:.1f} | {cells} | {found['peak MB']:,.0f} | {each / first:.2f} |")


if __name__ == "__main__":
    main()
