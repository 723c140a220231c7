"""The codes of the improvement plan."""

from goldenthread.apps.trail.codes import declare

PLAN_MADE = declare("plans.plan_made", "{by} made the plan {subject}")
ACTION_PLANNED = declare("plans.action_planned", "{by} planned {subject}, due {due}, in answer to {asks}")
PROGRESS_REPORTED = declare(
    "plans.progress_reported",
    "{by} reported on {subject}: delivery {delivery} (suggested {delivery_suggested}), "
    "impact {impact} (suggested {impact_suggested})",
)
