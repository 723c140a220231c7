"""The codes of the returns."""

from goldenthread.apps.trail.codes import declare

ACCEPTED = declare(
    "returns.accepted", "{by} accepted {subject}: {rows} rows, with {stop} to stop for and {warn} to look at"
)
HELD = declare("returns.held", "{by} put {subject} under a legal hold: {reason}")
RELEASED = declare("returns.released", "{by} released the legal hold of {subject}: {reason}")
SHREDDED = declare("returns.shredded", "{by} shredded {subject}: {reason}")
CASE_LIST = declare(
    "returns.case_list", "{by} opened the rows of {asked} sampled children in {subject} for {person}: {purpose}"
)
DATA_QUALITY_LIST = declare(
    "returns.data_quality_list", "{by} opened {rows} rows to put right in {subject} for {person}: {purpose}"
)
