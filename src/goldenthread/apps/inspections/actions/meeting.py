"""Writes of the judgement meeting. Nothing here works a grade out: people propose, differ, decide and countersign."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions.entering import refuse_published
from goldenthread.apps.inspections.models import (
    Countersignature,
    Dissent,
    Inspection,
    Judgement,
    MeetingDecision,
    ProposedGrade,
)
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.frameworks import load_framework
from goldenthread.core.judgements import check_rules


@transaction.atomic
def propose_grade(*, judgement: Judgement, grade: str, reasons: str, by: User, on: date) -> ProposedGrade:
    """A grade put to the meeting, with its reasons."""
    inspection = judgement.record_of()
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    _check_grade(judgement, grade, reasons)
    made = ProposedGrade.objects.create(judgement=judgement, grade=grade, reasons=reasons, person=by, on=on)
    record(events.GRADE_PROPOSED, by=by, on=on, subject=judgement, values={"grade": grade})
    return made


@transaction.atomic
def record_dissent(*, judgement: Judgement, grade: str, reasons: str, by: User, on: date) -> Dissent:
    """A view that differs from the meeting's, kept beside the decision whatever is decided."""
    inspection = judgement.record_of()
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    _check_grade(judgement, grade, reasons)
    made = Dissent.objects.create(judgement=judgement, grade=grade, reasons=reasons, person=by, on=on)
    record(events.DISSENT_RECORDED, by=by, on=on, subject=judgement)
    return made


@transaction.atomic
def decide_grade(*, judgement: Judgement, grade: str, reasons: str, by: User, on: date) -> MeetingDecision:
    """The meeting's decision with its reasons and what the limiting rules answer; an earlier one stays, unsigned."""
    inspection = judgement.record_of()
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    _check_grade(judgement, grade, reasons)
    edition = load_framework(inspection.framework)
    grades = {**decided_grades(inspection), judgement.key: grade}
    answers = [
        {"rule": check.rule, "answer": check.answer, "says": check.says, "strength": check.strength}
        for check in check_rules(edition, grades)
        if check.applies
    ]
    void_signatures(judgement, "Another decision followed.", on)
    made = MeetingDecision.objects.create(
        judgement=judgement, grade=grade, reasons=reasons, person=by, on=on, rule_checks=answers
    )
    record(events.GRADE_DECIDED, by=by, on=on, subject=judgement, reason=reasons, values={"grade": grade})
    return made


@transaction.atomic
def countersign(*, decision: MeetingDecision, by: User, on: date) -> Countersignature:
    """A second person's signature under the decision in force."""
    judgement = decision.judgement
    inspection = judgement.record_of()
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    if decision.person == by:
        raise RuleBroken("Whoever recorded the decision cannot countersign it. Ask a colleague of the team.")
    if judgement.meeting_decisions.first() != decision:
        raise RuleBroken("A later decision is in force. Countersign that one.")
    if decision.countersigned:
        raise RuleBroken("This decision is already countersigned.")
    made = Countersignature.objects.create(decision=decision, person=by, on=on)
    record(events.COUNTERSIGNED, by=by, on=on, subject=judgement, values={"grade": decision.grade})
    return made


def void_signatures(judgement: Judgement, why: str, on: date) -> None:
    """Every signature in force under this judgement, void from now on and kept. Called inside the edit that voids it."""
    Countersignature.objects.filter(decision__judgement=judgement, void_why="").update(void_why=why, void_on=on)


def decided_grades(inspection: Inspection) -> dict[str, str]:
    """The grade of each judgement the meeting has decided so far."""
    found = Judgement.objects.filter(component__inspection=inspection).prefetch_related("meeting_decisions")
    decided = {each.key: next(iter(each.meeting_decisions.all()), None) for each in found}
    return {key: decision.grade for key, decision in decided.items() if decision}


def _check_grade(judgement: Judgement, grade: str, reasons: str) -> None:
    edition = load_framework(judgement.record_of().framework)
    if edition.scale is None or judgement.kind == "narrative" or grade not in edition.scale:
        raise RuleBroken(f"That is not a grade of {edition.title} for {judgement.title}.")
    if not reasons.strip():
        raise RuleBroken("A grade needs its reasons, so that a reader can follow the decision.")
