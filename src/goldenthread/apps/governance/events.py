"""The codes of papers, boards and meetings."""

from goldenthread.apps.trail.codes import declare

STARTED = declare("governance.paper_started", "{by} started the paper {subject} for {body} on {meeting}")
ASSESSED = declare("governance.implication_assessed", "{by} recorded “{topic}” of {subject} as: {state}")
SIGNED = declare("governance.implication_signed", "{by} signed off “{topic}” of {subject} for the {post}")
FROZEN = declare("governance.snapshot_frozen", "{by} froze the facts of {subject} as at {on}: {hash}")

TERMS_AGREED = declare(
    "governance.terms_agreed", "{by} recorded the terms of reference that {subject} agreed on {agreed}"
)
SEAT_MADE = declare("governance.seat_made", "{by} added the seat {seat} to {subject}")
SEAT_TAKEN = declare("governance.seat_taken", "{by} recorded that {name} took the seat {seat} on {since}: {subject}")
SEAT_ENDED = declare("governance.seat_ended", "{by} ended the seat {seat} of {subject} on {until}: {reason}")
MEETING_PLANNED = declare("governance.meeting_planned", "{by} planned the meeting {subject}")
MEETING_CANCELLED = declare("governance.meeting_cancelled", "{by} cancelled the meeting {subject}: {reason}")
ITEM_ADDED = declare("governance.item_added", "{by} added item {number} to the agenda of {subject}: {title}")
ITEM_WITHDRAWN = declare("governance.item_withdrawn", "{by} withdrew item {number} from {subject}: {reason}")
AGENDA_PUBLISHED = declare("governance.agenda_published", "{by} published the agenda of {subject} on {published}")
ATTENDED = declare("governance.attendance_recorded", "{by} recorded who was at {subject}: {there} of {seats} seats")
MINUTED = declare("governance.item_minuted", "{by} wrote the minute of item {number} of {subject}")
MINUTES_AGREED = declare(
    "governance.minutes_agreed", "{by} recorded that the minutes of {subject} were agreed on {agreed}"
)
ACTION_TAKEN = declare("governance.minuted_action", "{by} took an action from item {number} of {subject}: {text}")
ACTION_DONE = declare(
    "governance.minuted_action_done", "{by} recorded an action of {subject} as done on {done}: {text}"
)
KEY_TESTED = declare(
    "governance.key_decision_tested", "{by} answered the key decision test of item {number}, {subject}: {key}"
)
DECIDED = declare("governance.decision_recorded", "{by} recorded decision {number} of {subject}")
DECISION_PUBLISHED = declare("governance.decision_published", "{by} published a decision of {subject} on {published}")
CALLED_IN = declare("governance.decision_called_in", "{by} recorded that {called_by} called in a decision of {subject}")
CALL_IN_ENDED = declare("governance.call_in_ended", "{by} recorded the end of a call-in of {subject}: {outcome}")
REFERRED = declare("governance.referral_sent", "{by} recorded {subject}, sent by {from_body} to {to_body}")
CONSIDERED = declare("governance.referral_considered", "{by} recorded that {subject} was considered on {considered}")
RESPONDED = declare("governance.referral_answered", "{by} recorded the answer to {subject}")
REFERRAL_CLOSED = declare("governance.referral_closed", "{by} closed {subject}: {reason}")
CHALLENGED = declare("governance.challenge_made", "{by} recorded challenge {number} by {made_by} to {subject}")
CHALLENGE_ANSWERED = declare(
    "governance.challenge_answered", "{by} recorded the answer to challenge {number} of {subject}"
)
CHALLENGE_CLOSED = declare("governance.challenge_closed", "{by} closed challenge {number} of {subject}: {effect}")

EXEMPTED = declare(
    "governance.exempt_part_added", "{by} added a part to {subject} that is exempt under paragraph {paragraph}"
)
REMARKED = declare("governance.remark_made", "{by} made {kind} {number} on {subject}")
SETTLED = declare("governance.remark_settled", "{by} settled {kind} {number} on {subject}: {settlement}")
PUBLISHED = declare("governance.paper_published", "{by} published {subject} from snapshot {hash} as {outline}")
WITHDRAWN = declare("governance.paper_withdrawn", "{by} withdrew {subject} from publication: {reason}")
