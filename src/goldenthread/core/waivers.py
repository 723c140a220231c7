"""Waivers: what a person has looked at and accepts for now, with a reason and a last day.

A waiver is about one check (by key or public code) or one fault that reading finds (by kind), and takes its rows out
of the counts until it ends. It never hides them: what is waived is listed with its reason, and a waiver that has
ended, or that more rows ask for than it was given for, no longer counts and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goldenthread.core.checks import CheckResult
from goldenthread.core.definitions import build, read_toml_file
from goldenthread.core.errors import DefinitionError
from goldenthread.core.issues import Issue


@dataclass(frozen=True)
class Waiver:
    """One check or fault accepted for now: why, until when, by whom.

    `check` is the key of a check, its public code, or a kind of fault found in reading. `table` limits it to one
    table. `most` is the number of rows it was given for; without it, any number. `until` is the last day it holds.
    """

    check: str
    reason: str
    until: date
    by: str = ""
    table: str = ""
    most: int | None = None

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise DefinitionError(f"The waiver of {self.check} gives no reason. Say why it is accepted.")
        if self.most is not None and self.most < 1:
            raise DefinitionError(f"The waiver of {self.check} is for at least one row, or for any number.")


@dataclass(frozen=True)
class _File:
    waivers: tuple[Waiver, ...]


@dataclass(frozen=True)
class Waived:
    """What waivers do on a day: the results and faults that are waived, and a sentence for each that does nothing."""

    results: tuple[tuple[CheckResult, Waiver], ...] = ()
    issues: tuple[tuple[Issue, Waiver], ...] = ()
    not_used: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """The number of rows and places that are waived."""
        return sum(result.count for result, _ in self.results) + sum(issue.count for issue, _ in self.issues)

    def holds_for(self, found: CheckResult | Issue) -> bool:
        """Whether this result or fault is waived."""
        return any(each is found for each, _ in (*self.results, *self.issues))


def waivers_in(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a TOML file with a table [[waivers]] for each; DefinitionError says what is wrong and where."""
    return build(_File, read_toml_file(path), where=path.name).waivers


def waive(waivers: Sequence[Waiver], results: Iterable[CheckResult], issues: Iterable[Issue], *, on: date) -> Waived:
    """What the waivers do to these results and faults on a day. A check that could not run cannot be waived."""
    results, issues = tuple(results), tuple(issues)
    used_results: list[tuple[CheckResult, Waiver]] = []
    used_issues: list[tuple[Issue, Waiver]] = []
    not_used: list[str] = []
    for waiver in waivers:
        mine = [each for each in results if waiver.check in (each.check.key, each.check.rule) and each.count]
        mine = [each for each in mine if waiver.table in ("", each.check.table)]
        faults = [each for each in issues if each.kind == waiver.check and waiver.table in ("", each.table)]
        count = sum(result.count for result in mine) + sum(issue.count for issue in faults)
        why = _why_not(waiver, count, on)
        if why:
            not_used.append(why)
            continue
        used_results += [(each, waiver) for each in mine if not any(each is other for other, _ in used_results)]
        used_issues += [(each, waiver) for each in faults if not any(each is other for other, _ in used_issues)]
    return Waived(tuple(used_results), tuple(used_issues), tuple(not_used))


def _why_not(waiver: Waiver, count: int, on: date) -> str:
    """Why a waiver does nothing, in one sentence; empty when it does."""
    if waiver.until < on:
        return f"The waiver of {waiver.check} ended on {waiver.until:%-d %B %Y}. Look at it again."
    if not count:
        return f"The waiver of {waiver.check} is not needed: nothing is flagged."
    if waiver.most is not None and count > waiver.most:
        return f"The waiver of {waiver.check} was given for {waiver.most:,} rows, and there are {count:,}."
    return ""
