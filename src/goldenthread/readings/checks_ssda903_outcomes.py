"""Readings of the SSDA903 checks of reviews, of health and convictions (OC2) and of care leavers (OC3)."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import absent, age_on, birthday, either, repeated, sure
from goldenthread.readings.frozen import Shapes

_FOUR = ("immunisations", "teeth_check", "health_assessment", "substance_misuse")
_REST = ("convicted", "health_check", "intervention_received", "intervention_offered")
_SDQ = ("sdq_score", "sdq_reason")
_ADOPTION = ("date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr")


def _with_child(tables: Shapes, name: str) -> Any:
    """The rows whose child is in the header, with what the episodes of the year say of the child."""
    rows = tables[name]
    return rows.inner_join(tables.prepared("care_children"), rows.child_id == tables.prepared("care_children").whose)


def _oc2(tables: Shapes) -> Any:
    return _with_child(tables, "oc2")


def _oc3(tables: Shapes) -> Any:
    return _with_child(tables, "oc3")


def _some_blank(rows: Any, *columns: str) -> Any:
    return ibis.or_(*(absent(rows, column) for column in columns))


def _known(rows: Any, *columns: str) -> Any:
    """Whether any of these cells says something other than that it is not known."""
    return ibis.or_(*(sure(rows[column] != "0") for column in columns))


def _on_a_birthday(tables: Shapes) -> Any:
    """Care leavers of 17 or 18 who were looked after on that birthday, short breaks apart."""
    rows = _oc3(tables)
    rows = rows.filter(rows.age_at_end.isin([17, 18]))
    rows = rows.mutate(birthday=ibis.ifelse(rows.age_at_end == 17, birthday(rows.born, 17), birthday(rows.born, 18)))
    e = tables.prepared("care_episodes")
    e = e.filter(e.ls.notin(["V3", "V4"])).select("decom", "until", "ended", carer="child_id")
    return rows.semi_join(e, [rows.child_id == e.carer, e.decom <= rows.birthday, (e.until > rows.birthday) | ~e.ended])


def _leavers_without_episodes(tables: Shapes) -> Any:
    rows = _oc3(tables)
    return rows.filter(~rows.has_care).select(leaver="child_id")


def review_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["reviews"], "child_id", "review")


def review_outside_the_year(tables: Shapes) -> Any:
    r = tables["reviews"]
    return r.filter((r.review < tables.first_day()) | (r.review > tables.last_day()))


def review_before_birth(tables: Shapes) -> Any:
    r = tables["reviews"]
    return r.filter(r.review < r.date_of_birth)


def review_of_a_short_break(tables: Shapes) -> Any:
    r = _with_child(tables, "reviews")
    return r.filter(r.short_care & ~r.other_care)


def review_says_under_4(tables: Shapes) -> Any:
    r = tables["reviews"]
    return r.filter((r.review_code == "PN0") & (age_on(r.date_of_birth, r.review) >= 4))


def review_says_4_or_over(tables: Shapes) -> Any:
    r = tables["reviews"]
    return r.filter((r.review_code != "PN0") & (age_on(r.date_of_birth, r.review) < 4))


def sdq_reason_of_age_at_4_to_16(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter((o.sdq_reason == "SDQ1") & (o.age_at_start >= 4) & (o.age_at_end <= 16))


def intervention_offered_and_received(tables: Shapes) -> Any:
    o = tables["oc2"]
    return o.filter(o.intervention_received & o.intervention_offered.notnull())


def intervention_not_received_nor_told(tables: Shapes) -> Any:
    o = tables["oc2"]
    return o.filter(o.substance_misuse & ~o.intervention_received & absent(o, "intervention_offered"))


def health_items_in_part(tables: Shapes) -> Any:
    o = tables["oc2"]
    return o.filter(either(o, *_FOUR, *_REST) & _some_blank(o, *_FOUR))


def convictions_without_health(tables: Shapes) -> Any:
    o = tables["oc2"]
    return o.filter(o.convicted.notnull() & _some_blank(o, *_FOUR))


def development_without_health(tables: Shapes) -> Any:
    o = tables["oc2"]
    return o.filter(o.health_check.notnull() & _some_blank(o, *_FOUR))


def sdq_score_without_twelve_months(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter(o.sdq_score.notnull() & o.unsteady)


def sdq_reason_without_twelve_months(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter(o.sdq_reason.notnull() & o.unsteady)


def health_without_twelve_months(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter(either(o, *_FOUR, *_REST) & o.unsteady)


def sdq_missing_from_4_to_16(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter(o.steady & (o.age_at_start >= 4) & (o.age_at_end < 17) & absent(o, *_SDQ))


def sdq_missing_at_4_or_17(tables: Shapes) -> Any:
    o = _oc2(tables)
    turned = ((o.age_at_start < 4) & (o.age_at_end == 4)) | ((o.age_at_start == 16) & (o.age_at_end == 17))
    return o.filter(o.steady & turned & absent(o, *_SDQ))


def sdq_under_4(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter((o.age_at_end < 4) & either(o, *_SDQ))


def sdq_from_17(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter((o.age_at_start >= 17) & either(o, *_SDQ))


def sdq_score_and_reason(tables: Shapes) -> Any:
    o = tables["oc2"]
    return o.filter(o.sdq_score.notnull() & o.sdq_reason.notnull())


def health_missing_after_twelve_months(tables: Shapes) -> Any:
    o = _oc2(tables)
    blank = o.filter(o.steady & _some_blank(o, *_FOUR)).select("source_name", "source_row")
    header, children, told = tables["header"], tables.prepared("care_children"), tables["oc2"]
    steady = header.semi_join(children.filter(children.steady), header.child_id == children.whose)
    without = steady.anti_join(told, steady.child_id == told.child_id).select("source_name", "source_row")
    return ibis.union(blank, without)


def substance_misuse_without_intervention(tables: Shapes) -> Any:
    o = tables["oc2"]
    return o.filter(o.substance_misuse & absent(o, "intervention_received"))


def intervention_without_substance_misuse(tables: Shapes) -> Any:
    o = tables["oc2"]
    given = either(o, "intervention_received", "intervention_offered")
    return o.filter(given & (absent(o, "substance_misuse") | sure(~o.substance_misuse)))


def convictions_under_10(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter((o.age_at_end < 10) & o.convicted.notnull())


def convictions_missing_from_10(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter(o.steady & (o.age_at_end >= 10) & absent(o, "convicted"))


def development_missing_under_5(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter(o.steady & (o.age_at_end < 5) & absent(o, "health_check"))


def development_from_5(tables: Shapes) -> Any:
    o = _oc2(tables)
    return o.filter((o.age_at_end >= 5) & o.health_check.notnull())


def health_of_a_care_leaver(tables: Shapes) -> Any:
    o, leavers = tables["oc2"], tables["oc3"]
    given = o.filter(either(o, *_FOUR, *_REST))
    return given.semi_join(leavers, given.child_id == leavers.child_id)


def outcome_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["oc2"], "child_id")


def leaver_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["oc3"], "child_id")


def leaver_or_adopted_after_twelve_months(tables: Shapes) -> Any:
    leavers, adopted = _oc3(tables), _with_child(tables, "ad1")
    return ibis.union(
        leavers.filter(leavers.steady).select("source_name", "source_row"),
        adopted.filter(adopted.steady).select("source_name", "source_row"),
    )


def leaver_died_in_care(tables: Shapes) -> Any:
    o = _oc3(tables)
    return o.filter(o.died)


def leaver_still_looked_after_at_birthday(tables: Shapes) -> Any:
    o = _on_a_birthday(tables)
    return o.filter(o.in_care)


def leaver_left_after_the_birthday(tables: Shapes) -> Any:
    o = _on_a_birthday(tables)
    return o.filter(~o.in_care)


def leaver_moved_to_another_authority(tables: Shapes) -> Any:
    o, e = tables["oc3"], tables.prepared("care_episodes")
    moved = e.filter((e.rec == "E3") & e.after_decom.isnull())
    return o.semi_join(moved, o.child_id == moved.child_id)


def other_data_of_a_leaver(tables: Shapes) -> Any:
    leavers = _leavers_without_episodes(tables)
    found = []
    for name in ("reviews", "oc2", "ad1", "placed_adoption", "prev_perm", "missing"):
        rows = tables[name]
        found.append(rows.semi_join(leavers, rows.child_id == leavers.leaver).select("source_name", "source_row"))
    return ibis.union(*found)


def asylum_seeking_leaver(tables: Shapes) -> Any:
    leavers, u = _leavers_without_episodes(tables), tables["uasc"]
    return u.semi_join(leavers, u.child_id == leavers.leaver)


def adoption_of_a_leaver(tables: Shapes) -> Any:
    a, leavers = tables["ad1"], tables["oc3"]
    given = a.filter(either(a, *_ADOPTION))
    return given.semi_join(leavers, given.child_id == leavers.child_id)


def leaver_told_in_part(tables: Shapes) -> Any:
    o = tables["oc3"]
    return o.filter(either(o, "in_touch", "activ", "accom") & _some_blank(o, "in_touch", "activ", "accom"))


def leaver_gone_with_activity(tables: Shapes) -> Any:
    o = tables["oc3"]
    return o.filter(o.in_touch.isin(["DIED", "RHOM"]) & _known(o, "activ", "accom"))


def leaver_in_touch_without_activity(tables: Shapes) -> Any:
    o = tables["oc3"]
    return o.filter((o.in_touch == "YES") & (sure(o.activ == "0") | sure(o.accom == "0")))


def leaver_in_a_foyer_under_18(tables: Shapes) -> Any:
    o = _oc3(tables)
    return o.filter(o.accom.isin(["T1", "T2"]) & (o.age_at_end < 18))


def leaver_with_former_carers_at_17(tables: Shapes) -> Any:
    o = _oc3(tables)
    return o.filter(o.accom.isin(["Z1", "Z2"]) & (o.age_at_end == 17))


def leaver_of_another_age(tables: Shapes) -> Any:
    o = tables["oc3"]
    age = age_on(o.date_of_birth, tables.last_day())
    return o.filter((age < 17) | (age > 21))
