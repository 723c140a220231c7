"""The oracle of the measures of the front door, assessment, enquiry and need."""

from __future__ import annotations

from datetime import timedelta

from tests.oracle.counting import in_the_year, months_on, unit, unread, working_days


def contacts_per_10000(tables, on, collection):
    return [
        (unit("list_1", row), "met", "counted", None)
        for row in tables["list_1"]
        if in_the_year(row["contact_date"], on)
    ]


def contacts_to_referrals(tables, on, collection):
    found = []
    for row in tables["list_1"]:
        day = row["contact_date"]
        if not in_the_year(day, on):
            continue
        name, child = unit("list_1", row), row["child_id"]
        if child is None:
            found.append((name, "not_recorded", "child_missing", None))
            continue
        days = [each["referral_date"] for each in tables["list_3"] if each["child_id"] == child]
        if any(each and day <= each <= day + timedelta(days=7) for each in days):
            found.append((name, "met", "referred", None))
        elif (on - day).days <= 7:
            found.append((name, "not_applicable", "still_open", None))
        else:
            found.append((name, "not_met", "not_referred", None))
    return found


def _referral_table(collection):
    return "list_3" if collection == "annex-a" else "cin_details"


def referrals_per_10000(tables, on, collection):
    name = _referral_table(collection)
    return [(unit(name, row), "met", "counted", None) for row in tables[name] if in_the_year(row["referral_date"], on)]


def re_referrals_12_months(tables, on, collection):
    name, found = _referral_table(collection), []
    for row in tables[name]:
        day = row["referral_date"]
        if not in_the_year(day, on):
            continue
        if (row.get("referrals_in_12_months") or 0) > 0:
            found.append((unit(name, row), "met", "referred_before", None))
            continue
        if row["child_id"] is None:
            found.append((unit(name, row), "not_recorded", "child_missing", None))
            continue
        own = [other["referral_date"] for other in tables[name] if other["child_id"] == row["child_id"]]
        before = any(each and each < day <= months_on(each, 12) for each in own)
        found.append(
            (unit(name, row), "met", "referred_before", None)
            if before
            else (unit(name, row), "not_met", "not_referred_before", None)
        )
    return found


def referrals_no_further_action(tables, on, collection):
    name, found = _referral_table(collection), []
    for row in tables[name]:
        if in_the_year(row["referral_date"], on):
            said = row["no_further_action"]
            outcome = {None: ("not_recorded", "answer_missing"), True: ("met", "yes"), False: ("not_met", "no")}[said]
            found.append((unit(name, row), *outcome, None))
    return found


def early_help_assessments_per_10000(tables, on, collection):
    return [
        (unit("list_2", row), "met", "counted", None)
        for row in tables["list_2"]
        if in_the_year(row["assessment_start_date"], on)
    ]


def _case(tables, row):
    for case in tables["cin_details"]:
        if case["source_name"] == row["source_name"] and case["case_no"] == row["case_no"]:
            return case
    return None


def _assessments(tables, collection):
    """(unit, start, end, whether the end could not be read, referral, row)."""
    if collection == "annex-a":
        for row in tables["list_4"]:
            start = row["assessment_start_date"]
            days = [each["referral_date"] for each in tables["list_3"] if each["child_id"] == row["child_id"]]
            days = [each for each in days if row["child_id"] and each and start and each <= start]
            end = row["assessment_authorised_date"]
            yield (
                unit("list_4", row),
                start,
                end,
                unread(row, "assessment_authorised_date"),
                max(days, default=None),
                row,
            )
    else:
        for row in tables["assessments"]:
            case = _case(tables, row)
            end = row["authorisation_date"]
            referred = case and case["referral_date"]
            yield unit("assessments", row), row["start_date"], end, unread(row, "authorisation_date"), referred, row


def _in_45_days(tables, on, collection, from_referral):
    found = []
    for name, start, end, end_unread, referred, _ in _assessments(tables, collection):
        is_open = end is None or end > on
        if is_open:
            if start is None or start > on:
                continue
        elif not in_the_year(end, on):
            continue
        begin = referred if from_referral else start
        if end_unread:
            found.append((name, "not_recorded", "date_unreadable", None))
        elif begin is None:
            found.append((name, "not_recorded", "start_missing", None))
        elif is_open:
            found.append((name, "not_applicable", "still_open", None))
        elif end < begin:
            found.append((name, "not_recorded", "end_before_start", None))
        else:
            days = working_days(begin, end)
            if days is None:
                found.append((name, "not_recorded", "outside_calendar", None))
            else:
                found.append((name, *(("met", "in_time") if days <= 45 else ("not_met", "late")), days))
    return found


def assessments_45_days_from_start(tables, on, collection):
    return _in_45_days(tables, on, collection, from_referral=False)


def assessments_45_days_from_referral(tables, on, collection):
    return _in_45_days(tables, on, collection, from_referral=True)


def assessments_open_over_45_days(tables, on, collection):
    found = []
    for name, start, end, end_unread, _, _ in _assessments(tables, collection):
        if end is not None and end <= on:
            continue
        days = working_days(start, on) if start else None
        if end_unread:
            found.append((name, "not_recorded", "date_unreadable", None))
        elif start is None:
            found.append((name, "not_recorded", "start_missing", None))
        elif start > on:
            found.append((name, "not_applicable", "not_started", None))
        elif days is None:
            found.append((name, "not_recorded", "outside_calendar", None))
        elif days > 45:
            found.append((name, "met", "open_too_long", days))
        else:
            found.append((name, "not_met", "open_in_time", days))
    return found


def child_seen_in_assessment(tables, on, collection):
    found = []
    for name, _, end, _, _, row in _assessments(tables, collection):
        if not in_the_year(end, on):
            continue
        if row["date_of_birth"] and row["date_of_birth"] > end:
            found.append((name, "not_applicable", "unborn", None))
        elif row["child_seen"] == "Y":
            found.append((name, "met", "yes", None))
        elif row["child_seen"] == "N":
            found.append((name, "not_met", "no", None))
        else:
            found.append((name, "not_recorded", "answer_missing", None))
    return found


def assessments_no_support_needed(tables, on, collection):
    said = {None: ("not_recorded", "answer_missing"), False: ("met", "no_support"), True: ("not_met", "support")}
    return [
        (name, *said[row["support_required"]], None)
        for name, _, end, _, _, row in _assessments(tables, collection)
        if in_the_year(end, on)
    ]


def _factor(tables, on, collection, codes):
    found = []
    for name, _, end, _, _, row in _assessments(tables, collection):
        if not in_the_year(end, on):
            continue
        factors = [
            each["factor"]
            for each in tables["assessment_factors"]
            if each["source_name"] == row["source_name"] and each["assessment_no"] == row["assessment_no"]
        ]
        factors = [each for each in factors if each is not None]
        if not factors:
            found.append((name, "not_recorded", "answer_missing", None))
        elif set(factors) & set(codes):
            found.append((name, "met", "factor_found", None))
        else:
            found.append((name, "not_met", "factor_not_found", None))
    return found


def factor_domestic_abuse(tables, on, collection):
    return _factor(tables, on, collection, ["3A", "3B", "3C"])


def factor_mental_health(tables, on, collection):
    return _factor(tables, on, collection, ["4A", "4B", "4C"])


def factor_alcohol_or_drugs(tables, on, collection):
    return _factor(tables, on, collection, ["1A", "1B", "1C", "2A", "2B", "2C"])


def factor_exploitation(tables, on, collection):
    return _factor(tables, on, collection, ["11A", "12A", "13A", "24A"])


def _enquiries(tables, collection):
    """(unit, start, conference, whether its date could not be read, said to be unnecessary, row)."""
    if collection == "annex-a":
        for row in tables["list_5"]:
            held = row["conference_date"]
            wrong = unread(row, "conference_date")
            yield unit("list_5", row), row["strategy_discussion_date"], held, wrong, row["conference_unnecessary"], row
    else:
        for row in tables["section_47"]:
            held, wrong = row["conference_date"], unread(row, "conference_date")
            yield unit("section_47", row), row["start_date"], held, wrong, row["conference_not_required"], row


def section_47_per_10000(tables, on, collection):
    return [
        (name, "met", "counted", None) for name, start, *_ in _enquiries(tables, collection) if in_the_year(start, on)
    ]


def section_47_to_conference(tables, on, collection):
    found = []
    for name, start, held, wrong, unnecessary, _ in _enquiries(tables, collection):
        if not in_the_year(start, on):
            continue
        if wrong:
            found.append((name, "not_recorded", "date_unreadable", None))
        elif held and held <= on:
            found.append((name, "met", "conference_held", None))
        elif unnecessary:
            found.append((name, "not_met", "conference_unnecessary", None))
        elif (working_days(start, on) or 0) <= 15:
            found.append((name, "not_applicable", "still_open", None))
        else:
            found.append((name, "not_met", "no_conference", None))
    return found


def conferences_15_days(tables, on, collection):
    found = []
    for name, start, held, wrong, unnecessary, _ in _enquiries(tables, collection):
        is_open = held is None or held > on
        waiting = is_open and not unnecessary and start is not None and start <= on
        if not waiting and not in_the_year(held, on):
            continue
        if wrong:
            found.append((name, "not_recorded", "date_unreadable", None))
        elif start is None:
            found.append((name, "not_recorded", "start_missing", None))
        elif is_open:
            found.append((name, "not_applicable", "still_open", None))
        elif held < start:
            found.append((name, "not_recorded", "end_before_start", None))
        else:
            days = working_days(start, held)
            if days is None:
                found.append((name, "not_recorded", "outside_calendar", None))
            else:
                found.append((name, *(("met", "in_time") if days <= 15 else ("not_met", "late")), days))
    if collection == "cin-census":
        for case in tables["cin_details"]:
            own = [
                row
                for row in tables["section_47"]
                if row["case_no"] == case["case_no"]
                and row["source_name"] == case["source_name"]
                and row["conference_date"]
            ]
            if in_the_year(case["conference_date"], on) and not own:
                found.append((unit("cin_details", case), "not_applicable", "transfer_in", None))
    return found


def conferences_to_plan(tables, on, collection):
    found = []
    for name, _, held, _, _, row in _enquiries(tables, collection):
        if not in_the_year(held, on):
            continue
        if collection == "annex-a":
            said = {"Y": ("met", "plan_started"), "N": ("not_met", "no_plan")}
            found.append((name, *said.get(row["conference_led_to_plan"], ("not_recorded", "answer_missing")), None))
        else:
            led = any(
                plan["case_no"] == row["case_no"]
                and plan["source_name"] == row["source_name"]
                and plan["start_date"] == held
                for plan in tables["cp_plans"]
            )
            found.append((name, *(("met", "plan_started") if led else ("not_met", "no_plan")), None))
    return found


def _open_cases(tables, on, collection):
    """(unit, start, whether the end could not be read, row) of what is open on the day."""
    if collection == "annex-a":
        name, start, end = "list_6", "need_start_date", "closure_date"
    else:
        name, start, end = "cin_details", "referral_date", "closure_date"
    for row in tables[name]:
        if collection == "cin-census" and row["no_further_action"]:
            continue
        if row[start] and row[start] <= on and (row[end] is None or row[end] > on):
            yield unit(name, row), row[start], unread(row, end), row


def children_in_need_per_10000(tables, on, collection):
    return [
        (name, "not_recorded", "date_unreadable", None) if wrong else (name, "met", "counted", None)
        for name, _, wrong, _ in _open_cases(tables, on, collection)
    ]


def need_over_2_years(tables, on, collection):
    found = []
    for name, start, wrong, _ in _open_cases(tables, on, collection):
        if wrong:
            found.append((name, "not_recorded", "date_unreadable", None))
        elif months_on(start, 24) <= on:
            found.append((name, "met", "two_years_or_more", (on - start).days))
        else:
            found.append((name, "not_met", "under_two_years", (on - start).days))
    return found


def children_in_need_seen_20_days(tables, on, collection):
    found = []
    for name, start, wrong, row in _open_cases(tables, on, collection):
        if row["case_status"] != "CIN":
            continue
        seen, born = row["last_seen_date"], row["date_of_birth"]
        if wrong or unread(row, "last_seen_date"):
            found.append((name, "not_recorded", "date_unreadable", None))
        elif seen and seen > on:
            found.append((name, "not_recorded", "date_ahead", None))
        elif born and born > on:
            found.append((name, "not_applicable", "unborn", None))
        elif seen is None:
            new = (working_days(start, on) or 99) <= 20 if start != on else True
            found.append((name, *(("not_applicable", "still_open") if new else ("not_recorded", "date_missing")), None))
        else:
            days = working_days(seen, on)
            if days is None:
                found.append((name, "not_recorded", "outside_calendar", None))
            else:
                found.append((name, *(("met", "in_time") if days <= 20 else ("not_met", "late")), days))
    return found


def children_in_need_with_plan(tables, on, collection):
    found = []
    for name, start, wrong, row in _open_cases(tables, on, collection):
        planned = False
        for plan in tables["cin_plans"] + tables["cp_plans"]:
            if plan["case_no"] == row["case_no"] and plan["source_name"] == row["source_name"]:
                begun = plan["start_date"] is not None and plan["start_date"] <= on
                if begun and (plan["end_date"] is None or plan["end_date"] > on):
                    planned = True
        days = working_days(start, on)
        if wrong:
            found.append((name, "not_recorded", "date_unreadable", None))
        elif days is None:
            found.append((name, "not_recorded", "outside_calendar", None))
        elif planned:
            found.append((name, "met", "plan_current", None))
        elif days <= 45:
            found.append((name, "not_applicable", "still_open", None))
        else:
            found.append((name, "not_met", "no_plan", None))
    return found
