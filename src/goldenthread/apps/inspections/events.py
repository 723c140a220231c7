"""The codes of the inspection record."""

from goldenthread.apps.trail.codes import declare

OPENED = declare("inspections.opened", "{by} opened the record of {subject}")
GRADE_RECORDED = declare("inspections.grade_recorded", "{by} recorded {new} (before: {old}) for {subject}")
FINDING_ADDED = declare("inspections.finding_added", "{by} added a finding ({kind}) to {subject}")
RECOMMENDATION_ADDED = declare("inspections.recommendation_added", "{by} added recommendation {ref} to {subject}")
TEAM_RECORDED = declare("inspections.team_recorded", "{by} recorded the team of {subject}")
EVIDENCE_COUNTED = declare("inspections.evidence_counted", "{by} recorded how much evidence was gathered in {subject}")
REPORT_RECEIVED = declare(
    "inspections.report_received", "{by} recorded that the report of {subject} was received on {received}"
)
DUTY_DONE = declare("inspections.duty_done", "{by} recorded that “{duty}” was done on {done} for {subject}: {proof}")
KNOWN_BEFORE = declare(
    "inspections.known_before", "{by} recorded that the weaknesses of {subject} were known since {since}"
)

NOTICE_GIVEN = declare("inspections.notice_given", "{by} recorded notice ({kind}) of the {purpose} {subject} on {day}")
STEP_ADDED = declare("inspections.step_added", "{by} added {subject} to the runbook, due {due}")
STEP_OWNED = declare("inspections.step_owned", "{by} gave {subject} to {owner} (before: {old})")
STEP_DONE = declare("inspections.step_done", "{by} recorded that {subject} is done")
REQUEST_DUE = declare("inspections.request_due", "{by} set {subject} due on {due} (before: {old}), owner {owner}")
HANDED_OVER = declare("inspections.handed_over", "{by} recorded {subject} as {state}, version {version}")
CASES_DRAWN = declare(
    "inspections.cases_drawn", "{by} drew {drawn} cases from {rows} for {subject}, seed {seed}, frame {fingerprint}"
)
CASE_CHOSEN = declare("inspections.case_chosen", "{by} chose the case {subject} by hand ({purpose})")
CASE_SET_ASIDE = declare("inspections.case_set_aside", "{by} set {subject} aside; {replacement}")
CASES_READ = declare("inspections.cases_read", "{by} read {read} cases of {subject}")
CASE_GRADED = declare("inspections.case_graded", "{by} graded the case {subject}: {view}")
EVIDENCE_LOGGED = declare("inspections.evidence_logged", "{by} logged evidence ({kind}): {subject}")
EVIDENCE_WITHDRAWN = declare("inspections.evidence_withdrawn", "{by} withdrew the evidence {subject}")
DRAFT_BEGUN = declare("inspections.draft_begun", "{by} began an entry for the evidence log of {subject}")
DRAFT_DROPPED = declare("inspections.draft_dropped", "{by} dropped a draft entry for the evidence log of {subject}")
FINDING_DRAFTED = declare("inspections.finding_drafted", "{by} drafted a finding ({kind}): {subject}")
FINDING_EDITED = declare("inspections.finding_edited", "{by} saved version {version} of the finding {subject}")
FINDING_WITHDRAWN = declare("inspections.finding_withdrawn", "{by} withdrew the draft finding {subject}")
EVIDENCE_CITED = declare("inspections.evidence_cited", "{by} cited {evidence} for {subject}: {stance}")
PRACTICE_STEP = declare("inspections.practice_step", "{by} recorded {subject} as {step}")
GRADE_PROPOSED = declare("inspections.grade_proposed", "{by} proposed {grade} for {subject}")
DISSENT_RECORDED = declare("inspections.dissent_recorded", "{by} recorded a view that differs on {subject}")
GRADE_DECIDED = declare("inspections.grade_decided", "{by} recorded the meeting’s decision, {grade}, for {subject}")
COUNTERSIGNED = declare("inspections.countersigned", "{by} countersigned {grade} for {subject}")
COUNTS_STATED = declare("inspections.counts_stated", "{by} stated how much evidence the report of {subject} rests on")
REPORT_MOVED = declare("inspections.report_moved", "{by} moved the report of {subject} on: {step}")
POINT_RAISED = declare("inspections.point_raised", "{by} raised a point on factual accuracy: {subject}")
POINT_ANSWERED = declare("inspections.point_answered", "{by} answered {subject}: {response}")
PUBLISHED = declare("inspections.published", "{by} published {subject} as number {number}, {sha256}")
CASE_REFERRED = declare("inspections.case_referred", "{by} referred a case back: {subject} (immediate: {immediate})")
REFERRAL_ANSWERED = declare("inspections.referral_answered", "{by} recorded {step} for {subject}, owner {owner}")
SELF_EVALUATION_STARTED = declare("inspections.self_evaluation_started", "{by} started the self-evaluation {subject}")
CLAIM_MADE = declare("inspections.claim_made", "{by} made claim {number} in {subject}")
CLAIM_PROVED = declare("inspections.claim_proved", "{by} added proof ({kind}) to claim {number} of {subject}")
CLAIM_WITHDRAWN = declare("inspections.claim_withdrawn", "{by} withdrew claim {number} of {subject}")
