"""The codes of the trail itself."""

from goldenthread.apps.trail.codes import declare

REDACTED = declare("trail.redacted", "{by} removed the values {fields} from {subject}, because {reason}")
