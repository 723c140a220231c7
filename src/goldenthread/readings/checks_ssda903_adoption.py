"""Readings of the SSDA903 checks of adoption: the decisions before it, the match, the order."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import absent, either, out_of_order, repeated, sure
from goldenthread.readings.frozen import Shapes
from goldenthread.readings.things_care import ADOPTIVE

_ALL = ("date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr")
_REVERSAL = ("date_placed_ceased", "reason_placed_ceased")
_ADOPTED = ("E11", "E12")


def _per_child(tables: Shapes) -> Any:
    """What the episodes say of each child: when care began, when placed for adoption, when ordered, when adopted."""
    e = tables["episodes"]
    e = e.filter(e.child_id.notnull())
    return e.group_by(whose=e.child_id).agg(
        began=e.decom.max(where=e.rne == "S"),
        placed=e.decom.min(where=e.place.isin(ADOPTIVE)),
        placed_as=e.place.argmax(e.decom, where=e.place.isin(ADOPTIVE)),
        ordered=e.decom.min(where=e.ls == "E1"),
        freed=e.decom.min(where=e.ls == "D1"),
        adopted_on=e.dec.max(where=e.rec.isin(_ADOPTED)),
    )


def _with_care(tables: Shapes, name: str) -> Any:
    rows, care = tables[name], _per_child(tables)
    return rows.inner_join(care, rows.child_id == care.whose)


def _decisions(tables: Shapes) -> Any:
    """The decisions of each child, with whether it is the latest."""
    d = tables["placed_adoption"]
    d = d.filter(d.child_id.notnull())
    return d.mutate(latest=sure(d.date_placed == d.date_placed.max().over(ibis.window(group_by="child_id"))))


def _without_decision(tables: Shapes, episodes: Any) -> Any:
    d = tables["placed_adoption"]
    told = d.filter(~absent(d, "date_placed"))
    return episodes.anti_join(told, episodes.child_id == told.child_id)


def adoption_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["ad1"], "child_id")


def decision_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["placed_adoption"], "child_id", "date_placed")


def decision_before_care(tables: Shapes) -> Any:
    d = _with_care(tables, "placed_adoption")
    return d.filter(d.date_placed < d.began)


def decision_after_the_year_or_care(tables: Shapes) -> Any:
    d = tables["placed_adoption"]
    children = tables.prepared("care_children").drop("born")
    d = d.left_join(children, d.child_id == children.whose)
    left = ibis.ifelse(sure(d.has_care & ~d.in_care), d.last_dec, ibis.null("date"))
    late = [
        sure(d[day] > limit) for day in ("date_placed", "date_placed_ceased") for limit in (tables.last_day(), left)
    ]
    return d.filter(ibis.or_(*late))


def reversal_before_the_year_or_care(tables: Shapes) -> Any:
    d = _with_care(tables, "placed_adoption")
    return d.filter(sure(d.date_placed_ceased < tables.first_day()) | sure(d.date_placed_ceased < d.began))


def decision_before_birth(tables: Shapes) -> Any:
    d = tables["placed_adoption"]
    return d.filter(d.date_placed < d.date_of_birth)


def best_interest_before_care(tables: Shapes) -> Any:
    a = _with_care(tables, "ad1")
    return a.filter(a.date_int < a.began)


def best_interest_after_match(tables: Shapes) -> Any:
    return out_of_order(tables["ad1"], "date_int", "date_match")


def matched_after_placed(tables: Shapes) -> Any:
    a = _with_care(tables, "ad1")
    return a.filter(a.date_match > a.placed)


def best_interest_after_placed(tables: Shapes) -> Any:
    a = _with_care(tables, "ad1")
    return a.filter(a.date_int > a.placed)


def former_carer_and_placement_disagree(tables: Shapes) -> Any:
    a = _with_care(tables, "ad1")
    by_carers = a.placed_as.isin(["A3", "A5"])
    return a.filter((~a.foster_care & by_carers) | (a.foster_care & ~by_carers))


def adopted_after_reversal(tables: Shapes) -> Any:
    a, d = tables["ad1"], _decisions(tables)
    reversed_ = d.filter(d.latest & d.date_placed_ceased.notnull()).select(whose="child_id")
    given = a.filter(either(a, *_ALL))
    return given.semi_join(reversed_, given.child_id == reversed_.whose)


def placed_without_decision(tables: Shapes) -> Any:
    e = tables["episodes"]
    return _without_decision(tables, e.filter(e.place.isin(ADOPTIVE)))


def placement_order_without_decision(tables: Shapes) -> Any:
    e = tables["episodes"]
    return _without_decision(tables, e.filter(e.ls == "E1"))


def freed_without_decision(tables: Shapes) -> Any:
    e = tables["episodes"]
    return _without_decision(tables, e.filter(e.ls == "D1"))


def decision_after_placed(tables: Shapes) -> Any:
    d = _with_care(tables, "placed_adoption")
    first = d.date_placed == d.date_placed.min().over(ibis.window(group_by="child_id"))
    return d.mutate(first=first).filter(ibis._.first & (ibis._.date_placed > ibis._.placed))


def decision_after_placement_order(tables: Shapes) -> Any:
    d = _with_care(tables, "placed_adoption")
    first = d.date_placed == d.date_placed.min().over(ibis.window(group_by="child_id"))
    return d.mutate(first=first).filter(ibis._.first & (ibis._.date_placed > ibis._.ordered))


def decision_after_freeing_order(tables: Shapes) -> Any:
    d = _with_care(tables, "placed_adoption")
    return d.filter(d.date_placed > d.freed)


def decision_open_after_care(tables: Shapes) -> Any:
    d, e = _decisions(tables), tables.prepared("care_episodes")
    left = e.filter(e.after_decom.isnull() & e.rec.notin(["X1", *_ADOPTED])).select(whose="child_id")
    still = d.filter(d.latest & (absent(d, "date_placed_ceased") | absent(d, "reason_placed_ceased")))
    return still.semi_join(left, still.child_id == left.whose)


def reversal_of_an_adoption(tables: Shapes) -> Any:
    d, care = _decisions(tables), _per_child(tables)
    care = care.filter(care.adopted_on.notnull())
    ended = d.filter(d.latest & d.date_placed_ceased.notnull())
    return ended.semi_join(care, ended.child_id == care.whose)


def matched_on_the_day_of_the_order(tables: Shapes) -> Any:
    a = _with_care(tables, "ad1")
    return a.filter(a.date_match == a.adopted_on)


def adoption_told_in_part(tables: Shapes) -> Any:
    a = tables["ad1"]
    return a.filter(either(a, *_ALL) & ibis.or_(*(absent(a, column) for column in _ALL)))


def adopted_without_details(tables: Shapes) -> Any:
    e, a = tables["episodes"], tables["ad1"]
    whole = a.filter(ibis.and_(*(~absent(a, column) for column in _ALL)))
    adopted = e.filter(e.rec.isin(_ADOPTED) & (e.dec >= tables.first_day()) & (e.dec <= tables.last_day()))
    return adopted.anti_join(whole, adopted.child_id == whole.child_id)


def details_without_adoption(tables: Shapes) -> Any:
    a, e = tables["ad1"], tables["episodes"]
    in_year = (e.dec >= tables.first_day()) & (e.dec <= tables.last_day())
    adopted = e.filter(e.rec.isin(_ADOPTED) & in_year)
    known = a.filter(a.child_id.notnull())
    return known.anti_join(adopted, known.child_id == adopted.child_id)
