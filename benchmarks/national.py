"""Every measure for 153 made-up authorities and ten years: how long, in how much memory, and how it grows.

    python benchmarks/national.py make FOLDER [--share 1.0] [--years 10]     writes the tables as Parquet
    python benchmarks/national.py measure FOLDER [--memory 6GB]              every measure, authority and year
    python benchmarks/national.py curve [--shares 0.05 0.25 1.0] [--write benchmarks/national.md]

At the whole size an authority has 28,000 children known in a year: ten years then hold some ten million episodes of
care (SSDA903), and some twenty-five million referrals and assessments (Annex A, and a census of a quarter of its
children). Sixteen authorities are drawn, and each of the others is a copy of one under a number of its own: what is
tried here is the load. No child in them exists, so the files need no vault.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

KINDS = ("ssda903", "cin-census", "annex-a", "workforce")
LAST_YEAR, AUTHORITIES, CHILDREN = 2026, 153, 28_000
DRAWN = 16  # so many authorities are drawn; each of the others is a copy of one of them under its own number
COUNTED = {
    "episodes": ("ssda903", "episodes"),
    "referrals": ("annex-a", "list_3"),
    "assessments": ("annex-a", "list_4"),
}
COUNTED |= {"census referrals": ("cin-census", "cin_details"), "census assessments": ("cin-census", "assessments")}


def make_some(drawn: int, copies: list[int], children: int, years: int, folder: Path) -> None:
    """Draws one authority and writes its tables under its own and other numbers: one Parquet file for each table."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    from goldenthread.pipeline.made_up import made_up_tables
    from goldenthread.synthetic.as_at import AsAt
    from goldenthread.synthetic.days import number
    from goldenthread.synthetic.world import make_world

    first, last = number(date(LAST_YEAR - years, 4, 1)), number(date(LAST_YEAR, 3, 31))
    world = make_world(children=children, seed=7, authority=drawn, first=first, last=last)
    for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
        view = AsAt(world, number(date(year, 3, 31)))
        for kind in KINDS:
            where = folder / str(year) / kind
            where.mkdir(parents=True, exist_ok=True)
            for name, table in made_up_tables(kind, view, place=str(drawn)).items():  # type: ignore[arg-type]
                if kind == "cin-census" and "child_no" in table.column_names:
                    table = table.filter(pc.equal(pc.bit_wise_and(table["child_no"], 3), 0))
                every = pa.concat_tables([table, *(_as_another(table, copy) for copy in copies)])
                pq.write_table(every, where / f"{name}.{drawn}.parquet", compression="lz4")


def _as_another(table: Any, authority: int) -> Any:
    """The same rows under another authority's number, with which its places and identifiers begin."""
    import pyarrow as pa
    import pyarrow.compute as pc

    for name in ("source_name", "child_id", "family_id", "adopter_id", "authority"):
        if name in table.column_names:
            rest = pc.utf8_slice_codeunits(table[name], 3)
            column = pc.binary_join_element_wise(pa.scalar(str(authority)), rest, "")
            table = table.set_column(table.column_names.index(name), table.schema.field(name), column)
    return table


def make(folder: Path, share: float, years: int) -> None:
    """All authorities in two processes: one in so many is drawn, and the others are copies of it."""
    from goldenthread.synthetic.rates import populations

    numbers = sorted(populations())[:AUTHORITIES]
    begun = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        waiting = [
            pool.submit(make_some, own[0], own[1:], max(50, round(CHILDREN * share)), years, folder)
            for own in (numbers[at::DRAWN] for at in range(DRAWN))
        ]
        for each in waiting:
            each.result()
    print(json.dumps({"authorities": len(numbers), "seconds": round(time.perf_counter() - begun, 1)}))


def tables_of(folder: Path, year: int, kind: str) -> dict[str, Any]:
    """The tables of one return and year, all authorities under one another."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    found: dict[str, list[Any]] = {}
    for path in sorted((folder / str(year) / kind).glob("*.parquet")):
        found.setdefault(path.name.split(".")[0], []).append(pq.ParquetFile(path).read())
    return {name: pa.concat_tables(parts) for name, parts in found.items()}


class Lazily(dict[str, Any]):
    """The returns of a year, each read when it is asked for and not kept."""

    def __init__(self, folder: Path, year: int) -> None:
        super().__init__(dict.fromkeys(KINDS))
        self.folder, self.year, self.counts = folder, year, dict[str, int]()

    def __getitem__(self, kind: str) -> dict[str, Any]:
        tables = tables_of(self.folder, self.year, kind)
        self.counts |= {what: tables[name].num_rows for what, (own, name) in COUNTED.items() if own == kind}
        self.counts["rows"] = self.counts.get("rows", 0) + sum(table.num_rows for table in tables.values())
        return tables


def measure(folder: Path, memory: str) -> None:
    """Every measure for every authority and year; prints counts, seconds and the peak of memory."""
    from goldenthread.pipeline.national import measure_together

    begun, figures, keys, groups = time.perf_counter(), 0, set[str](), set[str]()
    counts: dict[str, int] = {}
    seconds = {}
    for year in sorted(int(path.name) for path in folder.iterdir()):
        at = time.perf_counter()
        returns = Lazily(folder, year)
        for figure in measure_together(returns, on=date(year, 3, 31), memory=memory):
            figures += 1
            keys.add(figure.total.measure.key)
            groups.add(figure.total.group or "")
        for what, count in returns.counts.items():
            counts[what] = counts.get(what, 0) + count
        seconds[year] = round(time.perf_counter() - at, 1)
    used = resource.getrusage(resource.RUSAGE_SELF)
    said = {"seconds": round(time.perf_counter() - begun, 1), "processor": round(used.ru_utime + used.ru_stime, 1)}
    said |= {"peak MB": round(used.ru_maxrss / 1024), "figures": figures, "measures": len(keys)}
    print(json.dumps({**said, "authorities": len(groups), **counts, "by year": seconds}))


def curve(shares: list[float], years: int, memory: str, write: Path | None) -> None:
    """The table of growth: each share is made and measured in processes of its own."""
    lines = [
        (
            "| share | made in, s | episodes | referrals and assessments | all rows | figures | measured in, s "
            "| processor, s | peak MB | load |"
        ),
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for share in shares:
        with tempfile.TemporaryDirectory() as folder:
            made = _own("make", folder, "--share", str(share), "--years", str(years))
            said = _own("measure", folder, "--memory", memory)
        both = sum(said[each] for each in COUNTED if each != "episodes")
        lines.append(
            f"| {share:.0%} | {made['seconds']:,.0f} | {said['episodes']:,} | {both:,} | {said['rows']:,} | {said['figures']:,} "
            f"| {said['seconds']:,.0f} | {said['processor']:,.0f} | {said['peak MB']:,} | {os.getloadavg()[0]:.1f} |"
        )
        print(lines[-1], json.dumps(said), flush=True)
    text = "\n".join(lines) + "\n"
    print(text)
    if write:
        write.write_text(text, encoding="utf-8")


def _own(*arguments: str) -> dict[str, Any]:
    ran = subprocess.run([sys.executable, __file__, *arguments], check=True, capture_output=True, text=True)
    said: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return said


def main() -> None:
    """One of make, measure and curve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("make", "measure", "curve"))
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--shares", type=float, nargs="*", default=[0.05, 0.25, 1.0])
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--memory", default="6GB")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    if options.what == "curve":
        curve(options.shares, options.years, options.memory, options.write)
    elif options.what == "make":
        make(options.folder, options.share, options.years)
    else:
        measure(options.folder, options.memory)


if __name__ == "__main__":
    main()
