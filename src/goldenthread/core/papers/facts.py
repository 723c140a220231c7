"""What lint reads of a paper: what it states, where it states it, and what it leaves out.

The same facts are filled from a paper somebody else wrote (`as_written`) and from one of ours (`as_composed`),
so one set of checks serves both. `where` is always a paragraph as the paper numbers it: R7 is paragraph 7 of the
report, A12.5 the fifth bullet of paragraph 12 of Appendix 1. None and "" mean that the paper does not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Part = Literal["main", "appendix_1", "appendix_2"]
ImplicationState = Literal["none", "assessed", "not_yet_assessed"]


@dataclass(frozen=True, slots=True)
class HeadingUse:
    """A heading as printed. `block` is the outline's name for what stands under it."""

    part: Part
    text: str
    block: str = ""


@dataclass(frozen=True, slots=True)
class NumeralList:
    """The numerals of one list or one run of paragraphs, as printed."""

    where: str
    numerals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the paper. `speaks_of_grades` where a grade word really is a grade."""

    where: str
    text: str
    speaks_of_grades: bool = False
    marked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name the paper uses for one thing; `of` is the thing."""

    where: str
    of: str
    name: str


@dataclass(frozen=True, slots=True)
class BodyUse:
    """A board or committee as the paper names it."""

    where: str
    name: str


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the register with every name that leads to it."""

    key: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferralUse:
    """What the paper sends to whom, either where it states its purpose or where it asks for a decision."""

    where: str
    role: Literal["purpose", "recommendation"]
    bodies: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BasisUse:
    """The law the paper names for one component of the inspection."""

    where: str
    component: str
    instrument: str


@dataclass(frozen=True, slots=True)
class ComponentFact:
    """A component of the inspection and the law the framework edition gives for it."""

    key: str
    label: str
    legal_basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeUse:
    """What the paper says of an inspection programme's dates and its place among others."""

    where: str
    programme: str
    since: date | None = None
    until: date | None = None
    certainty: Literal["planned", "actual", "unstated"] = "unstated"
    follows: str = ""
    alongside: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ComparatorUse:
    """National figures the paper compares with. `others` where it counts the authorities besides this one."""

    where: str
    text: str
    total: int | None = None
    grades: Mapping[str, int] | None = None
    others: tuple[str, ...] = ()
    includes_self: Literal["yes", "no", "unknown"] = "unknown"
    as_at: date | None = None
    source: str = ""
    claims_none: str = ""


@dataclass(frozen=True, slots=True)
class JudgementFact:
    """One judgement of the framework edition, and the grade given."""

    key: str
    label: str
    grade: str
    component: str
    parent: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class CountUse:
    """A count stated in the paper or in another version of it."""

    where: str
    what: str
    number: int


@dataclass(frozen=True, slots=True)
class EvidenceUse:
    """How much evidence inspectors used, and its relation to another count."""

    where: str
    title: str
    number: int
    of: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class ClaimFact:
    """Words that ask for proof. `evidence` is a value and its source; `marked` where the paper admits it has none."""

    where: str
    kind: str
    words: str
    indicator: str = ""
    number: int | None = None
    counts: str = ""
    period: str = ""
    comparator: str = ""
    as_at: date | None = None
    evidence: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class StrengthFact:
    """A strength as the paper states it. `same_evidence_said` where it admits the evidence is used twice."""

    where: str
    judgement: str
    text: str
    topics: tuple[str, ...] = ()
    same_evidence_as: tuple[str, ...] = ()
    same_evidence_said: bool = False


@dataclass(frozen=True, slots=True)
class AskFact:
    """One ask and what the paper says of its state."""

    key: str
    status: str = "not_stated"
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class RecommendationFact:
    """One recommendation of the inspectors, with the implications it touches."""

    key: str
    where: str
    text: str
    topics: tuple[str, ...] = ()
    asks: tuple[AskFact, ...] = ()


@dataclass(frozen=True, slots=True)
class ImplicationFact:
    """One implication. A typed “nil” has the state none, and no author means that nobody is known to have looked."""

    where: str
    topic: str
    label: str
    state: ImplicationState
    text: str = ""
    author: str = ""
    sign_off: str = ""
    sign_off_on: date | None = None
    cost: str = ""
    refers_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsultationFact:
    """Who was or will be consulted, and when."""

    where: str
    who: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class AlternativesFact:
    """The other options considered, or why there was none."""

    where: str
    options: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DocumentUse:
    """A document relied on, and whether the paper calls it a background paper."""

    where: str
    title: str
    published: bool
    listed_as: Literal["background", "published_source"]


@dataclass(frozen=True, slots=True)
class Annex:
    """An appendix that is really there, and what it holds."""

    key: str
    holds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnexPromise:
    """What the paper says can be found, or says exists."""

    where: str
    holds: str
    annex: str = ""


@dataclass(frozen=True, slots=True)
class NoticeFact:
    """How and when the authority was told of the inspection."""

    where: str
    type: str
    notified_at: datetime | None = None
    said: bool = False


@dataclass(frozen=True, slots=True)
class HistoryFact:
    """An earlier inspection under its own framework."""

    framework: str
    title: str
    period: str


@dataclass(frozen=True, slots=True)
class RecurrenceFact:
    """Where a recommendation was found again."""

    recommendation: str
    period: str
    text: str


@dataclass(frozen=True, slots=True)
class KnownBeforeFact:
    """Since when a weakness had been known."""

    where: str
    judgement: str
    since: date


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Everything lint may read of one paper.

    `explains` lists what the paper explains in so many words: sub_judgement, like_for_like, issue_age,
    evidence_relation, publication_lag, adjectives. `dates` holds the dates a decision needs.
    """

    key: str
    title: str
    framework: str
    authority: str
    case: str = ""
    bodies: str = ""
    outline: str = "cabinet"
    written_on: date | None = None
    meeting_on: date | None = None
    key_decision: Literal["yes", "no", "unanswered"] = "unanswered"
    author: str = ""
    headings: tuple[HeadingUse, ...] = ()
    lists: tuple[NumeralList, ...] = ()
    passages: tuple[Passage, ...] = ()
    names: tuple[NameUse, ...] = ()
    bodies_named: tuple[BodyUse, ...] = ()
    known_bodies: tuple[KnownBody, ...] = ()
    referrals: tuple[ReferralUse, ...] = ()
    components: tuple[ComponentFact, ...] = ()
    legal_bases: tuple[BasisUse, ...] = ()
    programmes: tuple[ProgrammeUse, ...] = ()
    comparators: tuple[ComparatorUse, ...] = ()
    judgements: tuple[JudgementFact, ...] = ()
    grades_on_front: tuple[str, ...] = ()
    clocks_stated: tuple[str, ...] = ()
    practice_named: tuple[str, ...] = ()
    counts: tuple[CountUse, ...] = ()
    evidence: tuple[EvidenceUse, ...] = ()
    claims: tuple[ClaimFact, ...] = ()
    strengths: tuple[StrengthFact, ...] = ()
    recommendations: tuple[RecommendationFact, ...] = ()
    says_addressed: str = ""
    implications: tuple[ImplicationFact, ...] = ()
    consultation: tuple[ConsultationFact, ...] = ()
    alternatives: AlternativesFact | None = None
    documents: tuple[DocumentUse, ...] = ()
    annexes: tuple[Annex, ...] = ()
    annex_promises: tuple[AnnexPromise, ...] = ()
    notice: NoticeFact | None = None
    history: tuple[HistoryFact, ...] = ()
    recurrences: tuple[RecurrenceFact, ...] = ()
    known_before: tuple[KnownBeforeFact, ...] = ()
    on_site_from: date | None = None
    on_site_to: date | None = None
    published_on: date | None = None
    explains: tuple[str, ...] = ()
    dates: Mapping[str, date] | None = None
