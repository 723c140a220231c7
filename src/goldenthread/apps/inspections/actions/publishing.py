"""Publishing: the working papers become the record, frozen whole. A correction is a new revision with a notice."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions import entering as written
from goldenthread.apps.inspections.models import (
    DraftFinding,
    Finding,
    GradeDecision,
    Inspection,
    Judgement,
    PublishedRevision,
    Recommendation,
    ReportStep,
)
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries.whole import frozen, whole
from goldenthread.apps.inspections.queries.working import draft_hash, not_ready, steps_taken
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.report_steps import check_next


@transaction.atomic
def publish(*, inspection: Inspection, published_on: date, by: User, on: date) -> PublishedRevision:
    """The first revision: grades, findings, recommendations and counts enter the record, and it is closed to edits."""
    policy.require_inspect(by, inspection)
    written.refuse_published(inspection)
    check_next("published", steps_taken(inspection), person=by.email, note="")
    lacking = not_ready(inspection)
    if lacking:
        raise RuleBroken("The report cannot be published yet. " + " ".join(lacking))
    if not inspection.on_site_to <= published_on <= on:
        raise RuleBroken("A report is published after the inspection ended, and on a day that has come. Check the day.")
    inspection.published_on = published_on
    inspection.save(update_fields=["published_on"])
    _enter_counts(inspection)
    for judgement in Judgement.objects.filter(component__inspection=inspection):
        _enter_judgement(judgement, by=by, on=published_on)
    for draft in _drafts(inspection, DraftFinding.Kind.PRACTICE):
        if draft.agreed:
            _enter_finding(draft, Finding.Kind.PRACTICE)
    for draft in _drafts(inspection, DraftFinding.Kind.RECOMMENDATION):
        _enter_recommendation(draft)
    ReportStep.objects.create(
        inspection=inspection, step="published", person=by, on=published_on, content_sha256=draft_hash(inspection)
    )
    made = _freeze(inspection, notice="", by=by, on=published_on)
    record(events.PUBLISHED, by=by, on=on, subject=made, values={"number": made.number, "sha256": made.sha256})
    return made


@transaction.atomic
def correct_published(
    *, inspection: Inspection, part: str, key: str, text: str, notice: str, grade: str = "", by: User, on: date
) -> PublishedRevision:
    """The next revision of a published record, with the notice that says what was wrong; earlier revisions stay whole.

    `part` is finding, recommendation or judgement; for a judgement the text is the reasons and `grade` may differ.
    """
    policy.require_inspect(by, inspection)
    latest = inspection.revisions.first()
    if latest is None:
        raise RuleBroken("Only a published report is corrected. Edit the finding instead.")
    if not notice.strip() or not text.strip():
        raise RuleBroken("A correction needs its words and a notice that says what was wrong and why.")
    if part == "finding":
        _reword(Finding.objects.filter(inspection=inspection, key=key).first(), text)
    elif part == "recommendation":
        _reword(Recommendation.objects.filter(inspection=inspection, ref=key).first(), text)
    elif part == "judgement":
        _regrade(inspection, key, grade, text, by=by, on=on)
    else:
        raise RuleBroken("A correction is to a finding, a recommendation or a judgement.")
    made = _freeze(inspection, notice=notice, by=by, on=on)
    values = {"number": made.number, "sha256": made.sha256}
    record(events.PUBLISHED, by=by, on=on, subject=made, reason=notice, values=values)
    return made


def _freeze(inspection: Inspection, *, notice: str, by: User, on: date) -> PublishedRevision:
    content = whole(inspection)
    return PublishedRevision.objects.create(
        inspection=inspection,
        number=inspection.revisions.count() + 1,
        on=on,
        by=by.name,
        notice=notice,
        content=content,
        sha256=frozen(content),
    )


def _enter_counts(inspection: Inspection) -> None:
    counts = [
        written.CountGiven(each.key, each.label, each.count, each.precision, each.of, each.relation, each.source_ref)
        for each in inspection.stated_counts.all()
    ]
    written.enter_counts(inspection=inspection, counts=counts)


def _enter_judgement(judgement: Judgement, *, by: User, on: date) -> None:
    decision = judgement.meeting_decisions.first()
    if decision:
        written.enter_grade(judgement=judgement, grade=decision.grade, reasons=decision.reasons, by=by, on=on)
    for draft in _drafts(judgement, DraftFinding.Kind.STRENGTH):
        _enter_finding(draft, Finding.Kind.STRENGTH)


def _drafts(of: Judgement | Inspection, kind: str) -> list[DraftFinding]:
    return list(of.drafts.filter(kind=kind, withdrawn_why="").prefetch_related("practice_steps"))


def _enter_finding(draft: DraftFinding, kind: str) -> None:
    written.enter_finding(
        inspection=draft.inspection,
        key=draft.key,
        kind=kind,
        title=draft.title,
        text=draft.text,
        public_text=draft.public_text,
        claims=draft.claims,
        claimed_by=draft.claimed_by,
        topics=draft.topics,
        same_evidence_as=draft.same_evidence_as,
        judgement=draft.judgement,
        source_ref=draft.source_ref,
    )


def _enter_recommendation(draft: DraftFinding) -> None:
    written.enter_recommendation(
        component=draft.judgement.component,
        ref=draft.key,
        text=draft.text,
        finding_class=draft.finding_class,
        asks=[written.AskGiven(**{**ask, "indicators": tuple(ask.get("indicators", ()))}) for ask in draft.asks],
        topics=draft.topics,
        recurrences=draft.recurrences,
        judgement=draft.judgement,
        source_ref=draft.source_ref,
    )


def _reword(found: Finding | Recommendation | None, text: str) -> None:
    if found is None:
        raise RuleBroken("There is nothing of that key in the published record.")
    found.text = text
    found.save(update_fields=["text"])


def _regrade(inspection: Inspection, key: str, grade: str, reasons: str, *, by: User, on: date) -> None:
    judgement = Judgement.objects.filter(component__inspection=inspection, key=key).first()
    if judgement is None or judgement.current is None:
        raise RuleBroken("There is no graded judgement of that key in the published record.")
    GradeDecision.objects.create(
        judgement=judgement,
        grade=grade or judgement.current.grade,
        reasons=reasons,
        decided_on=on,
        recorded_by=by.name,
        rule_checks=written.rule_answers(judgement, grade or judgement.current.grade),
    )
