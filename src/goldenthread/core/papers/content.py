"""The facts a Cabinet paper on an inspection is made from. This is the only place where their shape is written down.

Whoever makes a paper (queries over the workspace, or `demonstration`) hands a plain dict of this shape to
`snapshot.freeze`. In a stored snapshot dates are text (2016-03-11). Every record names its source where a figure
is printed; None and "" mean not known and are printed as such.

    CabinetContent
    ├── paper          title, who reports, contact, dates, key decision, what is authored for this paper
    ├── inspection     dates, notice, team, evidence, law of each component
    ├── judgements     grade in words, strengths with their claims
    ├── practice, recommendations (with asks and their state), plan (actions and ratings)
    ├── comparators    national figures, each with as-at date and the key of its source
    ├── clocks         statutory dates
    ├── referrals, consultation, alternatives, implications, documents
    └── sources        what figures cite
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from goldenthread.core.cases import AskStatus
from goldenthread.core.papers.facts import ImplicationState


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """The paper itself: who reports to whom, when, and what the author says in it."""

    title: str
    subject: str
    authority_code: str
    authority: str
    report_of: str
    author: str
    contact: str
    written_on: date
    meeting_on: date | None = None
    review_on: date | None = None
    key_decision: Literal["yes", "no", "unanswered"]
    key_decision_reason: str = ""
    purpose: tuple[str, ...] = ()
    proposal: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    policy_context: tuple[str, ...] = ()
    marking: str = ""
    overseers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentLaw:
    """One component and the law behind it."""

    key: str
    title: str
    instrument: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLine:
    """How many inspectors of one role."""

    title: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLine:
    """One count of evidence; `of` is the title of the count it belongs to."""

    title: str
    number: int
    precision: Literal["exact", "at_least", "more_than"]
    of: str = ""
    relation: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """An earlier inspection."""

    framework: str
    title: str
    period: str
    grade: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionFacts:
    """The inspection as a whole. `notified` says when the authority was told, in words; "" where nobody knows.

    `publication_lag` is in working days from the last day on site to publication.
    """

    key: str
    framework: str
    framework_title: str
    notice: str
    on_site_from: date
    on_site_to: date
    published_on: date
    received_on: date
    received_assumed: bool
    publication_lag: int
    lag_reason: str
    laws: tuple[ComponentLaw, ...]
    team: tuple[TeamLine, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    history: tuple[HistoryLine, ...] = ()
    notified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """Words in a strength that ask for proof; `evidence` holds the value and its source where there is one."""

    kind: str
    words: str
    indicator: str = ""
    number: int | None = None
    counts: str = ""
    period: str = ""
    as_at: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthLine:
    """One strength. `public_text` is printed instead of `text` where a number is too small to print."""

    ref: str
    text: str
    public_text: str = ""
    topics: tuple[str, ...] = ()
    claims: tuple[ClaimLine, ...] = ()
    same_evidence_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementLine:
    """One judgement with its grade as code and in the edition's words; `parent` only for a part of another."""

    key: str
    label: str
    grade: str
    grade_label: str
    component: str
    summary: str
    parent: str = ""
    kind: str = ""
    strengths: tuple[StrengthLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeLine:
    """One practice example that inspectors put in their log."""

    title: str
    claimed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLine:
    """One ask, its state today, and the keys of the actions that answer it."""

    key: str
    text: str
    status: AskStatus
    evidence: str = ""
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationLine:
    """One recommendation with its asks; `recurrences` are sentences."""

    key: str
    text: str
    owner_body: str
    judgement: str
    topics: tuple[str, ...] = ()
    asks: tuple[AskLine, ...] = ()
    recurrences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSince:
    """Since when the weaknesses under one judgement were known."""

    judgement: str
    since: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One action of the plan as it stands, with both ratings."""

    key: str
    asks: tuple[str, ...]
    title: str
    outcome: str
    owner: str
    sponsor: str
    boards: tuple[str, ...]
    due: date
    indicator: str
    delivery: str
    impact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """The plan that answers the inspection, to be printed in Appendix 1."""

    title: str
    note: str
    ends_on: date
    actions: tuple[ActionLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparatorLine:
    """National grades as at one date: how many authorities have each, this one included or not."""

    title: str
    as_at: date
    grades: Mapping[str, int]
    total: int
    includes_self: bool
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockLine:
    """One statutory date. `key` is the framework clock's: publish_report_by, written_statement_by."""

    key: str
    duty: str
    due: date
    working_days: int
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLine:
    """A body of the register, with every name that leads to it."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLine:
    """What is sent to one body. Purpose and recommendations are both written from this, so they agree."""

    body: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationLine:
    """Who was or will be consulted, on which day, and what came of it."""

    who: str
    on: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeLine:
    """An option considered and why it is not recommended."""

    option: str
    why_not: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImplicationLine:
    """One implication with who looked and who signed."""

    topic: str
    state: ImplicationState
    text: str
    author: str = ""
    sign_off: str = ""
    sign_off_on: date | None = None
    cost: str = ""
    refers_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document relied on to a material extent; only an unpublished one is a background paper in law."""

    title: str
    published: bool
    published_on: date | None = None
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A source that figures cite."""

    key: str
    text: str
    as_at: date | None = None
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeLine:
    """One grade of the edition's scale, in its words; listed best first."""

    code: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptLine:
    """A part that is kept from the public: its paragraph of Schedule 12A, the public-interest test, and its words.

    The words are printed in the restricted variant alone. The public one says only that there is such a part, and why.
    """

    title: str
    paragraph: str
    public_interest: str
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CabinetContent:
    """Everything one Cabinet paper is made from."""

    schema: Literal["cabinet-1"]
    outline: str
    paper: PaperHead
    inspection: InspectionFacts
    scale: tuple[GradeLine, ...]
    judgements: tuple[JudgementLine, ...]
    recommendations: tuple[RecommendationLine, ...]
    comparators: tuple[ComparatorLine, ...]
    clocks: tuple[ClockLine, ...]
    bodies: tuple[BodyLine, ...]
    referrals: tuple[ReferralLine, ...]
    consultation: tuple[ConsultationLine, ...]
    alternatives: tuple[AlternativeLine, ...]
    implications: tuple[ImplicationLine, ...]
    documents: tuple[DocumentLine, ...]
    sources: tuple[SourceLine, ...]
    practice: tuple[PracticeLine, ...] = ()
    known_since: tuple[KnownSince, ...] = ()
    plan: PlanFacts | None = None
    alternatives_reason: str = ""
    exempt: tuple[ExemptLine, ...] = ()

    def judgement(self, key: str) -> JudgementLine | None:
        """The judgement with this key, if there is one."""
        return next((each for each in self.judgements if each.key == key), None)

    def source_as_at(self, prefix: str) -> str:
        """The key of the first source whose key begins so; "" where there is none."""
        return next((each.key for each in self.sources if each.key.startswith(prefix)), "")

    def body(self, key: str) -> str:
        """The one name by which this paper calls a body."""
        return next((body.name for body in self.bodies if body.key == key), key)
