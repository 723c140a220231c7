"""The sheets of a plan's file and their columns: what each is called in JSON and in a workbook, and what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "date", "number", "yes_no", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in JSON, its heading in a workbook, what it holds, and whether it is only for reading."""

    key: str
    heading: str
    kind: Kind = "text"
    reading: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """One sheet; its first column holds the id of each row."""

    key: str
    name: str
    columns: tuple[Column, ...]

    @property
    def id(self) -> Column:
        """The column that tells rows apart."""
        return self.columns[0]

    def column(self, key: str) -> Column:
        """The column with this key."""
        return next(each for each in self.columns if each.key == key)


def _reading(key: str, heading: str, kind: Kind = "text") -> Column:
    return Column(key, f"{heading} (for reading)", kind, reading=True)


ACTIONS = Shape(
    "actions",
    "Actions",
    (
        Column("ref", "Action"),
        Column("title", "What will be done"),
        Column("outcome", "What will be better for children"),
        Column("asks", "Answers", "list"),
        Column("owner", "Owner"),
        Column("sponsor", "Sponsor"),
        Column("bodies", "Overseen by", "list"),
        Column("start", "Start", "date"),
        Column("baseline_due", "Promised for (never changes)", "date"),
        Column("current_due", "Due now", "date"),
        Column("due_reason", "Reason for a new date"),
        _reading("delivery", "Delivery"),
        _reading("impact", "Impact"),
        _reading("last_update", "Last update", "date"),
        Column("indicator", "Indicator"),
        _reading("indicator_title", "Indicator in words"),
        Column("baseline_value", "Starts from", "number"),
        Column("target_value", "Should reach", "number"),
        Column("values_illustrative", "Illustrative values", "yes_no"),
        Column("evidence_required", "Evidence required"),
        Column("resources", "What it takes"),
        Column("depends_on", "Waits for", "list"),
    ),
)
UPDATES = Shape(
    "updates",
    "Updates",
    (
        Column("id", "Update"),
        Column("action", "Action"),
        Column("on", "Day", "date"),
        Column("text", "What changed"),
        Column("progress", "Where it stands"),
        Column("delivery", "Delivery"),
        Column("impact", "Impact"),
        Column("reason", "Why a rating differs"),
        Column("evidence", "Evidence"),
        Column("confidence", "Confidence"),
        Column("next_step", "Next step"),
        Column("cause", "Cause of amber or red"),
        Column("recovery_on", "Back on its way by", "date"),
        _reading("delivery_suggested", "Delivery suggested"),
        _reading("delivery_why", "Delivery because"),
        _reading("impact_suggested", "Impact suggested"),
        _reading("impact_why", "Impact because"),
        _reading("recorded_by", "Recorded by"),
        _reading("recorded_key", "Recorded by address"),
        _reading("recorded_at", "Recorded at"),
    ),
)
MILESTONES = Shape(
    "milestones",
    "Milestones",
    (
        Column("id", "Milestone"),
        Column("action", "Action"),
        Column("title", "What will be there"),
        Column("due", "Due", "date"),
        Column("done_on", "Done on", "date"),
        Column("evidence", "Evidence"),
        _reading("added_on", "Added on", "date"),
        _reading("recorded_by", "Recorded by"),
    ),
)
REVISIONS = Shape(
    "revisions",
    "Moved dates",
    (
        Column("id", "Moved date"),
        Column("action", "Action"),
        Column("on", "Decided on", "date"),
        Column("due", "New due date", "date"),
        Column("reason", "Reason"),
        _reading("recorded_by", "Recorded by"),
    ),
)
VERIFICATIONS = Shape(
    "verifications",
    "Verifications",
    (
        Column("id", "Verification"),
        Column("action", "Action"),
        Column("on", "Day", "date"),
        Column("step", "Step of the ladder"),
        Column("evidence", "Evidence"),
        _reading("recorded_by", "Found by"),
        _reading("recorded_key", "Found by address"),
    ),
)
EVIDENCE = Shape(
    "evidence",
    "Evidence",
    (
        Column("id", "Evidence"),
        Column("action", "Action"),
        Column("title", "What it is"),
        Column("kind", "Kind"),
        Column("strength", "Strength"),
        Column("step", "Step of the ladder"),
        Column("effective_on", "Day it speaks of", "date"),
        Column("kept_at", "Where it is kept"),
        Column("sha256", "Hash of its file"),
        Column("on", "Put on the record", "date"),
        _reading("recorded_by", "Recorded by"),
        _reading("recorded_key", "Recorded by address"),
    ),
)
RISKS = Shape(
    "risks",
    "Risks",
    (
        Column("id", "Risk"),
        Column("action", "Action"),
        Column("text", "What could happen"),
        Column("mitigation", "What is done about it"),
        Column("level", "Level"),
        Column("raised_on", "Raised on", "date"),
        Column("closed_on", "Closed on", "date"),
        Column("closed_because", "How it ended"),
        _reading("raised_by", "Raised by"),
    ),
)
VALIDATIONS = Shape(
    "validations",
    "Validations",
    (
        Column("id", "Validation"),
        Column("action", "Action"),
        Column("update", "Update"),
        Column("on", "Day", "date"),
        Column("accepted", "Accepted", "yes_no"),
        Column("note", "Note"),
        _reading("recorded_by", "Recorded by"),
    ),
)
REOPENINGS = Shape(
    "reopenings",
    "Opened again",
    (
        Column("id", "Opened again"),
        Column("action", "Action"),
        Column("on", "Day", "date"),
        Column("why", "Because"),
    ),
)
VALUES = Shape(
    "values",
    "Values",
    (
        Column("id", "Value"),
        Column("indicator", "Indicator"),
        Column("as_at", "As at", "date"),
        Column("value", "Value held", "number"),
        Column("source", "Source"),
        Column("on", "Recorded on", "date"),
        _reading("recorded_by", "Recorded by"),
    ),
)
NOT_PLANNED = Shape(
    "not_planned",
    "Not planned",
    (
        Column("id", "Decision"),
        Column("ask", "Ask"),
        Column("reason", "Reason"),
        Column("on", "Decided on", "date"),
        _reading("recorded_by", "Recorded by"),
    ),
)
ASKS = Shape(
    "asks",
    "Asks",
    (
        Column("ref", "Ask"),
        Column("recommendation", "Recommendation"),
        Column("text", "What is asked"),
        Column("status", "State at the report"),
        Column("evidence", "Evidence of it"),
        Column("indicators", "Indicators", "list"),
    ),
)
POSTS = Shape("posts", "Posts", (Column("key", "Key"), Column("title", "Post")))
BODIES = Shape(
    "bodies",
    "Bodies",
    (
        Column("key", "Key"),
        Column("title", "Body"),
        Column("kind", "Kind"),
        Column("aliases", "Other names", "list"),
        Column("valid_from", "From", "date"),
        Column("valid_to", "Until", "date"),
        Column("successor", "Followed by"),
    ),
)
PLAN = Shape(
    "plan",
    "Plan",
    (
        Column("key", "Key"),
        Column("title", "Title"),
        Column("authority", "Authority"),
        Column("inspection", "Inspection"),
        Column("approved_on", "Approved on", "date"),
        Column("note", "Note"),
        Column("made_up", "Made up", "yes_no"),
    ),
)
SHAPES = (
    ACTIONS,
    UPDATES,
    MILESTONES,
    REVISIONS,
    VERIFICATIONS,
    EVIDENCE,
    RISKS,
    VALIDATIONS,
    REOPENINGS,
    VALUES,
    NOT_PLANNED,
    ASKS,
    POSTS,
    BODIES,
    PLAN,
)
