"""Writes to the improvement plan. Each is a policy check, a rule, a change and an event, in one transaction."""

from goldenthread.apps.plans.actions.answers import close_risk, decline_ask, raise_risk
from goldenthread.apps.plans.actions.dates import add_milestone, complete_milestone, revise_due
from goldenthread.apps.plans.actions.planning import change_action, make_plan, plan_action
from goldenthread.apps.plans.actions.progress import report_progress, verify_action
from goldenthread.apps.plans.actions.proof import add_evidence, record_value
from goldenthread.apps.plans.actions.telling import accept_update, see_notice, send_back_update

__all__ = [
    "accept_update",
    "add_evidence",
    "add_milestone",
    "change_action",
    "close_risk",
    "complete_milestone",
    "decline_ask",
    "make_plan",
    "plan_action",
    "raise_risk",
    "record_value",
    "report_progress",
    "revise_due",
    "see_notice",
    "send_back_update",
    "verify_action",
]
