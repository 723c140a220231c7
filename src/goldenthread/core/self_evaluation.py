"""The three questions of a self-evaluation, and which of its claims nothing shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

QUESTIONS = {
    "know": "What do you know about the quality and impact of practice?",
    "how": "How do you know it?",
    "next": "What is the plan for the next 12 months?",
}


@dataclass(frozen=True)
class Claimed:
    """One claim: its number, the question it answers, how many proofs it has and the day of the newest."""

    number: int
    question: str
    proofs: int
    newest: date | None


@dataclass(frozen=True)
class Gaps:
    """What a self-evaluation still lacks."""

    unproved: tuple[int, ...]
    unanswered: tuple[str, ...]
    old: tuple[int, ...]

    @property
    def is_complete(self) -> bool:
        return not (self.unproved or self.unanswered)


def gaps(claims: Iterable[Claimed], *, as_at: date) -> Gaps:
    """The claims without proof, the questions without a claim, and the claims whose newest proof is over a year old."""
    held = list(claims)
    return Gaps(
        unproved=tuple(each.number for each in held if not each.proofs),
        unanswered=tuple(key for key in QUESTIONS if not any(each.question == key for each in held)),
        old=tuple(each.number for each in held if each.newest is not None and (as_at - each.newest).days > 365),
    )
