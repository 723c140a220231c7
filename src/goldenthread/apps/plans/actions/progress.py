"""Writes about how an action stands: what its owner reports, and what somebody else finds."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.plans import events
from goldenthread.apps.plans.models import Action, ProgressUpdate, Verification
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.plans.standing import progress_on, suggestions
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.evidence import Held, check_step
from goldenthread.core.ratings import (
    Progress,
    check_blue,
    check_choice,
    check_look_ahead,
    check_way_back,
    load_rating_rules,
)


@transaction.atomic
def report_progress(
    *,
    action: Action,
    text: str,
    progress: Progress,
    delivery: str,
    impact: str,
    reason: str = "",
    evidence: str = "",
    confidence: str = "",
    next_step: str = "",
    cause: str = "",
    recovery_on: date | None = None,
    by: User,
    on: date,
) -> ProgressUpdate:
    """What changed, with two ratings, how sure the owner is, and what comes next.

    A rating that differs from the suggested one needs a reason, and both are kept. Amber and red need their cause and
    the day by which the action will be back on its way.
    """
    policy.require_rate(by, action)
    if not text.strip():
        raise RuleBroken("An update needs words: what changed since the last one.")
    latest = action.updates.first()
    if latest and on < latest.on:
        raise RuleBroken(f"There is already an update of {latest.on:%-d %B %Y}; an update is never put before another.")
    suggested_delivery, suggested_impact = suggestions(action, progress=progress, on=on)
    check_blue(suggested_delivery, chosen=delivery)
    check_choice(suggested_delivery, chosen=delivery, reason=reason)
    check_choice(suggested_impact, chosen=impact, reason=reason)
    check_way_back(delivery=delivery, impact=impact, cause=cause, recovery_on=recovery_on, on=on)
    check_look_ahead(progress=progress, confidence=confidence, next_step=next_step)
    update = ProgressUpdate.objects.create(
        action=action,
        on=on,
        text=text,
        progress=progress,
        evidence=evidence,
        delivery=delivery,
        delivery_suggested=suggested_delivery.rating,
        delivery_why=suggested_delivery.why,
        impact=impact,
        impact_suggested=suggested_impact.rating,
        impact_why=suggested_impact.why,
        reason=reason,
        confidence=confidence,
        next_step=next_step,
        cause=cause,
        recovery_on=recovery_on,
        recorded_by=by.name,
        recorded_key=by.email,
    )
    values = {
        "delivery": delivery,
        "delivery_suggested": suggested_delivery.rating,
        "impact": impact,
        "impact_suggested": suggested_impact.rating,
        **({"cause": cause, "recovery_on": recovery_on} if cause else {}),
    }
    record(events.PROGRESS_REPORTED, by=by, on=on, subject=action, reason=reason, values=values)
    return update


@transaction.atomic
def verify_action(*, action: Action, step: str, evidence: str, by: User, on: date) -> Verification:
    """What somebody other than the owner found of an action reported done: the step the evidence reaches.

    Two days a period apart on which children were found to be better off make it blue, and each rests on evidence that
    reaches so far; a lower step is kept and makes nothing blue.
    """
    policy.require_verify(by, action, on=on)
    ladder = load_rating_rules().ladder
    if step not in ladder:
        raise RuleBroken(f"The evidence reaches one of: {', '.join(ladder.values())}.")
    if not evidence.strip():
        raise RuleBroken("A verification needs its evidence: what was looked at, by whom, and where it is kept.")
    if progress_on(action, on) != "done":
        raise RuleBroken(f"Action {action.ref} has not been reported done, so there is nothing to verify yet.")
    held = [Held(each.step, each.strength, each.effective_on) for each in action.evidence_held.all() if each.on <= on]
    check_step(step, held, on=on)
    last = action.verifications.order_by("-on").first()
    if last and on <= last.on:
        raise RuleBroken(
            f"Action {action.ref} was verified on {last.on:%-d %B %Y}; the next review point is a later day."
        )
    found = Verification.objects.create(
        action=action, on=on, step=step, evidence=evidence, recorded_by=by.name, recorded_key=by.email
    )
    record(events.VERIFIED, by=by, on=on, subject=action, values={"step": ladder[step], "evidence": evidence})
    return found
