"""The codes of the improvement plan."""

from goldenthread.apps.trail.codes import declare

PLAN_MADE = declare("plans.plan_made", "{by} made the plan {subject}")
ACTION_PLANNED = declare("plans.action_planned", "{by} planned {subject}, due {due}, in answer to {asks}")
PROGRESS_REPORTED = declare(
    "plans.progress_reported",
    "{by} reported on {subject}: delivery {delivery} (suggested {delivery_suggested}), "
    "impact {impact} (suggested {impact_suggested})",
)
ACTION_CHANGED = declare("plans.action_changed", "{by} changed what {subject} says: {changed}")
DUE_REVISED = declare(
    "plans.due_revised", "{by} moved {subject} from {old} to {due}; {baseline} was promised and stays on the record"
)
MILESTONE_ADDED = declare("plans.milestone_added", "{by} added the step “{milestone}” to {subject}, due {due}")
MILESTONE_DONE = declare("plans.milestone_done", "{by} recorded that “{milestone}” of {subject} was done on {done_on}")
VERIFIED = declare("plans.action_verified", "{by} verified {subject}: {step}")
