"""`goldenthread plan`: the improvement plan out to a spreadsheet, in again, and how its actions stand."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.cli.plan_exchange import export_plan, import_plan
from goldenthread.cli.workspace import Workspace, day, open_workspace
from goldenthread.core.errors import InputNotFit

if TYPE_CHECKING:
    from goldenthread.apps.plans.models import Plan
    from goldenthread.apps.plans.standing import Standing

app = typer.Typer(name="plan", no_args_is_help=True, help="Improvement plans: out, in, and how their actions stand.")

JSON = typer.Option(False, "--json", help="Print JSON and nothing else.")


app.command("export")(export_plan)
app.command("import")(import_plan)


@app.callback()
def group() -> None:
    """Improvement plans: out, in, and how their actions stand."""


@app.command("ratings")
def ratings(
    on: str | None = typer.Option(None, "--on", help="The day to look from: 2016-04-05. Today when left out."),
    plan: str = typer.Option("", "--plan", help="Only this plan, by its key. All plans when left out."),
    directory: Workspace = None,
    as_json: bool = JSON,
) -> None:
    """Say for every action what dates and numbers suggest on a day, what a person chose, and why they differ."""
    open_workspace(directory)
    from goldenthread.apps.plans import queries
    from goldenthread.apps.plans.standing import standing_of

    as_at = day(on, option="--on")
    chosen = [plan_called(plan)] if plan else list(queries.every_plan())
    found = [standing_of(action, on=as_at) for each in chosen for action in queries.actions_of(each)]
    if as_json:
        print(json.dumps([_standing(each) for each in found], ensure_ascii=False, indent=2))
        return
    for each in found:
        row = _standing(each)
        stale = ", stale" if each.stale else ""
        print(f"{row['ref']}: {row['title']}")
        for which in ("delivery", "impact"):
            print(f"  {which}: {row[which]['chosen'] or 'not rated'}; suggested {row[which]['suggested']}")
            print(f"    {row[which]['why']}")
        print(f"  promised for {row['baseline_due']}, due {row['current_due']}{stale}")


@app.command("lint")
def lint(
    plan: str = typer.Argument("", help="The plan, by its key; the only one there is when left out."),
    on: str | None = typer.Option(None, "--on", help="The day to look from: 2016-04-05. Today when left out."),
    directory: Workspace = None,
    as_json: bool = JSON,
) -> None:
    """Say where a plan is not specific, not measurable or not dated. It changes nothing."""
    open_workspace(directory)
    from goldenthread.apps.plans.lint import findings_of

    found = findings_of(plan_called(plan), on=day(on, option="--on"))
    if as_json:
        print(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
        return
    for each in found:
        print(f"{each.code}  {each.level:<5} {each.where}: {each.says}")
    print(f"{len(found)} findings." if found else "The checks found nothing. Read the plan all the same.")


def _standing(each: Standing) -> dict[str, Any]:
    update = each.update
    return {
        "plan": each.action.plan.key,
        "ref": each.action.ref,
        "title": each.action.title,
        "owner": each.action.owner.title,
        "delivery": {
            "suggested": each.suggested_delivery.rating,
            "why": each.suggested_delivery.why,
            "chosen": update.delivery if update else None,
        },
        "impact": {
            "suggested": each.suggested_impact.rating,
            "why": each.suggested_impact.why,
            "chosen": update.impact if update else None,
        },
        "reason": update.reason if update else "",
        "last_update": update.on.isoformat() if update else None,
        "stale": each.stale,
        "baseline_due": each.action.baseline_due.isoformat(),
        "current_due": each.due.isoformat(),
    }


def plan_called(key: str) -> Plan:
    """The plan with this key, or the only one there is; InputNotFit lists the keys where neither tells which."""
    from goldenthread.apps.plans import queries

    plans = list(queries.every_plan())
    found = [each for each in plans if each.key == key] if key else plans
    if len(found) == 1:
        return found[0]
    keys = ", ".join(each.key for each in plans) or "none"
    wanted = f"no plan “{key}”" if key else "no single plan"
    raise InputNotFit(f"The workspace holds {wanted}. Name one with --plan; there are: {keys}.")
