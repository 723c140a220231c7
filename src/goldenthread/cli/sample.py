"""`goldenthread sample`: draws the cases to read from a frame, repeatably."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.cli.text_files import csv_lines

if TYPE_CHECKING:
    from goldenthread.core.sampling import Sample


def sample(
    frame: Path = typer.Argument(help="CSV file with a row for each case that may be read."),
    plan: Path = typer.Option(..., "--plan", help="TOML file: size, strata, quotas, exclusions, replacements."),
    seed: str = typer.Option(..., "--seed", help="Any text, written down beside the sample."),
    as_json: bool = typer.Option(False, "--json", help="Print only JSON."),
) -> None:
    """Draw the cases to read: the same frame, plan and seed give the same cases on any machine."""
    from goldenthread.core.sampling import draw, load_plan, read_frame

    what = load_plan(plan)
    found = draw(read_frame(csv_lines(frame), what, where=frame.name), what, seed=seed)
    if as_json:
        print(json.dumps(as_plain(found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_plain_words(found)))


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
