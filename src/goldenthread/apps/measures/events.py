"""The codes of the measures."""

from goldenthread.apps.trail.codes import declare

VALUED = declare("measures.valued", "{by} had {values} measures worked out from {subject}")
PUBLISHED = declare("measures.published", "{by} published the measures of {subject}")
WITHDRAWN = declare("measures.withdrawn", "{by} withdrew the measures of {subject}: {reason}")
SAMPLE_DRAWN = declare("measures.sample_drawn", "{by} drew {drawn} of {frame} for {subject}")
