"""The codes of papers."""

from goldenthread.apps.trail.codes import declare

STARTED = declare("governance.paper_started", "{by} started the paper {subject} for {body} on {meeting}")
ASSESSED = declare("governance.implication_assessed", "{by} assessed the {topic} implication of {subject}: {state}")
SIGNED = declare("governance.implication_signed", "{by} signed off the {topic} implication of {subject}")
FROZEN = declare("governance.snapshot_frozen", "{by} froze the facts of {subject} as at {on}: {hash}")
