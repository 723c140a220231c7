"""The codes of case audit."""

from goldenthread.apps.trail.codes import declare

TEAM_MADE = declare("audits.team_made", "{by} made the team {subject}")
PERSON_PLACED = declare("audits.person_placed", "{by} placed {person} in {subject}, supervised by {supervisor}")
ABSENCE_NOTED = declare("audits.absence_noted", "{by} noted that {subject} is away from {since} to {until}")
PROGRAMME_MADE = declare("audits.programme_made", "{by} made the audit programme {subject}")
ROUND_PLANNED = declare("audits.round_planned", "{by} planned {subject}: {cases} cases with {tool}")
SAMPLE_DRAWN = declare(
    "audits.sample_drawn", "{by} drew {drawn} of {eligible} eligible cases for {subject} with the seed {seed}"
)
CASE_REPLACED = declare("audits.case_replaced", "{by} set {subject} aside and took the next in line: {reason}")
STEP_TAKEN = declare("audits.step_taken", "{subject}: {by} {says}")
ALLOCATED = declare(
    "audits.allocated", "{by} gave {given} audits of {subject} to {auditors} auditors; {left} could not be given"
)
AUDIT_GIVEN = declare("audits.audit_given", "{by} gave {subject} to {person}")
REASSIGNED = declare("audits.reassigned", "{by} gave {subject} to {person} instead of {old}: {reason}")
DUE_MOVED = declare("audits.due_moved", "{by} moved the due date of {subject} from {old} to {due}: {reason}")
DRAFT_SAVED = declare("audits.draft_saved", "{by} wrote in the draft of {subject}")
SHARED = declare("audits.shared", "{by} showed the draft of {subject} to the worker")
REPLIED = declare("audits.replied", "{by} replied to {subject}: {answer}")
SUBMITTED = declare("audits.submitted", "{by} submitted {subject}")
UNLOCKED = declare("audits.unlocked", "{by} took {subject} back to the draft: {reason}")
MODERATION_DRAWN = declare(
    "audits.moderation_drawn",
    "{by} drew {drawn} of {of} submitted audits of {subject} for moderation; {settled} were settled",
)
MODERATOR_CHANGED = declare("audits.moderator_changed", "{by} named another moderator for {subject}: {reason}")
MODERATED = declare("audits.moderated", "{by} moderated {subject} without seeing the first grade")
AGREED = declare("audits.agreed", "{by} recorded the agreed grade of {subject}: {grade}")
ALERT_RAISED = declare("audits.alert_raised", "{by} found a critical standard inadequate in {subject}: {standard}")
ALERT_ANSWERED = declare("audits.alert_answered", "{by} answered the alert on {standard} in {subject}")
ACTION_OPENED = declare("audits.action_opened", "{by} opened action {number} of {subject} for {owner}, due {due}")
ACTION_EVIDENCED = declare("audits.action_evidenced", "{by} showed the evidence of action {number} of {subject}")
ACTION_VERIFIED = declare("audits.action_verified", "{by} verified action {number} of {subject}")
ACTION_RETURNED = declare("audits.action_returned", "{by} returned action {number} of {subject} to its owner: {reason}")
ACTION_MOVED = declare("audits.action_moved", "{by} moved action {number} of {subject} from {old} to {due}: {reason}")
REAUDIT_PLANNED = declare("audits.reaudit_planned", "{by} planned the re-audit of {subject}, due {due}")
CLOSED = declare("audits.closed", "{by} closed {subject}")
TOOL_ADOPTED = declare("audits.tool_adopted", "{by} took {subject} into use")
TOOL_DRAFTED = declare("audits.tool_drafted", "{by} began {subject}, copied from edition {based_on}")
TOOL_CHANGED = declare("audits.tool_changed", "{by} changed the draft of {subject}: {changed}")
TOOL_PUBLISHED = declare("audits.tool_published", "{by} published {subject}")
EVIDENCE_LAID = declare("audits.evidence_laid", "{by} laid {subject} beside the finding {finding} as evidence")
IMPORTED = declare(
    "audits.imported",
    "{by} imported {audits} audits into {subject}: {gradings} gradings, {actions} actions, {alerts} alerts",
)
CALIBRATED = declare("audits.calibrated", "{by} graded a case of the calibration set {subject}")
CALIBRATION_CLOSED = declare("audits.calibration_closed", "{by} closed the calibration set {subject}")
INSPECTOR_GRADED = declare("audits.inspector_graded", "{by} recorded what inspectors said of {subject}: {grade}")
REMINDED = declare("audits.reminded", "{by} reminded {people} people of what is due in {subject}")
