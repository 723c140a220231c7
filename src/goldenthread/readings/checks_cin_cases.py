"""Readings of the children in need census checks of cases, assessments and section 47 enquiries."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.cin_cases import in_case, of_child, open_cases, outside_the_year
from goldenthread.readings.flagging import absent, out_of_order, overlapping, repeated, sure
from goldenthread.readings.frozen import Shapes

_AFTER_ASSESSMENT = ("RC8", "RC9")


def _numbered(rows: Any, column: str) -> Any:
    """The rows with `number`, how many working days had passed by that date."""
    days = ibis.table({"working_day": "date", "number": "int64"}, name="working_days")
    return rows.inner_join(days, rows[column] == days.working_day)


def _number_of(day: Any) -> Any:
    days = ibis.table({"working_day": "date", "number": "int64"}, name="working_days")
    return days.filter(days.working_day == day).number.max().as_scalar()


def _open_enquiries(tables: Shapes) -> Any:
    s = tables["section_47"]
    return s.filter(absent(s, "conference_date") & sure(~s.conference_not_required))


def _open_assessments(tables: Shapes) -> Any:
    a = tables["assessments"]
    return a.filter(absent(a, "authorisation_date"))


def _place(rows: Any) -> Any:
    return rows.select("source_name", "source_row")


def referral_after_the_year(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    return cases.filter(cases.referral_date > tables.last_day())


def referral_long_before_birth(tables: Shapes) -> Any:
    cases = of_child(tables, tables["cin_details"])
    born = ibis.coalesce(cases.born, cases.expected)
    return cases.filter(cases.referral_date < born - ibis.interval(days=280))


def referral_after_death(tables: Shapes) -> Any:
    cases = of_child(tables, tables["cin_details"])
    return cases.filter(cases.referral_date > cases.died)


def old_referral_without_action(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    days = ibis.table({"working_day": "date", "number": "int64"}, name="working_days")
    number = _number_of(tables.first_day() - ibis.interval(days=1))
    before = days.filter(days.number == number).working_day.min().as_scalar()
    return cases.filter(cases.no_further_action & (cases.referral_date < before))


def need_not_told(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    return cases.filter(~cases.no_further_action & absent(cases, "primary_need"))


def closed_outside_the_year(tables: Shapes) -> Any:
    return outside_the_year(tables, tables["cin_details"], "closure_date")


def closed_before_referral(tables: Shapes) -> Any:
    return out_of_order(tables["cin_details"], "referral_date", "closure_date")


def closed_without_reason(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    return cases.filter(cases.closure_date.notnull() & absent(cases, "closure_reason"))


def reason_without_closure(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    return cases.filter(cases.closure_reason.notnull() & absent(cases, "closure_date"))


def two_open_cases(tables: Shapes) -> Any:
    return repeated(open_cases(tables), "child_no")


def open_case_before_a_later_one(tables: Shapes) -> Any:
    cases, others = open_cases(tables), tables["cin_details"]
    later = others.select(whose="child_no", later="referral_date")
    return cases.semi_join(later, [cases.child_no == later.whose, later.later > cases.referral_date])


def cases_overlap(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    return overlapping(cases.filter(~cases.no_further_action), "child_no", "referral_date", "closure_date")


def closed_after_assessment_without_one(tables: Shapes) -> Any:
    cases, assessments = tables["cin_details"], tables["assessments"]
    closed = cases.filter(cases.closure_reason.isin(_AFTER_ASSESSMENT))
    return closed.anti_join(assessments, closed.case_no == assessments.case_no)


def closed_after_assessment_with_more(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    closed = cases.filter(cases.closure_reason.isin(_AFTER_ASSESSMENT))
    found = [_place(closed.filter(closed.conference_date.notnull()))]
    for name in ("section_47", "cin_plans", "cp_plans"):
        others = tables[name]
        found.append(_place(closed.semi_join(others, closed.case_no == others.case_no)))
    return ibis.union(*found)


def activity_without_further_action(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    ended = cases.filter(cases.no_further_action)
    found = [_place(ended.filter(ended.conference_date.notnull()))]
    for name in ("assessments", "section_47"):
        others = tables[name]
        found.append(_place(ended.semi_join(others, ended.case_no == others.case_no)))
    return ibis.union(*found)


def activity_after_closure(tables: Shapes) -> Any:
    cases = tables["cin_details"]
    found = [_place(cases.filter(cases.conference_date > cases.closure_date))]
    columns = {
        "assessments": ("start_date", "authorisation_date"),
        "section_47": ("start_date", "conference_date"),
        "cin_plans": ("start_date", "end_date"),
        "cp_plans": ("start_date", "end_date"),
    }
    for name, dates in columns.items():
        rows = in_case(tables, tables[name])
        found.append(_place(rows.filter(ibis.or_(*(sure(rows[date] > rows.case_closed) for date in dates)))))
    return ibis.union(*found)


def assessment_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["assessments"], "case_no", "start_date")


def assessment_before_referral(tables: Shapes) -> Any:
    rows = in_case(tables, tables["assessments"])
    return rows.filter(rows.start_date < rows.case_referred)


def assessment_ends_before_it_starts(tables: Shapes) -> Any:
    return out_of_order(tables["assessments"], "start_date", "authorisation_date")


def assessment_ends_outside_the_year(tables: Shapes) -> Any:
    return outside_the_year(tables, tables["assessments"], "authorisation_date")


def open_assessment_from_another_year(tables: Shapes) -> Any:
    return outside_the_year(tables, _open_assessments(tables), "start_date")


def assessment_open_over_45_days(tables: Shapes) -> Any:
    rows = _numbered(_open_assessments(tables), "start_date")
    return rows.filter(_number_of(tables.last_day()) - rows.number > 45)


def assessment_open_when_the_case_closed(tables: Shapes) -> Any:
    rows = in_case(tables, _open_assessments(tables))
    return rows.filter(rows.case_closed.notnull())


def assessment_starts_during_another(tables: Shapes) -> Any:
    return overlapping(tables["assessments"], "child_no", "start_date", "authorisation_date")


def two_open_assessments(tables: Shapes) -> Any:
    return repeated(_open_assessments(tables), "case_no")


def factors_of_an_open_assessment(tables: Shapes) -> Any:
    rows, factors = _open_assessments(tables), tables["assessment_factors"]
    return rows.semi_join(factors, rows.assessment_no == factors.assessment_no)


def factors_not_told(tables: Shapes) -> Any:
    a, factors = tables["assessments"], tables["assessment_factors"]
    return a.filter(a.authorisation_date.notnull()).anti_join(factors, a.assessment_no == factors.assessment_no)


def factor_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["assessment_factors"], "assessment_no", "factor")


def no_factor_and_others(tables: Shapes) -> Any:
    f = tables["assessment_factors"]
    whole = ibis.window(group_by="assessment_no")
    f = f.mutate(none=sure(f.factor == "21").any().over(whole), kinds=f.factor.nunique().over(whole))
    return f.filter(f.none & (f.kinds > 1))


def no_factor_and_the_case_went_on(tables: Shapes) -> Any:
    a, factors = tables["assessments"], tables["assessment_factors"]
    a = a.mutate(in_case=ibis._.count().over(ibis.window(group_by="case_no")))
    done = in_case(tables, a.filter((a.in_case == 1) & a.authorisation_date.notnull()))
    done = done.filter(done.case_closed.notnull() & done.case_reason.notin(_AFTER_ASSESSMENT))
    none = factors.filter(factors.factor == "21").select(which="assessment_no")
    return done.semi_join(none, done.assessment_no == none.which)


def old_factor_of_domestic_kinds(tables: Shapes) -> Any:
    f = tables["assessment_factors"]
    return f.filter(f.factor == "18A")


def old_factor_of_exploitation(tables: Shapes) -> Any:
    f = tables["assessment_factors"]
    return f.filter(f.factor == "19A")


def enquiry_listed_twice(tables: Shapes) -> Any:
    return repeated(tables["section_47"], "case_no", "start_date")


def enquiry_before_referral(tables: Shapes) -> Any:
    rows = in_case(tables, tables["section_47"])
    return rows.filter(rows.start_date < rows.case_referred)


def conference_before_referral(tables: Shapes) -> Any:
    rows, cases = in_case(tables, tables["section_47"]), tables["cin_details"]
    return ibis.union(
        _place(rows.filter(rows.conference_date < rows.case_referred)),
        _place(cases.filter(cases.conference_date < cases.referral_date)),
    )


def conference_before_enquiry(tables: Shapes) -> Any:
    s = tables["section_47"]
    return s.filter((s.start_date > s.conference_date) | (s.conference_date.notnull() & absent(s, "start_date")))


def conference_outside_the_year(tables: Shapes) -> Any:
    return ibis.union(
        *(_place(outside_the_year(tables, tables[name], "conference_date")) for name in ("section_47", "cin_details"))
    )


def conference_on_a_weekend(tables: Shapes) -> Any:
    found = []
    for name in ("section_47", "cin_details"):
        rows = tables[name]
        found.append(_place(rows.filter(rows.conference_date.day_of_week.index() >= 5)))
    return ibis.union(*found)


def conference_recorded_twice(tables: Shapes) -> Any:
    rows = in_case(tables, tables["section_47"])
    return rows.filter(rows.conference_date == rows.case_conference)


def open_enquiry_from_another_year(tables: Shapes) -> Any:
    return outside_the_year(tables, _open_enquiries(tables), "start_date")


def enquiry_open_over_15_days(tables: Shapes) -> Any:
    rows = _numbered(_open_enquiries(tables), "start_date")
    return rows.filter(_number_of(tables.last_day()) - rows.number > 15)


def enquiry_open_when_the_case_closed(tables: Shapes) -> Any:
    rows = in_case(tables, _open_enquiries(tables))
    return rows.filter(rows.case_closed.notnull())


def two_open_enquiries(tables: Shapes) -> Any:
    return repeated(_open_enquiries(tables), "case_no")


def enquiry_starts_during_another(tables: Shapes) -> Any:
    s = tables["section_47"]
    return overlapping(s.filter(sure(~s.conference_not_required)), "child_no", "start_date", "conference_date")


def enquiry_without_assessment(tables: Shapes) -> Any:
    s, assessments = tables["section_47"], tables["assessments"]
    return s.anti_join(assessments, s.case_no == assessments.case_no)
