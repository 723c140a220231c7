"""Reads the inspection record, always from what a person may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.inspections.models import Ask, Finding, Inspection, Judgement, Recommendation
from goldenthread.core.clocks import Deadline, DeadlineState, deadline_state, deadlines
from goldenthread.core.frameworks import Framework, load_framework
from goldenthread.core.judgements import MissingJudgement, RuleCheck, check_rules, missing_judgements


@dataclass(frozen=True)
class JudgementView:
    """One judgement as a page shows it: how deep in the tree, its grade in this edition's words, its findings."""

    judgement: Judgement
    depth: int
    grade: str
    grade_label: str
    strengths: tuple[Finding, ...]
    practice: tuple[Finding, ...]


@dataclass(frozen=True)
class InspectionView:
    """Everything the page of one inspection shows."""

    inspection: Inspection
    framework: Framework
    judgements: tuple[JudgementView, ...]
    recommendations: tuple[Recommendation, ...]
    rule_checks: tuple[RuleCheck, ...]
    missing: tuple[MissingJudgement, ...]
    clocks: tuple[DeadlineState, ...]


def visible_to(user: Any) -> QuerySet[Inspection]:
    """The inspections this person may read: those of their own authority."""
    if not allows(user, Verb.READ_RECORD):
        return Inspection.objects.none()
    return Inspection.objects.filter(authority=user.authority)


def listed(user: Any, *, words: str = "") -> QuerySet[Inspection]:
    """The visible inspections with how many recommendations each has, newest first."""
    found = (
        visible_to(user).annotate(recommendation_count=Count("recommendations")).order_by(*Inspection._meta.ordering)
    )
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | Q(framework__icontains=word) | Q(kind__icontains=word))
    return found


def view_of(inspection: Inspection, *, on: date) -> InspectionView:
    """One inspection whole: tree, findings, rule checks and clocks as they stand on a day. Eight queries."""
    framework = load_framework(inspection.framework)
    judgements = list(
        Judgement.objects.filter(component__inspection=inspection)
        .select_related("component", "parent")
        .prefetch_related("decisions", Prefetch("findings", Finding.objects.order_by("place")))
    )
    grades = {each.key: each.current.grade if each.current else None for each in judgements}
    return InspectionView(
        inspection=inspection,
        framework=framework,
        judgements=tuple(_shown(each, depth, framework) for each, depth in _in_tree_order(judgements)),
        recommendations=tuple(
            inspection.recommendations.select_related("judgement", "component").prefetch_related("asks")
        ),
        rule_checks=tuple(check for check in check_rules(framework, grades) if check.applies),
        missing=missing_judgements(framework, {key: code for key, code in grades.items() if code}),
        clocks=clock_states(inspection, on=on),
    )


def clocks_of(inspection: Inspection) -> tuple[Deadline, ...]:
    """The statutory deadlines that run from the day of receipt; none before there is one."""
    if inspection.received_on is None:
        return ()
    return deadlines(load_framework(inspection.framework), inspection.received_on)


def clock_states(inspection: Inspection, *, on: date) -> tuple[DeadlineState, ...]:
    """Where each statutory deadline stands on a day, met where a day is recorded on which it was."""
    met: dict[str, date] = {}
    for done in inspection.duties_done.all():
        met.setdefault(done.clock, done.done_on)
    return tuple(deadline_state(deadline, on=on, met_on=met.get(deadline.key)) for deadline in clocks_of(inspection))


def recommendation(user: Any, inspection_key: str, ref: str) -> Recommendation | None:
    """One visible recommendation with its asks, judgement, component and inspection."""
    found = Recommendation.objects.filter(inspection__in=visible_to(user), inspection__key=inspection_key, ref=ref)
    return found.select_related("inspection", "component", "judgement").prefetch_related("asks").first()


def asks_of(inspection: Inspection) -> QuerySet[Ask]:
    """Every ask of an inspection with its recommendation, in order."""
    return Ask.objects.filter(recommendation__inspection=inspection).select_related("recommendation__inspection")


def findings_matching(user: Any, *, words: str = "", kind: str = "") -> QuerySet[Finding]:
    """Visible findings whose text holds every word."""
    found = Finding.objects.filter(inspection__in=visible_to(user)).select_related("inspection", "judgement")
    for word in words.split():
        found = found.filter(Q(text__icontains=word) | Q(title__icontains=word))
    return found.filter(kind=kind) if kind else found


def grade_label(framework: Framework, code: str | None) -> str:
    """A grade code in the words of this edition."""
    if not code or framework.scale is None or code not in framework.scale:
        return ""
    return framework.scale.grade(code).display_label


def _shown(judgement: Judgement, depth: int, framework: Framework) -> JudgementView:
    findings = list(judgement.findings.all())
    code = judgement.current.grade if judgement.current else ""
    return JudgementView(
        judgement=judgement,
        depth=depth,
        grade=code,
        grade_label=grade_label(framework, code),
        strengths=tuple(each for each in findings if each.kind == Finding.Kind.STRENGTH),
        practice=tuple(each for each in findings if each.kind == Finding.Kind.PRACTICE),
    )


def _in_tree_order(judgements: Iterable[Judgement]) -> list[tuple[Judgement, int]]:
    """Each judgement after its parent, in the order of the edition, with how deep it stands."""
    under: dict[int | None, list[Judgement]] = {}
    for each in sorted(judgements, key=lambda each: (each.component.place, each.place)):
        under.setdefault(each.parent_id, []).append(each)

    def walk(parent: int | None, depth: int) -> list[tuple[Judgement, int]]:
        found = []
        for each in under.get(parent, []):
            found += [(each, depth), *walk(each.pk, depth + 1)]
        return found

    return walk(None, 0)
