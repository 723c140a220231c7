"""Readings of the children in need census checks of child in need plans, child protection plans and reviews."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.cin_cases import in_case, of_child, outside_the_year
from goldenthread.readings.flagging import absent, out_of_order, overlapping, repeated
from goldenthread.readings.frozen import Shapes


def _still(tables: Shapes, name: str) -> Any:
    plans = tables[name]
    return plans.filter(absent(plans, "end_date"))


def _protection(tables: Shapes) -> Any:
    """Child protection plans by child, for a join: `whose`, `began`, `ended`, `goes_on`."""
    plans = tables["cp_plans"]
    return plans.select(whose="child_no", began="start_date", ended="end_date", goes_on=absent(plans, "end_date"))


def _with_plan(tables: Shapes) -> Any:
    """Reviews with the plan they are of: `began` and `ended`."""
    reviews, plans = tables["cp_reviews"], tables["cp_plans"]
    plans = plans.select(plan="plan_no", began="start_date", ended="end_date")
    return reviews.inner_join(plans, reviews.plan_no == plans.plan)


def need_plan_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["cin_plans"], "case_no", "start_date")


def need_plan_without_further_action(tables: Shapes) -> Any:
    rows = in_case(tables, tables["cin_plans"])
    return rows.filter(rows.case_ended)


def need_plan_before_referral(tables: Shapes) -> Any:
    rows = in_case(tables, tables["cin_plans"])
    return rows.filter(rows.start_date < rows.case_referred)


def need_plan_after_the_year(tables: Shapes) -> Any:
    plans = tables["cin_plans"]
    return plans.filter(plans.start_date > tables.last_day())


def need_plan_ends_before_it_starts(tables: Shapes) -> Any:
    return out_of_order(tables["cin_plans"], "start_date", "end_date")


def need_plan_of_one_day(tables: Shapes) -> Any:
    plans = tables["cin_plans"]
    return plans.filter(plans.start_date == plans.end_date)


def need_plan_ends_outside_the_year(tables: Shapes) -> Any:
    return outside_the_year(tables, tables["cin_plans"], "end_date")


def two_open_need_plans(tables: Shapes) -> Any:
    return repeated(_still(tables, "cin_plans"), "child_no")


def need_plans_overlap(tables: Shapes) -> Any:
    return overlapping(tables["cin_plans"], "child_no", "start_date", "end_date")


def need_plan_after_death(tables: Shapes) -> Any:
    rows = of_child(tables, tables["cin_plans"])
    return rows.filter(rows.start_date > rows.died)


def need_plan_ends_after_death(tables: Shapes) -> Any:
    rows = of_child(tables, tables["cin_plans"])
    return rows.filter(rows.end_date > rows.died)


def both_plans_open(tables: Shapes) -> Any:
    plans, others = _still(tables, "cin_plans"), _protection(tables)
    still = others.filter(others.goes_on)
    return plans.semi_join(still, plans.child_no == still.whose)


def need_plan_starts_during_protection(tables: Shapes) -> Any:
    plans, others = tables["cin_plans"], _protection(tables)
    return plans.semi_join(
        others,
        [
            plans.child_no == others.whose,
            others.began <= plans.start_date,
            others.goes_on | (others.ended > plans.start_date),
        ],
    )


def protection_starts_during_a_need_plan(tables: Shapes) -> Any:
    plans, others = tables["cin_plans"], _protection(tables)
    plans = plans.mutate(goes_on_too=absent(plans, "end_date"))
    return plans.semi_join(
        others,
        [
            plans.child_no == others.whose,
            others.began > plans.start_date,
            plans.goes_on_too | (plans.end_date > others.began),
        ],
    )


def review_during_a_need_plan(tables: Shapes) -> Any:
    reviews, plans = tables["cp_reviews"], tables["cin_plans"]
    plans = plans.select(whose="child_no", began="start_date", ended="end_date", goes_on=absent(plans, "end_date"))
    return reviews.semi_join(
        plans,
        [
            reviews.child_no == plans.whose,
            plans.began < reviews.review_date,
            plans.goes_on | (plans.ended > reviews.review_date),
        ],
    )


def protection_plan_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["cp_plans"], "case_no", "start_date")


def protection_without_further_action(tables: Shapes) -> Any:
    rows = in_case(tables, tables["cp_plans"])
    return rows.filter(rows.case_ended)


def protection_before_referral(tables: Shapes) -> Any:
    rows = in_case(tables, tables["cp_plans"])
    return rows.filter(rows.start_date < rows.case_referred)


def protection_after_the_year(tables: Shapes) -> Any:
    plans = tables["cp_plans"]
    return plans.filter(plans.start_date > tables.last_day())


def protection_not_from_the_conference(tables: Shapes) -> Any:
    plans, enquiries, cases = tables["cp_plans"], tables["section_47"], tables["cin_details"]
    held = ibis.union(enquiries.select("child_no", "conference_date"), cases.select("child_no", "conference_date"))
    held = held.select(whose="child_no", held_on="conference_date")
    in_year = plans.filter((plans.start_date >= tables.first_day()) & (plans.start_date <= tables.last_day()))
    return in_year.anti_join(held, [in_year.child_no == held.whose, in_year.start_date == held.held_on])


def protection_of_one_day(tables: Shapes) -> Any:
    plans = tables["cp_plans"]
    return plans.filter(plans.start_date == plans.end_date)


def protection_ends_before_it_starts(tables: Shapes) -> Any:
    return out_of_order(tables["cp_plans"], "start_date", "end_date")


def protection_ends_outside_the_year(tables: Shapes) -> Any:
    return outside_the_year(tables, tables["cp_plans"], "end_date")


def two_open_protection_plans(tables: Shapes) -> Any:
    return repeated(_still(tables, "cp_plans"), "child_no")


def protection_plans_overlap(tables: Shapes) -> Any:
    return overlapping(tables["cp_plans"], "child_no", "start_date", "end_date")


def protection_after_death(tables: Shapes) -> Any:
    rows = of_child(tables, tables["cp_plans"])
    return rows.filter(rows.start_date > rows.died)


def protection_ends_after_death(tables: Shapes) -> Any:
    rows = of_child(tables, tables["cp_plans"])
    return rows.filter(rows.end_date > rows.died)


def protection_review_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["cp_reviews"], "plan_no", "review_date")


def review_not_after_the_start(tables: Shapes) -> Any:
    rows = _with_plan(tables)
    return rows.filter(rows.review_date <= rows.began)


def review_after_the_end(tables: Shapes) -> Any:
    rows = _with_plan(tables)
    return rows.filter((rows.review_date > rows.ended) | (rows.review_date > tables.last_day()))
