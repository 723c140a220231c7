"""SSDA903, the tables about how looked-after children fare: health outcomes, earlier permanence, social workers."""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.chance import Flags, Whole, scattered, scattered_length, scattered_pick
from goldenthread.synthetic.days import NEVER, age_on, birthday, dates
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import Rows, padded, place_in_run
from goldenthread.synthetic.tables import BLANK, day_texts, flag, table_of

RETURN = "ssda903"
_SOCIAL_WORKERS_SINCE = 2024
_A_FEW_DAYS = 6
_PERMANENCE_ASKED_SINCE = int(np.datetime64("2016-04-01").astype(np.int64))


def _person(view: AsAt, child: Whole) -> dict[str, np.ndarray]:
    return {"child_id": view.ids[child], "date_of_birth": dates(view.world.children["born"][child])}


def health_outcomes(view: AsAt, begun: int) -> Rows:
    """One row for each child looked after without a break since the first day of the year, short breaks apart.

    The strengths and difficulties questionnaire is for those of 4 to 16 all year; those who turn 4 or 17 in
    the year give as the reason that they were too young or too old.
    """
    periods = view.world.periods
    # Who leaves on the very last day was looked after all year; an adopted child is asked about elsewhere.
    all_year = (periods["end"] > view.on) | ((periods["end"] == view.on) & (periods["outcome"] != "ADOPT"))
    kept = (periods["start"] <= begun) & all_year & (periods["outcome"] != "SHORT")
    table = periods.where(kept)
    child, born = table["child"], table["born"]
    rates, age = load_rates(), age_on(born, view.on)
    luck = child * 64 + (view.on // 365)

    def happens(key: str) -> Flags:
        return scattered(luck, key) < int(rates.chance[key] * 2**32)

    asked = (birthday(born, 4) <= view.on) & (birthday(born, 17) > begun)
    whole_year = (birthday(born, 4) <= begun) & (birthday(born, 17) > view.on)
    scored = whole_year & happens("sdq_returned")
    reason = np.where(whole_year, scattered_pick(luck, "sdq reason", rates.mix["sdq_reason"]), "SDQ1")
    misuse = (age >= 10) & happens("substance_misuse")
    received = misuse & happens("intervention_received")
    columns = _person(view, child) | {
        "sdq_score": np.where(scored, scattered_length(luck, "sdq", rates.spread["sdq"]), BLANK),
        "sdq_reason": np.where(asked & ~scored, reason, ""),
        "convicted": np.where(age >= 10, flag(happens("convicted")), BLANK),
        "health_check": np.where(age < 5, flag(happens("health_check")), BLANK),
        "immunisations": flag(happens("immunised")),
        "teeth_check": flag(happens("teeth_checked")),
        "health_assessment": flag(happens("health_assessed")),
        "substance_misuse": flag(misuse),
        "intervention_received": np.where(misuse, flag(received), BLANK),
        "intervention_offered": np.where(misuse & ~received, 1, BLANK),
    }
    return table_of(RETURN, "oc2", columns)


def previous_permanence(view: AsAt, seen: Rows, begun: int) -> Rows:
    """What permanence each child had before, for those who came into care in the year and since it is asked."""
    starting = (seen["reason"] == "S") & (seen["start"] >= max(begun, _PERMANENCE_ASKED_SINCE))
    child, start = seen["child"][starting], seen["start"][starting]
    order = np.lexsort([start, child])
    child, start = child[order], start[order]
    final = np.concatenate([child[1:] != child[:-1], [True]])[: len(child)]
    child, start = child[final], start[final]
    born, rates = view.world.children["born"][child], load_rates()
    code = scattered_pick(child, "permanence", rates.mix["previous_permanence"])
    code = np.where(age_on(born, start) >= 4, code, "Z1")
    had = code != "Z1"
    when = born + 500 + scattered(child, "order") % np.maximum(start - born - 900, 1)
    columns = _person(view, child) | {
        "prev_perm": code,
        "la_perm": np.where(had, str(view.world.authority), ""),
        "date_perm": np.where(had, day_texts(dates(when)), ""),
    }
    return table_of(RETURN, "prev_perm", columns)


def social_workers(view: AsAt, seen: Rows, begun: int, year: int) -> Rows:
    """Each child's social workers in the year from coming into care on; the last while in care stays the child's own.

    Empty before the table existed. A worker of a few days is not counted as one.
    """
    ordinary = ~np.isin(seen["legal"], ["V3", "V4"])
    child = np.unique(seen["child"][ordinary])
    if year < _SOCIAL_WORKERS_SINCE:
        child = child[:0]
    first_care = np.full(len(view.world.children), NEVER, dtype=np.int64)
    np.minimum.at(first_care, seen["child"][ordinary], seen["start"][ordinary])
    last_care = np.full(len(view.world.children), -NEVER, dtype=np.int64)
    np.maximum.at(last_care, seen["child"][ordinary], np.minimum(seen["end"][ordinary], view.on))
    entry = first_care[child]
    opening = view.staff.turn(child, np.maximum(entry + _A_FEW_DAYS, begun))
    closing = np.maximum(view.staff.turn(child, last_care[child] - _A_FEW_DAYS), opening)
    at = np.repeat(np.arange(len(child)), closing - opening + 1)
    turn = opening[at] + place_in_run(at)
    who = child[at]
    new = (turn == opening[at]) & (view.staff.turn_begins(who, turn) <= entry[at] + _A_FEW_DAYS)
    start = np.where(new, entry[at], view.staff.turn_begins(who, turn))
    end = np.where(turn == closing[at], NEVER, view.staff.turn_begins(who, turn + 1))
    reason = scattered_pick(who * 64 + turn, "worker change", load_rates().mix["worker_change"])
    columns = _person(view, who) | {
        "sw_id": np.char.add("SW9", padded(view.staff.worker_number(who, turn), 6)),
        "sw_decom": dates(start),
        "sw_dec": dates(np.where(end <= view.on, end, NEVER)),
        "sw_reason": np.where(new, "FCONTA", reason),
    }
    return table_of(RETURN, "sw_episodes", columns).in_order("child_id", "sw_decom")
