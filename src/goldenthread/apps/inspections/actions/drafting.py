"""Writes to draft findings. Every wording is kept; a second writer cannot overwrite the first without having seen it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions.entering import refuse_published
from goldenthread.apps.inspections.actions.meeting import void_signatures
from goldenthread.apps.inspections.models import (
    Basis,
    DraftFinding,
    Evidence,
    Inspection,
    Judgement,
    PracticeStep,
    Wording,
)
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.frameworks import load_framework

CHANGEABLE = ("title", "text", "public_text", "asks", "finding_class")


@transaction.atomic
def draft_finding(
    *,
    inspection: Inspection,
    judgement: Judgement,
    key: str,
    kind: str,
    text: str,
    title: str = "",
    public_text: str = "",
    finding_class: str = "",
    asks: Sequence[Mapping[str, Any]] = (),
    claims: Sequence[Mapping[str, Any]] = (),
    claimed_by: str = "",
    topics: Sequence[str] = (),
    same_evidence_as: Sequence[str] = (),
    recurrences: Sequence[Mapping[str, str]] = (),
    source_ref: str = "",
    by: User,
    on: date,
) -> DraftFinding:
    """A draft finding with its first wording; an area for improvement says what it asks for, and of which class."""
    policy.require_inspect(by, inspection)
    _refuse_final(inspection)
    if kind not in DraftFinding.Kind.values:
        raise RuleBroken(f"A finding is one of: {', '.join(DraftFinding.Kind.labels).lower()}.")
    if judgement.record_of() != inspection:
        raise RuleBroken("That judgement belongs to another inspection.")
    if inspection.drafts.filter(key=key).exists():
        raise RuleBroken(f"There is already a finding {key}.")
    draft = DraftFinding(
        inspection=inspection,
        judgement=judgement,
        key=key,
        kind=kind,
        title=title,
        text=text,
        public_text=public_text,
        finding_class=finding_class,
        asks=[dict(ask) for ask in asks],
        claims=list(claims),
        claimed_by=claimed_by,
        topics=list(topics),
        same_evidence_as=list(same_evidence_as),
        recurrences=list(recurrences),
        source_ref=source_ref,
        author=by,
        place=inspection.drafts.count(),
    )
    _check_words(draft)
    draft.save(force_insert=True)
    _keep_wording(draft)
    void_signatures(judgement, "A finding under it was added.", on)
    record(events.FINDING_DRAFTED, by=by, on=on, subject=draft, values={"kind": draft.get_kind_display().lower()})
    return draft


@transaction.atomic
def edit_finding(*, draft: DraftFinding, version: int, changes: Mapping[str, Any], by: User, on: date) -> DraftFinding:
    """The finding in its next wording. `version` is the one the writer had before them.

    Where somebody else has saved since, nothing is written and the writer is told whose words to look at first.
    """
    policy.require_inspect(by, draft)
    _refuse_final(draft.inspection)
    here = DraftFinding.objects.select_for_update().get(pk=draft.pk)
    if here.version != version:
        raise RuleBroken(
            f"{here.author.name} has saved version {here.version} since you opened version {version}. "
            "Nothing of yours is lost: look at both texts, then save the one that should stand."
        )
    unknown = set(changes) - set(CHANGEABLE)
    if unknown:
        raise RuleBroken(f"These cannot be changed in a wording: {', '.join(sorted(unknown))}.")
    for name, value in changes.items():
        setattr(here, name, value)
    _check_words(here)
    here.version, here.author = version + 1, by
    here.save(update_fields=[*CHANGEABLE, "version", "author"])
    _keep_wording(here)
    void_signatures(here.judgement, f"The finding {here.key} was edited.", on)
    record(events.FINDING_EDITED, by=by, on=on, subject=here, values={"version": here.version})
    return here


@transaction.atomic
def withdraw_finding(*, draft: DraftFinding, reason: str, by: User, on: date) -> DraftFinding:
    """The draft finding, withdrawn with a reason; its wordings stay."""
    policy.require_inspect(by, draft)
    _refuse_final(draft.inspection)
    if not reason.strip():
        raise RuleBroken("Withdrawing a finding needs a reason, which stays with it.")
    draft.withdrawn_why = reason
    draft.save(update_fields=["withdrawn_why"])
    void_signatures(draft.judgement, f"The finding {draft.key} was withdrawn.", on)
    record(events.FINDING_WITHDRAWN, by=by, on=on, subject=draft, reason=reason)
    return draft


@transaction.atomic
def cite_evidence(*, draft: DraftFinding, evidence: Evidence, stance: str, by: User, on: date) -> Basis:
    """The entry as something the finding rests on, or that speaks against it; citing again changes which."""
    policy.require_inspect(by, draft)
    _refuse_final(draft.inspection)
    if evidence.inspection_id != draft.inspection_id:
        raise RuleBroken("That entry belongs to another inspection.")
    if evidence.withdrawn_why:
        raise RuleBroken(f"{evidence} was withdrawn and supports nothing.")
    basis, _ = Basis.objects.update_or_create(draft=draft, evidence=evidence, defaults={"stance": Basis.Stance(stance)})
    void_signatures(draft.judgement, f"The evidence under the finding {draft.key} changed.", on)
    values = {"evidence": str(evidence), "stance": basis.get_stance_display().lower()}
    record(events.EVIDENCE_CITED, by=by, on=on, subject=draft, values=values)
    return basis


@transaction.atomic
def advance_practice(*, draft: DraftFinding, step: str, text: str, by: User, on: date) -> PracticeStep:
    """One step of practice worth sharing: nominated, agreed by somebody else, then shared."""
    policy.require_inspect(by, draft)
    if draft.kind != DraftFinding.Kind.PRACTICE:
        raise RuleBroken("Only practice worth sharing is nominated, agreed and shared.")
    steps, taken = PracticeStep.Kind.values, {each.kind: each for each in draft.practice_steps.all()}
    if step not in steps:
        raise RuleBroken(f"A step is one of: {', '.join(PracticeStep.Kind.labels).lower()}.")
    if step in taken or any(before not in taken for before in steps[: steps.index(step)]):
        raise RuleBroken("Practice is nominated first, then agreed, then shared, each of them once.")
    if not text.strip():
        raise RuleBroken("Say why it is worth sharing, why it is agreed, or with whom it was shared.")
    if step == PracticeStep.Kind.AGREED and taken[PracticeStep.Kind.NOMINATED].person == by:
        raise RuleBroken("Whoever nominated it does not also agree it. Ask a colleague of the team.")
    if step == PracticeStep.Kind.NOMINATED:
        _refuse_final(draft.inspection)
    made = PracticeStep.objects.create(draft=draft, kind=step, text=text, person=by, on=on)
    record(events.PRACTICE_STEP, by=by, on=on, subject=draft, values={"step": made.get_kind_display().lower()})
    return made


def _refuse_final(inspection: Inspection) -> None:
    """Nothing, or RuleBroken once the report is signed off: it goes back to draft first."""
    refuse_published(inspection)
    latest = inspection.report_steps.first()
    if latest and latest.step == "signed_off":
        raise RuleBroken("The report is signed off as final. Take it back to draft, with a reason, before changing it.")


def _check_words(draft: DraftFinding) -> None:
    if not draft.text.strip():
        raise RuleBroken("A finding needs words: what was seen and what it meant for children.")
    if draft.kind != DraftFinding.Kind.RECOMMENDATION:
        return
    classes = {each.code for each in load_framework(draft.inspection.framework).finding_classes}
    if draft.finding_class not in classes:
        raise RuleBroken("An area for improvement has one of the framework's classes. Choose one.")
    if not draft.asks or not all(ask.get("text", "").strip() for ask in draft.asks):
        raise RuleBroken("Say each separate thing that is asked for, at least one.")


def _keep_wording(draft: DraftFinding) -> None:
    Wording.objects.create(
        draft=draft,
        version=draft.version,
        title=draft.title,
        text=draft.text,
        asks=draft.asks,
        by=draft.author.name,
    )
