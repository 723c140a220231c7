"""`goldenthread deadlines`: everything that runs in the workspace, on one day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.cli.workspace import Workspace, day, open_workspace

if TYPE_CHECKING:
    from goldenthread.core.deadlines import Running

_STATES = {
    "open": "due in {} working days",
    "due_today": "due today",
    "overdue": "overdue by {} working days",
    "met": "done in time",
    "met_late": "done {} working days late",
}


def deadlines(
    on: str | None = typer.Option(None, "--on", help="The day to look from: 2016-04-05. Today when left out."),
    include_done: bool = typer.Option(False, "--include-done", help="List what is done as well."),
    directory: Workspace = None,
    as_json: bool = typer.Option(False, "--json", help="Print JSON and nothing else."),
) -> None:
    """List every statutory clock, action, milestone, overdue update, meeting and signature that runs, soonest first.

    Nothing that is open is left out, however old. working_days is null where no published calendar reaches.
    """
    open_workspace(directory)
    from goldenthread.apps.governance.deadlines import every_deadline

    found = every_deadline(on=day(on, option="--on"), include_done=include_done)
    if as_json:
        print(json.dumps([_row(each) for each in found], ensure_ascii=False, indent=2))
        return
    for each in found:
        days = "an unknown number of" if each.working_days is None else each.working_days
        print(f"{each.item.due.isoformat()}  {each.item.kind:<14}{_STATES[each.state].format(days)}")
        print(f"            {each.item.what}" + (f" ({each.item.owner})" if each.item.owner else ""))


def _row(each: Running) -> dict[str, Any]:
    return {
        "kind": each.item.kind,
        "what": each.item.what,
        "due": each.item.due.isoformat(),
        "state": each.state,
        "working_days": each.working_days,
        "owner": each.item.owner,
        "authority": each.item.authority,
        "href": each.item.href,
    }
