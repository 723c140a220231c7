"""Before and after: what can be said about a change, and what cannot, in words a board can read.

A difference between two periods is not an effect of what was done between them. The sentences here say what
the numbers exclude and stop there; “because of” is for people with evidence, not for arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goldenthread.analysis.control_charts import Counted
from goldenthread.analysis.estimates import Estimate, not_estimable
from goldenthread.analysis.intervals import difference, rate_ratio

FEWEST = 10
Verdict = Literal["counts_only", "cannot_tell", "higher", "lower"]
Polarity = Literal["higher", "lower", "context"]


@dataclass(frozen=True)
class Change:
    """Before and after with the estimate of the change, a verdict, and the sentences that may be printed.

    For shares the estimate is after less before (−1 to 1); for rates it is after as a multiple of before.
    `better` is missing where the verdict says nothing or the measure has no better direction.
    """

    before: Counted
    after: Counted
    estimate: Estimate
    verdict: Verdict
    better: bool | None
    sentences: tuple[str, ...]


def change_in_share(before: Counted, after: Counted, *, polarity: Polarity = "context") -> Change:
    """What 12 of 40 before and 25 of 45 after allow anybody to conclude. Fewer than ten in a period: counts only."""
    said = f"{before.label}: {_of(before)}. {after.label}: {_of(after)}."
    if before.events is None or after.events is None:
        reason = "One of the two counts is not known, so the change cannot be told."
        return Change(before, after, not_estimable(reason), "counts_only", None, (reason,))
    if min(before.out_of, after.out_of) < FEWEST:
        reason = f"Fewer than {FEWEST} were counted in one of the periods; read the counts, not a change."
        return Change(before, after, not_estimable(reason), "counts_only", None, (said, reason))
    found = difference(after.events, int(after.out_of), before.events, int(before.out_of))
    verdict = _verdict(found, 0.0)
    low, high = found.interval or (0.0, 0.0)
    size = (
        f"The difference is {_points(found.value or 0.0)}; "
        f"these counts fit anything from {_points(low)} to {_points(high)}."
    )
    return Change(before, after, found, verdict, _better(verdict, polarity), (said, size, *_conclude(verdict)))


def change_in_rate(before: Counted, after: Counted, *, per: float = 10_000, polarity: Polarity = "context") -> Change:
    """What two counts of events in two populations allow anybody to conclude. Fewer than ten events: counts only."""
    if before.events is None or after.events is None or min(before.out_of, after.out_of) <= 0:
        reason = "One of the two rates is not known, so the change cannot be told."
        return Change(before, after, not_estimable(reason), "counts_only", None, (reason,))
    said = f"{before.label}: {_rate(before, per)}. {after.label}: {_rate(after, per)}."
    if min(before.events, after.events) < FEWEST:
        reason = f"One of the periods has fewer than {FEWEST} events; read the counts, not a change."
        return Change(before, after, not_estimable(reason), "counts_only", None, (said, reason))
    found = rate_ratio(after.events, after.out_of, before.events, before.out_of)
    verdict = _verdict(found, 1.0)
    low, high = found.interval or (1.0, 1.0)
    size = f"After is {found.value:.2f} times before; these counts fit anything from {low:.2f} to {high:.2f} times."
    return Change(before, after, found, verdict, _better(verdict, polarity), (said, size, *_conclude(verdict)))


def _verdict(found: Estimate, nothing: float) -> Verdict:
    if found.interval is None:
        return "cannot_tell"
    low, high = found.interval
    if low > nothing:
        return "higher"
    return "lower" if high < nothing else "cannot_tell"


CANNOT_TELL = (
    "That range includes no change at all, so these numbers do not show one. They do not show that nothing "
    "changed either; a larger sample could tell."
)
NOT_WHY = (
    "The numbers do not say why. Other things changed too; look for evidence in practice before crediting an "
    "action, and check that the same cases were counted in the same way."
)


def _conclude(verdict: Verdict) -> tuple[str, ...]:
    if verdict == "cannot_tell":
        return (CANNOT_TELL,)
    return (f"It is {verdict} by more than chance alone would easily explain.", NOT_WHY)


def _better(verdict: Verdict, polarity: Polarity) -> bool | None:
    if polarity == "context" or verdict not in ("higher", "lower"):
        return None
    return verdict == polarity


def _of(period: Counted) -> str:
    share = f" ({period.value:.0%})" if period.value is not None and period.out_of >= FEWEST else ""
    return f"{period.events} of {period.out_of:g}{share}"


def _rate(period: Counted, per: float) -> str:
    return f"{period.events} events, {(period.value or 0.0) * per:.1f} per {per:,.0f}"


def _points(share: float) -> str:
    return f"{share * 100:+.0f} percentage points".replace("-", "−")
