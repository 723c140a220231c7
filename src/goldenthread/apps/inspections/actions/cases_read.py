"""Writes to the register of cases: draws, replacements, what was read, and the two views of a tracked case."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions.entering import refuse_published
from goldenthread.apps.inspections.models import CaseGrading, Draw, DrawnCase, Inspection
from goldenthread.apps.inspections.models.cases_read import Purpose
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.frameworks import load_framework
from goldenthread.core.sampling import Exclusion, SamplingPlan, draw_line

# How many cases of each stratum wait in line to replace one that is set aside.
RESERVE = 5


@dataclass(frozen=True)
class Frame:
    """The rows to draw from, and where they came from. Only its fingerprint and counts are kept."""

    rows: Sequence[dict[str, str]]
    source: str


@transaction.atomic
def draw_cases(
    *, inspection: Inspection, purpose: str, plan: SamplingPlan, frame: Frame, seed: str, by: User, on: date
) -> Draw:
    """A draw from the frame by the plan and the seed; cases already in the register cannot be drawn again."""
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    if purpose not in Purpose.values:
        raise RuleBroken(f"Cases are one of: {', '.join(Purpose.labels).lower()}.")
    held = {row[plan.case].strip() for row in frame.rows}
    already = inspection.cases.filter(purpose=purpose, reference__in=held).values_list("reference", flat=True)
    known = tuple(Exclusion(case=each, reason="Already in the register.") for each in sorted(already))
    sample, in_line = draw_line(
        frame.rows, dataclasses.replace(plan, exclude=(*plan.exclude, *known)), seed=seed, spare=RESERVE
    )
    made = Draw.objects.create(
        inspection=inspection,
        purpose=purpose,
        title=sample.title,
        seed=sample.seed,
        plan=_plain(plan),
        source=frame.source[:200],
        rows=sample.rows,
        eligible=sample.eligible,
        fingerprint=sample.fingerprint,
        strata=[dataclasses.asdict(each) for each in sample.strata],
        excluded=dict(Counter(reason for _, reason in sample.excluded)),
        shortfalls=list(sample.shortfalls),
        drawn_on=on,
        drawn_by=by.name,
    )
    chosen, waiting = DrawnCase.State.CHOSEN, DrawnCase.State.IN_LINE
    DrawnCase.objects.bulk_create(
        DrawnCase(
            inspection=inspection,
            draw=made,
            purpose=purpose,
            reference=each.case,
            stratum=list(each.stratum),
            place=each.place,
            state=state,
        )
        for state, cases in ((chosen, sample.drawn), (waiting, in_line))
        for each in cases
    )
    values = {"drawn": len(sample.drawn), "rows": sample.rows, "seed": sample.seed, "fingerprint": sample.fingerprint}
    record(events.CASES_DRAWN, by=by, on=on, subject=made, values=values)
    return made


@transaction.atomic
def choose_case(*, inspection: Inspection, purpose: str, reference: str, why: str, by: User, on: date) -> DrawnCase:
    """A case chosen by hand, with the reason: a line of enquiry, or a case somebody raised."""
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    if not reference.strip() or not why.strip():
        raise RuleBroken("A case chosen by hand needs its reference and the reason.")
    if purpose not in Purpose.values:
        raise RuleBroken(f"Cases are one of: {', '.join(Purpose.labels).lower()}.")
    if inspection.cases.filter(purpose=purpose, reference=reference.strip()).exists():
        raise RuleBroken("That case is already in the register.")
    case = DrawnCase.objects.create(inspection=inspection, purpose=purpose, reference=reference.strip(), why=why)
    record(events.CASE_CHOSEN, by=by, on=on, subject=case, reason=why, values={"purpose": purpose})
    return case


@transaction.atomic
def set_case_aside(*, case: DrawnCase, why: str, by: User, on: date) -> DrawnCase | None:
    """The next case in line of the same stratum, in place of this one; None where nobody is left in line."""
    policy.require_inspect(by, case)
    refuse_published(case.inspection)
    if case.state != DrawnCase.State.CHOSEN or case.read_on:
        raise RuleBroken("Only a chosen case that has not been read can be set aside.")
    if not why.strip():
        raise RuleBroken("Setting a case aside needs a reason, which stays in the register.")
    case.state, case.why = DrawnCase.State.SET_ASIDE, why
    case.save(update_fields=["state", "why"])
    line = DrawnCase.objects.filter(draw=case.draw, state=DrawnCase.State.IN_LINE, draw__isnull=False).order_by("place")
    following = next((each for each in line if each.stratum == case.stratum), None)
    if following:
        following.state, following.replaces = DrawnCase.State.CHOSEN, case
        following.save(update_fields=["state", "replaces"])
    values = {"replacement": "the next in line takes its place" if following else "nobody is left in line"}
    record(events.CASE_SET_ASIDE, by=by, on=on, subject=case, reason=why, values=values)
    return following


@transaction.atomic
def read_cases(*, cases: Sequence[DrawnCase], by: User, on: date) -> int:
    """How many of these cases are newly in the register as read by this person on this day."""
    first = cases[0] if cases else None
    policy.require_inspect(by, first)
    if first is None:
        raise RuleBroken("Choose at least one case.")
    refuse_published(first.inspection)
    if any(each.inspection_id != first.inspection_id for each in cases):
        raise RuleBroken("These cases belong to different inspections.")
    if any(each.state != DrawnCase.State.CHOSEN for each in cases):
        raise RuleBroken("Only a chosen case is read.")
    unread = [each.pk for each in cases if each.read_on is None]
    DrawnCase.objects.filter(pk__in=unread).update(read_on=on, read_by=by.name)
    if unread:
        record(events.CASES_READ, by=by, on=on, subject=first.inspection, values={"read": len(unread)})
    return len(unread)


@transaction.atomic
def grade_case(*, case: DrawnCase, view: str, grade: str, reasons: str, by: User, on: date) -> CaseGrading:
    """One view of a tracked case. The authority's own audit comes first, and is closed once the inspector has graded."""
    if view == CaseGrading.View.AUTHORITY:
        policy.require_write(by, case)
    else:
        policy.require_inspect(by, case)
    refuse_published(case.inspection)
    if case.purpose != Purpose.TRACKED or case.state != DrawnCase.State.CHOSEN:
        raise RuleBroken("Only a tracked case is audited by the authority and then graded by an inspector.")
    edition = load_framework(case.inspection.framework)
    if edition.scale is None or grade not in edition.scale:
        raise RuleBroken(f"That is not a grade of {edition.title}.")
    if not reasons.strip():
        raise RuleBroken("A grade needs its reasons.")
    there = {each.view: each for each in case.gradings.all()}
    if view == CaseGrading.View.INSPECTOR and CaseGrading.View.AUTHORITY not in there:
        raise RuleBroken(
            "The authority has not audited this case yet. Its own audit comes before the inspector's view."
        )
    if view == CaseGrading.View.AUTHORITY and CaseGrading.View.INSPECTOR in there:
        raise RuleBroken("The inspector has graded this case. The authority's audit stays as it was before that.")
    if view == CaseGrading.View.INSPECTOR and there[CaseGrading.View.AUTHORITY].by == by.name:
        raise RuleBroken("Whoever audited the case for the authority does not also grade it as inspector.")
    made = CaseGrading.objects.create(case=case, view=view, grade=grade, reasons=reasons, on=on, by=by.name)
    record(events.CASE_GRADED, by=by, on=on, subject=case, values={"view": made.get_view_display().lower()})
    return made


def _plain(plan: SamplingPlan) -> dict[str, object]:
    """A plan as JSON holds it, without the references it names one by one."""
    held = dataclasses.asdict(plan)
    held["exclude"] = [{"where": each.where, "reason": each.reason} for each in plan.exclude if each.case is None]
    return held
