"""`goldenthread paper build`: a paper of an outline, from the workspace as it stood on a day, into a folder."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

import typer

from goldenthread.cli.workspace import Workspace, acting, day, open_workspace
from goldenthread.core.errors import InputNotFit


def build_paper(
    outline: str = typer.Argument(help="The outline: cabinet or board-highlight."),
    out: Path = typer.Option(..., "--out", help="The folder for the files; other files in it stay as they are."),
    on: str | None = typer.Option(None, "--on", help="Facts as at this day: 2016-04-05. Today when left out."),
    inspection: str = typer.Option("", "--inspection", help="The inspection's key, where the workspace holds several."),
    body: str = typer.Option("", "--body", help="For a highlight report: the body's key. Default: who oversees most."),
    acting_as: str = typer.Option("", "--as", help="Freeze the facts in the record as this person (e-mail address)."),
    directory: Workspace = None,
    as_json: bool = typer.Option(False, "--json", help="Print JSON and nothing else."),
) -> None:
    """Make a paper in HTML, Word and PDF from the workspace as it stood on a day, and say what looks wrong in it.

    With --as the facts are frozen by that person and the trail says so. Without it nothing is written to the
    workspace and the paper is marked as a draft, because nobody answers for its facts.
    """
    workspace = open_workspace(directory)
    from goldenthread.apps.governance.building import snapshot_of
    from goldenthread.apps.governance.printing import print_into, word_template
    from goldenthread.core.papers.as_composed import facts_of_snapshot
    from goldenthread.core.papers.lint import lint

    by = acting(acting_as) if acting_as else None
    frozen = snapshot_of(outline, inspection=inspection, body=body, on=day(on, option="--on"), by=by)
    try:
        printed = print_into(frozen, out, template=word_template(workspace))
    except OSError as error:
        raise InputNotFit(f"{out} cannot hold the paper: {error.strerror}. Name another folder with --out.") from error
    found = lint(facts_of_snapshot(frozen))
    if as_json:
        files = {name: str(getattr(printed, name)) for name in ("html", "docx", "pdf")}
        kept = {"snapshot": frozen.sha256, "snapshot_file": str(printed.snapshot), "draft": by is None}
        print(json.dumps({**files, **kept, "lint": [dataclasses.asdict(each) for each in found]}, ensure_ascii=False))
        return
    for path in (printed.html, printed.docx, printed.pdf, printed.snapshot):
        print(path)
    print(f"Snapshot {frozen.sha256[:12]}; lint found {len(found)}.", file=sys.stderr)
    for each in found:
        print(f"  {each.code} {each.level}, {each.where}: {each.says}", file=sys.stderr)
