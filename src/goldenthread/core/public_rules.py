"""The public rules of a collection: which check keeps each, or that reading the file does, or why it is not kept.

A rule with a check is described by that check. Every other published rule stands in definitions/rules with the
cells it judges, so that the claim that no measure needs it can be tested.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from goldenthread.core.checks import Check, load_checks
from goldenthread.core.definitions import build, read_csv, shelf
from goldenthread.core.errors import DefinitionError
from goldenthread.core.returns import load_return

State = Literal["check", "read", "not needed", "not possible", "other year"]
COLLECTIONS = ("ssda903", "cin-census")
"""The returns whose rules are published by the Department for Education."""


@dataclass(frozen=True)
class PublicRule:
    """One published rule: its code, what it asks in our words, how it is kept, the cells it judges, and why not.

    `check` is the check that keeps it, where one does. `why` is for a rule that is not kept.
    """

    code: str
    words: str
    state: State
    cells: tuple[str, ...]
    why: str = ""
    check: Check | None = None

    def __post_init__(self) -> None:
        if self.state in ("not possible", "other year") and not self.why:
            raise DefinitionError(f"The rule {self.code} is not kept, and nothing says why.")


@cache
def public_rules(collection: str) -> tuple[PublicRule, ...]:
    """Every published rule of the collection by code; none for a return without published rules."""
    where = f"definitions/rules/{collection}.csv"
    rules = {
        check.rule: PublicRule(check.rule, check.title, "check", check.fields, check=check)
        for check in load_checks(collection)
        if check.rule
    }
    if shelf("rules", f"{collection}.csv").is_file():
        for row in read_csv("rules", f"{collection}.csv"):
            rule: PublicRule = build(
                PublicRule, {**row, "cells": row["cells"].split()}, where=f"{where} › {row['code']}"
            )
            if rule.code in rules:
                raise DefinitionError(f"{where} has the rule {rule.code} twice, or a check keeps it too.")
            _refuse_unknown_cells(collection, rule, where)
            rules[rule.code] = rule
    return tuple(sorted(rules.values(), key=lambda rule: _in_order(rule.code)))


def _refuse_unknown_cells(collection: str, rule: PublicRule, where: str) -> None:
    for cell in rule.cells:
        table, column = cell.split(".")
        try:
            load_return(collection).table(table).column(column)
        except DefinitionError as error:
            raise DefinitionError(f"{where} › {rule.code}: {error}") from error


def _in_order(code: str) -> tuple[int, int, str]:
    """Numbers first, by value; then the rest by letters."""
    digits = "".join(sign for sign in code if sign.isdigit()) if code[:1].isdigit() else ""
    return (0, int(digits), code) if digits else (1, 0, code)
