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
