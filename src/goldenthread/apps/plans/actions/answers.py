"""Writes about what stands beside the actions: asks that are not planned, and risks."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections.models import Ask
from goldenthread.apps.plans import events
from goldenthread.apps.plans.models import Action, NotPlanned, Plan, Risk
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken


@transaction.atomic
def decline_ask(*, plan: Plan, ask: Ask, reason: str, by: User, on: date) -> NotPlanned:
    """The decision that an ask is not planned, with its reason. Planning an action for it later ends the decision."""
    policy.require_write(by, plan)
    if ask.record_of().pk != plan.inspection_id:
        raise RuleBroken(f"{ask.ref} is an ask of another inspection.")
    if not reason.strip():
        raise RuleBroken(f"{ask.ref} is not planned: say why. Boards and the public may read the reason.")
    answering = [each.ref for each in plan.actions.filter(asks=ask)]
    if answering:
        raise RuleBroken(f"{ask.ref} is planned: {', '.join(answering)} answers it.")
    last = plan.not_planned.filter(ask=ask).first()
    if last and (on < last.on or last.reason == reason.strip()):
        raise RuleBroken(f"That {ask.ref} is not planned was recorded on {last.on:%-d %B %Y} already.")
    found = NotPlanned.objects.create(plan=plan, ask=ask, reason=reason.strip(), on=on, recorded_by=by.name)
    record(events.NOT_PLANNED, by=by, on=on, subject=plan, reason=found.reason, values={"ask": ask.ref})
    return found


@transaction.atomic
def raise_risk(*, action: Action, text: str, mitigation: str, level: str, by: User, on: date) -> Risk:
    """A risk to an action, with what is done about it."""
    policy.require_rate(by, action)
    if level not in Risk.Level.values:
        raise RuleBroken(f"A risk is one of: {', '.join(Risk.Level.values)}.")
    for words, what in ((text, "what could happen"), (mitigation, "what is done about it")):
        if not words.strip():
            raise RuleBroken(f"A risk needs words: {what}.")
    risk = Risk.objects.create(
        action=action, text=text.strip(), mitigation=mitigation.strip(), level=level, raised_on=on, raised_by=by.name
    )
    values = {"risk": risk.text, "level": level, "mitigation": risk.mitigation}
    record(events.RISK_RAISED, by=by, on=on, subject=action, values=values)
    return risk


@transaction.atomic
def close_risk(*, risk: Risk, reason: str, by: User, on: date) -> Risk:
    """The risk, closed on a day with how it ended. A risk is closed once."""
    policy.require_rate(by, risk.action)
    if risk.closed_on is not None:
        raise RuleBroken(f"“{risk.text}” was closed on {risk.closed_on:%-d %B %Y}.")
    if on < risk.raised_on:
        raise RuleBroken("A risk is not closed before it was raised.")
    if not reason.strip():
        raise RuleBroken("A risk is closed with how it ended: it passed, it happened, or it no longer matters.")
    risk.closed_on, risk.closed_because = on, reason.strip()
    risk.save(update_fields=["closed_on", "closed_because"])
    record(events.RISK_CLOSED, by=by, on=on, subject=risk.action, reason=reason.strip(), values={"risk": risk.text})
    return risk
