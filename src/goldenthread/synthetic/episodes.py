"""Makes the episodes of each period of care from its legal statuses and placements.

An episode ends whenever either changes, and the next begins on the same day; the reason for the new episode
says which of the two changed and whether the carer did.
"""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic import care
from goldenthread.synthetic.chance import Stream, Texts
from goldenthread.synthetic.days import age_on
from goldenthread.synthetic.placements import FOSTER
from goldenthread.synthetic.rates import Rates
from goldenthread.synthetic.rows import Rows


def make_episodes(stream: Stream, rates: Rates, periods: Rows, legal: Rows, placed: Rows) -> Rows:
    """Episodes in order: period, child, start, end, reason, legal, code, provider, place, urn, ceased, change.

    `legal` and `placed` each hold the first state of every period on its first day.
    """
    day = np.concatenate([legal["day"], placed["day"]])
    period = np.concatenate([legal["period"], placed["period"]])
    at_legal = np.concatenate([np.arange(len(legal)), np.full(len(placed), -1)])
    at_placed = np.concatenate([np.full(len(legal), -1), np.arange(len(placed))])
    order = np.lexsort([day, period])
    day, period = day[order], period[order]
    # Both tables are sorted alike, so the greatest row number so far is the state in force.
    at_legal = np.maximum.accumulate(at_legal[order])
    at_placed = np.maximum.accumulate(at_placed[order])
    last_of_day = np.concatenate([(period[1:] != period[:-1]) | (day[1:] != day[:-1]), [True]])[: len(day)]
    table = Rows(period=period, start=day, at_legal=at_legal, at_placed=at_placed).where(last_of_day)
    return _described(stream, rates, periods, legal, placed, table)


def _described(stream: Stream, rates: Rates, periods: Rows, legal: Rows, placed: Rows, table: Rows) -> Rows:
    period, at_placed = table["period"], table["at_placed"]
    status = legal["code"][table["at_legal"]]
    again = np.concatenate([[False], period[1:] == period[:-1]])[: len(period)]
    new_status = again & np.concatenate([[False], status[1:] != status[:-1]])[: len(period)]
    new_place = again & np.concatenate([[False], at_placed[1:] != at_placed[:-1]])[: len(period)]
    same = placed["same"][at_placed]
    reason = np.select(
        [~again, new_status & new_place & same, new_status & new_place, new_place & same, new_place, new_status],
        ["S", "U", "B", "T", "P", "L"],
        "",
    )
    kept = reason != ""
    table = table.plus(reason=reason, status=status, moved=new_place, same=same).where(kept)
    period, at_placed = table["period"], table["at_placed"]
    followed = np.concatenate([period[1:] == period[:-1], [False]])[: len(period)]
    end = np.where(followed, np.concatenate([table["start"][1:], [0]])[: len(period)], periods["end"][period])
    code = placed["code"][at_placed]
    ceased = np.where(followed, "X1", _exits(stream, rates, periods, code, period))
    ends_with_move = followed & np.concatenate([table["moved"][1:], [False]])[: len(period)]
    stays_with_carer = np.concatenate([table["same"][1:], [False]])[: len(period)]
    why = np.where(stays_with_carer, "PLACE", stream.pick(len(period), rates.mix["reason_for_move"]))
    return Rows(
        period=period,
        child=periods["child"][period],
        start=table["start"],
        end=end,
        reason=table["reason"],
        legal=table["status"],
        code=code,
        provider=placed["provider"][at_placed],
        place=placed["place"][at_placed],
        urn=placed["urn"][at_placed],
        need=periods["need"][period],
        ceased=ceased,
        change=np.where(ends_with_move, why, ""),
    )


def _exits(stream: Stream, rates: Rates, periods: Rows, code: Texts, period: np.ndarray) -> Texts:
    """Why each period ended, as it fits the outcome and the last placement."""
    count, outcome = len(period), periods["outcome"][period]
    foster, relative = np.isin(code, FOSTER), np.isin(code, ["U1", "U2", "U3"])
    stranger = np.where(stream.chance(count, rates.chance["guardian_was_foster_carer"]), "E46", "E47")
    guardian = np.where(relative, "E45", np.where(foster, stranger, "E47"))
    at_18 = np.where(
        foster, stream.pick(count, rates.mix["exit_at_18_foster"]), stream.pick(count, rates.mix["exit_at_18_other"])
    )
    other = stream.pick(count, rates.mix["other_exit"])
    assessed = (periods["path"][period] == "UNACCOMPANIED") & stream.chance(count, rates.chance["age_assessed_adult"])
    other = np.where(assessed, "E15", other)
    short = periods["end"][period] - periods["start"][period] < 150
    other = np.where((other == "E2") & short, "E8", other)
    remand = stream.pick(count, rates.mix["remand_exit"])
    home = stream.pick(count, rates.mix["home_exit"])
    too_young = age_on(periods["born"][period], periods["end"][period]) < 10
    return np.select(
        [outcome == care.LONG, outcome == care.ADOPT, outcome == care.GUARDIAN, outcome == care.ARRANGEMENTS],
        [at_18, stream.pick(count, rates.mix["adoption_exit"]), guardian, "E41"],
        np.select([outcome == care.REMAND, outcome == care.OTHER], [np.where(too_young, "E8", remand), other], home),
    )
