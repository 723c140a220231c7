"""Gathers what the plan linter reads of a plan, as it stands on a day."""

from __future__ import annotations

from datetime import date

from goldenthread.apps.plans import queries
from goldenthread.apps.plans.models import Action, Plan
from goldenthread.core.plan_lint import ActionFacts, PlanFacts, PlanFinding, lint_plan


def findings_of(plan: Plan, *, on: date) -> tuple[PlanFinding, ...]:
    """What looks wrong in a plan on a day."""
    actions = queries.actions_of(plan).prefetch_related("owner__holdings__user")
    unanswered = tuple(each.ask.ref for each in queries.answers_of(plan) if each.state == "unanswered")
    return lint_plan(PlanFacts(tuple(_facts(each, on) for each in actions), unanswered))


def _facts(action: Action, on: date) -> ActionFacts:
    return ActionFacts(
        ref=action.ref,
        title=action.title,
        outcome=action.outcome,
        start=action.start,
        due=action.due_on(on),
        indicator=action.indicator,
        baseline=action.baseline_value,
        target=action.target_value,
        evidence_required=action.evidence_required,
        resources=action.resources,
        milestones=sum(each.added_on <= on for each in action.milestones.all()),
        owner=action.owner.title,
        owner_held=action.owner.holder_on(on) is not None,
        waits_for=tuple((each.ref, each.due_on(on)) for each in action.depends_on.all()),
    )
