"""`goldenthread scorecard`, `versions` and `compare`: the figures of a workspace, as a person may see them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.cli.workspace import ActingAs, Workspace, acting, day, open_workspace
from goldenthread.core.errors import WrongUse

if TYPE_CHECKING:
    from goldenthread.apps.measures.drawing import Change
    from goldenthread.apps.measures.models import Run
    from goldenthread.apps.measures.standing import Row
    from goldenthread.core.comparators import Beside

_JSON = typer.Option(False, "--json", help="Print JSON and nothing else.")


def scorecard(
    email: ActingAs = ...,  # type: ignore[assignment]
    on: str | None = typer.Option(None, "--on", help="The day for which the figures are known; default the latest."),
    area: str = typer.Option("", "--area", help="One area of practice only, for instance child_protection."),
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """Every measure with its counts, the number not recorded, comparators and signal, as this person may see them."""
    open_workspace(directory)
    from goldenthread.apps.measures import standing
    from goldenthread.apps.measures.policies import policy
    from goldenthread.core.measures import areas

    by = acting(email)
    policy.require_read(by)
    if area and area not in areas():
        raise WrongUse(f"There is no area “{area}”. The areas are: {', '.join(areas())}.")
    rows = standing.scorecard(by, on=day(on, option="--on") if on else None, area=area)
    if as_json:
        print(json.dumps([_as_record(row) for row in rows]))
        return
    if not rows:
        print("There are no figures yet. Measures are worked out when a return is accepted.")
    shown = ""
    for row in rows:
        if row.area != shown:
            shown = row.area
            print(f"\n{shown}")
        england = row.beside.get("england")
        beside = f"England {england.text} ({england.year_ends:%b %Y})" if england else ""
        counts = row.shown.of or row.shown.met
        lost = f"{row.shown.not_recorded} not recorded"
        print(f"  {row.measure.title[:66]:<68}{row.shown.text:>9}  {counts:<18}{lost:<20}{beside:<26}{row.signal.rule}")


def versions(
    email: ActingAs = ...,  # type: ignore[assignment]
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """Every time measures were worked out: from which version, for which day, published or superseded."""
    open_workspace(directory)
    from goldenthread.apps.measures import queries
    from goldenthread.apps.measures.policies import policy

    by = acting(email)
    policy.require_read(by)
    found = list(queries.visible_to(by))
    latest = {each.pk for runs in queries.runs_by_day(by).values() for each in runs}
    if as_json:
        print(json.dumps([_run_record(each, superseded=each.pk not in latest) for each in found]))
        return
    for each in found:
        state = "superseded" if each.pk not in latest else "published" if each.is_published else "not published"
        print(f"{each.pk:>5}  {each.on}  {each.collection:<12} {each.version.key:<44} {state}")
    if not found:
        print("No measures have been worked out yet. They are when a return is accepted.")


def compare(
    old: int = typer.Argument(..., help="The earlier run's number, as `goldenthread versions` lists it."),
    new: int = typer.Argument(..., help="The later run's number."),
    email: ActingAs = ...,  # type: ignore[assignment]
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """Every measure in two versions side by side: value, counts and the number not recorded."""
    open_workspace(directory)
    from goldenthread.apps.measures import drawing, queries
    from goldenthread.apps.measures.policies import policy

    by = acting(email)
    policy.require_read(by)
    before, now = (queries.run(by, each) for each in (old, new))
    if before is None or now is None:
        raise WrongUse("There is no run of that number that you may see. `goldenthread versions` lists them.")
    if before.collection != now.collection:
        raise WrongUse("The two runs are of different returns, and their figures are not like for like.")
    changes = drawing.changes(by, now, before)
    if as_json:
        print(json.dumps([_change_record(each) for each in changes]))
        return
    print(f"{'':<70}{before.on!s:>14}{now.on!s:>14}{'difference':>12}")
    for each in changes:
        earlier, later = (one.text if one else "–" for one in (each.before, each.now))
        print(f"{each.measure.title[:68]:<70}{earlier:>14}{later:>14}{each.by:>12}")


def _as_record(row: Row) -> dict[str, Any]:
    return {
        "key": row.measure.key,
        "edition": row.measure.edition,
        "title": row.measure.title,
        "area": row.measure.area,
        "value": row.shown.number,
        "shown": row.shown.text,
        "met": row.shown.met,
        "counted": row.shown.counted,
        "not_recorded": row.shown.not_recorded,
        "unit": row.measure.unit,
        "polarity": row.measure.polarity,
        "on": row.run.on.isoformat(),
        "return": row.run.collection,
        "version": row.run.version.key,
        "signal": row.signal.rule,
        "says": row.signal.sentence,
        "beside": {place: _beside_record(each) for place, each in row.beside.items()},
    }


def _beside_record(each: Beside) -> dict[str, Any]:
    return {
        "of": each.label,
        "year_ends": each.year_ends.isoformat(),
        "value": each.value,
        "shown": each.text,
        "source": each.source,
    }


def _run_record(each: Run, *, superseded: bool) -> dict[str, Any]:
    return {
        "run": each.pk,
        "version": each.version.key,
        "return": each.collection,
        "on": each.on.isoformat(),
        "made_on": each.made_on.isoformat(),
        "made_by": each.made_by.email,
        "published": each.is_published,
        "superseded": superseded,
    }


def _change_record(each: Change) -> dict[str, Any]:
    return {
        "key": each.measure.key,
        "before": each.before.text if each.before else None,
        "now": each.now.text if each.now else None,
        "difference": each.by or None,
        "not_recorded_before": each.before.not_recorded if each.before else None,
        "not_recorded_now": each.now.not_recorded if each.now else None,
    }
