"""Who audits which case: nobody their own, their own team's where the rule says so, or that of whom they supervise.

The load is balanced by giving each case to whoever has least to do among those it does not conflict with, the cases
with the fewest possible auditors first. Ties fall to the person's key, so that the same input gives the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class CaseToGive:
    """One case to be audited: its key, its worker, its team."""

    key: str
    worker: str = ""
    team: str = ""
    refused: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Auditor:
    """Somebody who may audit: the teams they work in, whom they supervise, what they have to do, whether they are away."""

    key: str
    teams: frozenset[str] = frozenset()
    supervises: frozenset[str] = frozenset()
    load: int = 0
    away: bool = False


@dataclass(frozen=True)
class Allocation:
    """Who gets which case (case → auditor), and why the rest could not be given to anybody."""

    given: Mapping[str, str] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)


def conflict(case: CaseToGive, auditor: Auditor, *, own_team_refused: bool) -> str:
    """Why this person may not audit this case; empty where they may."""
    if case.worker and auditor.key == case.worker:
        return "it is their own case"
    if case.worker and case.worker in auditor.supervises:
        return "they supervise its worker"
    if own_team_refused and case.team and case.team in auditor.teams:
        return "it is a case of their own team"
    if auditor.key in case.refused:
        return "they had it before"
    if auditor.away:
        return "they are away"
    return ""


def allocate(cases: Sequence[CaseToGive], auditors: Iterable[Auditor], *, own_team_refused: bool) -> Allocation:
    """Each case to somebody without a conflict, as evenly as that allows."""
    people = sorted(auditors, key=lambda each: each.key)
    load = {each.key: each.load for each in people}
    may = {
        case.key: [each.key for each in people if not conflict(case, each, own_team_refused=own_team_refused)]
        for case in cases
    }
    given: dict[str, str] = {}
    left: dict[str, str] = {}
    for case in sorted(cases, key=lambda each: (len(may[each.key]), each.key)):
        if not may[case.key]:
            reasons = {conflict(case, each, own_team_refused=own_team_refused) for each in people}
            left[case.key] = "; ".join(sorted(reasons)) or "there is no auditor"
            continue
        chosen = min(may[case.key], key=lambda key: (load[key], key))
        given[case.key] = chosen
        load[chosen] += 1
    return Allocation(given, left)
