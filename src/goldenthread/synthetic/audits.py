"""A made-up year of case audit: what each case deserves, how each auditor graded it, and what was done about it.

    cases ── quality ──→ standards ──→ the auditor's grades ──→ a share graded again, blind, by somebody else
                                          └─→ actions, themes, a re-audit where the agreed grade is inadequate
    a calibration set each quarter, graded by everyone

The same recipe, seed and first day give the same year on every machine. No case, worker or auditor exists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from goldenthread.core.audit_themes import load_taxonomy
from goldenthread.core.audit_tools import GRADES, AuditTool, load_tool
from goldenthread.synthetic.audit_recipe import Auditor, Recipe
from goldenthread.synthetic.chance import Mix, Stream, Whole

TOP = len(GRADES) - 1
MONTHS_OF_A_QUARTER = 3


@dataclass(frozen=True, slots=True)
class MadeAction:
    """What somebody is to do after an audit. Days are missing where it was not evidenced, or not yet verified."""

    standard: str
    theme: str
    due: date
    evidenced_on: date | None
    verified_on: date | None


@dataclass(frozen=True, slots=True)
class MadeModeration:
    """A second grading by somebody who had not seen the first."""

    moderator: str
    on: date
    overall: str
    standards: Mapping[str, str]
    disputed: bool


@dataclass(frozen=True, slots=True)
class MadeAudit:
    """One audit. `deserved` is what no programme can see: the grade the case deserves. `themes` maps theme to kind."""

    ref: str
    tool: str
    case: str
    team: str
    auditor: str
    month: date
    allocated_on: date
    due: date
    submitted_on: date
    deserved: str
    overall: str
    standards: Mapping[str, str]
    moderation: MadeModeration | None
    agreed: str
    themes: Mapping[str, str]
    actions: tuple[MadeAction, ...]
    checks: Mapping[str, str]
    re_audit_of: str = ""
    inspector: str = ""


@dataclass(frozen=True, slots=True)
class MadeCalibration:
    """One quarter's set: the cases with what they deserve, and everyone's grade of each (case, auditor, grade)."""

    key: str
    title: str
    opens: date
    closes: date
    cases: tuple[tuple[str, str], ...]
    gradings: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class MadeProgramme:
    """The year: every audit in the order of its month, the calibration sets, and the cases tracked in an inspection."""

    start: date
    audits: tuple[MadeAudit, ...]
    calibrations: tuple[MadeCalibration, ...]
    tracked: tuple[MadeAudit, ...]


def make_programme(recipe: Recipe, *, seed: int, start: date) -> MadeProgramme:
    """The year of this recipe and seed, from the month of `start` on."""
    first = start.replace(day=1)
    audits: list[MadeAudit] = []
    for month in range(recipe.months):
        audits += _month(recipe, seed, _add_months(first, month), month, len(audits))
    audits += _re_audits(recipe, seed, audits, _add_months(first, recipe.months))
    quarters = range(recipe.months // MONTHS_OF_A_QUARTER)
    sets = tuple(_calibration(recipe, seed, _add_months(first, 3 * number), number) for number in quarters)
    tracked = tuple(_tracked(recipe, seed, _add_months(first, recipe.months // 2)))
    return MadeProgramme(first, tuple(sorted(audits, key=lambda each: (each.month, each.ref))), sets, tracked)


def _month(recipe: Recipe, seed: int, month: date, number: int, before: int) -> Iterator[MadeAudit]:
    """The audits of one month, numbered on from those before."""
    stream = Stream(seed, "audits", number)
    size = recipe.cases_a_month
    tools = stream.pick(size, Mix.of({tool.key: tool.share for tool in recipe.tools}))
    quality = _quality(recipe, stream, size)
    teams_of = {tool.key: tool.teams for tool in recipe.tools}
    lifts = {team.key: team.lift for team in recipe.teams}
    places = stream.bits(size)
    for i, tool in enumerate(tools):
        held = teams_of[str(tool)]
        team = held[int(places[i]) * len(held) >> 32]
        ref = f"A{before + i + 1:05}"
        yield _audit(
            recipe, Stream(seed, "audit", ref), ref, str(tool), team, lifts[team], int(quality[i]), month, number
        )


def _audit(
    recipe: Recipe,
    stream: Stream,
    ref: str,
    tool_key: str,
    team: str,
    lift: float,
    quality: int,
    month: date,
    number: int,
    re_audit_of: str = "",
) -> MadeAudit:
    tool = load_tool(tool_key)
    if stream.chance(1, abs(lift))[0]:
        quality = _on_scale(quality + (1 if lift > 0 else -1))
    first, second = _two_of(recipe, stream)
    deserved = _standards(recipe, stream, tool, quality)
    overall, standards = _graded(stream, tool, quality, deserved, first)
    allocated = _weekday(month + timedelta(days=int(stream.whole(1, 0, 4)[0])))
    due = _weekday(allocated + timedelta(days=14))
    late = bool(stream.chance(1, recipe.late)[0])
    submitted = _weekday(due + timedelta(days=int(stream.whole(1, *((1, 9) if late else (-6, 0)))[0])))
    moderation = None
    agreed = overall
    if stream.chance(1, recipe.moderated)[0]:
        moderation = _moderation(recipe, stream, tool, quality, deserved, second, submitted, overall)
        agreed = overall if moderation.disputed else moderation.overall
    actions = tuple(_actions(recipe, stream, standards, submitted))
    themes = _themes(recipe, stream, standards, actions, number)
    return MadeAudit(
        ref=ref,
        tool=tool_key,
        case=f"case-{ref[1:]}",
        team=team,
        auditor=first.key,
        month=month,
        allocated_on=allocated,
        due=due,
        submitted_on=submitted,
        deserved=GRADES[quality],
        overall=overall,
        standards=standards,
        moderation=moderation,
        agreed=agreed,
        themes=themes,
        actions=actions,
        checks=dict(_checks(recipe, stream, tool, GRADES[quality])),
        re_audit_of=re_audit_of,
    )


def _moderation(
    recipe: Recipe,
    stream: Stream,
    tool: AuditTool,
    quality: int,
    deserved: Mapping[str, int],
    moderator: Auditor,
    submitted: date,
    overall: str,
) -> MadeModeration:
    given, standards = _graded(stream, tool, quality, deserved, moderator)
    on = _weekday(submitted + timedelta(days=int(stream.whole(1, 2, 9)[0])))
    disputed = bool(stream.chance(1, recipe.disputed)[0]) and given != overall
    return MadeModeration(moderator.key, on, given, standards, disputed)


def _graded(
    stream: Stream, tool: AuditTool, quality: int, deserved: Mapping[str, int], auditor: Auditor
) -> tuple[str, Mapping[str, str]]:
    """The overall grade and the standards as this auditor gives them; the cap of critical standards holds."""
    shifts = _shifts(stream, auditor, len(deserved) + 1)
    overall = _on_scale(quality + int(shifts[0]))
    ranks = {key: _on_scale(rank + int(shift)) for (key, rank), shift in zip(deserved.items(), shifts[1:], strict=True)}
    for place, key in enumerate(tool.critical):
        if overall > 0:
            ranks[key] = max(ranks[key], 1)
        elif place == 0:
            ranks[key] = 0
    return GRADES[overall], {key: GRADES[rank] for key, rank in ranks.items()}


def _standards(recipe: Recipe, stream: Stream, tool: AuditTool, quality: int) -> dict[str, int]:
    """What each standard of the case deserves: mostly what the case does, sometimes a step above or below."""
    steps = _steps(stream, recipe.standard_above, recipe.standard_below, len(tool.standards))
    return {each.key: _on_scale(quality + int(step)) for each, step in zip(tool.standards, steps, strict=True)}


def _actions(recipe: Recipe, stream: Stream, standards: Mapping[str, str], submitted: date) -> Iterator[MadeAction]:
    taxonomy = load_taxonomy()
    for standard, grade in standards.items():
        share = {"inadequate": 1.0, "requires_improvement": recipe.action_of_standard}.get(grade, 0.0)
        taken, themed, late, verified = stream.bits(4) / 2**32
        if taken >= share:
            continue
        themes = taxonomy.of_standard(standard)
        due = _weekday(submitted + timedelta(days=28))
        evidenced = _weekday(due + timedelta(days=10 if late < recipe.action_late else -5))
        done = verified < recipe.action_verified
        yield MadeAction(
            standard=standard,
            theme=themes[0].key if themes and themed < recipe.theme_of_action else "",
            due=due,
            evidenced_on=evidenced if done else None,
            verified_on=_weekday(evidenced + timedelta(days=4)) if done else None,
        )


def _themes(
    recipe: Recipe, stream: Stream, standards: Mapping[str, str], actions: tuple[MadeAction, ...], number: int
) -> Mapping[str, str]:
    """Each theme of the audit with its kind. One that a change of the recipe is about follows the recipe alone."""
    taxonomy = load_taxonomy()
    found = {action.theme: "mend" for action in actions if action.theme}
    for standard, grade in standards.items():
        strong = bool(stream.chance(1, recipe.theme_of_strength)[0])
        themes = taxonomy.of_standard(standard)
        if themes and grade in ("good", "outstanding") and strong:
            found.setdefault(themes[0].key, "good")
    for change in recipe.changes:
        share = change.before if number + 1 < change.from_month else change.after
        seen = bool(stream.chance(1, share)[0])
        found.pop(change.theme, None)
        if seen and set(taxonomy.theme(change.theme).standards) & set(standards):
            found[change.theme] = "mend"
    return found


def _re_audits(recipe: Recipe, seed: int, audits: list[MadeAudit], end: date) -> Iterator[MadeAudit]:
    """A second audit, four months on, of each case whose agreed grade is inadequate, where the year still holds it."""
    lifts = {team.key: 0.0 for team in recipe.teams}
    first = audits[0].month if audits else end
    for before in audits:
        month = _add_months(before.month, 4)
        if before.agreed != "inadequate" or month >= end:
            continue
        stream = Stream(seed, "re-audit", before.ref)
        better = bool(stream.chance(1, recipe.reaudit_better)[0])
        quality = _on_scale(GRADES.index(before.deserved) + better)
        number = (month.year - first.year) * 12 + month.month - first.month
        ref = f"R{before.ref[1:]}"
        yield _audit(
            recipe, stream, ref, before.tool, before.team, lifts[before.team], quality, month, number, before.ref
        )


def _checks(recipe: Recipe, stream: Stream, tool: AuditTool, quality: str) -> Iterator[tuple[str, str]]:
    """Each compliance check's answer: met the more often the better the case; else no, not recorded or not applicable."""
    otherwise = Mix.of({"no": 60, "not_recorded": 25, "not_applicable": 15})
    met = stream.chance(len(tool.checks), recipe.checks_met[quality])
    other = stream.pick(len(tool.checks), otherwise)
    for check, yes, answer in zip(tool.checks, met, other, strict=True):
        applies = check.not_applicable_when or answer != "not_applicable"
        yield check.key, "yes" if yes else str(answer) if applies else "no"


def _tracked(recipe: Recipe, seed: int, month: date) -> Iterator[MadeAudit]:
    """Cases the authority audited and inspectors tracked, with the grade inspectors gave. None was moderated."""
    tool = recipe.tools[0]
    plain = replace(recipe, moderated=0.0)
    quality = _quality(recipe, Stream(seed, "tracked"), recipe.tracked_cases)
    for i, rank in enumerate(quality):
        ref = f"T{i + 1:05}"
        stream = Stream(seed, "tracked", ref)
        made = _audit(plain, stream, ref, tool.key, tool.teams[i % len(tool.teams)], 0.0, int(rank), month, 0)
        step = int(_steps(stream, recipe.tracked_below, recipe.tracked_above, 1)[0])
        yield replace(made, inspector=GRADES[_on_scale(GRADES.index(made.overall) + step)])


def _calibration(recipe: Recipe, seed: int, opens: date, number: int) -> MadeCalibration:
    stream = Stream(seed, "calibration", number)
    quality = _quality(recipe, stream, recipe.calibration_cases)
    cases = tuple((f"C{number + 1}-{i + 1:02}", GRADES[int(rank)]) for i, rank in enumerate(quality))
    gradings = []
    for auditor in recipe.auditors:
        shifts = _shifts(Stream(seed, "calibration", number, auditor.key), auditor, len(cases))
        gradings += [
            (case, auditor.key, GRADES[_on_scale(int(rank) + int(shift))])
            for (case, _), rank, shift in zip(cases, quality, shifts, strict=True)
        ]
    title = f"Calibration {number + 1}"
    closes = _weekday(_add_months(opens, MONTHS_OF_A_QUARTER) - timedelta(days=10))
    return MadeCalibration(f"calibration-{number + 1}", title, opens, closes, cases, tuple(gradings))


def _two_of(recipe: Recipe, stream: Stream) -> tuple[Auditor, Auditor]:
    """Two different auditors, each pair as likely as another."""
    size = len(recipe.auditors)
    first = int(stream.whole(1, 0, size - 1)[0])
    second = (first + int(stream.whole(1, 1, size - 1)[0])) % size
    return recipe.auditors[first], recipe.auditors[second]


def _quality(recipe: Recipe, stream: Stream, size: int) -> Whole:
    codes = stream.pick(size, Mix.of({grade: recipe.quality[grade] for grade in GRADES}))
    return np.array([GRADES.index(str(code)) for code in codes], dtype=np.int64)


def _shifts(stream: Stream, auditor: Auditor, size: int) -> Whole:
    return _steps(stream, auditor.up, auditor.down, size)


def _steps(stream: Stream, up: float, down: float, size: int) -> Whole:
    """One step up, one down or none, for each."""
    bits = stream.bits(size)
    return (bits < int(up * 2**32)).astype(np.int64) - (bits >= int((1 - down) * 2**32)).astype(np.int64)


def _on_scale(rank: int) -> int:
    return max(0, min(TOP, rank))


def _weekday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _add_months(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)
