"""`goldenthread register`: the national record of inspection outcomes, asked and checked; no workspace is needed.

Only `import` changes a workspace; the others ask the shipped register unless --dir names one.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.cli.workspace import ActingAs, Workspace, acting, day, open_workspace, progress
from goldenthread.core.errors import InputNotFit, WrongUse

if TYPE_CHECKING:
    from goldenthread.core.outcomes import Outcome

app = typer.Typer(
    name="register",
    no_args_is_help=True,
    help="The national record of published inspection outcomes, 2009 to March 2025.",
)

OF_WORKSPACE = typer.Option(
    None, "--dir", help="Ask the register of this workspace, with what was imported there, not the one shipped."
)
AS_JSON = typer.Option(False, "--json", help="Print JSON on standard output and nothing else.")


@app.command("distribution")
def distribution(
    framework: str = typer.Option(..., "--framework", help="An edition such as sif-2013, or a family: sif, ilacs."),
    as_at: str = typer.Option(..., "--as-at", help="The day, as YYYY-MM-DD; reports published by then count."),
    rounds: str = typer.Option("all", "--rounds", help="first, all, or latest inspection of each authority."),
    judgement: str = typer.Option("overall", "--judgement", help="The judgement counted."),
    region: str = typer.Option("", "--region", help="One region only, for instance “North East”."),
    listed: bool = typer.Option(False, "--list", help="Also list the inspections counted."),
    directory: Path | None = OF_WORKSPACE,
    as_json: bool = AS_JSON,
) -> None:
    """How many inspections had each grade as at a day."""
    from goldenthread.core import outcomes
    from goldenthread.core import register as core

    if rounds not in core.ROUNDS:
        raise WrongUse(f"--rounds may be {', '.join(core.ROUNDS)}.")
    asked: Any = {
        "framework": framework,
        "as_at": _day(as_at, "--as-at"),
        "rounds": rounds,
        "judgement": judgement,
        "region": region or None,
    }
    records = _records(directory)
    found = core.distribution(records, **asked)
    rows = core.rows_behind(records, **asked | {"region": found.region}) if listed else ()
    if as_json:
        _print_json(_plain(found) | ({"rows": rows} if listed else {}))
        return
    where = f" in {found.region}" if found.region else ""
    print(f"{found.framework}, {found.judgement}, {found.rounds} inspections{where}, as at {found.as_at}: {found.n}")
    for grade, count in found.grades.items():
        print(f"  {outcomes.GRADE_LABELS[grade]:<22}{count:>5}")
    for row in rows:
        print(f"  {row.published}  {row.name:<38}{outcomes.GRADE_LABELS[row.grade]}")
    print(found.note, file=sys.stderr)


@app.command("timeline")
def timeline(
    authority: str = typer.Argument(..., help="DfE number, ONS code or name."),
    directory: Path | None = OF_WORKSPACE,
    as_json: bool = AS_JSON,
) -> None:
    """Every inspection and visit of an authority, oldest first, with those of the authorities before and after it."""
    from goldenthread.core import authorities, outcomes
    from goldenthread.core import register as core

    entries = core.timeline(_records(directory), authorities.find(authority).dfe)
    if as_json:
        _print_json(entries)
        return
    for entry in entries:
        when = f"{entry.published}" if entry.published else f"{entry.start} (on site)"
        print(f"{when}  {entry.authority}  {entry.framework}  {outcomes.shelf().kinds[entry.kind]}")
        for key, grade in entry.judgements.items():
            print(f"    {outcomes.judgement_label(entry.framework, key)}: {outcomes.GRADE_LABELS[grade]}")
        print(f"    {entry.comparable_with_previous}")


@app.command("since")
def since(
    on: str = typer.Option("", "--on", help="The day to count to, as YYYY-MM-DD; today when left out."),
    directory: Path | None = OF_WORKSPACE,
    as_json: bool = AS_JSON,
) -> None:
    """How long since each authority's last graded report, longest first."""
    from goldenthread.core import register as core

    found = core.time_since_last(_records(directory), on=_day(on, "--on") if on else _today())
    if as_json:
        _print_json(found)
        return
    for each in found:
        told = f"{each.months:>4} months  {each.published}  {each.framework}" if each.published else "  none held"
        print(f"{each.dfe}  {each.authority:<38}{told}")


@app.command("neighbours")
def neighbours(
    authority: str = typer.Argument(..., help="DfE number, ONS code or name."),
    on: str = typer.Option("", "--on", help="The day, as YYYY-MM-DD; today when left out."),
    edition: int = typer.Option(0, "--edition", help="A year; the edition in use on the day when left out."),
    judgement: str = typer.Option("overall", "--judgement", help="The judgement compared."),
    directory: Path | None = OF_WORKSPACE,
    as_json: bool = AS_JSON,
) -> None:
    """Where an authority's latest grade stands among its statistical neighbours."""
    from goldenthread.core import authorities, outcomes
    from goldenthread.core import register as core

    when = _day(on, "--on") if on else _today()
    dfe = authorities.find(authority, on=when).dfe
    found = core.standing(_records(directory), dfe, on=when, edition=edition or None, judgement=judgement)
    if as_json:
        _print_json(found)
        return
    for place in (found.own, *found.neighbours):
        grade = outcomes.GRADE_LABELS.get(place.grade, "no grade held")
        print(f"{place.rank or '':>3}  {place.authority:<38}{grade:<22}{place.framework:<22}{place.published or ''}")
    print(f"Of its neighbours ({found.edition}): {found.better} better, {found.same} the same, {found.worse} worse.")
    for caution in found.cautions:
        print(caution)


@app.command("claims")
def claims(directory: Path | None = OF_WORKSPACE, as_json: bool = AS_JSON) -> None:
    """Figures that papers have stated about the record, beside what the record says."""
    from goldenthread.core import register_claims

    records = _records(directory)
    checks = [register_claims.check_claim(records, each) for each in register_claims.claims()]
    if as_json:
        _print_json(checks)
        return
    for check_ in checks:
        print(f"{check_.claim.title}: {check_.claim.says}")
        for sentence in check_.differences:
            print(f"  - {sentence}")


@app.command("load")
def load_shipped(
    acting_as: ActingAs,
    directory: Workspace = None,
    on: str | None = typer.Option(None, "--on", help="The day it is recorded as at; today when left out."),
    as_json: bool = AS_JSON,
) -> None:
    """Put the outcomes that ship with Goldenthread into the register of a new workspace."""
    open_workspace(directory)
    from goldenthread.apps.register import actions

    added = actions.load_shipped(by=acting(acting_as), on=day(on, option="--on"))
    if as_json:
        _print_json({"added": added})
    else:
        print(f"{added:,} outcomes." if added else "The register holds something already. Nothing was changed.")


@app.command("import")
def import_release(
    acting_as: ActingAs,
    file: Path = typer.Argument(..., help="One of Ofsted's spreadsheets of outcomes (.ods)."),
    directory: Workspace = None,
    on: str | None = typer.Option(None, "--on", help="The day it is recorded as at; today when left out."),
    as_json: bool = AS_JSON,
) -> None:
    """Take one more release into the register of a workspace; a file already imported changes nothing."""
    open_workspace(directory)
    from goldenthread.apps.register import actions
    from goldenthread.apps.register.policies import policy
    from goldenthread.intake.official_statistics import read_outcomes
    from goldenthread.intake.safety import accept_path

    user, when = acting(acting_as), day(on, option="--on")
    policy.require_import(user)
    progress()(f"Reading {file.name} …")
    reading = read_outcomes(accept_path(file, kinds=("ods",)))
    found = actions.import_release(reading=reading, by=user, on=when)
    if as_json:
        told = {"key": found.release.key, "title": found.release.title, "sha256": found.release.sha256}
        _print_json({"release": told, "new": found.new, "added": found.added, "revisions": found.revisions})
        return
    if not found.new:
        print(f"This very file was imported before, on {found.release.loaded_on}. Nothing was changed.")
        return
    print(f"{found.release.title} ({found.release.key}): {found.added:,} new outcomes, {found.revised:,} revised.")
    for each in found.revisions:
        print(f"  {each.name}, {each.framework}, {each.about}: {each.earlier} → {each.later}")


@app.command("check")
def check(
    file: Path = typer.Argument(..., help="One of Ofsted's spreadsheets of outcomes (.ods)."),
    as_json: bool = AS_JSON,
) -> None:
    """Read one of Ofsted's spreadsheets and report what it holds and what is wrong; nothing is stored."""
    from goldenthread.intake.official_statistics import read_outcomes
    from goldenthread.intake.safety import accept_path

    reading = read_outcomes(accept_path(file, kinds=("ods",)))
    if as_json:
        told = {"release": reading.release, "rows": len(reading.rows), "tables": reading.tables}
        _print_json({**told, "issues": reading.issues, "fit": not reading.errors})
    else:
        print(f"{reading.release.title} ({reading.release.key}): {len(reading.rows):,} outcomes")
        for table in reading.tables:
            print(f"  {table}")
        for issue in reading.issues:
            print(f"  {issue.level}: {issue}")
    reading.fit()


@app.command("extract")
def extract(
    files: list[Path] = typer.Argument(..., help="Ofsted's spreadsheets of outcomes (.ods), in any order."),
    out: Path = typer.Option(..., "--out", help="The folder to write outcomes.csv, releases.csv, revisions.csv to."),
) -> None:
    """Make the shipped extract again from Ofsted's own files: same files in, same bytes out."""
    from goldenthread.intake.official_statistics import join_readings, read_outcomes, write_extract
    from goldenthread.intake.safety import accept_path

    readings = []
    for file in files:
        print(f"Reading {file.name} …", file=sys.stderr)
        readings.append(read_outcomes(accept_path(file, kinds=("ods",))))
    joined = join_readings(readings)
    try:
        written = write_extract(joined, out)
    except OSError as error:
        raise InputNotFit(f"The extract could not be written to {out}: {error.strerror}.") from error
    for revision in joined.revisions:
        told = f"{revision.about}: {revision.earlier} → {revision.later}"
        print(f"Corrected by a later release: {revision.name}, {revision.framework}, {told}", file=sys.stderr)
    for path in written:
        print(path)


def _records(directory: Path | None) -> tuple[Outcome, ...]:
    """The outcomes of the shipped register, or of a workspace's own."""
    if directory is None:
        from goldenthread.core import outcomes

        return outcomes.shipped()
    open_workspace(directory)
    from goldenthread.apps.register import queries

    return queries.records()


def _day(text: str, option: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"{option} must be a date such as 2016-03-11.") from error


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the reader's own day; the library is always told it


def _print_json(found: Any) -> None:
    print(json.dumps(_plain(found), ensure_ascii=False, indent=2))


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
