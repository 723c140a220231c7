"""A figure with its interval, or the reason why there is none. Every function of this room returns these."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Estimate:
    """One figure, the interval around it, and in plain words why either is missing.

    `value`, `low` and `high` share one unit, which the function that made the estimate states. A missing
    value has a `reason`; a value without an interval has an `interval_reason`.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    method: str = ""
    reason: str | None = None
    interval_reason: str | None = None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The two ends, or nothing where no interval can be given."""
        if self.low is None or self.high is None:
            return None
        return (self.low, self.high)


def not_estimable(reason: str) -> Estimate:
    """An estimate without a value, that says why."""
    return Estimate(value=None, reason=reason, interval_reason=reason)
