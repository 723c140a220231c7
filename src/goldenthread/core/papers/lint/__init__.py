"""Says what looks wrong in a council paper, by code, place and plain sentence. It corrects nothing.

One function for each code; codes I-01 to I-34 are those of the founding notes on the Gateshead paper, G-01 to G-04
hold for any paper. Families: figures, structure, law, naming, implications, claims. What the checks read besides
the paper (thresholds, word lists, names) is definitions/papers/lint.toml.
"""

from __future__ import annotations

from goldenthread.core.papers.facts import PaperFacts
from goldenthread.core.papers.lint import claims, figures, implications, law, naming, structure
from goldenthread.core.papers.lint.readings import Check, Level, LintFinding, LintReadings, load_readings

CHECKS: tuple[Check, ...] = (
    *figures.CHECKS,
    *structure.CHECKS,
    *law.CHECKS,
    *naming.CHECKS,
    *implications.CHECKS,
    *claims.CHECKS,
)
# What only a report that asks for a decision on an inspection must hold; a board's highlight report need not.
OF_A_DECISION: frozenset[Check] = frozenset(
    {law.duties_are_stated, law.alternatives_have_a_reason, law.dates_are_given, law.key_decision_is_answered}
)
LEVELS: tuple[Level, ...] = ("stop", "warn", "note")

__all__ = ["CHECKS", "LEVELS", "LintFinding", "LintReadings", "codes", "lint", "load_readings"]


def lint(facts: PaperFacts, *, readings: LintReadings | None = None) -> tuple[LintFinding, ...]:
    """Everything that looks wrong in one paper, by code and then in the paper's order; empty where nothing does."""
    readings = readings or load_readings()
    asked = [check for check in CHECKS if facts.outline == "cabinet" or check not in OF_A_DECISION]
    found = [finding for check in asked for finding in check(facts, readings)]
    return tuple(sorted(found, key=lambda finding: finding.code))


def codes() -> dict[str, str]:
    """Every code with the sentence that says what it asks of a paper, for the reference page."""
    table: dict[str, str] = {}
    for check in CHECKS:
        code, _, asks = (check.__doc__ or "").partition(": ")
        table[code] = asks[:1].upper() + asks[1:]
    return dict(sorted(table.items()))
