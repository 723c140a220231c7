"""Readings of the checks across lists of Annex A; each function is the reading of the check of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.frozen import Shapes

_LISTS_OF_CHILDREN = tuple(f"list_{number}" for number in range(1, 11))
_EVENTS = {
    "list_1": ("contact_date",),
    "list_2": ("assessment_start_date", "assessment_completion_date"),
    "list_3": ("referral_date",),
    "list_4": ("assessment_start_date", "assessment_authorised_date"),
    "list_5": ("strategy_discussion_date",),
    "list_6": ("need_start_date", "last_seen_date", "closure_date"),
    "list_7": ("plan_start_date", "last_visit_date", "latest_review_date", "plan_end_date"),
    "list_8": ("care_start_date", "latest_review_date", "last_visit_date", "care_end_date", "placement_start_date"),
}


def _without_match(rows: Any, others: Any, *, also: Any = None) -> Any:
    """The rows whose child is on none of the others; `also` gives further conditions on the two."""
    conditions = [rows.child_id == others.child_id]
    if also is not None:
        conditions += also(rows, others)
    return rows.filter(rows.child_id.notnull()).anti_join(others, conditions)


def _open_plans(tables: Shapes) -> Any:
    return _still_open(tables["list_7"], "plan_end_date")


def _open_care(tables: Shapes) -> Any:
    return _still_open(tables["list_8"], "care_end_date")


def _still_open(table: Any, end: str) -> Any:
    """The rows with no end date; one that could not be read is an end date, only not a known one."""
    return table.filter(table[end].isnull() & (table.unread_cells.isnull() | ~table.unread_cells.contains(end)))


def list_3_no_further_action_yet_assessed(tables: Shapes) -> Any:
    referrals, assessments = tables["list_3"], tables["list_4"]
    closed = referrals.filter(referrals.no_further_action)
    return closed.semi_join(
        assessments,
        [
            closed.child_id == assessments.child_id,
            assessments.assessment_start_date >= closed.referral_date,
            assessments.assessment_start_date <= closed.referral_date + ibis.interval(days=10),
        ],
    )


def list_5_plan_not_on_list_7(tables: Shapes) -> Any:
    enquiries = tables["list_5"]
    return _without_match(
        enquiries.filter(enquiries.conference_led_to_plan == "Y"),
        tables["list_7"],
        also=lambda enquiry, plan: [
            plan.plan_start_date >= enquiry.conference_date,
            plan.plan_start_date <= enquiry.conference_date + ibis.interval(days=31),
        ],
    )


def list_7_open_plan_not_open_on_list_6(tables: Shapes) -> Any:
    cases = tables["list_6"]
    return _without_match(_open_plans(tables), cases.filter(cases.closure_date.isnull()))


def list_7_open_plan_with_other_status(tables: Shapes) -> Any:
    plans, cases = _open_plans(tables), tables["list_6"]
    other = cases.filter(cases.closure_date.isnull() & cases.case_status.notin(["CPP", "LAC"]))
    return plans.semi_join(other, [plans.child_id == other.child_id])


def list_6_on_a_plan_but_not_on_list_7(tables: Shapes) -> Any:
    cases = tables["list_6"]
    said = cases.filter((cases.case_status == "CPP") & cases.closure_date.isnull())
    return _without_match(said, _open_plans(tables))


def list_6_in_care_but_not_on_list_8(tables: Shapes) -> Any:
    cases = tables["list_6"]
    said = cases.filter((cases.case_status == "LAC") & cases.closure_date.isnull())
    return _without_match(said, _open_care(tables))


def list_8_in_care_but_closed_on_list_6(tables: Shapes) -> Any:
    care, cases = _open_care(tables), tables["list_6"]
    still_open = cases.filter(cases.closure_date.isnull())
    ended = cases.filter(cases.closure_date.notnull())
    closed = ended.anti_join(still_open, [ended.child_id == still_open.child_id])
    return care.semi_join(closed, [care.child_id == closed.child_id])


def list_9_former_relevant_but_in_care(tables: Shapes) -> Any:
    leavers, care = tables["list_9"], _open_care(tables)
    former = leavers.filter(leavers.eligibility == "FORMER_RELEVANT")
    return former.semi_join(care, [former.child_id == care.child_id])


def list_10_adopted_but_still_in_care(tables: Shapes) -> Any:
    adopted, care = tables["list_10"], _open_care(tables)
    ordered = adopted.filter(adopted.adoption_order_date.notnull())
    return ordered.semi_join(
        care, [ordered.child_id == care.child_id, care.care_start_date <= ordered.adoption_order_date]
    )


def list_10_matched_family_not_on_list_11(tables: Shapes) -> Any:
    children, adopters = tables["list_10"], tables["list_11"]
    matched = children.filter(children.matched_date.notnull() & children.family_id.notnull())
    return matched.anti_join(adopters, [matched.family_id == adopters.family_id])


def child_described_differently(tables: Shapes) -> Any:
    rows = ibis.union(
        *(
            tables[name].select("source_name", "source_row", "child_id", "date_of_birth", "sex")
            for name in _LISTS_OF_CHILDREN
        )
    ).filter(ibis._.child_id.notnull())
    child = ibis.window(group_by="child_id")
    told = rows.mutate(
        births=rows.date_of_birth.nunique().over(child), sexes=rows.sex.nullif("U").nunique().over(child)
    )
    return told.filter((told.births > 1) | (told.sexes > 1))


def event_after_the_day(tables: Shapes) -> Any:
    late = []
    for name, columns in _EVENTS.items():
        table = tables[name]
        after = ibis.or_(*(table[column] > tables.day() for column in columns))
        late.append(table.filter(after).select("source_name", "source_row"))
    return ibis.union(*late)
