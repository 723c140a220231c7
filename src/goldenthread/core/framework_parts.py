"""The parts a framework file is made of, each a frozen record with its own confidence, note and source.

`core.frameworks` draws the whole and loads it; `core.framework_soundness` checks that the parts fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.grades import Scale, same_words
from goldenthread.core.stated import Stated

Round = Literal["first", "reinspection"]
Strength = Literal["always", "likely", "fact"]
Kind = Literal["overall", "key", "sub", "separate", "narrative"]


@dataclass(frozen=True, kw_only=True)
class Source(Stated):
    """A publication the file rests on."""

    key: str
    title: str
    reference: str = ""


@dataclass(frozen=True, kw_only=True)
class Validity(Stated):
    """When an edition governed inspections that started on site; `planned_end` only where it differed."""

    start: date
    end: date | None = None
    planned_end: date | None = None
    rounds: tuple[Round, ...] = ("first", "reinspection")

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.end is not None and self.end < self.start:
            raise DefinitionError("The end is before the start.")
        if not self.rounds:
            raise DefinitionError("It names no round of inspection; say first, reinspection or both.")

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)

    def overlaps(self, other: Validity) -> bool:
        return self.start <= (other.end or date.max) and other.start <= (self.end or date.max)


@dataclass(frozen=True, kw_only=True)
class InspectionKind(Stated):
    """A kind of inspection or visit the edition knows, and whether it ends in grades."""

    key: str
    label: str
    graded: bool
    text: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LegalBasis(Stated):
    """One power or duty an inspection rests on, and what it is the basis for."""

    citation: str
    gives: str


@dataclass(frozen=True, kw_only=True)
class Component(Stated):
    """One part of an inspection with a legal basis of its own; a report may bind several together."""

    key: str
    label: str
    body_type: Literal["authority", "lscb", "partnership"]
    legal_basis: tuple[LegalBasis, ...]
    rounds: tuple[Round, ...] = ("first", "reinspection")


@dataclass(frozen=True, kw_only=True)
class Judgement(Stated):
    """One judgement in the tree. `number` is as printed; `aliases` are wordings found in published reports."""

    key: str
    label: str
    component: str
    kind: Kind
    order: int
    parent: str | None = None
    number: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Criterion(Stated):
    """One thing inspectors look for under a judgement, in our own words; evidence is linked to it by key."""

    key: str
    judgement: str
    theme: str
    text: str


@dataclass(frozen=True, kw_only=True)
class FindingClass(Stated):
    """A class of finding, and whether it obliges the body to make a plan."""

    code: str
    label: str
    requires_plan: bool
    text: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class When:
    """A rule's condition: any of these judgements has this grade (any grade at all when none is named)."""

    any_of: tuple[str, ...]
    grade: str | None = None


@dataclass(frozen=True, kw_only=True)
class Then:
    """What a rule says of one other judgement. Exactly one of the four is given."""

    judgement: str
    no_better_than: str | None = None
    may_be: str | None = None
    usually_equals: str | None = None
    independent: bool = False

    def __post_init__(self) -> None:
        said = [self.no_better_than, self.may_be, self.usually_equals, self.independent or None]
        if sum(each is not None for each in said) != 1:
            raise DefinitionError("It must say exactly one of no_better_than, may_be, usually_equals, independent.")


@dataclass(frozen=True, kw_only=True)
class Rule(Stated):
    """A relation between grades. `always` broken is a violation, `likely` broken a query, a fact is only told."""

    key: str
    text: str
    strength: Strength
    when: When
    then: Then
    citation: str
    evidence: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.then.no_better_than is None) != (self.strength == "fact"):
            raise DefinitionError("A rule that limits a grade is always or likely; every other rule is a fact.")


@dataclass(frozen=True, kw_only=True)
class Phase(Stated):
    """A stretch of the inspection in working days after an event, with what the authority hands over in it.

    `kinds` are the kinds of inspection it belongs to; none named means all.
    """

    key: str
    label: str
    counted_from: Literal["notified", "on_site", "fieldwork_end", "received"]
    starts: int
    ends: int
    deliverables: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if not 0 <= self.starts <= self.ends:
            raise DefinitionError("A phase starts on working day 0 or later and does not end before it starts.")


@dataclass(frozen=True, kw_only=True)
class Request(Stated):
    """Something inspectors ask for. `number` is the list number of Annex A; `due` counts working days."""

    key: str
    label: str
    kind: Literal["child_list", "information", "document", "audit"]
    scope: str = ""
    number: int | None = None
    window_months: int | None = None
    due: int | None = None
    due_from: Literal["notified", "on_site"] = "on_site"


@dataclass(frozen=True, kw_only=True)
class Clock(Stated):
    """A statutory time limit in working days of a named calendar, from the day the report was received."""

    key: str
    label: str
    starts_on: Literal["received"]
    working_days: int
    calendar: str
    legal_basis: str
    obligation: str
    duties: tuple[str, ...] = ()
    applies_when: str = ""


@dataclass(frozen=True, kw_only=True)
class Framework(Stated):
    """One edition of an inspection framework, whole and cross-checked."""

    key: str
    title: str
    short_title: str
    family: str
    edition: str
    publisher: str
    summary: str
    sources: tuple[Source, ...]
    validity: tuple[Validity, ...]
    components: tuple[Component, ...]
    judgements: tuple[Judgement, ...]
    finding_classes: tuple[FindingClass, ...]
    kinds: tuple[InspectionKind, ...] = ()
    scale: Scale | None = None
    criteria: tuple[Criterion, ...] = ()
    rules: tuple[Rule, ...] = ()
    phases: tuple[Phase, ...] = ()
    requests: tuple[Request, ...] = ()
    clocks: tuple[Clock, ...] = ()

    @property
    def valid_from(self) -> date:
        return min(period.start for period in self.validity)

    @property
    def valid_to(self) -> date | None:
        """The last day it governed any inspection; None while it is in use."""
        ends = [period.end for period in self.validity]
        return None if None in ends else max(end for end in ends if end is not None)

    def judgement(self, key: str) -> Judgement:
        """The judgement with this key; InputNotFit lists the keys this edition has."""
        for judgement in self.judgements:
            if judgement.key == key:
                return judgement
        raise InputNotFit(f"{self.key} has no judgement “{key}”. It has: {', '.join(self.judgement_keys)}.")

    def judgement_in_words(self, words: str) -> Judgement | None:
        """The judgement a report means by these words, whatever the case, spacing or number before it."""
        plain = same_words(words)
        for judgement in self.judgements:
            names = (judgement.label, *judgement.aliases)
            numbered = (f"{judgement.number} {name}" for name in names)
            dotted = (f"{judgement.number}. {name}" for name in names)
            if plain in {same_words(name) for name in (*names, *numbered, *dotted)}:
                return judgement
        return None

    @property
    def judgement_keys(self) -> tuple[str, ...]:
        return tuple(judgement.key for judgement in self.judgements)

    def component(self, key: str) -> Component:
        for component in self.components:
            if component.key == key:
                return component
        raise InputNotFit(f"{self.key} has no component “{key}”.")

    def expected_judgements(self, round_: Round = "first") -> tuple[Judgement, ...]:
        """Every judgement a report of this edition and round must give, in the order reports print them."""
        present = {component.key for component in self.components if round_ in component.rounds}
        found = (judgement for judgement in self.judgements if judgement.component in present)
        return tuple(sorted(found, key=lambda judgement: judgement.order))

    def children_of(self, key: str | None) -> tuple[Judgement, ...]:
        """The judgements directly under one judgement, or at the top of the tree for None."""
        return tuple(judgement for judgement in self.judgements if judgement.parent == key)
