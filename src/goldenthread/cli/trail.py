"""`goldenthread trail`: whether the record of what was done is whole."""

from __future__ import annotations

import json

import typer

from goldenthread.cli.workspace import Workspace, open_workspace
from goldenthread.core.errors import InputNotFit

app = typer.Typer(no_args_is_help=True, help="The record of who did what, when and why.")


@app.callback()
def group() -> None:
    """The record of who did what, when and why."""


@app.command("verify")
def verify(
    directory: Workspace = None,
    expect: str = typer.Option(
        "", "--expect", help="The last hash you noted before; fails when it is not in the trail."
    ),
    as_json: bool = typer.Option(False, "--json", help="Print JSON."),
) -> None:
    """Walk the whole trail and say whether anything was changed or removed."""
    open_workspace(directory)
    from goldenthread.apps.trail import queries

    found = queries.verify()
    breaks = list(found.breaks)
    if expect and not queries.holds(expect):
        breaks.append("The hash you noted is not in the trail: events after it, or it, were removed.")
    if as_json:
        print(json.dumps({"whole": not breaks, "events": found.events, "head": found.head, "breaks": breaks}))
    elif not breaks:
        print(f"The trail is whole: {found.events:,} events, the last with hash {found.head}.")
    if breaks:
        raise InputNotFit(" ".join([f"The trail is broken in {len(breaks)} place(s).", *breaks[:20]]))
