"""`goldenthread frameworks`: lists, shows and checks the inspection frameworks, which are definition files."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from goldenthread.core.errors import WrongUse

if TYPE_CHECKING:
    from goldenthread.core.framework_parts import Framework

app = typer.Typer(name="frameworks", help="Inspection frameworks: list, show and check them.", no_args_is_help=True)

JSON = typer.Option(False, "--json", help="Print JSON and nothing else.")


@app.command("list")
def list_frameworks(as_json: bool = JSON) -> None:
    """Every framework that is shipped, oldest first, with the dates it governed inspections."""
    from goldenthread.core.frameworks import all_frameworks

    rows = [summary(framework) for framework in all_frameworks()]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max(len(row["key"]) for row in rows)
    for row in rows:
        print(f"{row['key']:<{width}}  {row['valid_from']} to {row['valid_to'] or 'today':<10}  {row['short_title']}")


@app.command("show")
def show(key: str = typer.Argument(help="For instance sif-2013."), as_json: bool = JSON) -> None:
    """One framework: components, judgements, grades, rules, clocks, and how sure each statement is."""
    from goldenthread.core.frameworks import load_framework

    framework = load_framework(key)
    if as_json:
        print(json.dumps(as_plain(framework), ensure_ascii=False, indent=2))
        return
    print("\n".join(_outline(framework)))


@app.command("check")
def check(
    file: Path = typer.Argument(help="A framework file of your own (TOML).", dir_okay=False),
    as_json: bool = JSON,
) -> None:
    """Check a framework file of a council's own exactly as the shipped ones are checked."""
    from goldenthread.core.frameworks import load_framework_file

    framework = load_framework_file(file)
    if as_json:
        print(json.dumps({"sound": True, **summary(framework)}, ensure_ascii=False, indent=2))
        return
    print(
        f"{file} is sound: {framework.title}, {len(framework.judgements)} judgements, "
        f"{len(framework.rules)} rules, {len(framework.clocks)} clocks."
    )


@app.command("evidence")
def evidence(key: str = typer.Argument(help="For instance sif-2013."), as_json: bool = JSON) -> None:
    """Count how often each rule of a framework held in the inspections Ofsted has published."""
    from goldenthread.core.frameworks import load_framework
    from goldenthread.core.rule_evidence import published_tallies

    framework = load_framework(key)
    found = published_tallies(framework)
    if as_json:
        print(json.dumps([dataclasses.asdict(tally) for tally in found], indent=2))
        return
    texts = {rule.key: rule.text for rule in framework.rules}
    for tally in found:
        print(f"{tally.held} of {tally.met} (of {tally.inspections} inspections): {texts[tally.rule]}")
    if not found:
        print(f"{key} has no rules between grades.")


@app.command("compare")
def compare(
    one: str = typer.Argument(help="A framework and a judgement: sif-2013:overall."),
    other: str = typer.Argument(help="Another: ilacs-2018:overall."),
    as_json: bool = JSON,
) -> None:
    """Say whether two judgements may be set side by side: like for like, with a caveat, or not comparable."""
    from goldenthread.core import crosswalk

    found = crosswalk.compare(*_side(one), *_side(other))
    if as_json:
        print(json.dumps(dataclasses.asdict(found), ensure_ascii=False, indent=2))
        return
    print(f"{found.answer.replace('_', ' ').capitalize()}. {found.says}")


def _side(words: str) -> tuple[str, str]:
    framework, colon, judgement = words.partition(":")
    if not (colon and framework and judgement):
        raise WrongUse(f"“{words}” must be a framework, a colon and a judgement, for instance sif-2013:overall.")
    return framework, judgement


def summary(framework: Framework) -> dict[str, Any]:
    """What a list of frameworks shows of each one."""
    ends = [period.planned_end for period in framework.validity if period.planned_end]
    return {
        "key": framework.key,
        "family": framework.family,
        "edition": framework.edition,
        "title": framework.title,
        "short_title": framework.short_title,
        "valid_from": framework.valid_from.isoformat(),
        "valid_to": framework.valid_to.isoformat() if framework.valid_to else None,
        "planned_end": max(ends).isoformat() if ends else None,
        "judgements": list(framework.judgement_keys),
    }


def as_plain(framework: Framework) -> dict[str, Any]:
    """A whole framework as JSON holds it: dates as text, nothing left out."""
    plain: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(framework), default=_date_text))
    return {**summary(framework), **plain}


def _date_text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"No JSON for {type(value).__name__}")


def _outline(framework: Framework) -> list[str]:
    from goldenthread.core.judgements import tree_of

    lines = [framework.title, f"{framework.publisher}, edition {framework.edition}", ""]
    for period in framework.validity:
        planned = f", planned to {period.planned_end}" if period.planned_end else ""
        rounds = " and ".join(period.rounds)
        lines.append(f"In force {period.start} to {period.end or 'today'}{planned} ({rounds}){_doubt(period)}")
    lines += ["", "Judgements"]
    for depth, judgement in tree_of(framework):
        label = f"{judgement.number} {judgement.label}".strip()
        lines.append(f"{'  ' * (depth + 1)}{label}  [{judgement.key}, {judgement.kind}]{_doubt(judgement)}")
    if framework.scale:
        lines += ["", "Grades, best first", "  " + ", ".join(each.display_label for each in framework.scale.grades)]
    lines += ["", "Rules (none works out a grade)"]
    lines += [f"  {rule.strength}: {rule.text}{_doubt(rule)}" for rule in framework.rules] or ["  none"]
    lines += ["", "Statutory clocks, from the day the report is received"]
    clocks = [f"  {clock.label}: {clock.working_days} working days{_doubt(clock)}" for clock in framework.clocks]
    return lines + (clocks or ["  none"])


def _doubt(item: Any) -> str:
    return "" if item.confidence == "high" else f" (confidence {item.confidence}: {item.note})"
