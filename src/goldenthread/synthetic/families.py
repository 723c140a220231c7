"""Draws families and their children: when the service first hears of them, who is in them, where they live."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from goldenthread.synthetic.chance import Draws, Flags, Stream, Texts, Whole, scattered, scattered_pick
from goldenthread.synthetic.rates import Rates
from goldenthread.synthetic.rows import Rows, place_in_run


class Kind(NamedTuple):
    """One way families come to notice: its yearly rate, how far back such a case may still matter, ages."""

    name: str
    rate: str
    years_back: int
    ages: str
    brothers_and_sisters: bool = True
    unborn: bool = False


KINDS = (
    Kind("contact", "contact_families", 2, "age_contact"),
    Kind("early_help", "early_help_families", 1, "age_contact"),
    Kind("referral", "referral_families", 6, "age_at_referral", unborn=True),
    Kind("care", "care_families", 22, "age_into_care_family", unborn=True),
    Kind("disability", "disability_families", 16, "age_disability", brothers_and_sisters=False),
    Kind("short_breaks", "short_break_families", 12, "age_disability", brothers_and_sisters=False),
    Kind("unaccompanied", "unaccompanied_children", 9, "age_unaccompanied", brothers_and_sisters=False),
    Kind("transfer", "transfer_families", 4, "age_at_referral"),
)


@dataclass(frozen=True)
class People:
    """Families and children. Children are in the order of their families; `family` is a row number there."""

    families: Rows
    children: Rows


def draw_people(rates: Rates, draws: Draws, *, scale: float, first: int, last: int) -> People:
    """Every family that came to notice early enough to matter between two days, and the children in them.

    `scale` is the authority's size against the rates. Arrivals are even over time.
    """
    held: list[Rows] = []
    members: list[Rows] = []
    before = 0
    for kind in KINDS:
        stream = draws.on(f"families {kind.name}")
        span = last - first + 1 + kind.years_back * 1461 // 4
        count = stream.rounded(rates.yearly[kind.rate] * scale * span / 365.25)
        families = _families(stream, rates, kind, count, last, span)
        members.append(_children(stream, rates, kind, families, before))
        held.append(families)
        before += count
    return People(Rows.stacked(held), Rows.stacked(members))


def _families(stream: Stream, rates: Rates, kind: Kind, count: int, last: int, span: int) -> Rows:
    ethnicity = "ethnicity_unaccompanied" if kind.name == "unaccompanied" else "ethnicity"
    return Rows(
        kind=np.full(count, kind.name, dtype="U14"),
        arrived=stream.whole(count, last - span + 1, last),
        ethnicity=stream.pick(count, rates.mix[ethnicity]),
        home=stream.bits(count),
    )


def _children(stream: Stream, rates: Rates, kind: Kind, families: Rows, before: int) -> Rows:
    """The index child of each family, and brothers and sisters at least a year apart, older and younger in turn."""
    count = len(families)
    arrived = families["arrived"]
    waiting = stream.chance(count, rates.chance["unborn"]) & kind.unborn
    late = stream.length(count, rates.spread["born_after_expected"])
    expected = np.where(
        waiting,
        arrived + stream.length(count, rates.spread["days_before_birth"]),
        arrived - stream.length(count, rates.spread[kind.ages]) * 1461 // 4 - stream.whole(count, 10, 364) - late,
    )
    many = stream.pick(count, rates.mix["children_in_family"]).astype(np.int64)
    size = many if kind.brothers_and_sisters else np.ones(count, dtype=np.int64)
    family = np.repeat(np.arange(count), size)
    order = place_in_run(family)
    years = (order + 1) // 2
    apart = years * 480 + stream.whole(len(family), 0, 150)
    born = (expected + late)[family] + np.where(order % 2 == 1, -apart, apart)
    age = arrived[family] - born
    kept = (order == 0) | ((age > 30) & (age < 17 * 365))
    family, order, born = family[kept], order[kept], born[kept]
    disabled = stream.chance(len(family), rates.chance["disabled"])
    if kind.name in ("disability", "short_breaks"):
        disabled[:] = True
    return Rows(
        family=family + before,
        index=order == 0,
        born=born,
        expected=born - late[family],
        sex=stream.pick(len(family), rates.mix["sex"]),
        disabled=disabled,
        plans_elsewhere=_plans_elsewhere(stream, rates, born, arrived[family]),
        luck=stream.bits(len(family)),
    )


def _plans_elsewhere(stream: Stream, rates: Rates, born: Whole, arrived: Whole) -> Whole:
    """Child protection plans a child had before this authority knew them; none for a child under one."""
    drawn = stream.pick(len(born), rates.mix["plans_elsewhere"]).astype(np.int64)
    return np.where(arrived - born > 365, drawn, 0)


def disabilities(children: Rows, rates: Rates) -> tuple[Texts, Texts]:
    """The first and second disability code of each child, blank where there is none."""
    luck = children["luck"]
    first = scattered_pick(luck, "disability", rates.mix["disability"])
    second = scattered_pick(luck, "second disability", rates.mix["disability"])
    two: Flags = scattered(luck, "two") < int(rates.chance["second_disability"] * 2**32)
    held = children["disabled"]
    return np.where(held, first, ""), np.where(held & two & (first != second), second, "")
