"""Young people who have left care: who counts, where they live, what they do, as asked around each birthday."""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.chance import Texts, Whole, scattered, scattered_pick
from goldenthread.synthetic.days import NEVER, age_on
from goldenthread.synthetic.rates import load_rates

LONG_ENOUGH = 91
"""Days of care since the fourteenth birthday that make a young person eligible: thirteen weeks."""

_NEVER_SUITABLE = ("S", "V", "W", "X")


def leavers_on(view: AsAt) -> tuple[Whole, Texts]:
    """The care leavers on a day and their eligibility; those of 22 to 24 only where they asked for support."""
    children, periods = view.world.children, view.world.periods
    left, since = view.left_care
    age = age_on(children["born"], view.on)
    gone = (left <= view.on) & (children["died"] > view.on) & (age >= 16)
    asks = scattered(children["luck"], "to 25") < int(load_rates().chance["in_care_to_25"] * 2**32)
    kept = gone & ((age < 22) | ((age < 25) & asks))
    here = view.looked_after & (age >= 16) & (age < 18)
    begun = np.full(len(children), NEVER, dtype=np.int64)
    ordinary = periods["outcome"] != "SHORT"
    np.minimum.at(begun, periods["child"][ordinary], periods["start"][ordinary])
    eligible = here & (view.on - begun >= LONG_ENOUGH)
    child = np.flatnonzero(kept & ~here | eligible)
    label = np.select(
        [eligible, since < LONG_ENOUGH, age < 18], ["ELIGIBLE", "QUALIFYING", "RELEVANT"], "FORMER_RELEVANT"
    )
    return child, label[child]


def touch(view: AsAt, child: Whole) -> Texts:
    """Whether the authority is in touch with each, as a code."""
    return scattered_pick(child, "touch", load_rates().mix["in_touch"])


def accommodation(view: AsAt, child: Whole, on: int | Whole) -> tuple[Texts, Texts]:
    """Where each lives, as a letter, and whether it is suitable, 1 or 2."""
    rates = load_rates()
    born = view.world.children["born"][child]
    age = age_on(born, on)
    luck = child * 64 + age
    young = scattered_pick(luck, "home", rates.mix["home_17_to_18"])
    older = scattered_pick(luck, "home", rates.mix["home_19_to_21"])
    home = np.where(age < 19, young, older)
    # A foyer is for adults, and nobody stays on with foster carers before eighteen.
    home = np.where((age < 18) & np.isin(home, ["T", "Z"]), "D", home)
    unsuitable = scattered(luck, "suitable") < int(rates.chance["unsuitable"] * 2**32)
    return home, np.where(unsuitable | np.isin(home, _NEVER_SUITABLE), "2", "1")


def activity_of(view: AsAt, child: Whole, on: int | Whole) -> Texts:
    """What each does, as a code."""
    rates = load_rates()
    age = age_on(view.world.children["born"][child], on)
    luck = child * 64 + age
    young = scattered_pick(luck, "activity", rates.mix["activity_17_to_18"])
    older = scattered_pick(luck, "activity", rates.mix["activity_19_to_21"])
    drawn = np.where(age < 19, young, older)
    male = view.world.children["sex"][child] == "M"
    return np.where((drawn == "G6") & male, "G5", drawn)
