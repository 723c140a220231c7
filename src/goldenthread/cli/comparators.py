"""`goldenthread comparators`: published figures that measures are set beside, shown and built from the real files."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from goldenthread.cli.workspace import day, progress

app = typer.Typer(no_args_is_help=True, help="Published figures that measures are set beside: shown, and built again.")


@app.callback()
def group() -> None:
    """Published figures that measures are set beside: shown, and built again."""


@app.command("show")
def show(
    measure: str = typer.Argument(..., help="The measure's key, for instance re_referrals_12_months."),
    authority: str = typer.Option(..., "--authority", help="The authority: DfE number, ONS code or name."),
    on: str | None = typer.Option(None, "--on", help="The day for which they are known; default today."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON and nothing else."),
) -> None:
    """England, the region, the statistical neighbours and the authority as published, each with its own year."""
    from goldenthread.core.authorities import find
    from goldenthread.core.comparators import beside
    from goldenthread.core.measures import load_measure

    found = beside(load_measure(measure).key, find(authority).dfe, day(on, option="--on"))
    if as_json:
        rows = [
            {
                "of": each.label,
                "year_ends": each.year_ends.isoformat(),
                "value": each.value,
                "says": each.text,
                "source": each.source,
                "note": each.note,
            }
            for each in found
        ]
        print(json.dumps(rows))
        return
    for each in found:
        print(f"{each.label:<34}{each.text:>10}  year to {each.year_ends:%-d %B %Y}  {each.note}")
    print(f"Source: {found[0].source}." if found else "Nothing is published that this measure could be set beside.")


@app.command("build")
def build(
    folder: Path = typer.Argument(..., help="The folder that holds the Department's published files."),
    out: Path = typer.Option(..., "--out", help="The folder to write the extracts into."),
) -> None:
    """Read the Department's published files and write the extracts that ship; the same files give the same bytes."""
    from goldenthread.core.comparators import comparators, table_of
    from goldenthread.intake.official_statistics.comparators import (
        read_populations,
        read_series,
        write_populations,
        write_series,
    )

    say, held = progress(), comparators()
    (out / "comparators").mkdir(parents=True, exist_ok=True)
    for series in held.series:
        say(f"Reading {series.file}: {series.measure} …")
        source = held.source_of(series)
        note = f"{series.measure}: {series.column}. {source.title}. {held.licence}"
        write_series(out / "comparators" / f"{table_of(series)}.csv", read_series(folder, held, series), note)
    note = f"Children aged 0 to 17, mid-year, by DfE number. Office for National Statistics. {held.licence}"
    write_populations(out / "populations.csv", read_populations(folder), note)
    print(f"Wrote {len(held.series)} tables and the populations to {out}.")
