"""Draws periods of being looked after: how each begins in law, what becomes of it, and when it ends.

A period is one row; its changes of legal status are days on that row (NEVER where they do not happen). The
placements and the episodes that follow from both are in `placements` and `episodes`. No period outlasts the
eighteenth birthday.
"""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic import paths
from goldenthread.synthetic.chance import Flags, Stream, Texts, Whole
from goldenthread.synthetic.days import NEVER, age_on, birthday
from goldenthread.synthetic.rates import Rates
from goldenthread.synthetic.rows import Rows

HOME, GUARDIAN, ARRANGEMENTS, ADOPT, LONG, OTHER, REMAND = (
    "HOME",
    "GUARDIAN",
    "ARRANGEMENTS",
    "ADOPT",
    "LONG",
    "OTHER",
    "REMAND",
)


def draw_periods(stream: Stream, rates: Rates, cases: Rows) -> Rows:
    """One period of care for each case (columns child, born, path, enquiry, start)."""
    route = _routes(stream, rates, cases)
    outcome = _outcomes(stream, rates, cases, route)
    adoption = _adoption(stream, rates, cases["start"], outcome)
    adulthood = birthday(cases["born"], 18)
    end = np.select(
        [outcome == LONG, outcome == ADOPT, outcome == REMAND, (outcome == HOME) | (outcome == OTHER)],
        [
            adulthood,
            adoption["adopted"],
            cases["start"] + stream.length(len(cases), rates.spread["days_on_remand"]),
            cases["start"] + stream.length(len(cases), rates.spread["days_to_home"]),
        ],
        cases["start"] + stream.length(len(cases), rates.spread["days_to_guardian"]),
    )
    outcome = np.where((end >= adulthood) | (adoption["reversed"] < NEVER), LONG, outcome)
    end = np.where(outcome == LONG, adulthood, end)
    periods = Rows(
        child=cases["child"],
        born=cases["born"],
        path=cases["path"],
        need=cases["need"],
        start=cases["start"],
        end=end,
        route=route,
        outcome=outcome,
        luck=stream.bits(len(cases)),
        **{name: adoption[name] for name in adoption},
    )
    return periods.plus(**_orders(stream, rates, periods))


def _routes(stream: Stream, rates: Rates, cases: Rows) -> Texts:
    """The first legal status: an interim order, accommodation, police protection, an emergency order or remand."""
    count, path = len(cases), cases["path"]
    after_plan = stream.pick(count, rates.mix["route_after_plan"])
    after_enquiry = stream.pick(count, rates.mix["route_after_enquiry"])
    older = stream.pick(count, rates.mix["route_without_enquiry_older"])
    younger = stream.pick(count, rates.mix["route_without_enquiry_younger"])
    without = np.where(age_on(cases["born"], cases["start"]) >= 12, older, younger)
    return np.select(
        [path == paths.UNACCOMPANIED, path == paths.PLAN_CARE, cases["enquiry"] < NEVER],
        ["V2", after_plan, after_enquiry],
        without,
    )


def _outcomes(stream: Stream, rates: Rates, cases: Rows, route: Texts) -> Texts:
    age = age_on(cases["born"], cases["start"])
    bands = [age < 5, age < 10, age < 16]
    keys = ("under_5", "5_to_9", "10_to_15", "16_and_over")
    drawn = [stream.pick(len(cases), rates.mix[f"outcome_{key}"]) for key in keys]
    outcome = np.select(bands, drawn[:3], drawn[3])
    alone = stream.pick(len(cases), rates.mix["outcome_unaccompanied"])
    outcome = np.where(cases["path"] == paths.UNACCOMPANIED, alone, outcome)
    return np.where(route == "J1", REMAND, outcome)


def _adoption(stream: Stream, rates: Rates, start: Whole, outcome: Texts) -> dict[str, Whole]:
    """The days of the adoption process for children with that plan; some decisions are reversed after the order."""
    count = len(start)

    def step(key: str) -> Whole:
        return stream.length(count, rates.spread[key])

    decided = start + step("days_to_adoption_decision")
    ordered = decided + step("days_to_placement_order")
    matched = ordered + step("days_to_match")
    placed = matched + step("days_to_placed")
    adopted = placed + step("days_to_adopted")
    given_up = ordered + step("days_to_reversal")
    reverses = stream.chance(count, rates.chance["adoption_reversed"])
    early = stream.chance(count, rates.chance["early_permanence"])
    wanted = outcome == ADOPT
    stays = wanted & ~reverses
    return {
        "decided": np.where(wanted, decided, NEVER),
        "ordered": np.where(wanted, ordered, NEVER),
        "matched": np.where(stays, matched, NEVER),
        "placed": np.where(stays, placed, NEVER),
        "adopted": np.where(stays, adopted, NEVER),
        "reversed": np.where(wanted & reverses, given_up, NEVER),
        "early": np.where(stays & early, 1, 0),
    }


def _orders(stream: Stream, rates: Rates, periods: Rows) -> dict[str, Whole]:
    """The days an interim order, a full order and, for the rest, accommodation begin."""
    count, route, start, end = len(periods), periods["route"], periods["start"], periods["end"]
    outcome = periods["outcome"]
    emergency = (route == "L1") | (route == "L2")
    relieved = start + np.where(route == "L1", stream.whole(count, 1, 2), stream.whole(count, 4, 8))
    to_accommodation = (route == "L1") & stream.chance(count, rates.chance["police_protection_to_agreement"])
    agreed = np.where(to_accommodation, relieved, NEVER)
    settling = np.isin(outcome, [LONG, GUARDIAN, ADOPT]) & (periods["path"] != paths.UNACCOMPANIED)
    young = age_on(periods["born"], start) < 15
    seeks: Flags = settling & young & ((route == "V2") | to_accommodation)
    later = start + stream.length(count, rates.spread["days_to_proceedings"])
    # A placement order needs care proceedings before it.
    later = np.where(periods["ordered"] < NEVER, np.minimum(later, periods["decided"] - 20), later)
    interim = np.select(
        [route == "C1", emergency & ~to_accommodation, seeks],
        [start, relieved, np.maximum(later, start + 5)],
        NEVER,
    )
    soon_over = (interim >= end - 10) & (route != "C1") & ~(emergency & (interim < end))
    interim = np.where(soon_over, NEVER, interim)
    full = interim + stream.length(count, rates.spread["days_to_full_order"])
    wanted = (interim < NEVER) & (
        (outcome == LONG) | ((outcome == HOME) & stream.chance(count, rates.chance["full_order_before_home"]))
    )
    full = np.where(wanted & (full < end - 30), full, NEVER)
    reversal = periods["reversed"]
    full = np.where(reversal < NEVER, reversal, np.where(periods["ordered"] < NEVER, NEVER, full))
    return {"relieved": np.where(emergency, relieved, NEVER), "agreed": agreed, "interim": interim, "full": full}


def legal_changes(periods: Rows) -> Rows:
    """Every legal status of every period with the day it begins: period (row number), day, code."""
    at = np.arange(len(periods))
    end = periods["end"]
    parts = [(periods["start"], periods["route"])]
    for name, code in (("agreed", "V2"), ("interim", "C1"), ("ordered", "E1"), ("full", "C2")):
        parts.append((periods[name], np.full(len(periods), code)))
    tables = []
    for day, code in parts:
        kept = (day < end) & (day < NEVER)
        tables.append(Rows(period=at[kept], day=day[kept], code=code[kept].astype("U2")))
    return Rows.stacked(tables).in_order("period", "day")
