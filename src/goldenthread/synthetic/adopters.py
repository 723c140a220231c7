"""Draws people who ask to adopt, from enquiry to leaving or to an order; some take the made-up children home."""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic.chance import Draws
from goldenthread.synthetic.days import NEVER, working
from goldenthread.synthetic.rates import Rates
from goldenthread.synthetic.rows import Rows


def draw_adopters(rates: Rates, draws: Draws, periods: Rows, *, scale: float, first: int, last: int) -> Rows:
    """Adopter families: enquiry and each stage as days (NEVER if not reached), couple, `period` of the child or -1."""
    stream = draws.on("adopters")
    taken = np.flatnonzero(
        (periods["matched"] < NEVER) & (periods["adopted"] >= first - 400) & (periods["matched"] <= last)
    )
    span = last - first + 700
    fresh = stream.rounded(rates.yearly["adopter_families"] * scale * span / 365.25)
    count = len(taken) + fresh
    period = np.concatenate([taken, np.full(fresh, -1, dtype=np.int64)])
    placing = period >= 0

    def step(key: str) -> np.ndarray:
        return stream.length(count, rates.spread[key])

    stage_1, stage_2 = step("stage_1_days"), step("stage_2_days")
    before_approval = 20 + stage_1 + 3 + stage_2 + 21
    matched = np.where(placing, periods["matched"][np.maximum(period, 0)] if len(periods) else NEVER, NEVER)
    asked = np.where(
        placing,
        matched - step("adopter_match_days") - before_approval,
        stream.whole(count, last - span, last),
    )
    begun = working(asked + 20)
    ended = begun + stage_1
    second = ended + 3
    second_ended = second + stage_2
    approved = working(second_ended + 14)
    leaves = ~placing & stream.chance(count, rates.chance["adopter_leaves"])
    leaving = np.where(leaves, begun + stream.whole(count, 10, 200), NEVER)

    def reached(days: np.ndarray) -> np.ndarray:
        return np.where(days < leaving, days, NEVER)

    return Rows(
        period=period,
        asked=asked,
        stage_1=reached(begun),
        stage_1_end=reached(ended),
        stage_2=reached(second),
        stage_2_end=reached(second_ended),
        applied=reached(begun),
        approved=reached(approved),
        leaving=leaving,
        reason=stream.pick(count, rates.mix["adopter_leaving_reason"]),
        two=~stream.chance(count, rates.chance["one_adopter"]),
        ethnicity=stream.pick(count, rates.mix["ethnicity"]),
        luck=stream.bits(count),
    )
