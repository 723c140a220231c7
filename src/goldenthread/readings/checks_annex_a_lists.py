"""Readings of the checks within one list of Annex A; each function is the reading of the check of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import birthday
from goldenthread.readings.frozen import Shapes

_BEFORE_BIRTH = ibis.interval(days=294)  # 42 weeks: an unborn child's date of birth is the expected one


def _repeated(table: Any, *columns: str) -> Any:
    """The rows that share all of these columns with another row."""
    whole = table.filter([table[column].notnull() for column in columns])
    return whole.mutate(_same=ibis._.count().over(ibis.window(group_by=list(columns)))).filter(ibis._["_same"] > 1)


def _out_of_order(table: Any, *columns: str) -> Any:
    """The rows in which any of these dates is later than one that should follow it."""
    pairs = [(first, last) for place, first in enumerate(columns) for last in columns[place + 1 :]]
    return table.filter(ibis.or_(*(table[first] > table[last] for first, last in pairs)))


def _one_without_other(table: Any, one: str, other: str) -> Any:
    return table.filter(table[one].notnull() & table[other].isnull())


def _read(table: Any, *columns: str) -> Any:
    """The rows in which these cells were blank or read, not left empty because they could not be read."""
    unread = table.unread_cells
    return table.filter([unread.isnull() | ~unread.contains(column) for column in columns])


def list_1_contact_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_1"], "child_id", "contact_date", "contact_source")


def list_1_contact_long_before_birth(tables: Shapes) -> Any:
    contacts = tables["list_1"]
    return contacts.filter(contacts.contact_date < contacts.date_of_birth - _BEFORE_BIRTH)


def list_2_completed_before_started(tables: Shapes) -> Any:
    return _out_of_order(tables["list_2"], "assessment_start_date", "assessment_completion_date")


def list_2_assessment_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_2"], "child_id", "assessment_start_date", "organisation")


def list_3_referral_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_3"], "child_id", "referral_date")


def list_3_fewer_referrals_than_listed(tables: Shapes) -> Any:
    referrals = tables["list_3"]
    earlier = referrals.select(earlier_child="child_id", earlier_date="referral_date")
    pairs = referrals.join(
        earlier,
        [
            referrals.child_id == earlier.earlier_child,
            earlier.earlier_date < referrals.referral_date,
            earlier.earlier_date >= referrals.referral_date - ibis.interval(months=12),
        ],
    )
    counted = pairs.group_by("source_name", "source_row", "referrals_in_12_months").aggregate(listed=ibis._.count())
    return counted.filter(counted.referrals_in_12_months < counted.listed)


def list_4_authorised_before_started(tables: Shapes) -> Any:
    return _out_of_order(tables["list_4"], "assessment_start_date", "assessment_authorised_date")


def list_4_authorised_without_outcome(tables: Shapes) -> Any:
    return _one_without_other(
        _read(tables["list_4"], "support_required"), "assessment_authorised_date", "support_required"
    )


def list_4_assessment_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_4"], "child_id", "assessment_start_date")


def list_5_conference_before_strategy_discussion(tables: Shapes) -> Any:
    return _out_of_order(tables["list_5"], "strategy_discussion_date", "conference_date")


def list_5_unnecessary_conference_was_held(tables: Shapes) -> Any:
    enquiries = tables["list_5"]
    return enquiries.filter(enquiries.conference_unnecessary & enquiries.conference_date.notnull())


def list_5_plan_without_conference(tables: Shapes) -> Any:
    enquiries = _read(tables["list_5"], "conference_date")
    return enquiries.filter((enquiries.conference_led_to_plan == "Y") & enquiries.conference_date.isnull())


def list_5_enquiry_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_5"], "child_id", "strategy_discussion_date")


def list_6_closed_before_started(tables: Shapes) -> Any:
    return _out_of_order(tables["list_6"], "need_start_date", "closure_date")


def list_6_closed_without_reason(tables: Shapes) -> Any:
    return _one_without_other(_read(tables["list_6"], "closure_reason"), "closure_date", "closure_reason")


def list_6_reason_without_closure(tables: Shapes) -> Any:
    return _one_without_other(_read(tables["list_6"], "closure_date"), "closure_reason", "closure_date")


def list_6_status_and_closure_disagree(tables: Shapes) -> Any:
    cases = _read(tables["list_6"], "closure_date")
    return cases.filter((cases.case_status == "CLOSED") != cases.closure_date.notnull())


def list_6_two_open_cases(tables: Shapes) -> Any:
    cases = _read(tables["list_6"], "closure_date")
    return _repeated(cases.filter(cases.closure_date.isnull()), "child_id")


def list_7_ended_before_started(tables: Shapes) -> Any:
    return _out_of_order(tables["list_7"], "plan_start_date", "plan_end_date")


def list_7_two_open_plans(tables: Shapes) -> Any:
    plans = _read(tables["list_7"], "plan_end_date")
    return _repeated(plans.filter(plans.plan_end_date.isnull()), "child_id")


def list_7_plans_overlap(tables: Shapes) -> Any:
    plans = tables["list_7"]
    others = plans.select(other_child="child_id", other_start="plan_start_date", other_end="plan_end_date")
    return plans.semi_join(
        others,
        [
            plans.child_id == others.other_child,
            others.other_start < plans.plan_start_date,
            others.other_end > plans.plan_start_date,
        ],
    )


def list_7_review_before_plan(tables: Shapes) -> Any:
    return _out_of_order(tables["list_7"], "plan_start_date", "latest_review_date")


def list_7_seen_alone_without_visit(tables: Shapes) -> Any:
    plans = _read(tables["list_7"], "last_visit_date")
    return plans.filter((plans.seen_alone == "Y") & plans.last_visit_date.isnull())


def list_7_earlier_plan_not_counted(tables: Shapes) -> Any:
    plans = tables["list_7"]
    earlier = plans.select(earlier_child="child_id", earlier_start="plan_start_date")
    uncounted = plans.filter(plans.previous_plans == 0)
    return uncounted.semi_join(
        earlier, [uncounted.child_id == earlier.earlier_child, earlier.earlier_start < uncounted.plan_start_date]
    )


def list_8_ceased_before_started(tables: Shapes) -> Any:
    return _out_of_order(tables["list_8"], "care_start_date", "care_end_date")


def list_8_ceased_without_reason(tables: Shapes) -> Any:
    return _one_without_other(_read(tables["list_8"], "ceased_reason"), "care_end_date", "ceased_reason")


def list_8_reason_without_end(tables: Shapes) -> Any:
    return _one_without_other(_read(tables["list_8"], "care_end_date"), "ceased_reason", "care_end_date")


def list_8_two_open_periods(tables: Shapes) -> Any:
    periods = _read(tables["list_8"], "care_end_date")
    return _repeated(periods.filter(periods.care_end_date.isnull()), "child_id")


def list_8_placement_before_care(tables: Shapes) -> Any:
    return _out_of_order(tables["list_8"], "care_start_date", "placement_start_date")


def list_8_no_placement_counted(tables: Shapes) -> Any:
    periods = _read(tables["list_8"], "care_end_date")
    return periods.filter((periods.placements_in_12_months == 0) & periods.care_end_date.isnull())


def list_8_adult_still_in_care(tables: Shapes) -> Any:
    periods = _read(tables["list_8"], "care_end_date")
    grown = birthday(periods.date_of_birth, 18) <= tables.day()
    return periods.filter(grown & periods.care_end_date.isnull())


def list_8_interview_accepted_not_offered(tables: Shapes) -> Any:
    periods = tables["list_8"]
    return periods.filter(periods.return_interview_accepted & ~periods.return_interview_offered)


def list_8_interview_without_missing(tables: Shapes) -> Any:
    periods = tables["list_8"]
    away = (periods.missing_episodes == 0) & (periods.absent_episodes == 0)
    return periods.filter(away & periods.return_interview_offered)


def list_9_under_16(tables: Shapes) -> Any:
    leavers = tables["list_9"]
    return leavers.filter(birthday(leavers.date_of_birth, 16) > tables.day())


def list_9_accommodation_without_suitability(tables: Shapes) -> Any:
    return _one_without_other(_read(tables["list_9"], "suitability"), "accommodation", "suitability")


def list_9_leaver_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_9"], "child_id")


def list_10_dates_out_of_order(tables: Shapes) -> Any:
    return _out_of_order(
        tables["list_10"],
        *("care_start_date", "adoption_decision_date", "placement_order_date", "matched_date", "placed_date"),
        "adoption_order_date",
    )


def list_10_reversal_without_reason(tables: Shapes) -> Any:
    return _one_without_other(_read(tables["list_10"], "reversal_reason"), "reversal_date", "reversal_reason")


def list_11_stages_out_of_order(tables: Shapes) -> Any:
    return _out_of_order(
        tables["list_11"], "stage_1_start_date", "stage_1_end_date", "stage_2_start_date", "stage_2_end_date"
    )


def list_11_approved_before_applying(tables: Shapes) -> Any:
    return _out_of_order(tables["list_11"], "application_date", "approval_date", "matched_date", "placed_date")


def list_11_leaving_without_reason(tables: Shapes) -> Any:
    return _one_without_other(_read(tables["list_11"], "leaving_reason"), "leaving_date", "leaving_reason")


def list_6_case_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_6"], "child_id", "need_start_date")


def list_7_plan_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_7"], "child_id", "plan_start_date")


def list_8_period_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_8"], "child_id", "care_start_date")


def list_8_legal_status_before_care(tables: Shapes) -> Any:
    return _out_of_order(tables["list_8"], "care_start_date", "legal_status_date")


def list_8_care_before_birth(tables: Shapes) -> Any:
    return _out_of_order(tables["list_8"], "date_of_birth", "care_start_date")


def list_9_contact_before_birth(tables: Shapes) -> Any:
    return _out_of_order(tables["list_9"], "date_of_birth", "latest_contact_date")


def list_10_child_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_10"], "child_id", "adoption_decision_date")


def list_11_adopter_repeated(tables: Shapes) -> Any:
    return _repeated(tables["list_11"], "adopter_id")


def list_11_enquiry_after_stage_1(tables: Shapes) -> Any:
    return _out_of_order(tables["list_11"], "enquiry_date", "stage_1_start_date")
