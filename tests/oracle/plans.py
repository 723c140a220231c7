"""The oracle of the measures of child protection plans."""

from __future__ import annotations

from datetime import timedelta

from tests.oracle.counting import age, in_the_year, months_on, unit, unread, working_days


class _Plan:
    def __init__(self, tables, row, collection):
        annex_a = collection == "annex-a"
        self.row = row
        self.child = row["child_id"]
        self.name = unit("list_7" if annex_a else "cp_plans", row)
        self.start = row["plan_start_date" if annex_a else "start_date"]
        end = "plan_end_date" if annex_a else "end_date"
        self.end, self.end_unread = row[end], unread(row, end)
        if annex_a:
            self.born = row["date_of_birth"]
        else:
            own = [c for c in tables["children"] if c["child_no"] == row["child_no"]]
            own = [c for c in own if c["source_name"] == row["source_name"]]
            self.born = own[0]["date_of_birth"] or own[0]["expected_date_of_birth"] if own else None

    def is_open(self, on):
        return self.start is not None and self.start <= on and (self.end is None or self.end > on)


def _plans(tables, collection):
    rows = tables["list_7" if collection == "annex-a" else "cp_plans"]
    return [_Plan(tables, row, collection) for row in rows]


def _open(tables, on, collection):
    return [plan for plan in _plans(tables, collection) if plan.is_open(on)]


UNREADABLE = ("not_recorded", "date_unreadable", None)


def plans_per_10000(tables, on, collection):
    return [
        (plan.name, *(UNREADABLE if plan.end_unread else ("met", "counted", None)))
        for plan in _open(tables, on, collection)
    ]


def plans_unborn(tables, on, collection):
    found = []
    for plan in _open(tables, on, collection):
        if plan.end_unread:
            found.append((plan.name, *UNREADABLE))
        elif plan.born is None:
            found.append((plan.name, "not_recorded", "birth_missing", None))
        else:
            found.append((plan.name, *(("met", "unborn") if plan.born > on else ("not_met", "born")), None))
    return found


def plans_second_or_subsequent(tables, on, collection):
    found = []
    for plan in _plans(tables, collection):
        before = plan.row["previous_plans"]
        if in_the_year(plan.start, on):
            if before is None:
                found.append((plan.name, "not_recorded", "answer_missing", None))
            else:
                found.append((plan.name, *(("met", "earlier_plan") if before else ("not_met", "first_plan")), None))
    return found


def plans_second_within_2_years(tables, on, collection):
    found, every = [], _plans(tables, collection)
    for plan in every:
        if not in_the_year(plan.start, on):
            continue
        ends = [p.end for p in every if plan.child and p.child == plan.child and p.end and p.end <= plan.start]
        before = plan.row["previous_plans"]
        if ends:
            last = max(ends)
            soon = months_on(last, 24) >= plan.start
            outcome = ("met", "earlier_plan") if soon else ("not_met", "earlier_plan_long_ago")
            found.append((plan.name, *outcome, (plan.start - last).days))
        elif before is None:
            found.append((plan.name, "not_recorded", "answer_missing", None))
        elif before > 0:
            found.append((plan.name, "not_recorded", "earlier_plan_not_in_return", None))
        else:
            found.append((plan.name, "not_met", "first_plan", None))
    return found


def _ended(tables, on, collection, decide):
    found = []
    for plan in _plans(tables, collection):
        if not in_the_year(plan.end, on):
            continue
        if plan.start is None:
            found.append((plan.name, "not_recorded", "start_missing", None))
        elif plan.end < plan.start:
            found.append((plan.name, "not_recorded", "end_before_start", None))
        else:
            found.append((plan.name, *decide(plan.start, plan.end), (plan.end - plan.start).days))
    return found


def _two_years(start, end):
    return ("met", "two_years_or_more") if months_on(start, 24) <= end else ("not_met", "under_two_years")


def plans_ended_lasting_2_years(tables, on, collection):
    return _ended(tables, on, collection, _two_years)


def plans_open_2_years(tables, on, collection):
    return [
        (plan.name, *UNREADABLE)
        if plan.end_unread
        else (plan.name, *_two_years(plan.start, on), (on - plan.start).days)
        for plan in _open(tables, on, collection)
    ]


def plans_ended_within_3_months(tables, on, collection):
    def decide(start, end):
        short = end < months_on(start, 3)
        return ("met", "within_three_months") if short else ("not_met", "three_months_or_more")

    return _ended(tables, on, collection, decide)


def plan_reviews_in_time(tables, on, collection):
    found = []
    year_start = months_on(on, -12)
    for plan in _open(tables, on, collection):
        if plan.end_unread:
            found.append((plan.name, *UNREADABLE))
            continue
        if months_on(plan.start, 3) > on:
            found.append((plan.name, "not_applicable", "under_three_months", None))
            continue
        days = sorted(
            {
                review["review_date"]
                for review in tables["cp_reviews"]
                if review["plan_no"] == plan.row["plan_no"]
                and review["source_name"] == plan.row["source_name"]
                and review["review_date"]
                and plan.start <= review["review_date"] <= on
            }
        )
        if plan.start > year_start:
            due, times = months_on(plan.start, 3), days
        else:
            earlier = [day for day in days if day <= year_start]
            due = months_on(max(earlier, default=year_start), 6)
            times = [day for day in days if day > year_start]
        late = False
        for day in times:
            late = late or day > due
            due = months_on(day, 6)
        late = late or on > due
        found.append((plan.name, *(("not_met", "late") if late else ("met", "in_time")), None))
    return found


def plan_review_current(tables, on, collection):
    found = []
    for plan in _open(tables, on, collection):
        last = plan.row["latest_review_date"]
        if plan.end_unread or unread(plan.row, "latest_review_date"):
            found.append((plan.name, *UNREADABLE))
        elif last is None:
            late = months_on(plan.start, 3) < on
            found.append((plan.name, *(("not_met", "late") if late else ("not_applicable", "still_open")), None))
        elif last > on:
            found.append((plan.name, "not_recorded", "date_ahead", None))
        else:
            late = months_on(last, 6) < on
            found.append((plan.name, *(("not_met", "late") if late else ("met", "in_time")), None))
    return found


def plan_visit_10_days(tables, on, collection):
    found = []
    for plan in _open(tables, on, collection):
        seen = plan.row["last_visit_date"]
        if plan.end_unread or unread(plan.row, "last_visit_date"):
            found.append((plan.name, *UNREADABLE))
        elif seen and seen > on:
            found.append((plan.name, "not_recorded", "date_ahead", None))
        elif plan.born and plan.born > on:
            found.append((plan.name, "not_applicable", "unborn", None))
        elif seen is None:
            day, passed = plan.start, 0
            while day < on and passed <= 10:
                day += timedelta(days=1)
                passed = working_days(plan.start, day)
            new = passed <= 10
            outcome = ("not_applicable", "still_open") if new else ("not_recorded", "date_missing")
            found.append((plan.name, *outcome, None))
        else:
            days = working_days(seen, on)
            if days is None:
                found.append((plan.name, "not_recorded", "outside_calendar", None))
            else:
                found.append((plan.name, *(("met", "in_time") if days <= 10 else ("not_met", "late")), days))
    return found


def plan_seen_alone(tables, on, collection):
    found = []
    for plan in _open(tables, on, collection):
        if plan.end_unread:
            found.append((plan.name, *UNREADABLE))
        elif plan.born and plan.born > on:
            found.append((plan.name, "not_applicable", "unborn", None))
        elif plan.born and age(plan.born, on) < 4:
            found.append((plan.name, "not_applicable", "too_young", None))
        else:
            said = {"Y": ("met", "yes"), "N": ("not_met", "no")}
            found.append((plan.name, *said.get(plan.row["seen_alone"], ("not_recorded", "answer_missing")), None))
    return found
