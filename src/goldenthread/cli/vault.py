"""`goldenthread vault`: returns accepted as sealed versions, compared, held and shredded; counts only come out."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.cli.workspace import ActingAs, Workspace, acting, day, open_workspace, progress
from goldenthread.core.errors import WrongUse

if TYPE_CHECKING:
    from goldenthread.apps.returns.models import DataVersion
    from goldenthread.vault.comparing import Comparison

app = typer.Typer(no_args_is_help=True, help="Accepted returns as sealed versions: accept, list, compare, hold, shred.")

_JSON = typer.Option(False, "--json", help="Print JSON and nothing else.")
_ON = typer.Option(None, "--on", help="The day this is done; default today.")
_REASON = typer.Option(..., "--reason", help="Why, for the trail.")
_VERSION = typer.Argument(..., help="The version's name, as `goldenthread vault versions` lists it.")


@app.callback()
def group() -> None:
    """Accepted returns as sealed versions: accept, list, compare, hold, shred."""


@app.command("accept")
def accept(
    path: Path = typer.Argument(..., help="A file, a folder of files or a zip archive: the return to accept."),
    authority: str = typer.Option(..., "--authority", help="The authority: DfE number, ONS code or name."),
    email: ActingAs = ...,  # type: ignore[assignment]
    as_at: str | None = typer.Option(None, "--as-at", help="The day the return describes; default today."),
    year: int | None = typer.Option(None, "--year", help="The collection year expected: 2026 ends on 31 March 2026."),
    waive: str = typer.Option("", "--waive", help="Why a return that is not fit is accepted all the same."),
    waive_until: str | None = typer.Option(None, "--waive-until", help="Until when that holds."),
    keep_until: str | None = typer.Option(None, "--keep-until", help="When it is due to be shredded; default 3 years."),
    on: str | None = _ON,
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """Check a return and seal it as a version; one that is not fit is refused unless that is waived."""
    open_workspace(directory)
    from goldenthread.apps.measures import actions as measures
    from goldenthread.apps.returns import actions
    from goldenthread.apps.returns.strongroom import open_vault
    from goldenthread.core.authorities import find
    from goldenthread.pipeline.checking import check_files

    say, by, today = progress(), acting(email), day(on, option="--on")
    number = f"{find(authority).dfe:03d}"
    if number != by.authority:
        raise WrongUse(f"{by.name} works for authority {by.authority}, not for {number}. Check --authority and --as.")
    if bool(waive) != bool(waive_until):
        raise WrongUse("A waiver needs --waive with the reason and --waive-until with a day; give both or neither.")
    described = day(as_at, option="--as-at")
    outcome = check_files(path, say, year=year, authority=number, on=described)
    say("Sealing …")
    vault = open_vault(say)
    version = actions.accept(
        outcome=outcome,
        vault=vault,
        as_at=described,
        by=by,
        on=today,
        waiver=actions.Waiver(waive, day(waive_until, option="--waive-until")) if waive else None,
        keep_until=day(keep_until, option="--keep-until") if keep_until else None,
    )
    say("Working out the measures …")
    measures.value(version=version, vault=vault, by=by, on=today)
    if as_json:
        print(json.dumps(_as_record(version, today) | {"fit": outcome.fit}))
    else:
        print(f"Accepted as {version.key}: {version.row_count:,} rows. Kept until {version.keep_until}.")


@app.command("versions")
def versions(
    email: str = typer.Option("", "--as", help="Show what this person may see; left out: all of the workspace."),
    only_due: bool = typer.Option(False, "--due", help="Only those whose time is over and which no hold keeps."),
    on: str | None = typer.Option(None, "--on", help="The day for which they are due; default today."),
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """Every version, newest first: counts of rows and issues, how long it is kept, held or shredded."""
    open_workspace(directory)
    from goldenthread.apps.returns import queries
    from goldenthread.apps.returns.strongroom import sealed_names

    for stray in queries.unknown(sealed_names()):
        progress()(f"{stray} was sealed but never recorded: accept the same files again, and it is taken up.")
    today = day(on, option="--on")
    found = queries.visible_to(acting(email)) if email else queries.everything()
    shown = queries.due(found, today) if only_due else list(found)
    if as_json:
        print(json.dumps([_as_record(each, today) for each in shown]))
        return
    for each in shown:
        print(f"{each.key:<44}{each.title:<48}{each.row_count:>12,} rows  {_state(each, today)}")
    if not shown:
        print("No version is due." if only_due else "No return has been accepted yet: goldenthread vault accept")


@app.command("compare")
def compare(
    old: str = typer.Argument(..., help="The older version."),
    new: str = typer.Argument(..., help="The newer version."),
    email: str = typer.Option("", "--as", help="Compare as this person; both versions must be theirs to see."),
    rows: Path | None = typer.Option(None, "--rows", help="Also seal the rows that differ into this file."),
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """How many rows of each table were added, removed or changed from one version to another."""
    open_workspace(directory)
    from goldenthread.apps.returns import queries
    from goldenthread.apps.returns.strongroom import open_vault
    from goldenthread.vault.comparing import compare as compare_versions

    say = progress()
    if email:
        for key in (old, new):
            queries.version(acting(email), key)
    found = compare_versions(open_vault(say), old, new, detail=rows, progress=say)
    print(json.dumps(_compared(found)) if as_json else _in_words(found))


@app.command("hold")
def hold(
    version: str = _VERSION,
    reason: str = _REASON,
    email: ActingAs = ...,  # type: ignore[assignment]
    on: str | None = _ON,
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """Put a version under a legal hold, so that nobody can shred it."""
    _change("hold", "Held", version, reason, email, on, directory, as_json=as_json)


@app.command("release")
def release(
    version: str = _VERSION,
    reason: str = _REASON,
    email: ActingAs = ...,  # type: ignore[assignment]
    on: str | None = _ON,
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """Release the legal hold of a version."""
    _change("release", "Released", version, reason, email, on, directory, as_json=as_json)


@app.command("shred")
def shred(
    version: str = _VERSION,
    reason: str = _REASON,
    email: ActingAs = ...,  # type: ignore[assignment]
    on: str | None = _ON,
    directory: Workspace = None,
    as_json: bool = _JSON,
) -> None:
    """Destroy the keys of a version, so that nobody can ever read it again."""
    _change("shred", "Shredded", version, reason, email, on, directory, as_json=as_json)


def _change(
    name: str, done: str, key: str, reason: str, email: str, on: str | None, directory: Path | None, *, as_json: bool
) -> None:
    open_workspace(directory)
    from goldenthread.apps.returns import actions, queries
    from goldenthread.apps.returns.strongroom import open_vault

    by, today = acting(email), day(on, option="--on")
    version = queries.version(by, key)
    act: Callable[..., DataVersion] = getattr(actions, name)
    act(version=version, vault=open_vault(progress()), by=by, on=today, reason=reason)
    now = queries.version(by, key)
    print(json.dumps(_as_record(now, today)) if as_json else f"{done}: {now.key}.")


def _as_record(version: DataVersion, on: date) -> dict[str, Any]:
    return {
        "version": version.key,
        "authority": version.authority,
        "return": version.collection,
        "year": version.year,
        "as_at": version.as_at.isoformat(),
        "accepted_on": version.accepted_on.isoformat(),
        "accepted_by": version.accepted_by.email,
        "rows": version.rows,
        "issues": version.issues,
        "waived_until": version.waived_until.isoformat() if version.waived_until else None,
        "keep_until": version.keep_until.isoformat(),
        "held": version.held,
        "due": version.is_due(on),
        "shredded": version.shredded_on.isoformat() if version.shredded_on else None,
    }


def _state(version: DataVersion, on: date) -> str:
    if version.shredded_on:
        return f"shredded {version.shredded_on}"
    if version.held:
        return "under a legal hold"
    return f"{'DUE since' if version.is_due(on) else 'kept until'} {version.keep_until}"


def _compared(found: Comparison) -> dict[str, Any]:
    names = ("same", "added", "removed", "changed", "columns_differ")
    tables = {each.table: {name: getattr(each, name) for name in names} for each in found.tables}
    return {"old": found.old, "new": found.new, "tables": tables}


def _in_words(found: Comparison) -> str:
    lines = [f"{'':<26}{'same':>12}{'added':>12}{'removed':>12}{'changed':>12}"]
    lines += [
        f"{each.table:<26}{each.same:>12,}{each.added:>12,}{each.removed:>12,}{each.changed:>12,}"
        + ("  other columns in one of the two" if each.columns_differ else "")
        for each in found.tables
    ]
    return "\n".join(lines)
