"""The reference page of the measures: each definition with its worked examples as tables, from the records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from goldenthread.core.measures import Example, Measure, load_measures, reasons
from goldenthread.core.returns import load_return

_POLARITY = {
    "higher": "higher is better",
    "lower": "lower is better",
    "band": "both extremes worry",
    "context": "context, neither way",
}


def measures_page() -> str:
    """Every measure by area of practice, after the meaning of outcomes and reasons."""
    measures = load_measures()
    lines = [
        "# Measures",
        "",
        "Written by `goldenthread docs` from the records in definitions/measures; do not edit by hand.",
        "",
        "Each thing counted is *met*, *not met*, *not applicable* or *not recorded*, with a reason. The number not",
        "recorded always travels with the value. Where events are counted, those of the twelve months that end with",
        "the day are. Every worked example below is run by the tests on DuckDB and by a second, independent reading",
        "in plain Python.",
        "",
        "| area | measure | indicator | unit | read from |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {_words(each.area)} | [{each.title}](#{_anchor(each)}) | {each.indicator} | {each.unit} | "
        f"{', '.join(each.reads)} |"
        for each in measures.values()
    ]
    for each in measures.values():
        lines += ["", *measure_section(each)]
    lines += ["", "## Reasons", "", "| reason | meaning |", "|---|---|"]
    lines += [f"| `{code}` | {meaning} |" for code, meaning in sorted(reasons().items())]
    return "\n".join(lines) + "\n"


def _anchor(measure: Measure) -> str:
    return measure.key.replace("_", "-")


def _words(name: str) -> str:
    return name.replace("_", " ")


def measure_section(measure: Measure) -> list[str]:
    """One measure as Markdown: its definition and its worked examples."""
    about = {
        "title": measure.title,
        "counted": measure.numerator,
        "against": measure.denominator,
        "unit counted": measure.counts,
        "shown as": f"{measure.unit} ({measure.shown}); {_POLARITY[measure.polarity]}",
        "period": measure.period,
        "read from": "; ".join(
            f"{load_return(key).title} ({', '.join(cells)})" for key, cells in measure.reads.items()
        ),
        "broken down by": ", ".join(map(_words, measure.breakdowns)) or "nothing",
        "disclosure scheme": measure.disclosure,
        "source": f"{measure.source}: {measure.paragraph}",
        "how sure": f"{measure.confidence}. {measure.note}".rstrip(". ") if measure.note else measure.confidence,
        "written by, checked by": f"{measure.written_by}, {measure.checked_by}; review by {measure.review_due}",
        **{f"never {_words(outcome)}": why for outcome, why in measure.never.items()},
    }
    lines = [f"## {_anchor(measure)}", "", f"`{measure.key}`, edition {measure.edition}, {measure.indicator}", ""]
    lines += ["| | |", "|---|---|", *(f"| {name} | {_cell(text)} |" for name, text in about.items())]
    for number, example in enumerate(measure.examples, start=1):
        lines += ["", *_example(number, example)]
    return lines


def _example(number: int, example: Example) -> list[str]:
    lines = [f"Example {number}: {example.says} ({example.collection}, on {example.on})."]
    for name, rows in example.tables.items():
        lines += ["", f"{name}:", "", *_table(rows)]
    if example.expected:
        shown = [
            {"of": row.of, "outcome": _words(row.outcome), "reason": row.reason}
            | ({} if row.value is None else {"value": row.value})
            for row in example.expected
        ]
        lines += ["", "gives:", "", *_table(shown)]
    else:
        lines += ["", "gives no row."]
    return lines


def _table(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    rows = list(rows)
    names = list(dict.fromkeys(name for row in rows for name in row))
    lines = [f"| {' | '.join(names)} |", "|" + "---|" * len(names)]
    return [*lines, *(f"| {' | '.join(_cell(row.get(name)) for name in names)} |" for row in rows)]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value).replace("|", "\\|")
