"""Writes about cases referred back for safety: the referral, its owner, and each step of the answer."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from goldenthread.apps.accounts.models import Post, User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions.entering import hold
from goldenthread.apps.inspections.models import Inspection, ReferredCase, ReferredStep
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.referred_cases import STEPS, check_step


@transaction.atomic
def refer_back(
    *,
    inspection: Inspection,
    reference: str,
    concern: str,
    immediate: bool,
    referred_at: datetime,
    by: User,
    on: date,
) -> ReferredCase:
    """A case referred back to the authority; its clock starts at the moment of the referral."""
    policy.require_inspect(by, inspection)
    if not reference.strip() or not concern.strip():
        raise RuleBroken("Give the case's reference and what worries you, without names.")
    hold(inspection)
    last = inspection.referred.aggregate(last=Max("number"))["last"] or 0
    case = ReferredCase.objects.create(
        inspection=inspection,
        number=last + 1,
        reference=reference.strip(),
        concern=concern,
        immediate=immediate,
        referred_at=referred_at,
        referred_by=by,
    )
    record(events.CASE_REFERRED, by=by, on=on, subject=case, values={"immediate": immediate})
    return case


@transaction.atomic
def answer_referral(
    *, case: ReferredCase, step: str, at: datetime, text: str = "", owner: Post | None = None, by: User, on: date
) -> ReferredStep:
    """One step of the authority's answer: received, given to an owner, the outcome, reported back."""
    policy.require_write(by, case)
    check_step(step, set(case.steps.values_list("step", flat=True)))
    if at < case.referred_at:
        raise RuleBroken("A step of the answer cannot come before the referral. Check the moment.")
    if step == "owned":
        if owner is None:
            raise RuleBroken("Name the post that owns the answer.")
        case.owner = owner
        case.save(update_fields=["owner"])
    if step in ("outcome", "reported_back") and not text.strip():
        raise RuleBroken("Say what was done for the child, or who was told and how; without names.")
    made = ReferredStep.objects.create(case=case, step=step, at=at, by=by.name, text=text)
    values = {"step": STEPS[step].lower(), "owner": owner.title if owner else None}
    record(events.REFERRAL_ANSWERED, by=by, on=on, subject=case, values=values)
    return made
