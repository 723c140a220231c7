"""Reads what the judgement meeting has before it: evidence both ways, the edition's words, what was said and decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from goldenthread.apps.inspections.models import (
    Dissent,
    Evidence,
    Inspection,
    Judgement,
    MeetingDecision,
    ProposedGrade,
)
from goldenthread.apps.inspections.queries.evidence import FindingView, findings_of, log_of
from goldenthread.apps.inspections.queries.record import grade_label
from goldenthread.core.framework_parts import Criterion
from goldenthread.core.frameworks import load_framework
from goldenthread.core.grades import Grade
from goldenthread.core.judgements import RuleCheck, check_rules


@dataclass(frozen=True)
class Labelled:
    """Something about a grade, with the grade in the words of the edition."""

    said: Any
    label: str


@dataclass(frozen=True)
class JudgementRow:
    """One judgement in the overview of the meeting."""

    judgement: Judgement
    strengths: int
    weaknesses: int
    findings: int
    proposals: int
    dissents: int
    decision: MeetingDecision | None
    label: str

    @property
    def state(self) -> str:
        """Where the judgement stands, in words."""
        if self.decision is None:
            return "Proposed" if self.proposals else "Open"
        return "Countersigned" if self.decision.countersigned else "Decided, not countersigned"


@dataclass(frozen=True)
class MeetingView:
    """Everything before the meeting about one judgement."""

    judgement: Judgement
    works: tuple[Evidence, ...]
    fails: tuple[Evidence, ...]
    context: int
    findings: tuple[FindingView, ...]
    descriptors: tuple[Grade, ...]
    criteria: tuple[Criterion, ...]
    proposals: tuple[Labelled, ...]
    dissents: tuple[Labelled, ...]
    decisions: tuple[Labelled, ...]
    rule_checks: tuple[RuleCheck, ...]


def overview(inspection: Inspection, user: Any) -> tuple[JudgementRow, ...]:
    """Each judgement with how much speaks either way and what has been decided."""
    framework = load_framework(inspection.framework)
    entries = list(log_of(inspection, user).filter(withdrawn_why="", judgement__isnull=False))
    drafts = list(inspection.drafts.filter(withdrawn_why=""))
    rows = []
    for judgement in _judgements(inspection):
        shown = [each.shows for each in entries if each.judgement_id == judgement.pk]
        decision = next(iter(judgement.meeting_decisions.all()), None)
        rows.append(
            JudgementRow(
                judgement=judgement,
                strengths=shown.count(Evidence.Shows.STRENGTH),
                weaknesses=shown.count(Evidence.Shows.WEAKNESS),
                findings=sum(each.judgement_id == judgement.pk for each in drafts),
                proposals=len(judgement.proposals.all()),
                dissents=len(judgement.dissents.all()),
                decision=decision,
                label=grade_label(framework, decision.grade if decision else None),
            )
        )
    return tuple(rows)


def rule_checks(inspection: Inspection) -> tuple[RuleCheck, ...]:
    """What the edition's rules say about the grades decided so far."""
    grades = {}
    for judgement in _judgements(inspection):
        decision = next(iter(judgement.meeting_decisions.all()), None)
        grades[judgement.key] = decision.grade if decision else None
    return tuple(each for each in check_rules(load_framework(inspection.framework), grades) if each.applies)


def before_the_meeting(inspection: Inspection, user: Any, key: str) -> MeetingView | None:
    """Everything about one judgement, or None where the inspection has no such judgement."""
    judgement = next((each for each in _judgements(inspection) if each.key == key), None)
    if judgement is None:
        return None
    framework = load_framework(inspection.framework)
    entries = list(log_of(inspection, user).filter(withdrawn_why="", judgement=judgement))

    def labelled(rows: list[ProposedGrade] | list[Dissent] | list[MeetingDecision]) -> tuple[Labelled, ...]:
        return tuple(Labelled(each, grade_label(framework, each.grade)) for each in rows)

    return MeetingView(
        judgement=judgement,
        works=tuple(each for each in entries if each.shows == Evidence.Shows.STRENGTH),
        fails=tuple(each for each in entries if each.shows == Evidence.Shows.WEAKNESS),
        context=sum(each.shows == Evidence.Shows.CONTEXT for each in entries),
        findings=findings_of(inspection, user, judgement=key),
        descriptors=framework.scale.grades if framework.scale else (),
        criteria=tuple(each for each in framework.criteria if each.judgement == key),
        proposals=labelled(list(judgement.proposals.all())),
        dissents=labelled(list(judgement.dissents.all())),
        decisions=labelled(list(judgement.meeting_decisions.all())),
        rule_checks=rule_checks(inspection),
    )


def _judgements(inspection: Inspection) -> list[Judgement]:
    found = Judgement.objects.filter(component__inspection=inspection).select_related("component")
    return list(
        found.prefetch_related(
            "proposals__person",
            "dissents__person",
            "meeting_decisions__person",
            "meeting_decisions__signatures__person",
        )
    )
