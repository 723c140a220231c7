"""Replays a shipped year of a plan, day by day, through the actions a person would use. A second time changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.plans import actions
from goldenthread.apps.plans.models import Action, Milestone, Plan
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.plans.standing import suggestions
from goldenthread.core.plan_year import PlanYear, Reported

# What happens first on one day: dates are moved before they are reported on, values are there before they are rated.
Event = tuple[date, int, Callable[[], object]]


@transaction.atomic
def replay(given: PlanYear, *, plan: Plan, keeper: User, other: User) -> bool:
    """Whether the year was new: by the holder of each owning post, or the keeper; verified and looked at by another."""
    if plan.values.exists():
        return False
    year = _Year(plan, keeper, other)
    happened: list[Event] = [(each.on, 0, lambda each=each: year.move(each)) for each in given.revisions]
    happened += [(each.on, 1, lambda each=each: year.add_step(each)) for each in given.milestones]
    happened += [(each.done_on, 2, lambda each=each: year.do_step(each)) for each in given.milestones if each.done_on]
    happened += [(each.on, 3, lambda each=each: year.fear(each)) for each in given.risks]
    happened += [(each.on, 4, lambda each=each: year.count(each)) for each in given.values]
    happened += [(each.on, 5, lambda each=each: year.report(each)) for each in given.updates]
    happened += [(each.on, 6, lambda each=each: year.place(each)) for each in given.evidence]
    happened += [(each.on, 7, lambda each=each: year.verify(each)) for each in given.verifications]
    for _, _, happen in sorted(happened, key=lambda each: each[:2]):
        happen()
    year.look_at(given.looked_at_until)
    return True


class _Year:
    """The plan and its people while the year goes by."""

    def __init__(self, plan: Plan, keeper: User, other: User) -> None:
        self.plan, self.keeper, self.other = plan, keeper, other
        self.steps: dict[tuple[str, str], Milestone] = {}

    def move(self, each: Any) -> None:
        actions.revise_due(
            action=self._action(each.action), due=each.due, reason=each.reason, by=self.keeper, on=each.on
        )

    def add_step(self, each: Any) -> None:
        self.steps[each.action, each.title] = actions.add_milestone(
            action=self._action(each.action), title=each.title, due=each.due, by=self.keeper, on=each.on
        )

    def do_step(self, each: Any) -> None:
        step = self.steps[each.action, each.title]
        actions.complete_milestone(
            milestone=step, done_on=each.done_on, evidence=each.evidence, by=self.keeper, on=each.done_on
        )

    def fear(self, each: Any) -> None:
        actions.raise_risk(
            action=self._action(each.action),
            text=each.text,
            mitigation=each.mitigation,
            level=each.level,
            by=self.keeper,
            on=each.on,
        )

    def count(self, each: Any) -> None:
        actions.record_value(
            plan=self.plan,
            indicator=each.indicator,
            as_at=each.as_at,
            value=each.value,
            source=each.source,
            by=self.keeper,
            on=each.on,
        )

    def report(self, each: Reported) -> None:
        action = self._action(each.action)
        delivery, impact = suggestions(action, progress=each.progress, on=each.on)
        actions.report_progress(
            action=action,
            text=each.text,
            progress=each.progress,
            delivery=each.delivery or delivery.rating,
            impact=each.impact or impact.rating,
            reason=each.reason,
            evidence=each.evidence,
            confidence=each.confidence,
            next_step=each.next_step,
            cause=each.cause,
            recovery_on=each.recovery_on,
            by=self._owner(action, each.on),
            on=each.on,
        )

    def place(self, each: Any) -> None:
        kept = ("title", "kind", "strength", "step", "effective_on", "kept_at")
        actions.add_evidence(
            action=self._action(each.action),
            **{name: getattr(each, name) for name in kept},
            by=self.keeper,
            on=each.on,
        )

    def verify(self, each: Any) -> None:
        actions.verify_action(
            action=self._action(each.action), step=each.step, evidence=each.evidence, by=self.other, on=each.on
        )

    def look_at(self, until: date) -> None:
        """Accept every update up to a day that the other person did not make."""
        for action in self.plan.actions.all():
            for update in action.updates.filter(on__lte=until).order_by("on"):
                if policy.may_validate(self.other, update):
                    actions.accept_update(update=update, by=self.other, on=update.on)

    def _action(self, ref: str) -> Action:
        return self.plan.actions.get(ref=ref)

    def _owner(self, action: Action, on: date) -> User:
        holder = action.owner.holder_on(on)
        return holder if holder is not None and policy.may_rate(holder, action) else self.keeper
