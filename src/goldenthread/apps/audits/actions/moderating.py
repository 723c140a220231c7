"""Writes about moderation: the seeded draw, the blind grade, the agreed grade; and the cases everybody grades."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits import events
from goldenthread.apps.audits.actions.allocating import candidates, due_in
from goldenthread.apps.audits.actions.grading import complete_answers
from goldenthread.apps.audits.actions.steps import locked, road_of, take_step
from goldenthread.apps.audits.actions.writing import let_stand, raise_alerts, write_grading
from goldenthread.apps.audits.models import Audit, AuditRound, Grading
from goldenthread.apps.audits.policies import agency_of, policy
from goldenthread.apps.audits.queries import found_in
from goldenthread.apps.trail.actions import record
from goldenthread.core import audit_allocation
from goldenthread.core.audit_allocation import CaseToGive
from goldenthread.core.audit_answers import Found, StandardFound, missing
from goldenthread.core.errors import InputNotFit, RuleBroken
from goldenthread.core.sampling import SamplingPlan, draw


@dataclass(frozen=True)
class Moderation:
    """What a draw came to: how many were drawn, how many settled, and those nobody could moderate."""

    drawn: int
    settled: int
    left: dict[str, str]


@transaction.atomic
def draw_moderation(
    *, audit_round: AuditRound, seed: str, moderators: Sequence[User], by: User, on: date
) -> Moderation:
    """A random share of the submitted audits to moderators without a conflict; the grade of the rest settles.

    The first draw fixes the seed of the audit_round, so that nobody draws again until the cases suit them.
    """
    policy.require(by, Verb.PLAN_AUDITS, audit_round)
    held = AuditRound.objects.select_for_update().select_related("programme").get(pk=audit_round.pk)
    waiting = {each.case: each for each in held.audits.filter(stage="submitted").select_related("worker", "team")}
    if not waiting:
        raise RuleBroken("No audit of this round waits to be drawn.")
    if held.moderation_seed and held.moderation_seed != seed.strip():
        raise RuleBroken(f"The seed of this round is “{held.moderation_seed}” and stays so.")
    for each in moderators:
        if not allows(each, Verb.MODERATE_AUDITS, held) or agency_of(each) != held.agency:
            raise RuleBroken(f"{each.name} holds no role that moderates for this agency.")
    chosen = _chosen(waiting, seed, held.programme.moderated_share)
    given, left = _moderators(chosen, moderators, on)
    due = due_in(held.programme, on, held.programme.days_to_moderate)
    settled = 0
    for case, audit in waiting.items():
        one = locked(audit)
        if case in given:
            take_step(one, "draw", by=by, on=on, person=given[case], due=due)
        elif case not in left:
            _settle(one, by, on)
            settled += 1
    held.moderation_seed, held.moderation_drawn_on = seed.strip(), on
    held.save(update_fields=["moderation_seed", "moderation_drawn_on"])
    values = {"drawn": len(given), "of": len(waiting), "settled": settled, "seed": seed, "left": len(left)}
    record(events.MODERATION_DRAWN, by=by, on=on, subject=held, values=values)
    return Moderation(len(given), settled, left)


def _chosen(waiting: Mapping[str, Audit], seed: str, share: int) -> dict[str, Audit]:
    size = math.ceil(len(waiting) * share / 100)
    if not size:
        return {}
    rows = [{"case": case} for case in sorted(waiting)]
    sample = draw(rows, SamplingPlan(title="moderation", size=size), seed=f"moderation {seed.strip()}")
    return {each.case: waiting[each.case] for each in sample.drawn}


def _moderators(
    chosen: Mapping[str, Audit], people: Sequence[User], on: date
) -> tuple[dict[str, User], dict[str, str]]:
    """A moderator for each drawn case, and the cases nobody may moderate: who audited it or saw its alert may not."""
    by_email = {each.email: each for each in people}
    saw_alerts = {each.email for each in people if allows(each, Verb.ANSWER_ALERTS)}
    cases = []
    for case, audit in chosen.items():
        refused = set(road_of(audit).auditors)
        if audit.alerts.exists():
            refused |= saw_alerts
        worker, team = audit.worker.email if audit.worker else "", audit.team.key if audit.team else ""
        cases.append(CaseToGive(case, worker, team, frozenset(refused)))
    found = audit_allocation.allocate(cases, candidates(people, on), own_team_refused=False)
    return {case: by_email[email] for case, email in found.given.items()}, dict(found.left)


def _settle(audit: Audit, by: User, on: date) -> None:
    grading = audit.gradings.filter(role=Grading.Role.AUDITOR).last()
    if grading is None:
        raise RuleBroken("A submitted audit holds no grading. This is our fault; tell us.")
    let_stand(grading, on=on)
    take_step(audit, "settle", by=by, on=on)


@transaction.atomic
def change_moderator(*, audit: Audit, moderator: User, reason: str, by: User, on: date) -> Audit:
    """Another moderator for an audit that waits for one, with the reason."""
    policy.require(by, Verb.PLAN_AUDITS, audit)
    held = locked(audit)
    _, left = _moderators({held.case: held}, [moderator], on)
    if left or not allows(moderator, Verb.MODERATE_AUDITS, held) or agency_of(moderator) != held.agency:
        raise RuleBroken(
            f"{moderator.name} cannot moderate this audit: {left.get(held.case, 'they hold no such role')}."
        )
    programme = held.round.programme
    due = due_in(programme, on, programme.days_to_moderate)
    take_step(held, "redraw", by=by, on=on, person=moderator, reason=reason, due=due)
    record(events.MODERATOR_CHANGED, by=by, on=on, subject=held, reason=reason, values={"person": moderator.name})
    return held


@transaction.atomic
def moderate(*, audit: Audit, by: User, on: date) -> Grading:
    """The moderator's own grading, from their draft. The first grade is shown to them only after this."""
    policy.require(by, Verb.MODERATE_AUDITS, audit)
    held = locked(audit)
    found = complete_answers(held, by)
    programme = held.round.programme
    take_step(held, "moderate", by=by, on=on, due=due_in(programme, on, programme.days_to_moderate))
    grading = write_grading(held, Grading.Role.MODERATOR, found, by=by, on=on)
    raise_alerts(held, found, by=by, on=on)
    record(events.MODERATED, by=by, on=on, subject=held, values={"grading": grading.pk})
    return grading


@transaction.atomic
def agree_grade(
    *, audit: Audit, grades: Mapping[str, str], overall: str, reasons: str, dispute: str = "", by: User, on: date
) -> Grading:
    """The grade that stands after moderation, decided with reasons; what stays disputed is kept in words.

    `grades` holds, by standard, the agreed grade wherever auditor and moderator differ.
    """
    policy.require_agree(by, audit)
    held = locked(audit)
    first, second = (held.gradings.filter(role=role).last() for role in (Grading.Role.AUDITOR, Grading.Role.MODERATOR))
    if first is None or second is None:
        raise RuleBroken("The grade is agreed once auditor and moderator have both graded.")
    found = _agreed(found_in(first), found_in(second), grades, overall, reasons)
    if held.tool.scoring == "graded":
        wrong = missing(held.tool.tool, found)
        if wrong:
            raise InputNotFit(" ".join(sentence for _, sentence in wrong[:5]))
    grading = write_grading(held, Grading.Role.AGREED, found, by=by, on=on, dispute=dispute)
    raise_alerts(held, found, by=by, on=on)
    let_stand(grading, on=on)
    take_step(held, "agree", by=by, on=on)
    values = {"grade": overall, "auditor": first.overall, "moderator": second.overall, "disputed": grading.disputed}
    record(events.AGREED, by=by, on=on, subject=held, reason=reasons, values=values)
    return grading


def _agreed(first: Found, second: Found, grades: Mapping[str, str], overall: str, reasons: str) -> Found:
    """What both found, with the agreed grade where they differ; a difference without a decision is refused."""
    standards = {}
    for key in {**first.standards, **second.standards}:
        one, two = first.standards.get(key), second.standards.get(key)
        same = one and two and one.grade == two.grade
        grade = grades.get(key) or (one.grade if one and same else "")
        if not grade and one and two:
            raise InputNotFit("Auditor and moderator differ on a standard. Choose the agreed grade of each.")
        base = one or two or StandardFound("")
        standards[key] = replace(base, grade=grade or base.grade)
    return replace(first, standards=standards, overall=overall, reasons=reasons, answered=first.answered or reasons)


@transaction.atomic
def grade_calibration(*, audit: Audit, found: Found, by: User, on: date) -> Grading:
    """One person's grading of a case of a calibration set, which nobody else sees until the set is closed."""
    policy.require(by, Verb.GRADE_AUDITS, audit)
    held = locked(audit)
    if held.round.kind != AuditRound.Kind.CALIBRATION:
        raise RuleBroken("This case belongs to no calibration set.")
    if held.round.closed_on:
        raise RuleBroken("This calibration set is closed.")
    if held.gradings.filter(role=Grading.Role.CALIBRATION, by=by).exists():
        raise RuleBroken("You have graded this case. Everybody grades it once.")
    wrong = missing(held.tool.tool, found)
    if wrong:
        raise InputNotFit("The grading is not complete yet. " + " ".join(sentence for _, sentence in wrong[:5]))
    grading = write_grading(held, Grading.Role.CALIBRATION, found, by=by, on=on)
    record(events.CALIBRATED, by=by, on=on, subject=held.round, values={"case": held.key})
    return grading


@transaction.atomic
def close_calibration(*, audit_round: AuditRound, by: User, on: date) -> AuditRound:
    """The calibration set closed: from now on everybody who took part sees all gradings."""
    policy.require(by, Verb.PLAN_AUDITS, audit_round)
    held = AuditRound.objects.select_for_update().get(pk=audit_round.pk)
    if held.kind != AuditRound.Kind.CALIBRATION or held.closed_on:
        raise RuleBroken("Only a calibration set that is open can be closed.")
    held.closed_on = on
    held.save(update_fields=["closed_on"])
    record(events.CALIBRATION_CLOSED, by=by, on=on, subject=held)
    return held


@transaction.atomic
def record_inspector_grade(
    *, audit: Audit, overall: str, reasons: str, grades: Mapping[str, str] | None = None, by: User, on: date
) -> Grading:
    """What inspectors said of a case they tracked, beside what our own audit found. It changes nothing of ours."""
    policy.require(by, Verb.PLAN_AUDITS, audit)
    held = locked(audit)
    if held.round.kind != AuditRound.Kind.TRACKED:
        raise RuleBroken("Inspectors' grades are recorded for cases of a round of tracked cases.")
    if held.gradings.filter(role=Grading.Role.INSPECTOR).exists():
        raise RuleBroken("What inspectors said of this case is recorded already.")
    standards: dict[str, Any] = {key: StandardFound(grade) for key, grade in (grades or {}).items()}
    if overall not in ("inadequate", "requires_improvement", "good", "outstanding"):
        raise InputNotFit("Choose one of the four grades.")
    grading = write_grading(
        held, Grading.Role.INSPECTOR, Found(overall=overall, reasons=reasons, standards=standards), by=by, on=on
    )
    record(events.INSPECTOR_GRADED, by=by, on=on, subject=held, reason=reasons, values={"grade": overall})
    return grading
