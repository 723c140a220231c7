"""Writes to the improvement plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import Body, Post, User
from goldenthread.apps.inspections.models import Ask, Inspection
from goldenthread.apps.plans import events
from goldenthread.apps.plans.models import Action, Plan, ProgressUpdate
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.indicators import load_indicators
from goldenthread.core.ratings import (
    DeliveryFacts,
    ImpactFacts,
    Progress,
    Suggestion,
    check_choice,
    suggest_delivery,
    suggest_impact,
)


@transaction.atomic
def make_plan(
    *,
    key: str,
    inspection: Inspection,
    title: str,
    approved_on: date | None,
    note: str = "",
    made_up: bool = False,
    by: User,
    on: date,
) -> Plan:
    """A plan without actions for one inspection."""
    policy.require_write(by, inspection)
    if Plan.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already a plan with the key {key}.")
    plan = Plan.objects.create(
        key=key,
        authority=inspection.authority,
        inspection=inspection,
        title=title,
        approved_on=approved_on,
        note=note,
        made_up=made_up,
    )
    record(events.PLAN_MADE, by=by, on=on, subject=plan, values={"inspection": inspection.key})
    return plan


@transaction.atomic
def plan_action(
    *,
    plan: Plan,
    ref: str,
    title: str,
    outcome: str,
    asks: Sequence[Ask],
    owner: Post,
    sponsor: Post,
    bodies: Sequence[Body],
    start: date,
    due: date,
    indicator: str,
    evidence_required: str = "",
    baseline_value: float | None = None,
    target_value: float | None = None,
    values_illustrative: bool = False,
    by: User,
    on: date,
) -> Action:
    """An action in answer to at least one ask. Its due date is frozen from here on."""
    policy.require_write(by, plan)
    if not asks:
        raise RuleBroken(f"Action {ref} answers no ask. Name at least one, so that the thread is not broken.")
    if any(ask.record_of().pk != plan.inspection_id for ask in asks):
        raise RuleBroken(f"Action {ref} answers an ask of another inspection.")
    if not bodies:
        raise RuleBroken(f"Action {ref} is overseen by nobody. Name the body that will ask about it.")
    if owner == sponsor:
        raise RuleBroken(
            f"Action {ref} has the same post as owner and sponsor. The sponsor holds the owner to account."
        )
    if due < start:
        raise RuleBroken(f"Action {ref} is due before it starts.")
    if indicator not in load_indicators():
        raise RuleBroken(f"“{indicator}” is not an indicator. The list is in the reference pages.")
    if plan.actions.filter(ref=ref).exists():
        raise RuleBroken(f"There is already an action {ref} in this plan.")
    action = Action.objects.create(
        plan=plan,
        ref=ref,
        title=title,
        outcome=outcome,
        owner=owner,
        sponsor=sponsor,
        start=start,
        baseline_due=due,
        indicator=indicator,
        evidence_required=evidence_required,
        baseline_value=baseline_value,
        target_value=target_value,
        values_illustrative=values_illustrative,
        place=plan.actions.count(),
    )
    action.asks.set(asks)
    action.bodies.set(bodies)
    values = {"due": due, "asks": [ask.ref for ask in asks], "owner": owner.title}
    record(events.ACTION_PLANNED, by=by, on=on, subject=action, values=values)
    return action


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
    by: User,
    on: date,
) -> ProgressUpdate:
    """What changed, with two ratings. A rating that differs from the suggested one needs a reason; both are kept."""
    policy.require_rate(by, action)
    if not text.strip():
        raise RuleBroken("An update needs words: what changed since the last one.")
    latest = action.updates.first()
    if latest and on < latest.on:
        raise RuleBroken(f"There is already an update of {latest.on:%-d %B %Y}; an update is never put before another.")
    suggested_delivery, suggested_impact = suggestions(action, progress=progress, on=on)
    check_choice(suggested_delivery, chosen=delivery, reason=reason)
    check_choice(suggested_impact, chosen=impact, reason=reason)
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
        recorded_by=by.name,
    )
    values = {
        "delivery": delivery,
        "delivery_suggested": suggested_delivery.rating,
        "impact": impact,
        "impact_suggested": suggested_impact.rating,
    }
    record(events.PROGRESS_REPORTED, by=by, on=on, subject=action, reason=reason, values=values)
    return update


def suggestions(action: Action, *, progress: Progress, on: date) -> tuple[Suggestion, Suggestion]:
    """What the dates and the numbers suggest on a day: delivery, then impact."""
    facts = DeliveryFacts(start=action.start, due=action.baseline_due, progress=progress, last_update=on)
    polarity = load_indicators()[action.indicator].polarity
    return suggest_delivery(facts, on=on), suggest_impact(ImpactFacts(polarity=polarity, target=action.target_value))
