"""`goldenthread synth`: the returns of a made-up authority, for demonstration, tests and load."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

import typer


def synth(
    children: int = typer.Option(
        ..., "--children", min=1, help="Children known to all the authorities together in a year; 5,000 is Gateshead."
    ),
    seed: int = typer.Option(..., "--seed", min=0, help="The same seed gives the same files, byte for byte."),
    format_: str = typer.Option(..., "--format", help="annex-a, ssda903, ssda903-xml, cin-census, workforce or all."),
    out: Path = typer.Option(..., "--out", help="The folder to write into; it must be new or empty."),
    dirt: float = typer.Option(0.0, "--dirt", help="The share of rows to put an error into, for instance 0.02."),
    authorities: int = typer.Option(1, "--authorities", help="How many authorities share the children, up to 153."),
    authority: int = typer.Option(390, "--authority", help="The DfE number of the authority, or of the first."),
    years: int = typer.Option(1, "--years", help="How many collection years, counted back from the day."),
    on: datetime = typer.Option(
        "2026-03-31", "--on", formats=["%Y-%m-%d"], help="The day the returns are made for.", show_default=True
    ),
    monthly: bool = typer.Option(False, "--monthly", help="A version of Annex A for the end of every month."),
    canary: bool = typer.Option(False, "--canary", help="Mark every name and number with a word to search for."),
    force: bool = typer.Option(False, "--force", help="Write even into a folder that is not empty."),
    as_json: bool = typer.Option(False, "--json", help="Print what was written as JSON."),
) -> None:
    """Write the returns of a made-up authority, whose children have coherent journeys at Gateshead's rates.

    With --dirt, errors-put-in.csv lists every error by file, table, row, column and kind.
    """
    from goldenthread.synthetic.make import Order, make

    order = Order(
        children=children,
        seed=seed,
        format=format_,
        out=out,
        on=on.date(),
        dirt=dirt,
        authorities=authorities,
        authority=authority,
        years=years,
        monthly=monthly,
        canary=canary,
        force=force,
    )
    written = make(order, tell=lambda line: print(line, file=sys.stderr))
    if as_json:
        found = [
            {
                "return": each.kind,
                "files": [str(path) for path in each.files],
                "authority": each.authority,
                "as_at": each.as_at.isoformat(),
                "tables": each.tables,
                "errors": len(each.blots),
            }
            for each in written
        ]
        print(json.dumps({"format": order.format, "children": children, "seed": seed, "written": found}, indent=2))
        return
    for each in written:
        rows, files = sum(each.tables.values()), len(each.files)
        name = str(each.files[0]) if files == 1 else f"{files} files in {each.files[0].parent}"
        print(f"{name}: {rows:,} rows" + (f", {len(each.blots):,} errors put in" if dirt else ""))
