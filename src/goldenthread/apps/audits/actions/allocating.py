"""Writes about who audits what and until when: allocation, reassignment with a reason, and later days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits import events
from goldenthread.apps.audits.actions.steps import locked, take_step
from goldenthread.apps.audits.models import Absence, Audit, AuditRound, DueChange, Programme, TeamMember
from goldenthread.apps.audits.policies import agency_of, policy
from goldenthread.apps.trail.actions import record
from goldenthread.core import audit_allocation
from goldenthread.core.audit_allocation import Auditor, CaseToGive
from goldenthread.core.audit_road import WITH_AUDITOR
from goldenthread.core.calendars import add_working_days, load_calendar
from goldenthread.core.errors import RuleBroken


@dataclass(frozen=True)
class Given:
    """What an allocation came to: how many audits were given, to how many people, and why the rest were not."""

    given: int
    auditors: int
    left: dict[str, str]


@transaction.atomic
def allocate_round(*, audit_round: AuditRound, auditors: Sequence[User], by: User, on: date) -> Given:
    """Every planned audit of a round given to somebody without a conflict, as evenly as that allows."""
    policy.require(by, Verb.PLAN_AUDITS, audit_round)
    people = {each.email: each for each in auditors}
    for each in auditors:
        _check_may_audit(each, audit_round)
    audits = {each.key: each for each in audit_round.audits.filter(stage="planned").select_related("worker", "team")}
    if not audits:
        raise RuleBroken("Every audit of this round is allocated already.")
    cases = [_case(each) for each in audits.values()]
    known = candidates(auditors, on)
    found = audit_allocation.allocate(cases, known, own_team_refused=audit_round.programme.own_team_refused)
    due = due_in(audit_round.programme, on, audit_round.programme.days_to_audit)
    for key, email in found.given.items():
        take_step(locked(audits[key]), "allocate", by=by, on=on, person=people[email], due=due)
    given = Given(len(found.given), len(set(found.given.values())), dict(found.left))
    values = {"given": given.given, "auditors": given.auditors, "left": len(given.left), "due": due}
    record(events.ALLOCATED, by=by, on=on, subject=audit_round, values=values)
    return given


@transaction.atomic
def give_audit(*, audit: Audit, auditor: User, by: User, on: date) -> Audit:
    """One planned audit given to one person; refused with the reason where there is a conflict."""
    policy.require(by, Verb.PLAN_AUDITS, audit)
    held = locked(audit)
    _check_conflict(held, auditor, on)
    programme = held.round.programme
    take_step(held, "allocate", by=by, on=on, person=auditor, due=due_in(programme, on, programme.days_to_audit))
    record(events.AUDIT_GIVEN, by=by, on=on, subject=held, values={"person": auditor.name, "due": held.due})
    return held


@transaction.atomic
def reassign(*, audit: Audit, auditor: User, reason: str, by: User, on: date) -> Audit:
    """The audit with another auditor, who begins a draft of their own; the first draft stays with whoever wrote it."""
    policy.require_move_due(by, audit)
    held = locked(audit)
    _check_conflict(held, auditor, on)
    old, programme = held.auditor.name if held.auditor else "nobody", held.round.programme
    due = due_in(programme, on, programme.days_to_audit)
    take_step(held, "reassign", by=by, on=on, person=auditor, reason=reason, due=due)
    record(events.REASSIGNED, by=by, on=on, subject=held, reason=reason, values={"person": auditor.name, "old": old})
    return held


@transaction.atomic
def extend(*, audit: Audit, due: date, reason: str, by: User, on: date) -> Audit:
    """A later day for whatever is next, with its reason. The earlier day stays on the record."""
    policy.require_move_due(by, audit)
    held = locked(audit)
    if held.due is None:
        raise RuleBroken("Nothing of this audit has a due date now.")
    if not reason.strip():
        raise RuleBroken("A new date needs a reason. It is kept with the audit.")
    if due <= held.due:
        raise RuleBroken(f"It is due on {held.due:%-d %B %Y}. Give a later day.")
    old, held.due = held.due, due
    held.save(update_fields=["due"])
    DueChange.objects.create(audit=held, old=old, due=due, reason=reason, by=by, on=on)
    record(events.DUE_MOVED, by=by, on=on, subject=held, reason=reason, values={"old": old, "due": due})
    return held


def due_in(programme: Programme, start: date, days: int) -> date:
    """The day so many working days after another, in the programme's calendar."""
    return add_working_days(start, days, load_calendar(programme.calendar))


def candidates(people: Sequence[User], on: date) -> list[Auditor]:
    """What the rules of allocation ask about each person, in four queries whatever their number."""
    keys = [each.pk for each in people]
    current = Q(until__isnull=True)
    places = TeamMember.objects.filter(current)
    teams: dict[int, set[str]] = {}
    for user_id, team in places.filter(user__in=keys).values_list("user_id", "team__key"):
        teams.setdefault(user_id, set()).add(team)
    supervised: dict[int, set[str]] = {}
    for lead_id, email in places.filter(supervisor__in=keys).values_list("supervisor_id", "user__email"):
        supervised.setdefault(lead_id, set()).add(email)
    away = set(Absence.objects.filter(user__in=keys, since__lte=on, until__gte=on).values_list("user_id", flat=True))
    load: dict[int, int] = {}
    for auditor_id in Audit.objects.filter(auditor__in=keys, stage__in=WITH_AUDITOR).values_list(
        "auditor_id", flat=True
    ):
        load[auditor_id] = load.get(auditor_id, 0) + 1
    return [
        Auditor(
            key=each.email,
            teams=frozenset(teams.get(each.pk, ())),
            supervises=frozenset(supervised.get(each.pk, ())),
            load=load.get(each.pk, 0),
            away=each.pk in away,
        )
        for each in people
    ]


def _case(audit: Audit) -> CaseToGive:
    return CaseToGive(
        key=audit.key,
        worker=audit.worker.email if audit.worker else "",
        team=audit.team.key if audit.team else "",
    )


def _check_conflict(audit: Audit, auditor: User, on: date) -> None:
    _check_may_audit(auditor, audit)
    (person,) = candidates([auditor], on)
    own_team = audit.round.programme.own_team_refused
    why = audit_allocation.conflict(_case(audit), person, own_team_refused=own_team)
    if why:
        raise RuleBroken(f"{auditor.name} cannot audit this case: {why}.")


def _check_may_audit(person: User, thing: Audit | AuditRound) -> None:
    if not allows(person, Verb.GRADE_AUDITS, thing) or agency_of(person) != thing.agency:
        raise RuleBroken(f"{person.name} holds no role that audits for this agency.")
