"""Writes docs/reference/frameworks.md from the framework files, the calendars and the crosswalk."""

from __future__ import annotations

from typing import Any

from goldenthread.core.calendars import calendar_keys, load_calendar
from goldenthread.core.crosswalk import compare
from goldenthread.core.framework_parts import Framework
from goldenthread.core.frameworks import all_frameworks
from goldenthread.core.judgements import tree_of


def frameworks_page() -> str:
    """Every framework with its judgements, grades, rules and clocks, and how sure each statement is."""
    frameworks = all_frameworks()
    lines = [
        "# Inspection frameworks",
        "",
        "Written by `goldenthread docs` from the files under `definitions/frameworks`; do not edit by hand.",
        "A statement marked *medium* or *low* could not be confirmed in the original; the reason stands beside it.",
        "Descriptors and criteria are in our own words.",
        "",
        *_table(
            ("key", "name", "in force", "judgements"),
            [(f"`{each.key}`", each.title, _dates(each), str(len(each.judgements))) for each in frameworks],
        ),
    ]
    for framework in frameworks:
        lines += _framework(framework)
    lines += ["", "## Which grades may be compared", "", *_comparisons(frameworks)]
    lines += ["", "## Working-day calendars", "", *_calendars()]
    return "\n".join(lines) + "\n"


def _framework(framework: Framework) -> list[str]:
    lines = ["", f"## `{framework.key}`", "", framework.summary, "", "In force:", ""]
    for period in framework.validity:
        end = period.end.isoformat() if period.end else "today"
        planned = f", planned to {period.planned_end.isoformat()}" if period.planned_end else ""
        rounds = " and ".join("re-inspections" if each == "reinspection" else "inspections" for each in period.rounds)
        lines.append(f"- {period.start.isoformat()} to {end}{planned}, {rounds}{_doubt(period)}")
    lines += ["", "Components and their legal basis:", ""]
    for component in framework.components:
        lines.append(f"- {component.label} ({component.body_type}){_doubt(component)}")
        lines += [f"    - {basis.citation}: {basis.gives}{_doubt(basis)}" for basis in component.legal_basis]
    judgements = [
        ("— " * depth + each.label, f"`{each.key}`", each.kind, _doubt(each)) for depth, each in tree_of(framework)
    ]
    lines += ["", *_table(("judgement", "key", "kind", "how sure"), judgements)]
    lines += _grades(framework) + _rules_and_clocks(framework) + _course(framework)
    lines += ["", "Sources:", ""]
    return lines + [f"- {each.title}. {each.reference}{_doubt(each)}" for each in framework.sources]


def _grades(framework: Framework) -> list[str]:
    if framework.scale is None:
        return ["", "No grades: the outcome is told in words."]
    rows = [(str(each.rank), each.display_label, f"`{each.code}`", each.descriptor) for each in framework.scale.grades]
    note = ["", framework.scale.note] if framework.scale.note else []
    return ["", *_table(("rank", "grade", "code", "in our words"), rows), *note]


def _course(framework: Framework) -> list[str]:
    phases = [
        (each.label, each.counted_from.replace("_", " "), f"{each.starts} to {each.ends}", _doubt(each))
        for each in framework.phases
    ]
    requests = [
        (_request(each), f"{each.window_months} months" if each.window_months else "", _due(each), _doubt(each))
        for each in framework.requests
    ]
    lines = []
    if phases:
        lines += ["", *_table(("phase", "counted from", "working days", "how sure"), phases)]
    if requests:
        lines += ["", *_table(("asked for", "window", "due", "how sure"), requests)]
    return lines


def _rules_and_clocks(framework: Framework) -> list[str]:
    lines: list[str] = []
    rules = [(each.text, each.strength, f"{each.citation}. {each.evidence}", _doubt(each)) for each in framework.rules]
    if rules:
        lines += ["", "Rules between grades. None of them works out a grade.", ""]
        lines += _table(("rule", "strength", "citation and evidence", "how sure"), rules)
    clocks = [
        (each.label, f"`{each.key}`", str(each.working_days), f"`{each.calendar}`", each.legal_basis, _doubt(each))
        for each in framework.clocks
    ]
    if clocks:
        lines += ["", "Statutory clocks, from the day the report is received:", ""]
        lines += _table(("clock", "key", "working days", "calendar", "legal basis", "how sure"), clocks)
    return lines


def _comparisons(frameworks: tuple[Framework, ...]) -> list[str]:
    rows = []
    sides = [(each.key, judgement.key) for each in frameworks for judgement in each.judgements]
    for place, one in enumerate(sides):
        for other in sides[place + 1 :]:
            found = compare(*one, *other)
            if found.stated and one != other:
                words = found.answer.replace("_", " ")
                rows.append((f"`{one[0]}` {one[1]}", f"`{other[0]}` {other[1]}", words, found.says))
    intro = "Whatever is not listed is not comparable."
    return [intro, "", *_table(("one", "other", "answer", "why"), rows)]


def _calendars() -> list[str]:
    rows = []
    for key in calendar_keys():
        record = load_calendar(key).record
        rows.append((f"`{key}`", record.meaning, record.basis, f"{record.first_year} to {record.last_year}"))
    return _table(("key", "a working day is", "basis", "covers"), rows)


def _dates(framework: Framework) -> str:
    end = framework.valid_to.isoformat() if framework.valid_to else "today"
    return f"{framework.valid_from.isoformat()} to {end}"


def _request(request: Any) -> str:
    return f"List {request.number}: {request.label}" if request.number else request.label


def _due(request: Any) -> str:
    if request.due is None:
        return ""
    return f"working day {request.due} from {'notice' if request.due_from == 'notified' else 'arrival'}"


def _doubt(item: Any) -> str:
    if item.confidence == "high":
        return f" ({item.note})" if item.note else ""
    return f" (*{item.confidence}*: {item.note})"


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    def line(cells: tuple[str, ...]) -> str:
        return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"

    return [line(heads), "|" + "---|" * len(heads), *(line(row) for row in rows)]
