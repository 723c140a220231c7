"""The tables of improvement plans: the plan and its actions, what answers an ask, what proves an action, who was told."""

from goldenthread.apps.plans.models.answers import NotPlanned, Risk
from goldenthread.apps.plans.models.plan import (
    Action,
    DateRevision,
    Milestone,
    Plan,
    ProgressUpdate,
    Verification,
)
from goldenthread.apps.plans.models.proof import Evidence, IndicatorValue, Reopening
from goldenthread.apps.plans.models.telling import Notice, Validation

__all__ = [
    "Action",
    "DateRevision",
    "Evidence",
    "IndicatorValue",
    "Milestone",
    "NotPlanned",
    "Notice",
    "Plan",
    "ProgressUpdate",
    "Reopening",
    "Risk",
    "Validation",
    "Verification",
]
