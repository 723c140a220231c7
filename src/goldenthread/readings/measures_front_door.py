"""Readings of the measures of the front door; each function is the reading of the measure of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import YES, Source, inside, outcome_rows, years_after
from goldenthread.readings.things_need import annex_a, contacts, referrals, with_last_before

_DAYS_TO_BECOME_A_REFERRAL = 7


def contacts_per_10000(tables: Source) -> Any:
    made = contacts(tables)
    return outcome_rows(made.filter(inside(made, made.at)), otherwise=("met", "counted"))


def contacts_to_referrals(tables: Source) -> Any:
    made = contacts(tables)
    made = made.filter(inside(made, made.at))
    sent = tables["list_3"]
    sent = sent.select(r_child=sent.child_id, r_day=sent.referral_date).distinct()
    within = ibis.interval(days=_DAYS_TO_BECOME_A_REFERRAL)
    own = made.select("child_id", "at", f_unit=made.unit_id)
    became = own.join(sent, [own.child_id == sent.r_child, sent.r_day >= own.at, sent.r_day <= own.at + within])
    became = became.select("f_unit", referred=YES).distinct()
    made = made.left_join(became, made.unit_id == became.f_unit)
    used = made.today.delta(made["at"], unit="day")
    still_open = made.referred.isnull() & (used <= _DAYS_TO_BECOME_A_REFERRAL)
    return outcome_rows(
        made,
        (made.referred, "met", "referred"),
        (made.child_id.isnull(), "not_recorded", "child_missing"),
        (still_open, "not_applicable", "still_open"),
        otherwise=("not_met", "not_referred"),
        clock=(still_open, used, _DAYS_TO_BECOME_A_REFERRAL),
    )


def referrals_per_10000(tables: Source) -> Any:
    made = referrals(tables)
    return outcome_rows(made.filter(inside(made, made.at)), otherwise=("met", "counted"))


def re_referrals_12_months(tables: Source) -> Any:
    every = referrals(tables)
    made = with_last_before(every.filter(inside(every, every.at)), "at", every, "at", "before")
    within = made.at <= years_after(made.before, 1)
    return outcome_rows(
        made,
        (within | (made.told_before > 0), "met", "referred_before"),
        (made.child_id.isnull(), "not_recorded", "child_missing"),
        otherwise=("not_met", "not_referred_before"),
    )


def referrals_no_further_action(tables: Source) -> Any:
    made = referrals(tables)
    made = made.filter(inside(made, made.at))
    return outcome_rows(
        made,
        (made.nothing_further.isnull(), "not_recorded", "answer_missing"),
        (made.nothing_further, "met", "yes"),
        otherwise=("not_met", "no"),
    )


def early_help_assessments_per_10000(tables: Source) -> Any:
    made = annex_a(tables, "list_2", started="assessment_start_date")
    return outcome_rows(made.filter(inside(made, made.started)), otherwise=("met", "counted"))
