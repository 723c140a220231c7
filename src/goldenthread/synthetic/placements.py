"""Draws where each looked-after child lives, move by move, within a period of care.

A change is a move to a new carer, or a change in the standing of the placement with the same carer: foster
care becoming long-term, or foster carers becoming adopters.
"""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic import care, paths
from goldenthread.synthetic.chance import Flags, Stream, Texts, Whole
from goldenthread.synthetic.days import NEVER, age_on, birthday
from goldenthread.synthetic.places import EACH, Places
from goldenthread.synthetic.rates import Rates
from goldenthread.synthetic.rows import Rows

FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
NO_REGISTRATION = ("P1", "R2", "R5", "Z1")
"""Placements that have no Ofsted number."""

_MOST_MOVES = 24


def draw_changes(stream: Stream, rates: Rates, periods: Rows) -> Rows:
    """Every placement change: period (row number), day, code, same (carer), in order of period and day."""
    moves = _moves(stream, rates, periods)
    extra = [
        _supported(stream, rates, periods),
        _adoptive(periods),
        _home_on_trial(stream, periods),
        _after_emergency(stream, rates, periods),
    ]
    moves = Rows.stacked([moves, *extra]).in_order("period", "day")
    moves = moves.where(_settled(moves))
    return Rows.stacked([moves, _long_term(stream, rates, periods, moves)]).in_order("period", "day")


def _moves(stream: Stream, rates: Rates, periods: Rows) -> Rows:
    """The first placement of each period and ordinary moves after it."""
    at = np.arange(len(periods))
    day = periods["start"]
    early = periods["early"] == 1
    code = _kinds(stream, rates, periods, at, day)
    not_parents = (code == "P1") & (periods["route"] != "C1")
    code = np.where(early, "U5", np.where(not_parents, "U6", code))
    held = [Rows(period=at, day=day, code=code, same=np.zeros(len(at), dtype=bool))]
    limit = np.where(periods["placed"] < NEVER, periods["matched"] - 20, periods["end"] - 7)
    still = np.isin(periods["outcome"], [care.REMAND]) | early
    at, day = at[~still], day[~still]
    for turn in range(_MOST_MOVES):
        if len(at) == 0:
            break
        day = day + stream.length(len(at), rates.spread["later_stay_days" if turn else "first_stay_days"])
        going = day < limit[at]
        at, day = at[going], day[going]
        code = _kinds(stream, rates, periods, at, day)
        code = np.where(code == "P1", "U6", code)
        held.append(Rows(period=at, day=day, code=code, same=np.zeros(len(at), dtype=bool)))
    return Rows.stacked(held)


def _kinds(stream: Stream, rates: Rates, periods: Rows, at: Whole, day: Whole) -> Texts:
    """A placement type for each period on a day, by age and plan."""
    count, age = len(at), age_on(periods["born"][at], day)
    bands = [
        periods["outcome"][at] == care.REMAND,
        periods["placed"][at] < NEVER,
        (periods["path"][at] == paths.UNACCOMPANIED) & (age >= 16),
        age < 5,
        age < 10,
        age < 16,
    ]
    keys = ("on_remand", "for_adoption_plan", "unaccompanied", "under_5", "5_to_9", "10_to_15", "16_and_over")
    drawn = [stream.pick(count, rates.mix[f"place_{key}"]).astype("U2") for key in keys]
    return np.select(bands, drawn[:-1], drawn[-1])


def _supported(stream: Stream, rates: Rates, periods: Rows) -> Rows:
    """A move to supported accommodation after the sixteenth birthday, for some who stay in care."""
    count = len(periods)
    day = birthday(periods["born"], 16) + stream.whole(count, 30, 600)
    chosen: Flags = (periods["outcome"] == care.LONG) & stream.chance(count, rates.chance["moves_to_supported"])
    chosen &= (day > periods["start"] + 20) & (day < periods["end"] - 30)
    return _changes(chosen, day, "K3")


def _adoptive(periods: Rows) -> Rows:
    """The day a child moves in with adopters, or foster carers become the adopters."""
    day, chosen = periods["placed"], periods["placed"] < NEVER
    early = periods["early"] == 1
    return Rows.stacked([_changes(chosen & ~early, day, "A6"), _changes(chosen & early, day, "A5", same=True)])


def _home_on_trial(stream: Stream, periods: Rows) -> Rows:
    """Living with parents under a care order before going home for good."""
    day = periods["end"] - stream.whole(len(periods), 60, 200)
    chosen = (periods["outcome"] == care.HOME) & (periods["full"] < NEVER) & (day > periods["full"] + 10)
    return _changes(chosen, day, "P1")


def _after_emergency(stream: Stream, rates: Rates, periods: Rows) -> Rows:
    """A move to a new carer on the very day an emergency order gives way, as often happens."""
    day = periods["relieved"]
    chosen = (day < periods["end"] - 3) & stream.chance(len(periods), rates.chance["moves_after_emergency"])
    return _changes(chosen & (day - periods["start"] >= 3), day, "U6")


def _changes(chosen: Flags, day: Whole, code: str, *, same: bool = False) -> Rows:
    at = np.flatnonzero(chosen)
    codes = np.full(len(at), code, dtype="U2")
    return Rows(period=at, day=day[at], code=codes, same=np.full(len(at), same))


def _settled(moves: Rows) -> Flags:
    """Which moves to keep: none within two days after another, so that no stay is shorter than that."""
    kept = np.ones(len(moves), dtype=bool)
    for _ in range(_MOST_MOVES):
        at = np.flatnonzero(kept)
        again = moves["period"][at][1:] == moves["period"][at][:-1]
        close = again & (moves["day"][at][1:] - moves["day"][at][:-1] < 3)
        if not close.any():
            break
        # Where three crowd together, drop one at a time; the move to adopters is never the one to go.
        first = close & ~np.concatenate(([False], close[:-1]))
        later, earlier = at[1:][first], at[:-1][first]
        adoptive = np.char.startswith(moves["code"][later], "A")
        kept[np.where(adoptive, earlier, later)] = False
    return kept


def _long_term(stream: Stream, rates: Rates, periods: Rows, moves: Rows) -> Rows:
    """Foster care with the same carers becoming long-term, on the day of a full care order or some weeks after."""
    at_once = stream.chance(len(periods), rates.chance["long_term_at_once"])
    day = periods["full"] + np.where(at_once, 0, stream.whole(len(periods), 20, 120))
    wanted = (periods["outcome"] == care.LONG) & (periods["full"] < NEVER) & (day < periods["end"] - 30)
    at = np.flatnonzero(wanted)
    key = moves["period"] * np.int64(1 << 32) + moves["day"]
    current = np.searchsorted(key, at * np.int64(1 << 32) + day[at], side="right") - 1
    following = np.minimum(current + 1, len(moves) - 1)
    crowded = (moves["period"][following] == at) & (following > current) & (moves["day"][following] - day[at] < 5)
    code = moves["code"][current]
    settled = (day[at] - moves["day"][current] >= 5) & ~crowded & np.isin(code, ["U6", "U3"])
    at, code = at[settled], code[settled]
    return Rows(
        period=at,
        day=day[at],
        code=np.where(code == "U6", "U4", "U1").astype("U2"),
        same=np.ones(len(at), dtype=bool),
    )


def with_carers(stream: Stream, rates: Rates, places: Places, authority: int, changes: Rows, home: Whole) -> Rows:
    """The changes with who provides each placement and where: provider, place, urn.

    `home` is the place number of each change's family. With the same carer, all three stay as they were.
    """
    count, code = len(changes), changes["code"]
    foster = np.isin(code, FOSTER) | np.char.startswith(code, "A")
    provider = np.select(
        [foster, code == "P1", np.isin(code, ["R2", "R5"]), code == "K1", np.isin(code, ["R3", "S1"])],
        [stream.pick(count, rates.mix["provider_foster"]), "PR0", "PR3", "PR2", "PR4"],
        stream.pick(count, rates.mix["provider_home"]),
    )
    where, luck = stream.pick(count, rates.mix["placed_where"]), stream.bits(count)
    near = (where == "near") | (provider == "PR1") | (code == "K3")
    place = np.select(
        [near, where == "beside"], [places.own(authority, luck), places.beside(authority, luck)], places.far(luck)
    )
    # Neighbouring moves take places of a different kind, odd and even, so that no move leads to where it began;
    # nor does one lead to the family's own home, unless the child is placed there.
    turn = np.cumsum(~changes["same"])
    place = place - place % 2 + turn % 2
    place = np.where(place == home, place - place % EACH + (place + 2) % EACH, place)
    place = np.where(code == "P1", home, place)
    agency = np.where(provider == "PR1", authority, 1000 + luck % 60)
    urn = np.where(foster, agency, 10_000 + place * 4 + luck % 4)
    urn = np.where(np.isin(code, NO_REGISTRATION), 0, urn)
    # A change with the same carer takes everything from the change before it.
    source = np.maximum.accumulate(np.where(changes["same"], 0, np.arange(count))) if count else luck
    return changes.plus(provider=provider[source].astype("U3"), place=place[source], urn=urn[source])
