"""`goldenthread measure` and `goldenthread measures`: the figures of a return, and what each measure means."""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.core.errors import WrongUse

if TYPE_CHECKING:
    from goldenthread.core.measures import Measure
    from goldenthread.pipeline.measuring import Measured

app = typer.Typer(
    name="measures", help="What each performance measure counts, from which return.", no_args_is_help=True
)


def measure(
    path: Path = typer.Argument(..., help="A file, a folder or a zip archive: one return, or several different ones."),
    on: str = typer.Option(..., "--on", help="The day the measures are made for, for instance 2026-03-31."),
    key: list[str] = typer.Option([], "--key", help="Only this measure; give it again for more."),
    population: int | None = typer.Option(
        None, "--population", min=1, help="Children aged 0 to 17 who live in the area, for rates per 10,000."
    ),
    engine: str = typer.Option(
        "duckdb",
        "--engine",
        help="What does the sums: duckdb, spark (on this machine) or spark://HOST:PORT (a cluster).",
    ),
    as_json: bool = typer.Option(False, "--json", help="Print the result as JSON and nothing else."),
) -> None:
    """Work out every performance measure that a return allows; those it does not allow are listed with why."""
    from goldenthread.pipeline.measuring import measure_files

    measured = measure_files(path, on=_day(on), keys=key, population=population, engine=engine, progress=_say)
    print(json.dumps(figures_as_json(measured), indent=2) if as_json else _as_text(measured))
    for each in measured.not_read:
        _say(f"not read: {each.measure.key}: {each.why}")
    if population is None and any(figure.total.measure.shown == "rate" for figure in measured.figures):
        _say("Rates per 10,000 have no value without --population, the children aged 0 to 17 who live in the area.")


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise WrongUse("The day after --on must be written as 2026-03-31.") from error


def figures_as_json(measured: Measured) -> list[dict[str, object]]:
    """The figures under the keys others script against."""
    return [
        {
            "key": figure.total.measure.key,
            "edition": figure.total.measure.edition,
            "met": figure.total.met,
            "not_met": figure.total.not_met,
            "not_applicable": figure.total.not_applicable,
            "not_recorded": figure.total.not_recorded,
            "value": None if figure.total.value is None else round(figure.total.value, 4),
            "unit": figure.total.measure.unit,
            "return": figure.collection,
            "running": figure.total.running,
            "overdue": figure.total.overdue,
        }
        for figure in measured.figures
    ]


def _as_text(measured: Measured) -> str:
    """One line for each figure: the value, what it is of, and how many are not recorded."""
    lines = []
    area = ""
    for figure in measured.figures:
        total = figure.total
        if total.measure.area != area:
            area = total.measure.area
            lines += ["", area.replace("_", " ").capitalize()]
        value = "no value" if total.value is None else f"{total.value:,.1f} {total.measure.unit}"
        counts = f"{total.met:,} of {total.counted:,}" if total.measure.shown == "percent" else f"{total.met:,}"
        open_ = f", {total.running:,} running of which {total.overdue:,} overdue" if total.running else ""
        lines.append(
            f"  {total.measure.title}: {value} ({counts}; {total.not_recorded:,} not recorded{open_}) "
            f"[{figure.collection}]"
        )
    lines += ["", f"{len(measured.figures)} figures; {len(measured.not_read)} measures could not be read."]
    return "\n".join(lines).lstrip()


@app.command("list")
def list_(as_json: bool = typer.Option(False, "--json", help="Print the list as JSON.")) -> None:
    """List every measure, area by area, with its indicator and the returns it can be read from."""
    from goldenthread.core.measures import load_measures

    measures = load_measures().values()
    if as_json:
        print(json.dumps([_line(each) for each in measures], indent=2))
        return
    area = ""
    for each in measures:
        if each.area != area:
            area = each.area
            print(area.replace("_", " ").capitalize())
        print(f"  {each.key} ({each.indicator}): {each.title} [{', '.join(each.reads)}]")


def _line(measure: Measure) -> dict[str, object]:
    return {
        "key": measure.key,
        "edition": measure.edition,
        "title": measure.title,
        "indicator": measure.indicator,
        "area": measure.area,
        "unit": measure.unit,
        "polarity": measure.polarity,
        "returns": list(measure.reads),
    }


@app.command("show")
def show(
    key: str = typer.Argument(..., help="The key of a measure, as the list gives it."),
    as_json: bool = typer.Option(False, "--json", help="Print the whole record as JSON."),
) -> None:
    """Show one measure: what it counts against what, where that is laid down, and its worked examples."""
    from goldenthread.cli.reference_measures import measure_section
    from goldenthread.core.measures import load_measure

    record = load_measure(key)
    if as_json:
        print(json.dumps(dataclasses.asdict(record), indent=2, default=_day_as_text))
    else:
        print("\n".join(measure_section(record)))


def _day_as_text(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
