"""What evidence of an action may be, and when it is enough to say that children are better off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError, RuleBroken
from goldenthread.core.ratings import load_rating_rules


@dataclass(frozen=True, slots=True)
class EvidenceRules:
    """The kinds and strengths of evidence in words, from definitions/plans/evidence.toml, weakest strength first."""

    too_weak_for_outcome: tuple[str, ...]
    kind: Mapping[str, str]
    strength: Mapping[str, str]

    def __post_init__(self) -> None:
        unknown = [each for each in self.too_weak_for_outcome if each not in self.strength]
        if unknown:
            raise DefinitionError(f"the strength “{unknown[0]}” is not known. Add it, or correct it.")


@dataclass(frozen=True, slots=True)
class Held:
    """What counts of one piece of evidence: the step it reaches, how strong it is, and the day it speaks of."""

    step: str
    strength: str
    effective_on: date


@cache
def load_evidence_rules() -> EvidenceRules:
    """The shipped kinds and strengths."""
    return build(EvidenceRules, read_toml("plans", "evidence.toml"), where="definitions/plans/evidence.toml")


def check_evidence(*, kind: str, strength: str, step: str, effective_on: date, sha256: str, on: date) -> None:
    """Nothing, or RuleBroken with what is wrong about a piece of evidence."""
    rules, ladder = load_evidence_rules(), load_rating_rules().ladder
    for given, known, what in (
        (kind, rules.kind, "kind"),
        (strength, rules.strength, "strength"),
        (step, ladder, "step"),
    ):
        if given not in known:
            raise RuleBroken(f"The {what} of evidence is one of: {', '.join(known)}.")
    if effective_on > on:
        raise RuleBroken("Evidence cannot speak of a day that has not come.")
    if sha256 and (len(sha256) != 64 or set(sha256) - set("0123456789abcdef")):
        raise RuleBroken("The hash is the SHA-256 of the file: 64 letters a to f and digits.")


def check_step(step: str, held: Iterable[Held], *, on: date) -> None:
    """Nothing, or RuleBroken where a step that is about children rests on nothing that reaches it.

    The evidence must reach the step or a higher one, be stronger than somebody's word, and speak of a day that has come.
    """
    rules = load_rating_rules()
    if step not in rules.outcome_steps:
        return
    order, weak = list(rules.ladder), load_evidence_rules().too_weak_for_outcome
    if not any(
        order.index(each.step) >= order.index(step) and each.strength not in weak and each.effective_on <= on
        for each in held
    ):
        raise RuleBroken(
            f"“{rules.ladder[step]}” needs evidence on the record that reaches this step and is more than weak. "
            "Add the evidence first."
        )
