"""The things counted before care, in the same columns whichever return they come from.

Contacts, referrals, assessments, enquiries, cases and plans each have `unit_id`, `child_id`, `born`, the
breakdowns, `today` and `since`; so a measure is written once and read from Annex A or the children in need
census alike. A date that could not be read has its `…_unread` set, because it is not an open end.
"""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import Source, age_band, sure, unit_of, unread

_YES_NO = ibis.null("string")


def annex_a(tables: Source, name: str, **columns: Any) -> Any:
    """The rows of one list of Annex A, with what every thing has and the columns given."""
    table = tables[name]
    has = set(table.columns)
    rows = table.select(
        unit_id=unit_of(table, name),
        child_id=table.child_id,
        born=table.date_of_birth,
        sex=table.sex,
        ethnicity=table.ethnicity,
        disability=table.disability if "disability" in has else _YES_NO,
        team=table.allocated_team if "allocated_team" in has else _YES_NO,
        **{new: table[old] if isinstance(old, str) else old(table) for new, old in columns.items()},
    )
    timed = tables.timed(rows)
    return timed.mutate(age_band=age_band(timed.born, timed.today, leaver=name == "list_9"))


def cin_census(tables: Source, name: str, **columns: Any) -> Any:
    """The rows of one table of the census with what every thing has; `case_…` columns come from its case.

    A child not yet born has an expected date of birth, which stands for the date of birth.
    """
    table = tables[name]
    rows = table.select(
        unit_id=unit_of(table, name),
        place_of=table.source_name,
        child_no=table.child_no,
        case_no=table.case_no,
        child_id=table.child_id,
        **{new: table[old] if isinstance(old, str) else old(table) for new, old in columns.items()},
    )
    children = tables["children"]
    children = children.select(
        c_place=children.source_name,
        c_no=children.child_no,
        born=ibis.coalesce(children.date_of_birth, children.expected_date_of_birth),
        sex=children.sex,
        ethnicity=children.ethnicity,
    )
    rows = rows.left_join(children, [rows.place_of == children.c_place, rows.child_no == children.c_no])
    rows = _without(rows, "c_place", "c_no")
    disabled = tables["disabilities"]
    disabled = disabled.filter(disabled.disability != "NONE")
    disabled = disabled.select(d_place=disabled.source_name, d_no=disabled.child_no, disability=ibis.literal("Y"))
    disabled = disabled.distinct()
    rows = rows.left_join(disabled, [rows.place_of == disabled.d_place, rows.child_no == disabled.d_no])
    rows = _without(rows, "d_place", "d_no")
    cases = tables["cin_details"]
    cases = cases.select(
        k_place=cases.source_name,
        k_no=cases.case_no,
        need=cases.primary_need,
        case_referral=cases.referral_date,
        case_closed=cases.closure_date,
        case_conference=cases.conference_date,
    )
    rows = rows.left_join(cases, [rows.place_of == cases.k_place, rows.case_no == cases.k_no])
    rows = _without(rows, "k_place", "k_no")
    timed = tables.timed(rows)
    return timed.mutate(age_band=age_band(timed.born, timed.today))


def contacts(tables: Source) -> Any:
    """Contacts of Annex A: `at`."""
    return annex_a(tables, "list_1", at="contact_date")


def referrals(tables: Source) -> Any:
    """Referrals: `at`, `nothing_further`, `told_before` (how many in the year before, where the return says)."""
    if tables.collection == "annex-a":
        return annex_a(
            tables,
            "list_3",
            at="referral_date",
            nothing_further="no_further_action",
            told_before="referrals_in_12_months",
        )
    return cin_census(
        tables,
        "cin_details",
        at="referral_date",
        nothing_further="no_further_action",
        told_before=lambda _: ibis.null("int64"),
    )


def with_last_before(
    things: Any, day: str, earlier: Any, earlier_day: str, name: str, *, same_day: bool = False
) -> Any:
    """The things with the latest `earlier_day` of the same child before (or on) their own `day`."""
    before = earlier.select(b_child=earlier.child_id, b_day=earlier[earlier_day]).distinct()
    own = things.select("unit_id", o_child=things.child_id, o_day=things[day])
    in_order = before.b_day <= own.o_day if same_day else before.b_day < own.o_day
    found = own.join(before, [own.o_child == before.b_child, in_order])
    found = found.group_by("unit_id").agg(**{name: found.b_day.max()})
    found = found.rename(b_unit="unit_id")
    return things.left_join(found, things.unit_id == found.b_unit).drop("b_unit")


def assessments(tables: Source) -> Any:
    """Assessments: `started`, `authorised`, `referred`, `seen` and `support` (where the return says)."""
    if tables.collection == "annex-a":
        rows = annex_a(
            tables,
            "list_4",
            started="assessment_start_date",
            authorised="assessment_authorised_date",
            authorised_unread=lambda table: unread(table, "assessment_authorised_date"),
            seen="child_seen",
            support="support_required",
        )
        return with_last_before(rows, "started", tables["list_3"], "referral_date", "referred", same_day=True)
    rows = cin_census(
        tables,
        "assessments",
        number="assessment_no",
        started="start_date",
        authorised="authorisation_date",
        authorised_unread=lambda table: unread(table, "authorisation_date"),
    )
    return rows.mutate(referred=rows.case_referral)


def enquiries(tables: Source) -> Any:
    """Section 47 enquiries: `started`, `conference`, `unnecessary`, `to_plan` (Y, N, U where the return says)."""
    if tables.collection == "annex-a":
        return annex_a(
            tables,
            "list_5",
            started="strategy_discussion_date",
            conference="conference_date",
            conference_unread=lambda table: unread(table, "conference_date"),
            unnecessary="conference_unnecessary",
            to_plan="conference_led_to_plan",
        )
    return cin_census(
        tables,
        "section_47",
        started="start_date",
        conference="conference_date",
        conference_unread=lambda table: unread(table, "conference_date"),
        unnecessary="conference_not_required",
    )


def transferred_conferences(tables: Source) -> Any:
    """Conferences of the census that follow no enquiry of the case: those of children who moved in."""
    cases = cin_census(tables, "cin_details", conference="conference_date")
    cases = cases.filter(cases.conference.notnull())
    made = tables["section_47"]
    made = made.filter(made.conference_date.notnull())
    return cases.anti_join(made, [cases.place_of == made.source_name, cases.case_no == made.case_no])


def cases(tables: Source) -> Any:
    """Episodes of need: `started`, `ended`, `status` and `last_seen` (where the return says), `need`."""
    if tables.collection == "annex-a":
        return annex_a(
            tables,
            "list_6",
            started="need_start_date",
            ended="closure_date",
            ended_unread=lambda table: unread(table, "closure_date"),
            last_seen="last_seen_date",
            last_seen_unread=lambda table: unread(table, "last_seen_date"),
            status="case_status",
            need="primary_need",
        )
    rows = cin_census(
        tables,
        "cin_details",
        started="referral_date",
        ended="closure_date",
        ended_unread=lambda table: unread(table, "closure_date"),
        nothing_further="no_further_action",
    )
    return rows.filter(~sure(rows.nothing_further))


def plans(tables: Source) -> Any:
    """Child protection plans: `started`, `ended`, `previous` (how many before), and of Annex A visits and reviews."""
    if tables.collection == "annex-a":
        return annex_a(
            tables,
            "list_7",
            started="plan_start_date",
            ended="plan_end_date",
            ended_unread=lambda table: unread(table, "plan_end_date"),
            previous="previous_plans",
            category="latest_category",
            visited="last_visit_date",
            visited_unread=lambda table: unread(table, "last_visit_date"),
            alone="seen_alone",
            reviewed="latest_review_date",
            reviewed_unread=lambda table: unread(table, "latest_review_date"),
        )
    return cin_census(
        tables,
        "cp_plans",
        number="plan_no",
        started="start_date",
        ended="end_date",
        ended_unread=lambda table: unread(table, "end_date"),
        previous="previous_plans",
        category="latest_category",
    )


def open_on_the_day(things: Any) -> Any:
    """Those that had started by the day and had not ended by it; an end that could not be read stays in."""
    return things.filter((things.started <= things.today) & (things.ended.isnull() | (things.ended > things.today)))


def _without(table: Any, *names: str) -> Any:
    """The table without these columns. Ibis drops several in the order of a set, which differs from run to run."""
    return table.select(*(name for name in table.columns if name not in names))
