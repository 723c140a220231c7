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
SENT = declare("returns.sent", "{by} sent {subject}: {files} files")
STARTED_AGAIN = declare("returns.started_again", "{by} started {subject} again")
CHECKED = declare("returns.checked", "{subject} was checked for {by}: {return}, {stop} to stop for, {warn} to look at")
FAILED = declare("returns.failed", "{subject} could not be read or accepted, and {by} was told why")
ASKED = declare("returns.asked", "{by} decided to accept {subject}")
BECAME = declare("returns.became", "{subject} became version {version}, for {by}")
WITHDRAWN = declare("returns.withdrawn", "{by} withdrew {subject}; its files were destroyed")
ISSUES_DOWNLOADED = declare("returns.issues_downloaded", "{by} downloaded the list of issues of {subject}")
