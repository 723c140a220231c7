"""Writes to the plan itself: made, its actions planned, and what an action says put right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import Body, Post, User
from goldenthread.apps.inspections.models import Ask, Inspection
from goldenthread.apps.plans import events
from goldenthread.apps.plans.models import Action, Plan
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.indicators import load_indicators


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
    resources: str = "",
    depends_on: Sequence[Action] = (),
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
    if any(each.plan_id != plan.pk for each in depends_on):
        raise RuleBroken(f"Action {ref} waits for an action of another plan.")
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
        resources=resources,
        place=plan.actions.count(),
    )
    action.asks.set(asks)
    action.bodies.set(bodies)
    action.depends_on.set(depends_on)
    values = {"due": due, "asks": [ask.ref for ask in asks], "owner": owner.title}
    record(events.ACTION_PLANNED, by=by, on=on, subject=action, values=values)
    return action


# What an action says of itself, with the words a refusal uses. Dates have actions of their own, and how it will be
# known to work is chosen before it starts.
_WORDS = {
    "title": "title",
    "outcome": "outcome",
    "evidence_required": "evidence required",
    "resources": "resources",
}
_POSTS = {"owner": "owner", "sponsor": "sponsor"}
_PROOF = {
    "indicator": "indicator",
    "baseline_value": "baseline value",
    "target_value": "target value",
    "values_illustrative": "mark of illustrative values",
}
_NEEDED_SETS = {"asks": "asks", "bodies": "bodies that oversee"}
_SETS = {**_NEEDED_SETS, "depends_on": "actions it waits for"}
CHANGEABLE = {**_WORDS, **_POSTS, **_PROOF, **_SETS}


@transaction.atomic
def change_action(*, action: Action, changes: Mapping[str, Any], by: User, on: date) -> Action:
    """The action with other words, owner, sponsor, asks, bodies or, before it starts, another proof.

    `changes` holds new values by the names of CHANGEABLE; what is the same already is left alone.
    """
    policy.require_write(by, action)
    unknown = sorted(set(changes) - set(CHANGEABLE))
    if unknown:
        raise RuleBroken(f"The {unknown[0].replace('_', ' ')} of an action is not changed this way.")
    changed = {name: new for name, new in changes.items() if _held(action, name) != _wanted(name, new)}
    if not changed:
        return action
    _check_change(action, changed, on)
    old = {CHANGEABLE[name]: _shown(_held(action, name)) for name in changed}
    for name, new in changed.items():
        if name in _SETS:
            getattr(action, name).set(new)
        else:
            setattr(action, name, new)
    action.save(update_fields=[name for name in changed if name not in _SETS] or None)
    new_values = {CHANGEABLE[name]: _shown(_held(action, name)) for name in changed}
    values = {"changed": ", ".join(new_values), "old": old, "new": new_values}
    record(events.ACTION_CHANGED, by=by, on=on, subject=action, values=values)
    return action


def _check_change(action: Action, changed: Mapping[str, Any], on: date) -> None:
    proof = [words for name, words in _PROOF.items() if name in changed]
    if proof and on >= action.start:
        raise RuleBroken(
            f"The {proof[0]} of action {action.ref} was chosen before it started on {action.start:%-d %B %Y}. "
            "How it will be known to work is not changed afterwards; plan another action for another proof."
        )
    if changed.get("indicator", action.indicator) not in load_indicators():
        raise RuleBroken(f"“{changed['indicator']}” is not an indicator. The list is in the reference pages.")
    blank = [name for name in ("title", "outcome") if name in changed and not changed[name].strip()]
    if blank:
        raise RuleBroken(f"The {blank[0]} of action {action.ref} cannot be left empty.")
    if changed.get("owner", action.owner) == changed.get("sponsor", action.sponsor):
        raise RuleBroken(f"Action {action.ref} has the same post as owner and sponsor. Name two.")
    for name in _NEEDED_SETS:
        if name in changed and not changed[name]:
            raise RuleBroken(f"Action {action.ref} needs at least one of its {name}.")
    _check_waiting(action, changed.get("depends_on", ()))
    if any(ask.record_of().pk != action.plan.inspection_id for ask in changed.get("asks", ())):
        raise RuleBroken(f"Action {action.ref} answers an ask of another inspection.")


def _check_waiting(action: Action, wanted: Sequence[Action]) -> None:
    """Nothing, or RuleBroken where an action would wait for itself, however far round, or for another plan's."""
    if any(each.plan_id != action.plan_id for each in wanted):
        raise RuleBroken(f"Action {action.ref} waits for an action of another plan.")
    waits: dict[int, list[int]] = {}
    for one, other in Action.depends_on.through.objects.filter(from_action__plan=action.plan_id).values_list(
        "from_action_id", "to_action_id"
    ):
        waits.setdefault(one, []).append(other)
    seen: set[int] = set()
    ahead = [each.pk for each in wanted]
    while ahead:
        each = ahead.pop()
        if each == action.pk:
            raise RuleBroken(f"Action {action.ref} would wait for itself, by way of the actions it waits for.")
        if each not in seen:
            seen.add(each)
            ahead += waits.get(each, [])


def _held(action: Action, name: str) -> Any:
    return {each.pk: each for each in getattr(action, name).all()} if name in _SETS else getattr(action, name)


def _wanted(name: str, new: Any) -> Any:
    return {each.pk: each for each in new} if name in _SETS else new


def _shown(value: Any) -> Any:
    """A value as the trail keeps it: names of records, never the records."""
    if isinstance(value, dict):
        return [getattr(each, "ref", None) or each.title for each in value.values()]
    return value.title if isinstance(value, Post) else value
