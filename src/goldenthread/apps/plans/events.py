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
NOT_PLANNED = declare("plans.not_planned", "{by} recorded in {subject} that {ask} is not planned, because {reason}")
RISK_RAISED = declare("plans.risk_raised", "{by} raised a {level} risk of {subject}: {risk}")
RISK_CLOSED = declare("plans.risk_closed", "{by} closed the risk “{risk}” of {subject}, because {reason}")
EVIDENCE_ADDED = declare(
    "plans.evidence_added",
    "{by} put evidence of {subject} on the record: {evidence} ({step}, {strength})",
)
VALUE_RECORDED = declare(
    "plans.value_recorded",
    "{by} recorded {indicator} in {subject}: {value} as at {as_at}, from {source}",
)
REOPENED = declare("plans.action_reopened", "{subject} was opened again when {by} recorded {indicator}: {why}")
UPDATE_ACCEPTED = declare("plans.update_accepted", "{by} accepted the update of {day} on {subject}")
UPDATE_SENT_BACK = declare(
    "plans.update_sent_back", "{by} sent the update of {day} on {subject} back, because {reason}"
)
NOTICE_SEEN = declare("plans.notice_seen", "{by} saw what was told on {day} about {subject}")
