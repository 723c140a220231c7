"""The codes of published reports."""

from goldenthread.apps.trail.codes import declare

DRAFTED = declare("reports.reading_drafted", "{by} had {file} read as a draft")
FIELD_DECIDED = declare("reports.field_decided", "{by} said of “{field}” in {subject}: {answer}")
MISSED_ADDED = declare("reports.missed_added", "{by} added a recommendation that the reader had missed to {subject}")
SET_ASIDE = declare("reports.reading_set_aside", "{by} set {subject} aside: {reason}")
SAVED = declare(
    "reports.report_saved", "{by} saved what was confirmed of {subject}: {confirmed} fields, {left} left out"
)
LOADED = declare("reports.facts_loaded", "{by} loaded the shipped facts of {subject}")
WITHDRAWN = declare("reports.report_withdrawn", "{by} withdrew {subject}: {reason}")
INSPECTION_STARTED = declare("reports.inspection_started", "{by} started the inspection record {key} from {subject}")
ASK_LINKED = declare("reports.asks_linked", "{by} said that two recommendations ask for {verdict} ({subject})")
