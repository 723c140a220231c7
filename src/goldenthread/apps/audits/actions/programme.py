"""Writes to the programme: teams, the year's plan by month, theme and team, and the seeded draw of its cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import events
from goldenthread.apps.audits.actions.tools import adopted
from goldenthread.apps.audits.models import (
    Absence,
    Audit,
    AuditRound,
    Programme,
    RoundTeam,
    Sample,
    Team,
    TeamMember,
    ToolEdition,
)
from goldenthread.apps.audits.policies import COUNCIL, NO_AGENCY, agency_of, forget_agency, policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.audit_themes import load_taxonomy
from goldenthread.core.calendars import load_calendar
from goldenthread.core.errors import InputNotFit, RuleBroken
from goldenthread.core.sampling import SamplingPlan, draw

# A reference of a case holds a digit and no space: an ordinary name cannot be taken for one.
CASE_KEY = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,79}")
RESERVES = 3


@dataclass(frozen=True)
class FrameRow:
    """One case that could be drawn: its pseudonymous key, its team's key, its worker's address and kind of plan."""

    case: str
    team: str
    worker: str = ""
    kind: str = ""


@transaction.atomic
def make_team(*, authority: str, agency: str = "", key: str, title: str, by: User, on: date) -> Team:
    """A team of the council, or of one partner, whose work is audited."""
    policy.require_team(by, authority, agency)
    if not title.strip():
        raise RuleBroken("A team needs a name.")
    if Team.objects.filter(authority=authority, key=key).exists():
        raise RuleBroken("There is already a team with this key.")
    team = Team.objects.create(authority=authority, agency=agency, key=key, title=title.strip())
    record(events.TEAM_MADE, by=by, on=on, subject=team)
    return team


@transaction.atomic
def place_person(*, team: Team, user: User, supervisor: User | None, since: date, by: User, on: date) -> TeamMember:
    """A person in a team from a day on, with whoever supervises them there; an earlier place in it ends."""
    policy.require_team(by, team.authority, team.agency)
    if agency_of(by) != COUNCIL and agency_of(user) not in (team.agency, NO_AGENCY):
        raise RuleBroken("A partner places its own people. The council places those who come from elsewhere.")
    if user.authority != team.authority or (supervisor and supervisor.authority != team.authority):
        raise RuleBroken("A team holds people of its own authority.")
    if supervisor == user:
        raise RuleBroken("Nobody supervises themselves.")
    TeamMember.objects.filter(team=team, user=user, until__isnull=True).update(until=since)
    place = TeamMember.objects.create(team=team, user=user, supervisor=supervisor, since=since)
    values = {"person": user.name, "supervisor": supervisor.name if supervisor else "nobody"}
    forget_agency(user)
    record(events.PERSON_PLACED, by=by, on=on, subject=team, values=values)
    return place


@transaction.atomic
def note_absence(*, user: User, since: date, until: date, by: User, on: date) -> Absence:
    """Days on which somebody is given no audit. People note their own, leads note anybody's."""
    if by != user:
        policy.require(by, Verb.PLAN_AUDITS)
    policy.require(by, Verb.READ_AUDITS)
    if user.authority != by.authority:
        raise RuleBroken("This person belongs to another authority.")
    if until < since:
        raise RuleBroken("The last day away lies before the first.")
    absence = Absence.objects.create(user=user, since=since, until=until)
    record(events.ABSENCE_NOTED, by=by, on=on, subject=user, values={"since": since, "until": until})
    return absence


@transaction.atomic
def make_programme(
    *,
    key: str,
    authority: str,
    agency: str = "",
    title: str,
    starts: date,
    ends: date,
    rules: Mapping[str, Any] | None = None,
    made_up: bool = False,
    note: str = "",
    by: User,
    on: date,
) -> Programme:
    """The programme of a year without rounds. `rules` are the fields of Programme that differ from the usual."""
    policy.require_new(by, Verb.PLAN_AUDITS, authority, agency)
    if ends <= starts:
        raise RuleBroken("A programme ends after it starts.")
    if Programme.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already a programme with the key {key}.")
    programme = Programme(
        key=key, authority=authority, agency=agency, title=title, starts=starts, ends=ends, made_up=made_up, note=note
    )
    for name, value in (rules or {}).items():
        if name not in RULES:
            raise RuleBroken(f"“{name}” is not a rule of a programme. The rules are: {', '.join(RULES)}.")
        setattr(programme, name, value)
    if not 3 <= programme.reaudit_months <= 6:
        raise RuleBroken("A re-audit is due three to six months after the grade is settled.")
    if not 0 <= programme.moderated_share <= 100:
        raise RuleBroken("The share that is moderated lies between 0 and 100 percent.")
    load_calendar(programme.calendar)
    programme.save()
    record(events.PROGRAMME_MADE, by=by, on=on, subject=programme)
    return programme


RULES = (
    "calendar",
    "own_team_refused",
    "days_to_audit",
    "days_to_reply",
    "days_to_moderate",
    "moderated_share",
    "reaudit_months",
)


@transaction.atomic
def plan_round(
    *,
    programme: Programme,
    key: str,
    title: str,
    kind: str,
    month: date,
    theme: str = "",
    tool: ToolEdition | str,
    teams: Mapping[Team, int],
    questions: Sequence[str] = (),
    inspection: Any = None,
    by: User,
    on: date,
) -> AuditRound:
    """A round of one month: a theme, a tool, and how many cases of each team. A shipped tool may be named by its key."""
    policy.require(by, Verb.PLAN_AUDITS, programme)
    month = month.replace(day=1)
    if not programme.starts.replace(day=1) <= month <= programme.ends:
        raise RuleBroken(f"{month:%B %Y} lies outside the programme.")
    if AuditRound.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already a round with the key {key}.")
    if theme:
        load_taxonomy().theme(theme)
    if any(team.authority != programme.authority or team.agency != programme.agency for team in teams):
        raise RuleBroken("A round plans cases of its own authority and agency.")
    edition = adopted(tool, programme, by=by, on=on)
    _check_questions(edition, questions)
    planned = AuditRound.objects.create(
        programme=programme,
        authority=programme.authority,
        agency=programme.agency,
        key=key,
        title=title,
        kind=kind,
        month=month,
        theme=theme,
        tool=edition,
        questions=list(questions),
        inspection=inspection,
    )
    RoundTeam.objects.bulk_create(RoundTeam(round=planned, team=team, planned=count) for team, count in teams.items())
    values = {"cases": sum(teams.values()), "tool": str(edition)}
    record(events.ROUND_PLANNED, by=by, on=on, subject=planned, values=values)
    return planned


def _check_questions(edition: ToolEdition, questions: Sequence[str]) -> None:
    if edition.status != ToolEdition.Status.PUBLISHED:
        raise RuleBroken("A round is planned with a published edition of a tool.")
    held = {each.key for each in edition.tool.questions}
    if edition.scoring == "pass_fail" and not questions:
        raise RuleBroken("A dip sample asks at least one question of its tool.")
    if set(questions) - held:
        raise RuleBroken("The tool has no such question.")


@transaction.atomic
def draw_sample(
    *,
    audit_round: AuditRound,
    frame: Sequence[FrameRow],
    source: str,
    seed: str,
    also_by_kind: bool = False,
    by: User,
    on: date,
) -> Sample:
    """The cases of a audit_round, drawn by its seed from the frame: as many of each team as the round plans.

    The same frame and seed give the same cases anywhere. With `also_by_kind` each team's share follows its kinds of plan.
    """
    policy.require(by, Verb.PLAN_AUDITS, audit_round)
    if audit_round.audits.exists():
        raise RuleBroken("The cases of this round are drawn already. Set one aside to take the next in line.")
    check_cases(row.case for row in frame)
    teams = {each.team.key: each for each in audit_round.teams.select_related("team")}
    workers = _workers(audit_round, frame)
    told: dict[str, Any] = {"drawn": [], "strata": [], "reserves": [], "shortfalls": [], "eligible": 0, "prints": []}
    for key, planned in teams.items():
        rows = [{"case": row.case, "kind": row.kind or "not stated"} for row in frame if row.team == key]
        _draw_team(key, planned.planned, rows, seed, ("kind",) if also_by_kind else (), told)
    if not told["drawn"]:
        raise InputNotFit("No case could be drawn: the frame holds none of the teams this round plans.")
    by_case = {row.case: row for row in frame}
    sample = Sample.objects.create(
        round=audit_round,
        source=source[:200],
        seed=seed,
        plan={"teams": {key: each.planned for key, each in teams.items()}, "also_by_kind": also_by_kind},
        fingerprint=told["prints"][0] if len(told["prints"]) == 1 else _joined(told["prints"]),
        rows=len(frame),
        eligible=told["eligible"],
        strata=told["strata"],
        reserves=[
            {**each, "worker": by_case[each["case"]].worker, "kind": by_case[each["case"]].kind}
            for each in told["reserves"]
        ],
        shortfalls=told["shortfalls"],
        drawn_on=on,
        drawn_by=by.name,
    )
    Audit.objects.bulk_create(
        new_audit(
            audit_round, number, by_case[each.case], teams[team].team, workers, on, [team, *each.stratum], each.place
        )
        for number, (team, each) in enumerate(told["drawn"], start=1)
    )
    values = {"drawn": len(told["drawn"]), "eligible": sample.eligible, "seed": seed, "fingerprint": sample.fingerprint}
    record(events.SAMPLE_DRAWN, by=by, on=on, subject=audit_round, values=values)
    return sample


def _draw_team(
    team: str, planned: int, rows: list[dict[str, str]], seed: str, by: tuple[str, ...], told: dict[str, Any]
) -> None:
    """What the draw of one team adds to what is told of the whole."""
    if not rows:
        told["shortfalls"].append(f"{team}: {planned} asked for, none in the frame.")
        return
    size = min(planned, len(rows))
    drawn = draw(rows, SamplingPlan(title=team, size=size, by=by), seed=seed)
    line = draw(rows, SamplingPlan(title=team, size=min(len(rows), size + RESERVES), by=()), seed=seed)
    chosen = {each.case for each in drawn.drawn}
    told["drawn"] += [(team, each) for each in drawn.drawn]
    told["strata"] += [
        {"stratum": [team, *each.values], "eligible": each.eligible, "asked": each.asked, "drawn": each.drawn}
        for each in drawn.strata
    ]
    told["reserves"] += [{"team": team, "case": each.case} for each in line.drawn if each.case not in chosen]
    told["shortfalls"] += [f"{team}: {each}" for each in drawn.shortfalls]
    if size < planned:
        told["shortfalls"].append(f"{team}: {planned} asked for, {size} in the frame.")
    told["eligible"] += drawn.eligible
    told["prints"].append(drawn.fingerprint)


def _joined(prints: list[str]) -> str:
    import hashlib

    return hashlib.sha256("\n".join(prints).encode()).hexdigest()


def check_cases(cases: Iterable[str]) -> None:
    """Nothing where every case is a pseudonymous key; InputNotFit that counts those that are not, and shows none."""
    wrong = [number for number, case in enumerate(cases, start=1) if not CASE_KEY.fullmatch(case)]
    if wrong:
        raise InputNotFit(
            f"{len(wrong)} of the case references are not keys; the first is number {wrong[0]}. A key has letters, digits "
            "and no space, with at least one digit. Never use a name."
        )


def _workers(audit_round: AuditRound, frame: Sequence[FrameRow]) -> dict[str, User]:
    named = {row.worker.casefold() for row in frame if row.worker}
    people = User.objects.filter(authority=audit_round.authority)
    return {each.email.casefold(): each for each in people if each.email.casefold() in named}


def new_audit(
    audit_round: AuditRound,
    number: int,
    row: FrameRow,
    team: Team,
    workers: Mapping[str, User],
    on: date,
    stratum: list[str],
    place: int,
) -> Audit:
    """An audit of one drawn case that is not saved yet."""
    return Audit(
        round=audit_round,
        authority=audit_round.authority,
        agency=audit_round.agency,
        tool=audit_round.tool,
        team=team,
        month=audit_round.month,
        key=f"{audit_round.key}-{number:03d}",
        case=row.case,
        case_kind=row.kind,
        worker=workers.get(row.worker.casefold()) if row.worker else None,
        stage_since=on,
        stratum=stratum,
        place=place,
    )


@transaction.atomic
def replace_case(*, audit: Audit, reason: str, by: User, on: date) -> Audit:
    """The next in line of the same team instead of a case that is set aside, with the reason."""
    from goldenthread.apps.audits.actions.steps import locked, take_step

    policy.require(by, Verb.PLAN_AUDITS, audit)
    held = locked(audit)
    take_step(held, "set_aside", by=by, on=on, reason=reason)
    sample = held.round.samples.last()
    taken = set(held.round.audits.values_list("case", flat=True))
    team_key = held.team.key if held.team else ""
    line = [
        each for each in (sample.reserves if sample else []) if each["team"] == team_key and each["case"] not in taken
    ]
    if not line:
        raise RuleBroken(
            "No case is left in line for this team. Draw from a larger frame, or give the audit a later date."
        )
    row = FrameRow(line[0]["case"], team_key, line[0].get("worker", ""), line[0].get("kind", ""))
    number = held.round.audits.count() + 1
    new = new_audit(held.round, number, row, held.team, _workers(held.round, [row]), on, held.stratum, held.place)
    new.save()
    record(events.CASE_REPLACED, by=by, on=on, subject=held, reason=reason, values={"next": new.key})
    return new
