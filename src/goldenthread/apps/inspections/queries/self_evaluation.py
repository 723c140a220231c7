"""Reads the authority's self-evaluations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.inspections.models import SelfClaim, SelfEvaluation
from goldenthread.core.self_evaluation import QUESTIONS, Claimed, Gaps, gaps


@dataclass(frozen=True)
class QuestionView:
    """One question with its claims."""

    key: str
    question: str
    claims: tuple[SelfClaim, ...]


@dataclass(frozen=True)
class SelfEvaluationView:
    """A self-evaluation whole, and what it still lacks."""

    evaluation: SelfEvaluation
    questions: tuple[QuestionView, ...]
    gaps: Gaps
    unproved: tuple[SelfClaim, ...]
    old: tuple[SelfClaim, ...]


def visible_to(user: Any, *, words: str = "") -> QuerySet[SelfEvaluation]:
    """The self-evaluations of this person's own authority, with how many claims each holds."""
    if not allows(user, Verb.READ_RECORD):
        return SelfEvaluation.objects.none()
    found = SelfEvaluation.objects.filter(authority=user.authority)
    for word in words.split():
        found = found.filter(title__icontains=word)
    return found.annotate(claim_count=Count("claims", filter=Q(claims__withdrawn_why=""))).order_by("-as_at", "-id")


def view_of(evaluation: SelfEvaluation) -> SelfEvaluationView:
    """One self-evaluation: each question, each claim with what shows it, and the gaps."""
    claims = list(evaluation.claims.filter(withdrawn_why="").prefetch_related("proofs"))
    claimed = [
        Claimed(
            each.number,
            each.question,
            len(each.proofs.all()),
            max((proof.as_at for proof in each.proofs.all()), default=None),
        )
        for each in claims
    ]
    lacks = gaps(claimed, as_at=evaluation.as_at)
    return SelfEvaluationView(
        evaluation=evaluation,
        questions=tuple(
            QuestionView(key, words, tuple(each for each in claims if each.question == key))
            for key, words in QUESTIONS.items()
        ),
        gaps=lacks,
        unproved=tuple(each for each in claims if each.number in lacks.unproved),
        old=tuple(each for each in claims if each.number in lacks.old),
    )
