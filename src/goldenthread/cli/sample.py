"""`goldenthread sample`: draws the cases to read from a frame, repeatably."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.cli.text_files import csv_lines
from goldenthread.cli.workspace import Workspace, acting, open_workspace

if TYPE_CHECKING:
    from goldenthread.core.sampling import Sample, SamplingPlan


def sample(
    frame: Path = typer.Argument(help="CSV file with a row for each case that may be read."),
    plan: Path = typer.Option(..., "--plan", help="TOML file: size, strata, quotas, exclusions, replacements."),
    seed: str = typer.Option(..., "--seed", help="Any text, written down beside the sample."),
    inspection: str = typer.Option("", "--inspection", help="Put the cases into the register of this inspection."),
    purpose: str = typer.Option("sampled", "--purpose", help="sampled or tracked, for the register."),
    by: str = typer.Option("", "--as", help="E-mail address of the inspector who draws, for the register."),
    directory: Workspace = None,
    as_json: bool = typer.Option(False, "--json", help="Print only JSON."),
) -> None:
    """Draw the cases to read: the same frame, plan and seed give the same cases on any machine."""
    from goldenthread.core.sampling import draw, load_plan, read_frame

    what = load_plan(plan)
    rows = read_frame(csv_lines(frame), what, where=frame.name)
    found = draw(rows, what, seed=seed)
    if inspection:
        _register(inspection, purpose, what, rows, frame.name, seed, by=by, directory=directory)
    if as_json:
        print(json.dumps(as_plain(found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_plain_words(found)))


def _register(
    key: str,
    purpose: str,
    plan: SamplingPlan,
    rows: list[dict[str, str]],
    source: str,
    seed: str,
    *,
    by: str,
    directory: Path | None,
) -> None:
    """The drawn cases in the register of an inspection, with those next in line; the frame is not kept."""
    open_workspace(directory)
    from goldenthread.apps.days import today
    from goldenthread.apps.inspections import actions
    from goldenthread.apps.inspections.queries import running

    person = acting(by)
    actions.draw_cases(
        inspection=running.run_here(person, key),
        purpose=purpose,
        plan=plan,
        frame=actions.Frame(rows, source),
        seed=seed,
        by=person,
        on=today(),
    )


def as_plain(found: Sample) -> dict[str, Any]:
    """The sample as plain JSON values."""
    from goldenthread.core.sampling import METHOD

    def named(stratum: tuple[str, ...]) -> dict[str, str]:
        return dict(zip(found.by, stratum, strict=True))

    return {
        "title": found.title,
        "seed": found.seed,
        "method": METHOD,
        "frame": {"rows": found.rows, "eligible": found.eligible, "fingerprint": found.fingerprint},
        "strata": [
            {"values": named(each.values), "eligible": each.eligible, "asked": each.asked, "drawn": each.drawn}
            for each in found.strata
        ],
        "sample": [
            {
                "case": each.case,
                "stratum": named(each.stratum),
                "place": each.place,
                "replaces": each.replaces,
                "reason": each.reason,
            }
            for each in found.drawn
        ],
        "excluded": [{"case": case, "reason": reason} for case, reason in found.excluded],
        "replaced": [{"case": case, "reason": reason} for case, reason in found.set_aside],
        "shortfalls": list(found.shortfalls),
    }


def _plain_words(found: Sample) -> list[str]:
    lines = [
        f"{found.title}: {len(found.drawn)} cases drawn with the seed “{found.seed}”.",
        f"The frame holds {found.rows} cases; {len(found.excluded)} excluded, {found.eligible} eligible.",
        f"Fingerprint of the frame: {found.fingerprint}",
    ]
    for each in found.strata:
        name = ", ".join(each.values) or "All cases"
        lines += ["", f"{name}: {each.drawn} of {each.eligible}"]
        for drawn in (one for one in found.drawn if one.stratum == each.values):
            instead = f"  (in place of {drawn.replaces}: {drawn.reason})" if drawn.replaces else ""
            lines.append(f"  {drawn.case}{instead}")
    if found.shortfalls:
        lines += ["", *found.shortfalls]
    return lines
