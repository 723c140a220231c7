"""Writes to the evidence log. An entry is written once; a wrong one is withdrawn with a reason."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions.entering import hold, refuse_published
from goldenthread.apps.inspections.models import DrawnCase, Evidence, EvidenceDraft, Inspection, Judgement
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.frameworks import load_framework

# A pupil number, an NHS number or a date of birth has no place in free text.
IDENTIFIERS = (
    (re.compile(r"\b[A-Z]\d{11}[A-Z0-9]\b"), "a unique pupil number"),
    (re.compile(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b"), "an NHS number"),
    (re.compile(r"\b(?:dob|d\.o\.b\.?|date of birth|born on)\b.{0,12}\d", re.IGNORECASE), "a date of birth"),
)


@dataclass(frozen=True)
class EvidenceFile:
    """A file shown as evidence: its name, size and hash. The log keeps these, never the file itself."""

    name: str
    sha256: str
    size: int

    @classmethod
    def of(cls, name: str, content: bytes) -> EvidenceFile:
        """What the log keeps of a file."""
        return cls(name[:200], hashlib.sha256(content).hexdigest(), len(content))


@transaction.atomic
def log_evidence(
    *,
    inspection: Inspection,
    kind: str,
    source: str,
    text: str,
    seen_on: date,
    people: int = 1,
    about: date | None = None,
    criterion: str = "",
    judgement: Judgement | None = None,
    shows: str = Evidence.Shows.CONTEXT,
    strength: str = Evidence.Strength.FAIR,
    quote: str = "",
    consent: str = Evidence.Consent.NO_QUOTE,
    confidentiality: str = Evidence.Confidentiality.TEAM,
    case: DrawnCase | None = None,
    file: EvidenceFile | None = None,
    by: User,
    on: date,
) -> Evidence:
    """A numbered entry in the log; the writer's draft of it, if there was one, is gone."""
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    judgement = _check_entry(inspection, source, text, quote, consent, seen_on, about, criterion, judgement, on)
    hold(inspection)
    last = inspection.evidence.aggregate(last=Max("number"))["last"] or 0
    entry = Evidence.objects.create(
        inspection=inspection,
        number=last + 1,
        kind=Evidence.Kind(kind),
        source=source.strip(),
        people=people,
        seen_on=seen_on,
        about=about,
        judgement=judgement,
        criterion=criterion,
        shows=shows,
        strength=strength,
        text=text,
        quote=quote,
        consent=consent,
        confidentiality=confidentiality,
        case=case,
        file_name=file.name if file else "",
        file_sha256=file.sha256 if file else "",
        file_size=file.size if file else 0,
        logged_by=by,
    )
    EvidenceDraft.objects.filter(inspection=inspection, writer=by).delete()
    record(events.EVIDENCE_LOGGED, by=by, on=on, subject=entry, values={"kind": entry.get_kind_display().lower()})
    return entry


@transaction.atomic
def withdraw_evidence(*, evidence: Evidence, reason: str, by: User, on: date) -> Evidence:
    """The entry, withdrawn: it stays in the log with the reason and supports nothing any more."""
    policy.require_inspect(by, evidence)
    refuse_published(evidence.inspection)
    if not reason.strip():
        raise RuleBroken("Withdrawing an entry needs a reason, which stays with it.")
    if evidence.withdrawn_why:
        raise RuleBroken("This entry is already withdrawn.")
    evidence.withdrawn_why = reason
    evidence.save(update_fields=["withdrawn_why"])
    record(events.EVIDENCE_WITHDRAWN, by=by, on=on, subject=evidence, reason=reason)
    return evidence


@transaction.atomic
def keep_draft(*, inspection: Inspection, fields: Mapping[str, str], by: User, on: date) -> EvidenceDraft:
    """What this person has typed so far, kept on the server. The trail says that a draft was begun, and no more.

    A draft is nobody's evidence yet: saving it again every few seconds is not a decision, and would drown the trail.
    """
    policy.require_inspect(by, inspection)
    refuse_published(inspection)
    held = {key: str(value)[:20_000] for key, value in fields.items() if str(value).strip()}
    draft, begun = EvidenceDraft.objects.update_or_create(inspection=inspection, writer=by, defaults={"fields": held})
    if begun:
        record(events.DRAFT_BEGUN, by=by, on=on, subject=inspection)
    return draft


@transaction.atomic
def drop_draft(*, inspection: Inspection, by: User, on: date) -> None:
    """This person's draft of an entry, gone."""
    policy.require_inspect(by, inspection)
    gone, _ = EvidenceDraft.objects.filter(inspection=inspection, writer=by).delete()
    if gone:
        record(events.DRAFT_DROPPED, by=by, on=on, subject=inspection)


def _check_entry(
    inspection: Inspection,
    source: str,
    text: str,
    quote: str,
    consent: str,
    seen_on: date,
    about: date | None,
    criterion: str,
    judgement: Judgement | None,
    on: date,
) -> Judgement | None:
    """The judgement the entry speaks to, once everything about it holds."""
    if not text.strip() or not source.strip():
        raise RuleBroken("An entry says what was seen, and who or what it came from.")
    if seen_on > on or (about and about > on):
        raise RuleBroken("Evidence cannot be from a day that has not come yet. Check the days.")
    for pattern, what in IDENTIFIERS:
        if any(pattern.search(words) for words in (source, text, quote)):
            raise RuleBroken(f"The entry looks as if it holds {what}. Use the case's reference instead.")
    if bool(quote.strip()) == (consent == Evidence.Consent.NO_QUOTE):
        raise RuleBroken("A quotation says whether the person consented to it, and only a quotation does.")
    if not criterion:
        return judgement
    found = next((each for each in load_framework(inspection.framework).criteria if each.key == criterion), None)
    if found is None:
        raise RuleBroken("That criterion is not one of this framework's.")
    return Judgement.objects.get(component__inspection=inspection, key=found.judgement)
