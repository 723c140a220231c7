"""The tables of SSDA903 that many checks look at, each worked out once: episodes in order, and one row per child.

They are made of the frozen tables alone and before any check runs, so no check can change what another sees.
"""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import age_on, sure
from goldenthread.readings.frozen import Shapes
from goldenthread.readings.outcomes import unread
from goldenthread.readings.things_care import ADOPTIVE, SHORT_BREAKS

_FROM_BEFORE = ("rne", "ls", "place", "place_provider", "dec", "rec", "decom", "urn", "pl_post")
_FROM_AFTER = ("decom", "rne", "ls", "place", "place_provider", "urn", "pl_post")


def care_children(tables: Shapes) -> Any:
    """One row for each child of the header: `whose`, `born`, and what the episodes of the year say.

    `steady` is that the child was looked after for the twelve months to the last day without a break, short
    breaks (V3, V4) apart, and `unsteady` that this cannot be said: of one who left on the last day neither is
    true, because the guidance leaves open whether that day counts. `in_care` is that an episode is open on the
    last day; `other_care` that some episode is no short break. A child without episodes has none of these.
    """
    header = tables["header"]
    first, last = tables.first_day(), tables.last_day()
    children = header.filter(header.child_id.notnull())
    children = children.group_by(whose=children.child_id).agg(born=children.date_of_birth.max(), sex=children.sex.max())
    e = tables["episodes"]
    e = e.filter(e.child_id.notnull())
    ended = e.dec.notnull() | unread(e, "dec")
    short = sure(e.ls.isin(SHORT_BREAKS))
    late = (e.rne == "S") & (e.decom > first)
    broken = sure(late) | (short & sure(~ended | (e.dec > first)))
    left = sure((e.rec != "X1") & (e.dec >= first))
    care = e.group_by(carer_of=e.child_id).agg(
        broken=broken.any(),
        left=left.any(),
        left_before_the_last=(left & sure(e.dec < last)).any(),
        there_on_the_last=(~ended | sure(e.dec >= last)).any(),
        early=sure(e.decom <= first).any(),
        still=(~ended | sure(e.dec > last)).any(),
        other_care=(~short).any(),
        short_care=short.any(),
        first_decom=e.decom.min(),
        last_dec=e.dec.max(),
        adopted_on=e.dec.max(where=e.rec.isin(["E11", "E12"])),
        died=sure(e.rec == "E2").any(),
    )
    rows = children.left_join(care, children.whose == care.carer_of)
    so_far = ~rows.broken & rows.early & rows.other_care
    whole = so_far & ~rows.left & rows.still
    nearly = so_far & ~rows.left_before_the_last & rows.there_on_the_last
    return rows.select(
        "whose",
        "born",
        "sex",
        "first_decom",
        "last_dec",
        "adopted_on",
        steady=sure(whole),
        unsteady=~sure(nearly),
        in_care=sure(rows.still),
        has_care=rows.carer_of.notnull(),
        other_care=sure(rows.other_care),
        short_care=sure(rows.short_care),
        died=sure(rows.died),
        age_at_start=age_on(rows.born, first),
        age_at_end=age_on(rows.born, last),
    )


def care_episodes(tables: Shapes) -> Any:
    """Every episode with a start, in the order of its child's care, with the one before and after it.

    `before_…` and `after_…` are of the episodes beside it, `nth` its place from 0, `ended` whether it has an end
    (one that could not be read too), `until` its end or the last day, `born` the child's date of birth. `stay`
    numbers its period of care, `stay_need` is the need that began with; `law_began` is when its legal status began
    without a break; `adoption_by_now` says whether the child was placed for adoption in this period up to it.
    """
    e = tables["episodes"]
    e = e.filter(e.child_id.notnull() & e.decom.notnull())
    e = e.mutate(ended=e.dec.notnull() | unread(e, "dec"))
    until = ibis.ifelse(unread(e, "dec"), ibis.null("date"), ibis.coalesce(e.dec, tables.last_day()))
    e = e.mutate(until=until, _open=ibis.ifelse(e.ended, 0, 1))
    in_order = ["decom", "_open", "dec", "source_row"]
    line = ibis.window(group_by="child_id", order_by=in_order)
    so_far = ibis.cumulative_window(group_by="child_id", order_by=in_order)
    e = e.mutate(
        **{f"before_{name}": e[name].lag().over(line) for name in _FROM_BEFORE},
        **{f"after_{name}": e[name].lead().over(line) for name in _FROM_AFTER},
        before_ended=e.ended.lag().over(line),
        nth=ibis.row_number().over(line),
        stay=ibis.ifelse(e.rne == "S", 1, 0).sum().over(so_far),
    )
    goes_on = sure((e.before_ls == e.ls) & (e.before_dec == e.decom))
    e = e.mutate(law=ibis.ifelse(goes_on, 0, 1).sum().over(so_far))
    in_stay = ibis.window(group_by=["child_id", "stay"], order_by=in_order)
    stay_so_far = ibis.cumulative_window(group_by=["child_id", "stay"], order_by=in_order)
    e = e.mutate(
        stay_need=e.cin.first().over(in_stay),
        law_began=e.decom.min().over(ibis.window(group_by=["child_id", "law"])),
        adoption_by_now=sure(e.place.isin(ADOPTIVE)).cast("int64").max().over(stay_so_far) == 1,
    )
    children = tables.prepared("care_children").select("whose", "born")
    rows = e.left_join(children, e.child_id == children.whose)
    return rows.select([name for name in rows.columns if name not in ("whose", "_open", "law")])
