"""Writes docs/reference/returns.md and checks.md from the definitions of returns, code lists and checks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldenthread.core.checks import Check, load_checks
from goldenthread.core.definitions import names_on
from goldenthread.core.issues import issue_kinds
from goldenthread.core.returns import Code, Column, Former, ReturnSchema, load_code_list, load_return, return_keys

_DO_NOT_EDIT = "Written by `goldenthread docs` from the definitions themselves; do not edit by hand."


def returns_page() -> str:
    """Every return with its tables and columns, every code list, and what reading a file may find."""
    lines = [
        "# Returns",
        "",
        _DO_NOT_EDIT,
        "",
        "Headings are matched without regard to case, spacing or punctuation; `docs/how-to/check-a-return.md` says how",
        "cells are read. Every accepted row also carries `source_name`, `source_row` and `unread_cells`.",
    ]
    for key in return_keys():
        lines += _return(load_return(key))
    lines += ["", "## Code lists"]
    for key in names_on("codelists"):
        codes = load_code_list(key)
        lines += ["", f"### `{key}`", "", f"{codes.title}. Source: {codes.source}.", ""]
        lines += _table(
            ("code", "meaning", "years"), [(f"`{each.code}`", each.label, _code_years(each)) for each in codes.codes]
        )
    lines += ["", "## What reading a file may find", ""]
    lines += _table(
        ("kind", "severity", "what is wrong", "what to do"),
        [(f"`{kind.key}`", kind.severity, kind.title, kind.remedy) for kind in issue_kinds().values()],
    )
    return "\n".join(lines) + "\n"


def checks_page() -> str:
    """Every check of every return, with the reading chosen where a wording leaves a choice."""
    lines = [
        "# Checks",
        "",
        _DO_NOT_EDIT,
        "Each has a worked example that it must flag and one that it must not; the tests run both.",
    ]
    for key in return_keys():
        checks = load_checks(key)
        lines += ["", f"## {load_return(key).title}", ""]
        if checks:
            lines += _table(
                ("key", "rule", "severity", "what it looks for", "what to do"),
                [(f"`{each.key}`", each.rule, each.severity, _words(each), each.remedy) for each in checks],
            )
        else:
            lines.append("No checks are defined yet; only the form of the return is checked.")
    return "\n".join(lines) + "\n"


def _return(schema: ReturnSchema) -> list[str]:
    lines = ["", f"## `{schema.key}`: {schema.title}", "", f"Edition {schema.edition}. Source: {schema.source}."]
    lines += [f"\n{note}" for note in schema.notes]
    for table in schema.tables:
        lines += ["", f"### `{table.name}`: {table.title}", "", f"One row is {table.holds}.", ""]
        lines += _table(
            ("column", "heading as published", "holds", "required", "years"),
            [
                (
                    f"`{each.name}`",
                    each.title,
                    _holds(each),
                    "yes" if each.required else "",
                    _years(each.since, each.until),
                )
                for each in table.columns
            ],
        )
    return lines


def _holds(column: Column) -> str:
    if column.counted:
        return "a number given in reading"
    if column.codes:
        without = f" without {', '.join(column.without)}" if column.without else ""
        return f"`{column.codes}`{without}"
    return {"whole": "whole number", "flag": "yes or no"}.get(column.type, column.type)


def _words(check: Check) -> str:
    return f"{check.title}. {check.words}" + (f" *{check.understood}*" if check.understood else "")


def _years(since: int | None, until: int | None) -> str:
    return " ".join(([f"from {since}"] if since else []) + ([f"until {until}"] if until else []))


def _code_years(code: Code) -> str:
    return "; ".join(filter(None, (_years(code.since, code.until), *map(_was, code.former))))


def _was(former: Former) -> str:
    return f"`{former.code}` until {former.until}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [_row(head), "|" + "---|" * len(head), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
