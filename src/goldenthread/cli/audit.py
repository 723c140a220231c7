"""`goldenthread audit`: how far auditors agree, from a file of gradings; and the audit tools."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from goldenthread.cli.text_files import csv_lines

if TYPE_CHECKING:
    from goldenthread.analysis.agreement import Agreement
    from goldenthread.analysis.estimates import Estimate
    from goldenthread.core.audit_tools import AuditTool

app = typer.Typer(help="Case audit: the tools, and how far auditors can be trusted.", no_args_is_help=True)
tools = typer.Typer(help="The audit tools, which are definition files.", no_args_is_help=True)
app.add_typer(tools, name="tools")

NAMES = {
    "exact": "Same grade",
    "adjacent": "Same or next grade",
    "kappa_quadratic": "Kappa, quadratic weights",
    "kappa_linear": "Kappa, linear weights",
    "alpha_ordinal": "Krippendorff's alpha, ordinal",
    "ac2_quadratic": "Gwet's AC2, quadratic weights",
}


@app.command("agreement")
def show_agreement(
    file: Path = typer.Argument(help="CSV file with the columns case, auditor and grade."),
    as_json: bool = typer.Option(False, "--json", help="Print only JSON."),
    one_is: Literal["outstanding", "inadequate"] = typer.Option(
        "outstanding",
        "--one-is",
        help="What 1 stands for where grades are numbers. Ofsted's own numbering is the default.",
    ),
    draws: int = typer.Option(2000, "--draws", min=100, max=100_000, help="Resamples behind each interval."),
    seed: int = typer.Option(20160311, "--seed", min=0, help="Seed of the resamples."),
) -> None:
    """How far auditors agree when they grade the same cases, with intervals and what cannot be said."""
    from goldenthread.analysis.agreement import agreement
    from goldenthread.analysis.gradings import read_gradings

    gradings = read_gradings(csv_lines(file), one_is=one_is, where=file.name)
    found = agreement(gradings, draws=draws, seed=seed)
    if as_json:
        print(json.dumps(found.as_json(), ensure_ascii=False, indent=2, allow_nan=False))
    else:
        print("\n".join(_plain_words(found)))


def _plain_words(found: Agreement) -> list[str]:
    lines = [
        f"{found.n_cases} cases, {found.n_cases_paired} of them graded by two or more auditors: {found.n_pairs} pairs.",
        f"Same grade on {found.n_exact} pairs; same or next grade on {found.n_adjacent}.",
        "",
    ]
    for key, estimate in found.estimates().items():
        percent = key in ("exact", "adjacent")
        lines.append(f"{NAMES[key]:<31}{_figure(estimate, percent=percent)}")
    lines += ["", "Each auditor against the others who graded the same cases (+ grades higher, in grades):"]
    for each in found.bias:
        lines.append(
            f"  {each.auditor:<28} {_figure(each.estimate, percent=False)}"
            f"  ({each.n_cases} cases: {each.higher} higher, {each.same} level, {each.lower} lower)"
        )
    lines += ["", *_confusion(found)]
    if found.notes:
        lines += ["", *found.notes]
    return lines


def _figure(estimate: Estimate, *, percent: bool) -> str:
    if estimate.value is None:
        return estimate.reason or "Not estimable."
    show = (lambda x: f"{100 * x:.0f} %") if percent else (lambda x: f"{x:.2f}")
    if estimate.interval is None:
        return f"{show(estimate.value)}  ({estimate.interval_reason})"
    low, high = estimate.interval
    return f"{show(estimate.value)}  (95 % interval {show(low)} to {show(high)})"


def _confusion(found: Agreement) -> list[str]:
    from goldenthread.analysis.gradings import LABELS

    if found.pairing == "two auditors":
        title = f"Pairs by grade: down, {found.auditors[0]}; across, {found.auditors[1]}"
    else:
        title = "Pairs by grade: down, the lower grade of the pair; across, the higher"
    labels = [LABELS[grade] for grade in found.grades]
    lines = [title, " " * 22 + "".join(f"{label:>22}" for label in labels)]
    for label, row in zip(labels, found.confusion, strict=True):
        lines.append(f"{label:<22}" + "".join(f"{n:>22}" for n in row))
    return lines


@tools.command("list")
def list_tools(as_json: bool = typer.Option(False, "--json", help="Print only JSON.")) -> None:
    """Every audit tool that is shipped, with how many standards, checks and questions it has."""
    from goldenthread.core.audit_tools import load_tool, tool_keys

    held = [load_tool(key) for key in tool_keys()]
    if as_json:
        print(json.dumps([_summary(tool) for tool in held], ensure_ascii=False, indent=2))
        return
    width = max(len(tool.key) for tool in held)
    for tool in held:
        print(f"{tool.key:<{width}}  {tool.title} (edition {tool.edition})")


@tools.command("show")
def show_tool(
    key: str = typer.Argument(help="For instance early-help."),
    as_json: bool = typer.Option(False, "--json", help="Print only JSON."),
) -> None:
    """One audit tool: standards with a descriptor for each grade, checks, and who else is heard."""
    from goldenthread.core.audit_tools import load_tool

    tool = load_tool(key)
    if as_json:
        print(json.dumps(dataclasses.asdict(tool), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_outline(tool)))


def _summary(tool: AuditTool) -> dict[str, object]:
    return {
        "key": tool.key,
        "edition": tool.edition,
        "title": tool.title,
        "scoring": tool.scoring,
        "unit": tool.unit,
        "standards": len(tool.standards),
        "critical": list(tool.critical),
        "checks": len(tool.checks),
        "questions": len(tool.questions),
        "status": tool.status,
    }


def _outline(tool: AuditTool) -> list[str]:
    from goldenthread.analysis.gradings import LABELS

    lines = [f"{tool.title} (edition {tool.edition})", tool.purpose, f"Used for: {tool.used_for}"]
    if tool.note:
        lines.append(tool.note)
    for standard in tool.standards:
        lines += ["", standard.title + (" (critical)" if standard.critical else ""), f"  {standard.question}"]
        lines += [f"  {label}: {getattr(standard.descriptors, code)}" for code, label in reversed(LABELS.items())]
        if standard.alert:
            lines.append(f"  If inadequate, the same day: {standard.alert}")
    for question in tool.questions:
        lines += ["", question.text, f"  Pass: {question.pass_when}", f"  Fail: {question.fail_when}"]
    lines += ["", "Checks (yes, no, not applicable, not recorded)", *(f"  {check.text}" for check in tool.checks)]
    lines += ["", "Who else is heard", *(f"  {each.who.capitalize()}: {each.asked}" for each in tool.heard)]
    return lines
