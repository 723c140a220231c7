"""Inspection frameworks as data: one file per edition in definitions/frameworks, loaded and cross-checked.

    Framework ─┬─ validity      when it applied, planned and actual, and to which round of inspection
               ├─ components    what was inspected, each with its own legal basis and body
               │   └─ judgements, criteria
               ├─ scale         the grades and their words in this edition
               ├─ rules         limits between grades (core.judgements checks them)
               ├─ phases, requests, finding_classes
               └─ clocks        statutory time limits (core.clocks turns them into dates)

A framework file never says how to work out a grade: no rule here produces one.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from goldenthread.core.definitions import build, names_on, read_toml, read_toml_file
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.framework_parts import Framework, Round
from goldenthread.core.framework_soundness import check_family_dates, check_sound

__all__ = [
    "Framework",
    "Overlap",
    "all_frameworks",
    "build_framework",
    "framework_keys",
    "framework_on",
    "load_framework",
    "load_framework_file",
    "overlapping_editions",
]


def framework_keys() -> tuple[str, ...]:
    """The keys of every framework that is shipped, sorted."""
    return names_on("frameworks")


@cache
def load_framework(key: str) -> Framework:
    """The shipped framework with this key; InputNotFit lists the keys there are when there is no such one."""
    if key not in framework_keys():
        raise InputNotFit(f"There is no framework “{key}”. There are: {', '.join(framework_keys())}.")
    framework = build_framework(read_toml("frameworks", f"{key}.toml"), where=f"definitions/frameworks/{key}.toml")
    if framework.key != key:
        raise DefinitionError(f"definitions/frameworks/{key}.toml has the key “{framework.key}”. Make them the same.")
    return framework


def load_framework_file(path: Path) -> Framework:
    """A framework from a file of a council's own, checked exactly as the shipped ones are."""
    return build_framework(read_toml_file(path), where=str(path))


def build_framework(tables: Mapping[str, Any], *, where: str) -> Framework:
    """A framework from plain TOML tables; DefinitionError names the place of any mistake."""
    framework = build(Framework, tables, where=where)
    check_sound(framework, where=where)
    return framework


@cache
def all_frameworks() -> tuple[Framework, ...]:
    """Every shipped framework, oldest first; DefinitionError when two of a family claim the same days."""
    found = sorted((load_framework(key) for key in framework_keys()), key=lambda each: (each.valid_from, each.key))
    check_family_dates(found)
    return tuple(found)


@dataclass(frozen=True)
class Overlap:
    """Days on which two editions both governed inspections, first and last included (None: still going on)."""

    one: str
    other: str
    first: date
    last: date | None


def overlapping_editions() -> tuple[Overlap, ...]:
    """Every pair of editions that ran side by side, so that a paper saying one followed the other can be checked."""
    found = []
    for one, other in itertools.combinations(all_frameworks(), 2):
        first, ends = max(one.valid_from, other.valid_from), [one.valid_to or date.max, other.valid_to or date.max]
        if first <= min(ends):
            found.append(Overlap(one.key, other.key, first, None if min(ends) == date.max else min(ends)))
    return tuple(found)


def framework_on(family: str, day: date, round_: Round = "first") -> Framework:
    """The edition of a family that governed an inspection starting on this day."""
    families = sorted({framework.family for framework in all_frameworks()})
    if family not in families:
        raise InputNotFit(f"There is no family of frameworks “{family}”. There are: {', '.join(families)}.")
    for framework in all_frameworks():
        periods = (period for period in framework.validity if round_ in period.rounds)
        if framework.family == family and any(period.covers(day) for period in periods):
            return framework
    raise InputNotFit(f"No edition of “{family}” governed a {round_} inspection starting on {day.isoformat()}.")
