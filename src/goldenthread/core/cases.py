"""One real inspection and the first plan that answers it, as shipped definitions.

    InspectionCase                          Plan
    ├── components ── judgements            ├── posts
    │                 └── strengths         └── actions ── asks (of the case), owner, sponsor, boards
    ├── practice (Annex O)                                └── updates (delivery and impact ratings)
    ├── recommendations ── asks
    └── team, evidence, history, recurrences

Everything a person wrote keeps `seed`, the paragraph it rests on (R6: paragraph 6 of the report; A9.11: the
eleventh bullet of paragraph 9 of Appendix 1). What the source leaves open is stored as open: a notice moment
that is missing, a relation that is "unknown", an ask whose status was "not_stated".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Literal

from goldenthread.core.definitions import build, read_toml, shelf
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.frameworks import load_framework
from goldenthread.core.indicators import load_indicators
from goldenthread.core.judgements import missing_judgements

ClaimKind = Literal[
    "superlative", "universal", "comparator", "number", "quote", "grade_word", "trend", "tension", "unquantified"
]
AskStatus = Literal["not_stated", "not_started", "in_hand", "addressed"]
IMPLICATION_TOPICS = (
    "financial",
    "human_resources",
    "property",
    "risk",
    "equality",
    "crime_and_disorder",
    "sustainability",
    "human_rights",
    "health",
    "area_and_ward",
)
_SEED = re.compile(r"[RA]\d{1,2}(\.\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Notice:
    """How and when the authority was told. The kind and the moment are two facts (I-32)."""

    type: Literal["unannounced", "short_notice", "announced"]
    notified_at: datetime | None = None
    note: str = ""
    seed: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """The day the authority received the report, from which its statutory clocks run."""

    on: date
    assumed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class TeamRole:
    """How many people of one role inspected."""

    role: str
    title: str
    number: int
    seed: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceCount:
    """How much of one kind of evidence inspectors used, and whether it lies inside another count."""

    key: str
    title: str
    number: int
    precision: Literal["exact", "at_least", "more_than"]
    seed: str
    of: str | None = None
    relation: Literal["inside", "additional", "same", "unknown"] | None = None

    def __post_init__(self) -> None:
        if (self.of is None) != (self.relation is None):
            raise DefinitionError("“of” and “relation” go together: say what the count belongs to, and how.")


@dataclass(frozen=True, slots=True)
class CaseComponent:
    """One part of the inspection. Its legal basis is the framework's, part by part."""

    key: str
    body: str
    title: str
    seed: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Words in a finding that a reader would ask proof of, and the indicator that could give it."""

    kind: ClaimKind
    words: str
    indicator: str | None = None
    number: int | None = None
    counts: str = ""
    period: str = ""
    comparator: str = ""
    as_at: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Strength:
    """One thing inspectors praised, in our own words; `public_text` leaves out what is too small to print."""

    seed: str
    text: str
    topics: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    same_evidence_as: tuple[str, ...] = ()
    public_text: str = ""

    @property
    def key(self) -> str:
        """A stable key within the case, for instance a9-11."""
        return self.seed.lower().replace(".", "-")


@dataclass(frozen=True, slots=True)
class CaseJudgement:
    """One grade inspectors gave. The grade is theirs: nothing here computes it."""

    key: str
    component: str
    grade: str
    summary: str
    seed: str
    strengths: tuple[Strength, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeExample:
    """Practice worth sharing that inspectors put in a log, and who says that they did."""

    key: str
    title: str
    judgement: str
    log: str
    claimed_by: str
    seed: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One separate thing a recommendation asks for."""

    key: str
    text: str
    indicators: tuple[str, ...]
    status_at_report: AskStatus
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class CaseRecommendation:
    """What must improve, split into asks. `finding_class` is the framework's."""

    key: str
    finding_class: str
    owner_body: str
    judgement: str
    text: str
    seed: str
    asks: tuple[Ask, ...]
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierInspection:
    """An inspection before this one, perhaps under other rules."""

    framework: str
    title: str
    period: str
    seed: str = ""
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Where a recommendation was found again later."""

    recommendation: str
    period: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """Since when a body had known what inspectors then found under one judgement."""

    judgement: str
    since: date
    precision: Literal["day", "month", "year"]
    text: str
    seed: str


@dataclass(frozen=True, slots=True)
class InspectionCase:
    """One inspection with all that was found, from definitions/cases/KEY/inspection.toml."""

    key: str
    title: str
    authority: str
    framework: str
    kind: Literal["inspection", "reinspection", "focused_visit"]
    on_site_from: date
    on_site_to: date
    published_on: date
    source: str
    notice: Notice
    received: Received
    components: tuple[CaseComponent, ...]
    judgements: tuple[CaseJudgement, ...]
    recommendations: tuple[CaseRecommendation, ...]
    team: tuple[TeamRole, ...] = ()
    evidence: tuple[EvidenceCount, ...] = ()
    practice: tuple[PracticeExample, ...] = ()
    history: tuple[EarlierInspection, ...] = ()
    recurrences: tuple[Recurrence, ...] = ()
    known_before: tuple[KnownBefore, ...] = ()

    def __post_init__(self) -> None:
        if self.on_site_to < self.on_site_from or self.published_on < self.on_site_to:
            raise DefinitionError("the dates run backwards. On site, then off site, then published.")
        _keys_once("component", (each.key for each in self.components))
        _keys_once("judgement", (each.key for each in self.judgements))
        _keys_once("recommendation", (each.key for each in self.recommendations))
        _keys_once("practice example", (each.key for each in self.practice))
        _keys_once("ask", (ask.key for ask in self.asks))
        _keys_once("evidence count", (each.key for each in self.evidence))
        _keys_once("strength", (strength.seed for each in self.judgements for strength in each.strengths))
        self._check_links()
        self._check_references()

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Every ask of every recommendation, in order."""
        return tuple(ask for each in self.recommendations for ask in each.asks)

    @property
    def strengths(self) -> tuple[Strength, ...]:
        """Every strength of every judgement, in order."""
        return tuple(strength for each in self.judgements for strength in each.strengths)

    def recommendation_of(self, ask_key: str) -> CaseRecommendation:
        """The recommendation that holds this ask."""
        for each in self.recommendations:
            if any(ask.key == ask_key for ask in each.asks):
                return each
        raise DefinitionError(f"No recommendation of {self.key} has the ask “{ask_key}”. Check the key.")

    def _check_links(self) -> None:
        components = {each.key for each in self.components}
        judgements = {each.key for each in self.judgements}
        recommendations = {each.key for each in self.recommendations}
        evidence = {each.key for each in self.evidence}
        bodies = {each.body for each in self.components}
        strengths = {strength.seed for strength in self.strengths}
        for judgement in self.judgements:
            _known(judgement.component, components, f"judgement {judgement.key}", "component")
        for strength in self.strengths:
            for other in strength.same_evidence_as:
                _known(other, strengths, f"strength {strength.seed}", "strength")
        for example in self.practice:
            _known(example.judgement, judgements, f"practice {example.key}", "judgement")
        for each in self.recommendations:
            _known(each.judgement, judgements, f"recommendation {each.key}", "judgement")
            _known(each.owner_body, bodies, f"recommendation {each.key}", "owner body")
            if not each.asks:
                raise DefinitionError(f"recommendation {each.key} has no ask. Write at least one.")
        for recurrence in self.recurrences:
            _known(recurrence.recommendation, recommendations, "a recurrence", "recommendation")
        for known in self.known_before:
            _known(known.judgement, judgements, "a thing known before", "judgement")
        for count in self.evidence:
            if count.of is not None:
                _known(count.of, evidence, f"evidence {count.key}", "evidence count")

    def _check_references(self) -> None:
        indicators = load_indicators()
        for ask in self.asks:
            for code in ask.indicators:
                _known(code, indicators, f"ask {ask.key}", "indicator")
        for strength in self.strengths:
            for claim in strength.claims:
                if claim.indicator is not None:
                    _known(claim.indicator, indicators, f"strength {strength.seed}", "indicator")
            for topic in strength.topics:
                _known(topic, IMPLICATION_TOPICS, f"strength {strength.seed}", "topic")
        for each in self.recommendations:
            for topic in each.topics:
                _known(topic, IMPLICATION_TOPICS, f"recommendation {each.key}", "topic")
        references = [strength.seed for strength in self.strengths]
        references += [each.seed for each in self.judgements] + [each.seed for each in self.recommendations]
        for reference in references:
            if not _SEED.fullmatch(reference):
                raise DefinitionError(f"“{reference}” is not a paragraph reference such as R6 or A9.11.")


def case_keys() -> tuple[str, ...]:
    """The keys of the shipped cases, sorted."""
    return tuple(sorted(entry.name for entry in shelf("cases").iterdir() if entry.is_dir()))


@cache
def load_case(key: str) -> InspectionCase:
    """One shipped inspection; DefinitionError names the place of any mistake in it."""
    if key not in case_keys():
        raise DefinitionError(f"There is no case “{key}”. There are: {', '.join(case_keys())}.")
    where = f"definitions/cases/{key}/inspection.toml"
    case = build_case(read_toml("cases", key, "inspection.toml"), where=where)
    check_against_framework(case, where=where)
    return case


def build_case(tables: object, *, where: str) -> InspectionCase:
    """An inspection case from plain tables, checked within itself."""
    return build(InspectionCase, tables, where=where)


def check_against_framework(case: InspectionCase, *, where: str) -> None:
    """Nothing, or DefinitionError where the case does not fit its framework edition: components, judgements, grades."""
    framework = load_framework(case.framework)
    for component in case.components:
        _known(component.key, {each.key for each in framework.components}, where, "component")
    for judgement in case.judgements:
        _known(judgement.key, framework.judgement_keys, where, "judgement")
    for each in case.recommendations:
        _known(each.finding_class, {one.code for one in framework.finding_classes}, where, "finding class")
    grades = {each.key: each.grade for each in case.judgements}
    try:
        missing = missing_judgements(framework, grades)
    except InputNotFit as error:
        raise DefinitionError(f"{where}: {error}") from error
    if missing:
        raise DefinitionError(
            f"{where} has no grade for {', '.join(each.label for each in missing)}. Give each its grade."
        )


def _keys_once(what: str, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise DefinitionError(f"the {what} “{key}” is there twice. Give each its own key.")
        seen.add(key)


def _known(key: str, among: Iterable[str], where: str, what: str) -> None:
    if key not in among:
        raise DefinitionError(f"{where} names the {what} “{key}”, which is not known. Check the key.")
