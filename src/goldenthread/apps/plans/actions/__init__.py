"""Writes to the improvement plan. Each is a policy check, a rule, a change and an event, in one transaction."""

from goldenthread.apps.plans.actions.dates import add_milestone, complete_milestone, revise_due
from goldenthread.apps.plans.actions.planning import change_action, make_plan, plan_action
from goldenthread.apps.plans.actions.progress import report_progress, verify_action

__all__ = [
    "add_milestone",
    "change_action",
    "complete_milestone",
    "make_plan",
    "plan_action",
    "report_progress",
    "revise_due",
    "verify_action",
]
