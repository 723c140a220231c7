"""Readings of the SSDA903 checks of episodes: their dates, order, reasons and legal status."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import absent, age_on, birthday, days_between, repeated, sure
from goldenthread.readings.frozen import Shapes
from goldenthread.readings.things_care import ADOPTIVE, SHORT_BREAKS, TEMPORARY

_WHERE = ("place", "place_provider", "pl_post", "urn")
_ADOPTED = ("E11", "E12")
_GUARDIANS = ("E45", "E46", "E47", "E48")
_FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")


def _care(tables: Shapes) -> Any:
    return tables.prepared("care_episodes")


def _same_place(e: Any) -> Any:
    """Whether nothing about the placement differs from the episode before."""
    return ibis.and_(*(e[name].identical_to(e[f"before_{name}"]) for name in _WHERE))


def _after_another(tables: Shapes, *reasons: str) -> Any:
    """The episodes with one of these reasons that follow another of the same child."""
    e = _care(tables)
    return e.filter(e.rne.isin(reasons) & (e.nth > 0))


def _under_law_longer(tables: Shapes, status: str, days: int) -> Any:
    e = _care(tables)
    return e.filter((e.ls == status) & (days_between(e.law_began, e.until) > days))


def _left_at(tables: Shapes, *reasons: str) -> Any:
    """The episodes that end with one of these reasons, with the age at the end."""
    e = _care(tables)
    return e.filter(e.rec.isin(reasons)).mutate(age=age_on(e.born, e.dec))


def episode_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["episodes"], "child_id", "decom", "ls", "place")


def episode_open_when_the_next_starts(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter(~e.ended & e.after_decom.notnull())


def episode_end_and_reason_go_together(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.dec.notnull() & absent(e, "rec")) | (e.rec.notnull() & absent(e, "dec")))


def care_after_adoption(tables: Shapes) -> Any:
    e = tables["episodes"]
    adopted = e.filter(e.rec.isin(_ADOPTED) & e.dec.notnull()).select("dec", whose="child_id")
    return e.semi_join(adopted, [e.child_id == adopted.whose, e.decom >= adopted.dec])


def care_before_birth(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter((e.nth == 0) & (e.decom < e.born))


def care_started_at_18(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter((e.rne == "S") & (age_on(e.born, e.decom) >= 18))


def episode_before_the_children_act(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.decom < ibis.date(1991, 10, 14))


def episode_starts_after_the_year(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.decom > tables.last_day())


def episode_of_less_than_a_day(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.decom == e.dec)


def episode_ends_before_it_starts(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.dec < e.decom)


def first_episode_is_no_start(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter((e.nth == 0) & (e.rne != "S") & (e.decom >= tables.first_day()))


def remand_of_a_child_under_10(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter(e.ls.isin(["J1", "J2", "J3"]) & (age_on(e.born, e.decom) < 10))


def care_after_18_elsewhere(tables: Shapes) -> Any:
    e = _care(tables)
    grown = e.filter(e.until > birthday(e.born, 18))
    return grown.filter(~sure((grown.ls == "V2") & (grown.place == "K2")))


def police_protection_over_72_hours(tables: Shapes) -> Any:
    return _under_law_longer(tables, "L1", 3)


def emergency_protection_over_21_days(tables: Shapes) -> Any:
    return _under_law_longer(tables, "L2", 21)


def child_assessment_over_7_days(tables: Shapes) -> Any:
    return _under_law_longer(tables, "L3", 7)


def police_detention_over_21_days(tables: Shapes) -> Any:
    return _under_law_longer(tables, "J2", 21)


def short_break_over_17_days(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter((e.ls == "V3") & (days_between(e.decom, e.until) > 17))


def short_break_with_a_move(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.ls == "V3") & (e.rne != "S"))


def short_breaks_over_75_days(tables: Shapes) -> Any:
    e = _care(tables)
    e = e.filter((e.ls == "V3") & (e.until > tables.first_day()))
    since = ibis.greatest(e.decom, tables.first_day())
    e = e.mutate(days=days_between(since, ibis.least(e.until, tables.last_day())))
    e = e.mutate(all_days=e.days.sum().over(ibis.window(group_by="child_id")))
    return e.filter(e.all_days > 75)


def both_kinds_of_short_break(tables: Shapes) -> Any:
    e = tables["episodes"]
    e = e.filter(e.ls.isin(SHORT_BREAKS) & e.child_id.notnull())
    e = e.mutate(kinds=e.ls.nunique().over(ibis.window(group_by="child_id")))
    return e.filter(e.kinds > 1)


def with_parents_by_agreement(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.place == "P1") & (e.ls == "V2"))


def care_starts_in_a_temporary_placement(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.rne == "S") & e.place.isin(TEMPORARY))


def care_ends_in_a_temporary_placement(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.rec != "X1") & e.place.isin(TEMPORARY))


def episode_ends_after_the_year(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.dec > tables.last_day())


def adopted_at_18(tables: Shapes) -> Any:
    e = _left_at(tables, *_ADOPTED)
    return e.filter(e.age >= 18)


def independent_under_14(tables: Shapes) -> Any:
    e = _left_at(tables, "E5", "E6")
    return e.filter(e.age < 14)


def adult_care_under_16(tables: Shapes) -> Any:
    e = _left_at(tables, "E7")
    return e.filter(e.age < 16)


def guardianship_at_18(tables: Shapes) -> Any:
    e = _left_at(tables, *_GUARDIANS)
    return e.filter(e.age >= 18)


def stayed_with_carers_under_18(tables: Shapes) -> Any:
    e = _left_at(tables, "E17")
    return e.filter(e.age < 18)


def goes_on_without_the_next_episode(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter((e.rec == "X1") & e.dec.notnull() & ~sure(e.after_decom == e.dec))


def adopted_without_a_placement(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter(e.rec.isin(_ADOPTED) & ~e.adoption_by_now)


def placed_by_order_without_the_order(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.place.isin(["A5", "A6"]) & (e.ls != "E1"))


def starts_on_the_day_the_last_ended(tables: Shapes) -> Any:
    e = _after_another(tables, "S")
    return e.filter(e.before_dec == e.decom)


def goes_on_after_care_ended(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter((e.before_rec != "X1") & (e.rne != "S"))


def goes_on_with_a_gap(tables: Shapes) -> Any:
    e = _after_another(tables, "L", "P", "T", "B", "U")
    return e.filter(e.before_dec != e.decom)


def status_change_not_in_the_episodes(tables: Shapes) -> Any:
    e = _after_another(tables, "L")
    return e.filter((e.ls == e.before_ls) | ~_same_place(e))


def move_not_in_the_episodes(tables: Shapes) -> Any:
    e = _after_another(tables, "P", "T")
    return e.filter((e.ls != e.before_ls) | _same_place(e))


def status_and_move_not_in_the_episodes(tables: Shapes) -> Any:
    e = _after_another(tables, "B", "U")
    return e.filter((e.ls == e.before_ls) | _same_place(e))


def episodes_after_the_last_possible(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter(e.rec.isin(["E2", "E15"]) & e.after_decom.notnull())


def freed_after_2005(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.ls == "D1") & (e.decom > ibis.date(2005, 12, 31)))


def placement_order_before_2005(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.ls == "E1") & (e.decom < ibis.date(2005, 12, 1)))


def still_freed_for_adoption(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter((e.ls == "D1") & absent(e, "dec", "rec"))


def episodes_overlap(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter(e.decom < e.before_dec)


def need_changes_within_care(tables: Shapes) -> Any:
    e = _care(tables)
    return e.filter(e.cin != e.stay_need)


def former_carer_is_no_foster_carer(tables: Shapes) -> Any:
    e = tables["episodes"]
    return e.filter(e.rec.isin(["E45", "E46"]) & e.place.notin(_FOSTER))


def adoptive_placement_without_foster_placement(tables: Shapes) -> Any:
    e = _care(tables)
    moved = e.filter(e.place.isin(["A3", "A5"]) & (e.nth > 0) & e.before_place.notin(ADOPTIVE))
    return moved.filter(moved.before_place.notin(_FOSTER))
