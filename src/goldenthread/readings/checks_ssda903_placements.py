"""Readings of the SSDA903 checks of placements, postcodes, providers and times missing."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import (
    absent,
    age_on,
    days_between,
    either,
    out_of_order,
    overlapping,
    repeated,
    sure,
)
from goldenthread.readings.frozen import Shapes
from goldenthread.readings.things_care import SHORT_BREAKS, TEMPORARY

_FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
_ADOPTIVE = ("A3", "A4", "A5", "A6")
_OTHER = ("Z1", "Z11", "Z12", "Z13", "Z14")
_WITH_NUMBER = (*_FOSTER, "K1", "K2", "K3")
_WITHOUT_NUMBER = ("P1", "P3", "R1", "R2", "R5", *TEMPORARY, *_OTHER)
_POSTCODE = r"^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$"
_MOVES = ("P", "T", "B", "U")


def _care(tables: Shapes) -> Any:
    return tables.prepared("care_episodes")


def _placed_under(tables: Shapes, age: int, *places: str) -> Any:
    e = _care(tables)
    return e.filter(e.place.isin(places) & (age_on(e.born, e.decom) < age))


def _placed_longer(tables: Shapes, days: int, place: str) -> Any:
    e = _care(tables)
    return e.filter((e.place == place) & (days_between(e.decom, e.until) > days))


def _provider_with(tables: Shapes, provider: str, *places: str) -> Any:
    e = tables["episodes"]
    return e.filter((e.place_provider == provider) & e.place.isin(places))


def _without_unaccompanied(tables: Shapes, rows: Any) -> Any:
    for name in ("uasc", "oc3"):
        others = tables[name]
        rows = rows.anti_join(others, rows.child_id == others.child_id)
    return rows


def _missing_with_care(tables: Shapes) -> Any:
    """The times missing of children with episodes, with when their care began and, where it ended, ended."""
    m = tables["missing"]
    children = tables.prepared("care_children")
    rows = m.inner_join(children.filter(children.has_care).drop("born"), m.child_id == children.whose)
    return rows.mutate(left_on=ibis.ifelse(rows.in_care, ibis.null("date"), rows.last_dec))


def provider_not_wanted(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.place.isin([*TEMPORARY, *_OTHER]) & e.place_provider.notnull())


def provider_missing(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.place.notin([*TEMPORARY, *_OTHER]) & absent(e, "place_provider"))


def location_of_a_short_break(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.ls.isin(SHORT_BREAKS) & either(e, "pl_post", "urn"))


def postcode_of_a_short_break(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.ls.isin(SHORT_BREAKS) & either(e, "pl_post", "home_post"))


def carer_adopts_after_another_reason(tables: Shapes) -> Any:
    e = tables["episodes"]
    since = e.decom >= ibis.date(2015, 4, 1)
    return e.filter(e.place.isin(["A3", "A5"]) & e.rne.notin(["S", "T", "U"]) & since)


def independent_living_after_2023(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.place == "P2") & (e.decom >= ibis.date(2023, 10, 28)))


def number_of_the_home_missing(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.place.isin(_WITH_NUMBER) & e.ls.notin(SHORT_BREAKS) & absent(e, "urn"))


def number_not_wanted(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.place.isin(_WITHOUT_NUMBER) & e.urn.notnull())


def adoption_agency_number_elsewhere(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.urn.upper() == "XXXXXXX") & e.place.notin(_ADOPTIVE))


def reason_for_the_move_missing(tables: Shapes) -> Any:
    e = _care(tables)
    moved = (e.rec == "X1") & e.after_rne.isin(_MOVES)
    return e.filter(moved & absent(e, "reason_place_change"))


def reason_without_a_move(tables: Shapes) -> Any:
    e = _care(tables)
    ended = e.filter(e.reason_place_change.notnull() & e.ended)
    return ended.filter(ended.after_rne.isnull() | ended.after_rne.notin(_MOVES))


def reason_for_a_move_not_made(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.reason_place_change.notnull() & absent(e, "dec"))


def custody_under_10(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter((e.reason_place_change == "CUSTOD") & (age_on(e.born, ibis.coalesce(e.dec, e.decom)) < 10))


def independent_living_under_16(tables: Shapes) -> Any:
    return _placed_under(tables, 16, "P2")


def supported_accommodation_under_16(tables: Shapes) -> Any:
    return _placed_under(tables, 16, "H5", "K3")


def custody_placement_under_10(tables: Shapes) -> Any:
    return _placed_under(tables, 10, "R5")


def residential_school_under_4(tables: Shapes) -> Any:
    return _placed_under(tables, 4, "S1")


def residential_employment_under_14(tables: Shapes) -> Any:
    return _placed_under(tables, 14, "P3")


def hospital_over_six_weeks(tables: Shapes) -> Any:
    return _placed_longer(tables, 42, "T1")


def carers_holiday_over_three_weeks(tables: Shapes) -> Any:
    return _placed_longer(tables, 21, "T3")


def other_temporary_over_seven_days(tables: Shapes) -> Any:
    return _placed_longer(tables, 7, "T4")


def carers_holiday_more_than_twice(tables: Shapes) -> Any:
    e = tables["episodes"]
    e = e.filter((e.place == "T3") & e.child_id.notnull() & (e.decom >= tables.first_day()))
    return e.mutate(times=ibis._.count().over(ibis.window(group_by="child_id"))).filter(ibis._.times > 2)


def short_break_in_a_temporary_placement(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.ls.isin(SHORT_BREAKS) & e.place.isin(TEMPORARY))


def short_break_in_a_long_term_placement(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.ls.isin(SHORT_BREAKS) & e.place.isin(["U1", "U4"]))


def no_return_from_a_temporary_placement(tables: Shapes) -> Any:
    e = _care(tables)
    away = e.filter(e.place.isin(TEMPORARY) & e.before_place.notin(TEMPORARY) & e.after_place.notin(TEMPORARY))
    return away.filter(away.before_place != away.after_place)


def postcode_missing(tables: Shapes) -> Any:
    e = tables["episodes"]
    care = e.filter(e.ls.notin(SHORT_BREAKS))
    return _without_unaccompanied(tables, care.filter(absent(care, "pl_post") | absent(care, "home_post")))


def postcode_of_no_shape(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(sure(~e.pl_post.upper().re_search(_POSTCODE)) | sure(~e.home_post.upper().re_search(_POSTCODE)))


def placed_at_home(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.pl_post.upper() == e.home_post.upper()) & (e.place != "P1"))


def private_provider_of_a_public_place(tables: Shapes) -> Any:
    return _provider_with(tables, "PR4", "P1")


def voluntary_provider_of_a_parents_home(tables: Shapes) -> Any:
    return _provider_with(tables, "PR5", "P1")


def own_provision_of_a_public_place(tables: Shapes) -> Any:
    return _provider_with(tables, "PR1", "P1", "R2", "R5")


def other_authority_provides_a_public_place(tables: Shapes) -> Any:
    return _provider_with(tables, "PR2", "P1", "R2", "R5")


def other_public_provider_of_a_family_place(tables: Shapes) -> Any:
    return _provider_with(tables, "PR3", "P1", "K1", "K2", *_ADOPTIVE, *_FOSTER)


def parents_as_provider_elsewhere(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.place_provider == "PR0") & (e.place != "P1"))


def time_missing_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["missing"], "child_id", "mis_start")


def back_before_missing(tables: Shapes) -> Any:
    m = tables["missing"]
    return m.filter(m.mis_end < m.mis_start)


def missing_after_the_year(tables: Shapes) -> Any:
    m = tables["missing"]
    return m.filter(m.mis_start > tables.last_day())


def back_outside_the_year(tables: Shapes) -> Any:
    m = tables["missing"]
    return m.filter((m.mis_end < tables.first_day()) | (m.mis_end > tables.last_day()))


def times_missing_overlap(tables: Shapes) -> Any:
    return overlapping(tables["missing"], "child_id", "mis_start", "mis_end")


def placement_ended_while_missing(tables: Shapes) -> Any:
    m, e = tables["missing"], tables["episodes"]
    still = m.filter(absent(m, "mis_end"))
    e = e.select("decom", "dec", whose="child_id")
    return still.semi_join(
        e, [still.child_id == e.whose, e.decom <= still.mis_start, e.dec >= still.mis_start, e.dec.notnull()]
    )


def missing_when_care_ended(tables: Shapes) -> Any:
    m = _missing_with_care(tables)
    return m.filter(absent(m, "mis_end") & m.left_on.notnull())


def missing_after_care_ended(tables: Shapes) -> Any:
    m = _missing_with_care(tables)
    return m.filter(m.mis_start > m.left_on)


def left_care_missing_for_another_reason(tables: Shapes) -> Any:
    e, m = tables["episodes"], tables["missing"]
    ended = e.filter(e.rec.notin(["X1", "E8"]) & e.dec.notnull())
    m = m.select("mis_start", "mis_end", whose="child_id", no_end=absent(m, "mis_end"))
    return ended.semi_join(m, [ended.child_id == m.whose, m.mis_start <= ended.dec, m.no_end | (m.mis_end > ended.dec)])


def missing_before_care(tables: Shapes) -> Any:
    m = _missing_with_care(tables)
    return m.filter(m.mis_start < m.first_decom)


def missing_before_birth(tables: Shapes) -> Any:
    m = tables["missing"]
    return m.filter(m.mis_start < m.date_of_birth)


def social_worker_period_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["sw_episodes"], "child_id", "sw_decom")


def social_worker_period_ends_before_it_starts(tables: Shapes) -> Any:
    return out_of_order(tables["sw_episodes"], "sw_decom", "sw_dec")
