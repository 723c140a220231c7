"""Writes of the report: its steps, stated counts, and the factual-accuracy round with the authority."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions.entering import hold, refuse_published
from goldenthread.apps.inspections.models import AccuracyPoint, Inspection, ReportStep, StatedCount
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries.working import draft_hash, steps_taken
from goldenthread.apps.trail.actions import record
from goldenthread.core.case_counts import COUNTED
from goldenthread.core.errors import RuleBroken
from goldenthread.core.report_steps import STEPS, check_next


@dataclass(frozen=True)
class StatedGiven:
    """One count as the report states it, and which count of the log or register it must agree with."""

    key: str
    label: str
    count: int
    counts: str
    precision: str = "exact"
    of: str = ""
    relation: str = ""
    source_ref: str = ""


@transaction.atomic
def state_counts(*, inspection: Inspection, counts: Sequence[StatedGiven], by: User, on: date) -> None:
    """The counts the report states, replacing what it stated before; whether they are true is shown beside them."""
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    unknown = sorted({each.counts for each in counts} - set(COUNTED))
    if unknown:
        raise RuleBroken(f"Nothing in the log or the register is counted as {', '.join(unknown)}.")
    inspection.stated_counts.all().delete()
    for place, each in enumerate(counts):
        StatedCount.objects.create(
            inspection=inspection,
            key=each.key,
            label=each.label,
            count=each.count,
            precision=each.precision,
            of=each.of,
            relation=each.relation,
            counts=each.counts,
            source_ref=each.source_ref,
            place=place,
        )
    values = {"counts": {each.key: each.count for each in counts}}
    record(events.COUNTS_STATED, by=by, on=on, subject=inspection, values=values)


@transaction.atomic
def move_report(*, inspection: Inspection, step: str, note: str = "", by: User, on: date) -> ReportStep:
    """The report's next step. A check or sign-off by whoever drafted it is refused with the reason."""
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    if step == "published":
        raise RuleBroken("Publishing is an act of its own, with its day.")
    unanswered = inspection.accuracy_points.filter(response="").count()
    check_next(step, steps_taken(inspection), person=by.email, note=note, unanswered=unanswered)
    if step == "drafted" and not inspection.drafts.filter(withdrawn_why="").exists():
        raise RuleBroken("There is no finding to draft a report from.")
    if step == "signed_off":
        _refuse_changed_since_answered(inspection)
    made = ReportStep.objects.create(
        inspection=inspection, step=step, person=by, on=on, note=note, content_sha256=draft_hash(inspection)
    )
    record(events.REPORT_MOVED, by=by, on=on, subject=inspection, reason=note, values={"step": STEPS[step].lower()})
    return made


@transaction.atomic
def raise_point(*, inspection: Inspection, place: str, point: str, evidence: str, by: User, on: date) -> AccuracyPoint:
    """A point of the authority on factual accuracy, with what shows it; only while the draft is with the authority."""
    policy.require_write(by, inspection)
    refuse_published(inspection)
    latest = inspection.report_steps.first()
    if latest is None or latest.step != "sent":
        raise RuleBroken("Points are raised while the draft is with the authority for factual accuracy.")
    if not point.strip() or not evidence.strip():
        raise RuleBroken("A point says what is wrong, and what shows it: a record, a date, a document.")
    hold(inspection)
    made = AccuracyPoint.objects.create(
        inspection=inspection,
        number=inspection.accuracy_points.count() + 1,
        place=place,
        point=point,
        evidence=evidence,
        raised_by=by.name,
        raised_on=on,
    )
    record(events.POINT_RAISED, by=by, on=on, subject=made)
    return made


@transaction.atomic
def answer_point(
    *, point: AccuracyPoint, response: str, answer: str, change_made: str = "", by: User, on: date
) -> AccuracyPoint:
    """The team's answer to one point, with the change made where there is one; answered once."""
    policy.require_inspect(by, point)
    refuse_published(point.inspection)
    if point.response:
        raise RuleBroken("This point is answered, and the answer stays as it was.")
    if response not in AccuracyPoint.Response.values:
        raise RuleBroken(f"An answer is one of: {', '.join(AccuracyPoint.Response.labels).lower()}.")
    if not answer.strip():
        raise RuleBroken("Say why, in words the authority can follow.")
    if (response == AccuracyPoint.Response.NOT_ACCEPTED) == bool(change_made.strip()):
        raise RuleBroken(
            "A point that is accepted, whole or in part, says what was changed; one that is not, does not."
        )
    point.response, point.answer, point.change_made = response, answer, change_made
    point.answered_by, point.answered_on = by.name, on
    point.save()
    values = {"response": point.get_response_display().lower()}
    record(events.POINT_ANSWERED, by=by, on=on, subject=point, values=values)
    return point


def _refuse_changed_since_answered(inspection: Inspection) -> None:
    answered = inspection.report_steps.filter(step="answered").first()
    if answered and answered.content_sha256 != draft_hash(inspection):
        raise RuleBroken(
            "The findings or grades have changed since the authority's points were answered. "
            "Take the report back to draft, with the reason, so that both sides see the change."
        )
