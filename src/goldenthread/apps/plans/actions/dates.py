"""Writes about dates: a new due date with its reason, and the steps on the way."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.plans import events
from goldenthread.apps.plans.models import Action, DateRevision, Milestone
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken


@transaction.atomic
def revise_due(*, action: Action, due: date, reason: str, by: User, on: date) -> DateRevision:
    """A new due date from a day on. The promised date stays, and so does every rating given under the old one."""
    policy.require_write(by, action)
    if not reason.strip():
        raise RuleBroken(f"A new date for action {action.ref} needs a reason. It is shown beside the promised date.")
    if due < action.start:
        raise RuleBroken(f"Action {action.ref} would be due before it starts.")
    latest = action.updates.first()
    if latest and on < latest.on:
        raise RuleBroken(
            f"Action {action.ref} was rated on {latest.on:%-d %B %Y} under the date that held then; "
            "a new date cannot be put before that."
        )
    last = action.revisions.last()
    if last and on < last.on:
        raise RuleBroken(f"The date of action {action.ref} was already revised on {last.on:%-d %B %Y}.")
    old = action.due_now
    if due == old:
        raise RuleBroken(f"Action {action.ref} is due on {due:%-d %B %Y} already.")
    revision = DateRevision.objects.create(action=action, due=due, reason=reason, on=on, recorded_by=by.name)
    values = {"old": old, "due": due, "baseline": action.baseline_due}
    record(events.DUE_REVISED, by=by, on=on, subject=action, reason=reason, values=values)
    return revision


@transaction.atomic
def add_milestone(*, action: Action, title: str, due: date, by: User, on: date) -> Milestone:
    """A step on the way, between the start of the action and its due date."""
    policy.require_write(by, action)
    if not title.strip():
        raise RuleBroken("A milestone needs words: what will be there on its day.")
    if not action.start <= due <= action.due_now:
        raise RuleBroken(
            f"A milestone of action {action.ref} lies between its start, {action.start:%-d %B %Y}, "
            f"and its due date, {action.due_now:%-d %B %Y}."
        )
    milestone = Milestone.objects.create(action=action, title=title.strip(), due=due, added_on=on)
    record(events.MILESTONE_ADDED, by=by, on=on, subject=action, values={"milestone": milestone.title, "due": due})
    return milestone


@transaction.atomic
def complete_milestone(*, milestone: Milestone, done_on: date, evidence: str, by: User, on: date) -> Milestone:
    """The milestone, done on a day, with what shows it."""
    action = milestone.action
    policy.require_rate(by, action)
    if milestone.done_on is not None:
        raise RuleBroken(f"“{milestone.title}” was done on {milestone.done_on:%-d %B %Y}.")
    if not evidence.strip():
        raise RuleBroken(f"“{milestone.title}” needs its evidence: what shows that it was done.")
    if done_on > on:
        raise RuleBroken(f"“{milestone.title}” cannot be done on a day that has not come.")
    milestone.done_on, milestone.evidence, milestone.recorded_by = done_on, evidence, by.name
    milestone.save(update_fields=["done_on", "evidence", "recorded_by"])
    values = {"milestone": milestone.title, "done_on": done_on, "evidence": evidence}
    record(events.MILESTONE_DONE, by=by, on=on, subject=action, values=values)
    return milestone
