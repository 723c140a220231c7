"""Readings of the SSDA903 checks of children: who is in which table, ages, and earlier permanence."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import absent, age_on, birthday, out_of_order, repeated, sure
from goldenthread.readings.frozen import Shapes

_OUTSIDE_ENGLAND = ("NIR", "NUK", "SCO", "WAL", "CON")
_SINCE_2016 = ibis.date(2016, 4, 1)


def _not_in_header(tables: Shapes, name: str) -> Any:
    rows, header = tables[name], tables["header"]
    known = rows.filter(rows.child_id.notnull())
    return known.anti_join(header, known.child_id == header.child_id)


def _born_otherwise(tables: Shapes, name: str) -> Any:
    rows, header = tables[name], tables["header"]
    return rows.semi_join(header, [rows.child_id == header.child_id, rows.date_of_birth != header.date_of_birth])


def header_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["header"], "child_id")


def asylum_seeker_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["uasc"], "child_id")


def earlier_permanence_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["prev_perm"], "child_id")


def child_without_episodes(tables: Shapes) -> Any:
    header, episodes, leavers = tables["header"], tables["episodes"], tables["oc3"]
    known = header.filter(header.child_id.notnull())
    without = known.anti_join(episodes, known.child_id == episodes.child_id)
    return without.anti_join(leavers, without.child_id == leavers.child_id)


def episode_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "episodes")


def review_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "reviews")


def asylum_seeker_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "uasc")


def outcome_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "oc2")


def leaver_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "oc3")


def adoption_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "ad1")


def decision_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "placed_adoption")


def earlier_permanence_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "prev_perm")


def time_missing_without_header(tables: Shapes) -> Any:
    return _not_in_header(tables, "missing")


def review_born_otherwise(tables: Shapes) -> Any:
    return _born_otherwise(tables, "reviews")


def asylum_seeker_born_otherwise(tables: Shapes) -> Any:
    return _born_otherwise(tables, "uasc")


def outcome_born_otherwise(tables: Shapes) -> Any:
    return _born_otherwise(tables, "oc2")


def leaver_born_otherwise(tables: Shapes) -> Any:
    return _born_otherwise(tables, "oc3")


def adoption_born_otherwise(tables: Shapes) -> Any:
    return _born_otherwise(tables, "ad1")


def decision_born_otherwise(tables: Shapes) -> Any:
    return _born_otherwise(tables, "placed_adoption")


def earlier_permanence_born_otherwise(tables: Shapes) -> Any:
    return _born_otherwise(tables, "prev_perm")


def time_missing_born_otherwise(tables: Shapes) -> Any:
    return _born_otherwise(tables, "missing")


def asylum_seeker_of_another_sex(tables: Shapes) -> Any:
    u, header = tables["uasc"], tables["header"]
    return u.semi_join(header, [u.child_id == header.child_id, u.sex != header.sex])


def born_after_the_year(tables: Shapes) -> Any:
    header = tables["header"]
    return header.filter(header.date_of_birth > tables.last_day())


def over_25_at_the_start(tables: Shapes) -> Any:
    header = tables["header"]
    return header.filter(age_on(header.date_of_birth, tables.first_day()) > 25)


def sex_not_known(tables: Shapes) -> Any:
    header = tables["header"]
    return header.filter(header.sex == "U")


def young_asylum_seeker(tables: Shapes) -> Any:
    u, header = tables["uasc"], tables["header"]
    young = header.filter(age_on(header.date_of_birth, tables.last_day()) < 10)
    return u.semi_join(young, u.child_id == young.child_id)


def pupil_number_unknown_at_school_age(tables: Shapes) -> Any:
    header = tables["header"]
    return header.filter((header.upn == "UN1") & (age_on(header.date_of_birth, tables.first_day()) >= 5))


def pupil_number_unknown_after_a_week(tables: Shapes) -> Any:
    header, children = tables["header"], tables.prepared("care_children")
    settled = children.filter(children.in_care & (children.first_decom < tables.last_day() - ibis.interval(days=7)))
    return header.filter(header.upn == "UN4").semi_join(settled, header.child_id == settled.whose)


def asylum_seeking_after_18(tables: Shapes) -> Any:
    u = tables["uasc"]
    return u.filter(u.duc > birthday(u.date_of_birth, 18))


def asylum_seeking_ceased_before_birth(tables: Shapes) -> Any:
    return out_of_order(tables["uasc"], "date_of_birth", "duc")


def mother_under_11(tables: Shapes) -> Any:
    header = tables["header"]
    return header.filter(header.mother & (age_on(header.date_of_birth, tables.last_day()) < 11))


def mother_younger_than_her_child(tables: Shapes) -> Any:
    header = tables["header"]
    return header.filter(header.mc_dob <= header.date_of_birth)


def child_born_after_the_mother_left(tables: Shapes) -> Any:
    header, children = tables["header"], tables.prepared("care_children")
    rows = header.left_join(
        children.select("whose", "in_care", "has_care", "last_dec"), header.child_id == children.whose
    )
    left = ibis.ifelse(rows.has_care & ~rows.in_care, rows.last_dec, ibis.null("date"))
    return rows.filter(sure(rows.mc_dob > tables.last_day()) | sure(rows.mc_dob > left))


def earlier_permanence_not_told(tables: Shapes) -> Any:
    e, p = tables["episodes"], tables["prev_perm"]
    began = e.filter((e.rne == "S") & (e.decom >= tables.first_day()) & (e.decom <= tables.last_day()))
    began = began.filter(began.ls.notin(["V3", "V4"]))
    told = p.filter(~absent(p, "prev_perm"))
    return began.anti_join(told, began.child_id == told.child_id)


def earlier_permanence_before_2016(tables: Shapes) -> Any:
    p, e = tables["prev_perm"], tables["episodes"]
    care = e.group_by(whose=e.child_id).agg(latest=e.decom.max())
    return p.semi_join(care, [p.child_id == care.whose, care.latest < _SINCE_2016])


def authority_of_permanence_not_known(tables: Shapes) -> Any:
    p = tables["prev_perm"]
    places = ibis.table({"code": "string", "first_day": "date", "last_day": "date"}, name="the_authorities")
    begun = places.filter(places.first_day <= tables.last_day())
    english = p.filter(p.la_perm.notnull() & p.la_perm.upper().notin(_OUTSIDE_ENGLAND))
    return english.anti_join(begun, english.la_perm.upper() == begun.code)
