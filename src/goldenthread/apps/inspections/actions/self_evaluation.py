"""Writes to the self-evaluation: claims, and what shows each of them."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Max

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.models import ClaimProof, Evidence, SelfClaim, SelfEvaluation
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.self_evaluation import QUESTIONS


@transaction.atomic
def start_self_evaluation(*, key: str, title: str, as_at: date, by: User, on: date) -> SelfEvaluation:
    """An empty self-evaluation of the person's own authority."""
    policy.require_write(by)
    if SelfEvaluation.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already a self-evaluation {key}.")
    made = SelfEvaluation.objects.create(authority=by.authority, key=key, title=title, as_at=as_at)
    record(events.SELF_EVALUATION_STARTED, by=by, on=on, subject=made)
    return made


@transaction.atomic
def claim(*, evaluation: SelfEvaluation, question: str, text: str, by: User, on: date) -> SelfClaim:
    """A claim in answer to one of the three questions; until something shows it, it is listed as unproved."""
    policy.require_write(by, evaluation)
    if question not in QUESTIONS:
        raise RuleBroken("A claim answers one of the three questions.")
    if not text.strip():
        raise RuleBroken("Say what you claim, in a sentence that could be shown to be wrong.")
    last = evaluation.claims.aggregate(last=Max("number"))["last"] or 0
    made = SelfClaim.objects.create(evaluation=evaluation, question=question, number=last + 1, text=text)
    record(events.CLAIM_MADE, by=by, on=on, subject=evaluation, values={"number": made.number})
    return made


@transaction.atomic
def prove_claim(
    *,
    claim: SelfClaim,
    kind: str,
    text: str,
    as_at: date,
    evidence: Evidence | None = None,
    by: User,
    on: date,
) -> ClaimProof:
    """What shows the claim, true as at a day."""
    policy.require_write(by, claim.evaluation)
    if kind not in ClaimProof.Kind.values:
        raise RuleBroken(f"What shows a claim is one of: {', '.join(ClaimProof.Kind.labels).lower()}.")
    if not text.strip():
        raise RuleBroken("Say what shows it, so that a reader can find it.")
    if as_at > on:
        raise RuleBroken("It cannot be true as at a day that has not come yet.")
    made = ClaimProof.objects.create(
        claim=claim, kind=kind, text=text, as_at=as_at, evidence=evidence, added_by=by.name
    )
    values = {"number": claim.number, "kind": made.get_kind_display().lower()}
    record(events.CLAIM_PROVED, by=by, on=on, subject=claim.evaluation, values=values)
    return made


@transaction.atomic
def withdraw_claim(*, claim: SelfClaim, reason: str, by: User, on: date) -> SelfClaim:
    """The claim, withdrawn with a reason."""
    policy.require_write(by, claim.evaluation)
    if not reason.strip():
        raise RuleBroken("Withdrawing a claim needs a reason.")
    claim.withdrawn_why = reason
    claim.save(update_fields=["withdrawn_why"])
    record(
        events.CLAIM_WITHDRAWN, by=by, on=on, subject=claim.evaluation, reason=reason, values={"number": claim.number}
    )
    return claim
