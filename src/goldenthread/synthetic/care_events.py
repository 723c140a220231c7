"""Draws what happens while a child is looked after: reviews, going missing, short breaks."""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic.chance import Draws, scattered
from goldenthread.synthetic.days import NEVER, birthday, working
from goldenthread.synthetic.families import People
from goldenthread.synthetic.rates import Rates
from goldenthread.synthetic.rows import Rows


def draw_care_reviews(rates: Rates, draws: Draws, periods: Rows, *, first: int, last: int) -> Rows:
    """Reviews of looked-after children between two days: period, child, day, code.

    A child under four at the review is PN0 and nobody else is.
    """
    stream = draws.on("care reviews")
    at = np.arange(len(periods))
    day = working(periods["start"] + stream.length(len(at), rates.spread["first_care_review_days"]))
    held: list[Rows] = []
    turn = 0
    while len(at):
        going = (day < periods["end"][at]) & (day <= last)
        at, day = at[going], day[going]
        shown = day >= first
        held.append(Rows(period=at[shown], day=day[shown]))
        key = "later_care_review_days" if turn else "second_care_review_days"
        day = working(day + stream.length(len(at), rates.spread[key]))
        turn += 1
    table = Rows.stacked(held)
    period = table["period"]
    code = stream.pick(len(table), rates.mix["participation"])
    young = table["day"] < birthday(periods["born"][period], 4)
    table = table.plus(child=periods["child"][period], code=np.where(young, "PN0", code))
    return table.in_order("child", "day")


def draw_missing(rates: Rates, draws: Draws, periods: Rows, episodes: Rows, *, first: int, last: int) -> Rows:
    """Times children of ten and over were missing or away: child, start, end, kind, offered, accepted.

    They never overlap, and each ends within the placement it began in.
    """
    stream = draws.on("missing")
    begin = np.maximum(np.maximum(periods["start"], birthday(periods["born"], 11)), first)
    finish = np.minimum(periods["end"] - 3, last)
    years = np.maximum(finish - begin, 0) / 365.25
    tries = np.floor(years).astype(np.int64) + 1
    period = np.repeat(np.flatnonzero(years > 0.02), tries[years > 0.02])
    gone = stream.chance(len(period), rates.chance["goes_missing_in_a_year"])
    period = period[gone]
    times = stream.pick(len(period), rates.mix["times_missing"]).astype(np.int64)
    period = np.repeat(period, times)
    start = stream.whole(len(period), begin[period], finish[period])
    end = start + stream.length(len(period), rates.spread["days_missing"])
    table = Rows(period=period, child=periods["child"][period], start=start, end=end)
    table = table.plus(
        kind=stream.pick(len(table), rates.mix["missing_kind"]),
        offered=stream.chance(len(table), rates.chance["interview_offered"]),
        accepted=stream.chance(len(table), rates.chance["interview_accepted"]),
    ).in_order("child", "start")
    return _apart(_within_placements(table, episodes))


def _within_placements(table: Rows, episodes: Rows) -> Rows:
    """The times missing that end before the episode they began in does."""
    key = episodes["period"] * np.int64(1 << 32) + episodes["start"]
    current = np.searchsorted(key, table["period"] * np.int64(1 << 32) + table["start"], side="right") - 1
    same = episodes["period"][current] == table["period"]
    return table.where(same & (table["start"] > episodes["start"][current]) & (table["end"] < episodes["end"][current]))


def _apart(table: Rows) -> Rows:
    """The times missing that begin at least two days after every earlier one of the same child ended."""
    for _ in range(64):
        if len(table) < 2:
            break
        again = table["child"][1:] == table["child"][:-1]
        clash = again & (table["start"][1:] <= table["end"][:-1] + 1)
        if not clash.any():
            break
        first = clash & ~np.concatenate(([False], clash[:-1]))
        table = table.where(np.concatenate(([True], ~first)))
    return table


def draw_short_breaks(rates: Rates, draws: Draws, people: People, cases: Rows, *, last: int) -> tuple[Rows, Rows]:
    """Short breaks of disabled children as periods and episodes: an agreement (V4) or each break (V3).

    A child has one or the other, never both; no break is longer than a week.
    """
    stream = draws.on("short breaks")
    chosen = np.flatnonzero((cases["path"] == "SHORT_BREAKS") & (cases["need_start"] < NEVER))
    begin = cases["need_start"][chosen] + stream.whole(len(chosen), 10, 90)
    begin = np.maximum(begin, people.children["born"][cases["child"][chosen]] + 90)  # a case may open before the birth
    finish = cases["need_end"][chosen] - 1
    room = finish > begin + 30
    chosen, begin, finish = chosen[room], begin[room], finish[room]
    kind = stream.pick(len(chosen), rates.mix["short_break_kind"])
    agreed = kind == "V4"
    held = [Rows(case=chosen[agreed], start=begin[agreed], end=finish[agreed], legal=kind[agreed])]
    case, day, until, legal = chosen[~agreed], begin[~agreed], finish[~agreed], kind[~agreed]
    while len(case):
        end = day + stream.length(len(case), rates.spread["short_break_days"])
        fits = (end < until) & (day <= last)
        case, day, until, legal, end = case[fits], day[fits], until[fits], legal[fits], end[fits]
        held.append(Rows(case=case, start=day, end=end, legal=legal))
        day = end + stream.length(len(case), rates.spread["days_between_breaks"])
    table = Rows.stacked(held).in_order("case", "start")
    return _as_care(people, cases, table)


def _as_care(people: People, cases: Rows, table: Rows) -> tuple[Rows, Rows]:
    """Short breaks in the columns of periods and of episodes."""
    count, case = len(table), table["case"]
    child = cases["child"][case]
    never = np.full(count, NEVER, dtype=np.int64)
    names = ("decided", "ordered", "matched", "placed", "adopted", "reversed", "relieved", "agreed", "interim", "full")
    periods = Rows(
        child=child,
        born=people.children["born"][child],
        path=cases["path"][case],
        need=cases["need"][case],
        start=table["start"],
        end=table["end"],
        route=table["legal"],
        outcome=np.full(count, "SHORT", dtype="U12"),
        luck=scattered(table["start"] * 4096 + child, "short break"),
        early=np.zeros(count, dtype=np.int64),
        case=case,
        **dict.fromkeys(names, never),
    )
    home = people.families["home"][people.children["family"][child]]
    episodes = Rows(
        period=np.arange(count),
        child=child,
        start=table["start"],
        end=table["end"],
        reason=np.full(count, "S"),
        legal=table["legal"],
        code=np.where(home % 2 == 0, "U6", "K2"),
        provider=np.full(count, "PR1"),
        place=np.zeros(count, dtype=np.int64),
        urn=np.zeros(count, dtype=np.int64),
        need=cases["need"][case],
        ceased=np.full(count, "E4A"),
        change=np.full(count, "", dtype="U6"),
    )
    return periods, episodes
