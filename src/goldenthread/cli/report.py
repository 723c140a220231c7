"""`goldenthread report`: published inspection reports read into records, each field with its page and confidence."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from goldenthread.cli.workspace import ActingAs, Workspace, acting, day, open_workspace, progress

app = typer.Typer(help="Read published inspection reports.", no_args_is_help=True)


@app.callback()
def report() -> None:
    """Read published inspection reports."""


@app.command("read")
def read(
    files: list[Path] = typer.Argument(..., metavar="FILE…", help="Reports as PDF, or folders of them."),
    as_json: bool = typer.Option(False, "--json", help="Print the readings as a JSON list."),
    out: Path | None = typer.Option(
        None, "--out", help="Also write one JSON file for each report here, and skip reports already read."
    ),
    register: bool = typer.Option(
        False, "--check-register", help="Compare the grades with Ofsted's own table and show what differs."
    ),
    jobs: int = typer.Option(1, "--jobs", min=1, max=16, help="How many reports to read at the same time."),
) -> None:
    """Read reports and letters into dates, grades, findings and recommendations.

    Nothing is saved in Goldenthread: a reading is a proposal for a person to confirm. A grade that could not be
    read is left empty. Leaves with 3 when a file could not be read, after reading all the others.
    """
    from goldenthread.core.errors import InputNotFit
    from goldenthread.pipeline.report_readings import read_many, report_files
    from goldenthread.pipeline.report_register import check_register

    wanted = report_files(files)
    records: dict[Path, dict[str, Any]] = {}
    refusals: list[str] = []
    for done, outcome in enumerate(read_many(wanted, jobs=jobs, out=out), start=1):
        if outcome.record:
            checked = {"register": check_register(outcome.record).as_json()} if register else {}
            records[outcome.file] = {**outcome.record, **checked}
        if outcome.refusal:
            refusals.append(outcome.refusal)
        if len(wanted) > 1:
            word = outcome.refusal or ("read before" if outcome.reused else "read")
            print(f"{done} of {len(wanted)}: {outcome.file.name}: {word}", file=sys.stderr)
    ordered = [records[file] for file in wanted if file in records]
    if as_json:
        print(json.dumps(ordered, ensure_ascii=False, indent=2))
    else:
        for record in ordered:
            _show(record)
    if refusals and len(wanted) == 1:
        raise InputNotFit(refusals[0])
    if refusals:
        raise InputNotFit(f"{len(refusals)} of {len(wanted)} files could not be read; the lines above say why.")


@app.command("read-paper")
def read_paper(
    file: Path = typer.Argument(..., metavar="FILE", help="The council's own paper, as text, Word or PDF."),
    as_json: bool = typer.Option(False, "--json", help="Print the draft record as JSON."),
) -> None:
    """Read a council's own paper about an inspection into a draft of the inspection's record.

    Purpose, judgements, strengths, recommendations and implications, each with the paragraph it stands in. Nothing
    is saved: the draft is for a person to confirm.
    """
    from goldenthread.intake.committee_paper import read_paper as read_one_paper

    record = read_one_paper(file).as_json(file)
    if as_json:
        print(json.dumps(record, ensure_ascii=False, indent=2))
        return
    print(f"{record['file']}: {record['title'] or 'no title'}")
    print(f"  {record['authority']['name'] or 'authority not read'}, {record['framework']}")
    for key, read_grade in record["judgements"].items():
        print(f"  {key.replace('_', ' ')}: {read_grade['grade'].replace('_', ' ')} ({read_grade['where']})")
    for part in ("purpose", "strengths", "practice_worth_sharing", "recommendations", "decisions", "implications"):
        print(f"  {part.replace('_', ' ')}: {len(record[part])}")
    for problem in record["problems"]:
        print(f"  problem: {problem}")


@app.command("draft")
def draft(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Reports as PDF, or folders of them.")],
    acting_as: ActingAs,
    on: str | None = typer.Option(None, "--on", help="The day of the reading. Default: today."),
    directory: Workspace = None,
) -> None:
    """Read reports into drafts of the workspace, for a person to confirm on the site, field by field.

    A report that was read before is left as it is. Leaves with 3 when a file could not be read, after all the others.
    """
    open_workspace(directory)
    from goldenthread.apps.reports import queries
    from goldenthread.apps.reports.actions import confirming
    from goldenthread.core.errors import InputNotFit
    from goldenthread.intake.inspection_report import accept_report
    from goldenthread.pipeline.report_readings import report_files
    from goldenthread.pipeline.report_receiving import receive_report

    by, as_at, say = acting(acting_as), day(on, option="--on"), progress()
    wanted, refused = report_files(files), 0
    for done, file in enumerate(wanted, start=1):
        try:
            read = receive_report(accept_report(file).data, name=file.name, shelf=queries.shelf())
            if queries.draft_of(by, read["sha256"]):
                word = "read before"
            else:
                confirming.draft_reading(read=read, sha256=read["sha256"], by=by, on=as_at)
                word = "draft made"
        except InputNotFit as error:
            refused, word = refused + 1, str(error)
        say(f"{done} of {len(wanted)}: {file.name}: {word}")
    if refused:
        raise InputNotFit(f"{refused} of {len(wanted)} files could not be read; the lines above say why.")


def _show(record: dict[str, Any]) -> None:
    """One report in a few lines of plain text."""
    authority, on_site = record["authority"], record["on_site"]
    print(f"{record['file']}: {record['framework']}, {record['kind'].replace('_', ' ')}")
    print(f"  {authority['name'] or 'authority not read'} ({authority['dfe'] or 'number not known'})")
    print(f"  on site {on_site['from'] or 'not read'} to {on_site['to'] or 'not read'}")
    print(f"  published {record['published'] or 'not printed'}")
    for key, read_grade in record["judgements"].items():
        grade = (read_grade["grade"] or "not read").replace("_", " ")
        where = f", page {read_grade['page']}" if read_grade["page"] else ""
        print(f"  {key.replace('_', ' ')}: {grade} ({read_grade['confidence']:.0%} sure{where})")
    print(f"  {len(record['recommendations'])} recommendations")
    for problem in record["problems"]:
        print(f"  problem: {problem}")
    if "register" in record:
        _show_register(record["register"])


def _show_register(check: dict[str, Any]) -> None:
    if not check["found"]:
        print("  register: Ofsted's table holds no such inspection")
    elif not check["disagreements"]:
        print(f"  register: agrees on all {check['compared']} grades compared")
    for each in check["disagreements"]:
        judgement = each["judgement"].replace("_", " ")
        print(f"  register: {judgement} was read as {each['read']}, Ofsted's table says {each['register']}")
