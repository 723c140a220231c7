"""Readings of the children in need census checks of the file, of children and of their disabilities."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import absent, age_on, repeated, sure
from goldenthread.readings.frozen import Shapes


def _led_on(tables: Shapes) -> Any:
    """The cases of referrals that led to further action: `whose` (the number of the child), `referred`, `closed`."""
    cases = tables["cin_details"]
    return cases.filter(~cases.no_further_action).select(
        whose="child_no", referred="referral_date", closed="closure_date"
    )


def _some_case(tables: Shapes, children: Any) -> Any:
    cases = _led_on(tables)
    return children.semi_join(cases, children.child_no == cases.whose)


def reference_day_is_another(tables: Shapes) -> Any:
    header = tables["header"]
    return header.filter(absent(header, "reference_date") | (header.reference_date != tables.last_day()))


def authority_of_another_time(tables: Shapes) -> Any:
    header = tables["header"]
    places = ibis.table({"code": "string", "first_day": "date", "last_day": "date"}, name="the_authorities")
    there = places.filter((places.first_day <= tables.last_day()) & (places.last_day >= tables.last_day()))
    said = header.filter(header.authority.notnull())
    return said.anti_join(there, said.authority == there.code)


def more_plans_than_conferences(tables: Shapes) -> Any:
    first, last = tables.first_day(), tables.last_day()
    plans, enquiries, cases = tables["cp_plans"], tables["section_47"], tables["cin_details"]
    started = plans.filter((plans.start_date >= first) & (plans.start_date <= last)).aggregate(plans=ibis._.count())
    held = ibis.union(enquiries.select("conference_date"), cases.select("conference_date"))
    held = held.filter((held.conference_date >= first) & (held.conference_date <= last))
    both = started.cross_join(held.aggregate(held=ibis._.count()))
    return tables["header"].cross_join(both.filter(both.plans > both.held))


def sex_often_not_known(tables: Shapes) -> Any:
    children = tables["children"]
    born = children.filter(children.date_of_birth.notnull())
    share = born.aggregate(share=ibis.ifelse(born.sex == "U", 1.0, 0.0).mean())
    return tables["header"].cross_join(share.filter(share.share > 0.02))


def few_kinds_of_disability(tables: Shapes) -> Any:
    kinds = tables["disabilities"].aggregate(kinds=ibis._.disability.nunique())
    return tables["header"].cross_join(kinds.filter(kinds.kinds < 8))


def never_two_disabilities(tables: Shapes) -> Any:
    each = tables["disabilities"].group_by("child_no").agg(count=ibis._.count())
    most = each.aggregate(most=each["count"].max())
    return tables["header"].cross_join(most.filter(most.most == 1))


def child_number_too_long(tables: Shapes) -> Any:
    children = tables["children"]
    return children.filter(children.child_id.length() > 20)


def child_number_with_other_signs(tables: Shapes) -> Any:
    children = tables["children"]
    return children.filter(children.child_id.re_search(r"[^A-Za-z0-9]"))


def child_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["children"], "child_id")


def child_without_case(tables: Shapes) -> Any:
    children, cases = tables["children"], tables["cin_details"]
    return children.anti_join(cases, children.child_no == cases.child_no)


def census_child_born_after_the_year(tables: Shapes) -> Any:
    children = tables["children"]
    return children.filter(children.date_of_birth > tables.last_day())


def one_date_of_birth(tables: Shapes) -> Any:
    children = tables["children"]
    both = children.date_of_birth.notnull() & children.expected_date_of_birth.notnull()
    return children.filter(both | absent(children, "date_of_birth", "expected_date_of_birth"))


def birth_expected_at_another_time(tables: Shapes) -> Any:
    children = tables["children"]
    last, expected = tables.last_day(), children.expected_date_of_birth
    return children.filter((expected < last - ibis.interval(days=30)) | (expected > last + ibis.interval(months=9)))


def died_before_birth(tables: Shapes) -> Any:
    return tables["children"].filter(ibis._.date_of_death < ibis._.date_of_birth)


def sex_of_an_unborn_child(tables: Shapes) -> Any:
    children = tables["children"]
    unborn = children.expected_date_of_birth.notnull() & absent(children, "date_of_birth")
    return children.filter(unborn & (children.sex != "U"))


def over_25(tables: Shapes) -> Any:
    children, cases = tables["children"], tables["cin_details"]
    last = cases.group_by(whose=cases.child_no).agg(until=ibis.coalesce(cases.closure_date, tables.last_day()).max())
    rows = children.inner_join(last, children.child_no == last.whose)
    return rows.filter(age_on(rows.date_of_birth, rows.until) > 25)


def pupil_number_of_a_closed_referral(tables: Shapes) -> Any:
    children = tables["children"]
    return _some_case(tables, children.filter(children.upn_unknown == "UN7"))


def disability_not_told(tables: Shapes) -> Any:
    children, disabilities = tables["children"], tables["disabilities"]
    born = children.filter(children.date_of_birth.notnull())
    without = born.anti_join(disabilities, born.child_no == disabilities.child_no)
    return _some_case(tables, without)


def no_disability_and_one(tables: Shapes) -> Any:
    told = tables["disabilities"]
    child = ibis.window(group_by="child_no")
    told = told.mutate(
        none=sure(told.disability == "NONE").any().over(child), kinds=told.disability.nunique().over(child)
    )
    return told.filter(told.none & (told.kinds > 1))


def disability_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["disabilities"], "child_no", "disability")
