"""Puts rows into the inspection record for the actions that write it: a person's entry, or a report's publication.

Each is called inside an action, which has asked the policy and records the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections.models import (
    Ask,
    Component,
    EvidenceCount,
    Finding,
    GradeDecision,
    Inspection,
    Judgement,
    Recommendation,
)
from goldenthread.core.errors import RuleBroken
from goldenthread.core.frameworks import Framework, load_framework
from goldenthread.core.judgements import check_rules


@dataclass(frozen=True)
class AskGiven:
    """One ask as it is handed to an action."""

    letter: str
    text: str
    indicators: tuple[str, ...] = ()
    status_at_report: str = "not_stated"
    status_evidence: str = ""


@dataclass(frozen=True)
class CountGiven:
    """How much of one kind of evidence was gathered."""

    key: str
    label: str
    count: int
    precision: str = "exact"
    of: str = ""
    relation: str = ""
    source_ref: str = ""


def refuse_published(inspection: Inspection) -> None:
    """Nothing, or RuleBroken when the report is out: what was published stays, and a correction is a new revision."""
    if inspection.revisions.exists():
        raise RuleBroken(
            f"The report “{inspection.title}” is published and is never edited. "
            "A correction is a new revision with a notice that says what was wrong."
        )


def enter_grade(
    *, judgement: Judgement, grade: str, reasons: str, by: User, on: date
) -> tuple[GradeDecision, str | None]:
    """The decision about one grade, and the grade before it."""
    edition = load_framework(judgement.record_of().framework)
    if edition.scale is None or judgement.kind == "narrative" or grade not in edition.scale:
        raise RuleBroken(f"“{grade}” is not a grade of {edition.title} for {judgement.title}.")
    if not reasons.strip():
        raise RuleBroken("A grade needs its reasons, so that a reader can follow the decision.")
    old = current_grades(judgement.record_of()).get(judgement.key)
    answers = rule_answers(judgement, grade)
    decision = GradeDecision.objects.create(
        judgement=judgement, grade=grade, reasons=reasons, decided_on=on, recorded_by=by.name, rule_checks=answers
    )
    return decision, old


def rule_answers(judgement: Judgement, grade: str) -> list[dict[str, str]]:
    """What the rules about one judgement answer to this grade, beside the grades recorded so far."""
    inspection = judgement.record_of()
    edition = load_framework(inspection.framework)
    grades = {**current_grades(inspection), judgement.key: grade}
    return [
        {"rule": check.rule, "answer": check.answer, "says": check.says, "strength": check.strength}
        for check in check_rules(edition, grades)
        if check.applies and judgement.key in _judgements_of(edition, check.rule)
    ]


def enter_finding(
    *,
    inspection: Inspection,
    key: str,
    kind: str,
    text: str,
    judgement: Judgement | None = None,
    title: str = "",
    public_text: str = "",
    claims: Sequence[Mapping[str, Any]] = (),
    claimed_by: str = "",
    topics: Sequence[str] = (),
    same_evidence_as: Sequence[str] = (),
    source_ref: str = "",
) -> Finding:
    """A finding of one kind, after those that are there."""
    if kind not in Finding.Kind.values:
        raise RuleBroken(f"A finding is one of: {', '.join(Finding.Kind.labels)}.")
    if not text.strip():
        raise RuleBroken("A finding needs words: what inspectors saw and what it meant for children.")
    return Finding.objects.create(
        inspection=inspection,
        judgement=judgement,
        key=key,
        kind=kind,
        title=title,
        text=text,
        public_text=public_text,
        claims=list(claims),
        claimed_by=claimed_by,
        topics=list(topics),
        same_evidence_as=list(same_evidence_as),
        source_ref=source_ref,
        place=inspection.findings.count(),
    )


def enter_recommendation(
    *,
    component: Component,
    ref: str,
    text: str,
    finding_class: str,
    asks: Iterable[AskGiven],
    judgement: Judgement | None = None,
    numeral: str = "",
    topics: Sequence[str] = (),
    recurrences: Sequence[Mapping[str, str]] = (),
    source_ref: str = "",
) -> Recommendation:
    """A recommendation with its asks, after those that are there."""
    inspection = component.record_of()
    edition = load_framework(inspection.framework)
    if finding_class not in {each.code for each in edition.finding_classes}:
        raise RuleBroken(f"“{finding_class}” is not a class of finding in {edition.title}.")
    given = list(asks)
    if not given:
        raise RuleBroken(f"Recommendation {ref} asks for nothing. Give at least one ask.")
    if inspection.recommendations.filter(ref=ref).exists():
        raise RuleBroken(f"There is already a recommendation {ref} in this inspection.")
    recommendation = Recommendation.objects.create(
        inspection=inspection,
        component=component,
        judgement=judgement,
        ref=ref,
        numeral=numeral,
        finding_class=finding_class,
        text=text,
        topics=list(topics),
        recurrences=list(recurrences),
        source_ref=source_ref,
        place=inspection.recommendations.count(),
    )
    for ask in given:
        Ask.objects.create(
            recommendation=recommendation,
            letter=ask.letter,
            text=ask.text,
            indicators=list(ask.indicators),
            status_at_report=ask.status_at_report,
            status_evidence=ask.status_evidence,
        )
    return recommendation


def enter_counts(*, inspection: Inspection, counts: Sequence[CountGiven]) -> None:
    """How much of each kind of evidence there was, instead of what was recorded before."""
    inspection.evidence_counts.all().delete()
    for place, each in enumerate(counts):
        EvidenceCount.objects.create(
            inspection=inspection,
            key=each.key,
            label=each.label,
            count=each.count,
            precision=each.precision,
            of=each.of,
            relation=each.relation,
            source_ref=each.source_ref,
            place=place,
        )


def hold(inspection: Inspection) -> None:
    """Keeps others waiting until this action is over, so that no two give the same number to two things."""
    Inspection.objects.select_for_update().get(pk=inspection.pk)


def current_grades(inspection: Inspection) -> dict[str, str]:
    """The grade in force of each judgement that has one."""
    judgements = Judgement.objects.filter(component__inspection=inspection).prefetch_related("decisions")
    return {each.key: each.current.grade for each in judgements if each.current}


def _judgements_of(edition: Framework, rule_key: str) -> set[str]:
    rule = next(rule for rule in edition.rules if rule.key == rule_key)
    return {*rule.when.any_of, rule.then.judgement}
