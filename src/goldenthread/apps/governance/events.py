"""The codes of papers."""

from goldenthread.apps.trail.codes import declare

STARTED = declare("governance.paper_started", "{by} started the paper {subject} for {body} on {meeting}")
ASSESSED = declare("governance.implication_assessed", "{by} recorded “{topic}” of {subject} as: {state}")
SIGNED = declare("governance.implication_signed", "{by} signed off “{topic}” of {subject} for the {post}")
FROZEN = declare("governance.snapshot_frozen", "{by} froze the facts of {subject} as at {on}: {hash}")
