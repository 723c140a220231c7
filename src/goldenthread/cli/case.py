"""`goldenthread case`: an inspection and its first plan, written as definition files, into the record."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from goldenthread.cli.workspace import ActingAs, Workspace, acting, day, open_workspace, progress
from goldenthread.core.errors import InputNotFit

if TYPE_CHECKING:
    from goldenthread.core.bodies import BodyRegister
    from goldenthread.core.case_plans import CasePlan
    from goldenthread.core.cases import InspectionCase

app = typer.Typer(no_args_is_help=True, help="An inspection and its first plan as definition files.")

CASE = typer.Argument(
    help="A shipped case (gateshead-2015), or a folder with inspection.toml, plan.toml and bodies.toml."
)


@app.command("check")
def check(case: str = CASE, as_json: bool = typer.Option(False, "--json", help="Print JSON.")) -> None:
    """Say whether a case is sound, and how much it holds; nothing is stored."""
    found = _read(case)
    inspection, plan = found.inspection, found.plan
    held = {
        "key": inspection.key,
        "judgements": len(inspection.judgements),
        "strengths": len(inspection.strengths),
        "recommendations": len(inspection.recommendations),
        "asks": len(inspection.asks),
        "actions": len(plan.actions) if plan else 0,
    }
    if as_json:
        print(json.dumps(held))
        return
    print(f"{inspection.title} ({inspection.key}) is sound:")
    for what, count in list(held.items())[1:]:
        print(f"  {count:>4} {what}")


@app.command("load")
def load(
    acting_as: ActingAs,
    case: str = CASE,
    directory: Workspace = None,
    on: str | None = typer.Option(None, "--on", help="The day it is recorded as at; today when left out."),
) -> None:
    """Put an inspection and its plan into the record, as the person named. Loading it twice changes nothing."""
    found = _read(case)
    open_workspace(directory)
    from django.db import transaction

    from goldenthread.apps.inspections import cases as inspections
    from goldenthread.apps.plans import cases as plans

    by, as_at, say = acting(acting_as), day(on, option="--on"), progress()
    with transaction.atomic():
        inspection, new = inspections.load(found.inspection, by=by, on=as_at)
        say(f"{inspection.title}: {'recorded' if new else 'was there already; nothing changed'}.")
        if found.plan:
            plan, new = plans.load(found.plan, inspection=inspection, register=found.register, by=by, on=as_at)
            say(f"{plan.title}: {'recorded' if new else 'was there already; nothing changed'}.")


@dataclass(frozen=True)
class _Case:
    """What a folder or a shipped case holds."""

    inspection: InspectionCase
    plan: CasePlan | None
    register: BodyRegister | None = None


def _read(case: str) -> _Case:
    """A shipped case, or a folder of the council's own; DefinitionError names the place of any mistake."""
    from goldenthread.core.bodies import build_bodies
    from goldenthread.core.case_plans import build_plan, load_plan
    from goldenthread.core.cases import build_case, case_keys, check_against_framework, load_case
    from goldenthread.core.definitions import read_toml_file

    folder = Path(case)
    if case in case_keys() and not folder.exists():
        return _Case(load_case(case), load_plan(case))
    files = {name: folder / f"{name}.toml" for name in ("inspection", "plan", "bodies")}
    if not files["inspection"].is_file():
        known = ", ".join(case_keys())
        raise InputNotFit(f"{case} is no shipped case ({known}) and no folder that holds an inspection.toml.")
    where = str(files["inspection"])
    inspection = build_case(read_toml_file(files["inspection"]), where=where)
    check_against_framework(inspection, where=where)
    register = None
    if files["bodies"].is_file():
        register = build_bodies(read_toml_file(files["bodies"]), where=str(files["bodies"]))
    plan = None
    if files["plan"].is_file():
        tables = read_toml_file(files["plan"])
        plan = build_plan(tables, where=str(files["plan"]), case=inspection, register=register)
    return _Case(inspection, plan, register)
