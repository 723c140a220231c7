"""`goldenthread paper`: builds and checks a council paper and shows the outlines papers are made to."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from goldenthread.cli.paper_build import build_paper
from goldenthread.cli.workspace import Workspace, folder_of

if TYPE_CHECKING:
    from goldenthread.core.papers.facts import PaperFacts
    from goldenthread.core.papers.lint import LintFinding

app = typer.Typer(name="paper", help="Council papers: build one, check one, show the outlines.", no_args_is_help=True)
outline_app = typer.Typer(name="outline", help="The headings a paper has, in order.", no_args_is_help=True)
app.add_typer(outline_app)
app.command("build")(build_paper)

JSON = typer.Option(False, "--json", help="Print JSON and nothing else.")
_MEANING = {
    "stop": "Stop: settle before anyone signs",
    "warn": "Warning: a reader will ask",
    "note": "Note: worth knowing",
}


@app.command("lint")
def lint_paper(
    paper: str = typer.Argument(
        help="A case (gateshead-2015), a paper of the workspace, a built paper or a facts file."
    ),
    directory: Workspace = None,
    as_json: bool = JSON,
) -> None:
    """Say what looks wrong in a paper, by code, place and sentence. Nothing is corrected.

    A built paper is its folder, or any file of it, with snapshot.json beside it. Findings are no failure: the
    exit code is 0 once the paper has been read.
    """
    from goldenthread.core.papers.lint import lint

    found = lint(_facts_of(paper, directory))
    if as_json:
        print(json.dumps([dataclasses.asdict(finding) for finding in found], ensure_ascii=False, indent=2))
        return
    _print(found)


def _facts_of(paper: str, directory: Path | None) -> PaperFacts:
    from goldenthread.core.cases import case_keys
    from goldenthread.core.errors import InputNotFit
    from goldenthread.core.papers.as_written import facts_from_file, facts_of_case

    path = Path(paper)
    if paper in case_keys() and not path.exists():
        return facts_of_case(paper)
    if path.suffix == ".toml":
        return facts_from_file(path)
    if path.exists():
        return _facts_of_built(path)
    kept = folder_of(directory) / "papers" / paper
    if (kept / "snapshot.json").is_file():
        return _facts_of_built(kept)
    cases = ", ".join(case_keys())
    raise InputNotFit(
        f"There is no paper “{paper}”: it is no shipped case ({cases}), no paper of the "
        "workspace, and no file or folder here."
    )


def _facts_of_built(path: Path) -> PaperFacts:
    from goldenthread.core.errors import InputNotFit
    from goldenthread.core.papers.as_composed import facts_of_snapshot
    from goldenthread.core.papers.snapshot import read_snapshot

    beside = path / "snapshot.json" if path.is_dir() else path.parent / "snapshot.json"
    if not beside.is_file():
        raise InputNotFit(
            f"{path} has no snapshot.json beside it, so what it was made from is not known. Build it again."
        )
    return facts_of_snapshot(read_snapshot(beside))


def _print(found: tuple[LintFinding, ...]) -> None:
    for level, meaning in _MEANING.items():
        group = [finding for finding in found if finding.level == level]
        if group:
            print(f"{meaning} ({len(group)})")
            for finding in group:
                print(f"  {finding.code}  {finding.where}: {finding.says}")
            print()
    codes = len({finding.code for finding in found})
    print(f"{len(found)} findings under {codes} codes." if found else "Nothing looks wrong.", file=sys.stderr)


@outline_app.command("list")
def list_outlines(as_json: bool = JSON) -> None:
    """The outlines that are shipped."""
    from goldenthread.core.papers.outline import load_outline, outline_keys

    outlines = [load_outline(key) for key in outline_keys()]
    if as_json:
        rows = [{"key": each.key, "edition": each.edition, "title": each.title} for each in outlines]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for each in outlines:
        print(f"{each.key}  {each.edition}  {each.title}")


@outline_app.command("show")
def show_outline(key: str = typer.Argument(help="For instance cabinet."), as_json: bool = JSON) -> None:
    """One outline: its headings in order, how each part is numbered, and who signs each implication."""
    from goldenthread.core.papers.outline import load_outline

    outline = load_outline(key)
    if as_json:
        print(json.dumps(dataclasses.asdict(outline), ensure_ascii=False, indent=2))
        return
    print(f"{outline.title} ({outline.key}, edition {outline.edition})")
    for part in outline.parts:
        print(f"\n{part.title or 'Report'}" + (", paragraphs from 1" if part.numbering == "arabic" else ""))
        for section in outline.sections_of(part.key):
            print(f"  {section.title}" + ("" if section.required else " (when there is something to say)"))
    print("\nImplications")
    for each in outline.implications:
        print(f"  {each.label}: signed by the {each.sign_off_post}")
