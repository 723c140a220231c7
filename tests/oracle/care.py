"""The oracle of the measures of looked-after children."""

from __future__ import annotations

from tests.oracle.counting import age, in_the_year, months_on, unit, unread, working_days
from tests.oracle.lives import MISSING, SHORT, UNREADABLE, ask, yes


def looked_after_per_10000(tables, on, collection):
    return ask(tables, on, collection, lambda child: ("met", "counted"))


def care_reviews_in_time(tables, on, collection):
    year_start = months_on(on, -12)

    def decide(child):
        start = child["start"]
        if start is None:
            return "not_recorded", "start_missing"
        days = {row["review"] for row in tables["reviews"] if row["child_id"] == child["child_id"] and row["review"]}
        days = sorted(day for day in days if start <= day <= on)
        is_new = start > year_start
        late, held = False, 0
        if is_new:
            before = start
        else:
            before = max((day for day in days if day <= year_start), default=year_start)
            days = [day for day in days if day > year_start]

        def past(day):
            if is_new and held == 0:
                return working_days(start, day) > 20
            return day > months_on(before, 3 if is_new and held == 1 else 6)

        for day in days:
            late = late or past(day)
            before, held = day, held + 1
        late = late or past(on)
        if late:
            return "not_met", "late"
        return ("met", "in_time") if held else ("not_applicable", "not_due")

    return ask(tables, on, collection, decide)


def care_review_current(tables, on, collection):
    def decide(child):
        last = child["latest_review_date"]
        if unread(child, "latest_review_date"):
            return UNREADABLE
        if last is None:
            new = working_days(child["start"], on)
            return ("not_applicable", "still_open") if new is not None and new <= 20 else ("not_met", "late")
        if last > on:
            return "not_recorded", "date_ahead"
        return ("met", "in_time") if months_on(last, 6) >= on else ("not_met", "late")

    return ask(tables, on, collection, decide)


def review_participation(tables, on, collection):
    found = []
    for row in tables["reviews"]:
        if in_the_year(row["review"], on):
            code = row["review_code"]
            if code is None:
                outcome = MISSING
            elif code == "PN0":
                outcome = ("not_applicable", "too_young")
            else:
                outcome = ("not_met", "took_no_part") if code == "PN7" else ("met", "took_part")
            found.append((unit("reviews", row), *outcome, None))
    return found


def iro_contact_6_months(tables, on, collection):
    def decide(child):
        day = child["last_iro_contact_date"]
        if months_on(child["start"], 6) > on:
            return "not_applicable", "under_six_months"
        if day is None:
            return "not_recorded", "date_missing"
        if day > on:
            return "not_recorded", "date_ahead"
        return ("met", "in_time") if months_on(day, 6) >= on else ("not_met", "late")

    return ask(tables, on, collection, decide)


def care_visit_in_time(tables, on, collection):
    def decide(child):
        day, placed = child["last_visit_date"], child["placed"]
        if unread(child, "last_visit_date"):
            return UNREADABLE
        if day and day > on:
            return "not_recorded", "date_ahead"
        if day and placed and day >= placed:
            settled = child["place"] in ("U1", "U4") and months_on(placed, 12) <= on
            days = (on - day).days
            return (*(("met", "in_time") if days <= (91 if settled else 42) else ("not_met", "late")), days)
        if placed and (on - placed).days <= 7:
            return "not_applicable", "still_open"
        if day is None:
            return "not_recorded", "date_missing"
        if placed is None:
            return "not_recorded", "start_missing"
        return "not_met", "not_since_the_move"

    return ask(tables, on, collection, decide)


def long_term_stability(tables, on, collection):
    def decide(child):
        since = child["placed"] if collection == "annex-a" else child["settled"]
        if child["born"] is None:
            return "not_recorded", "birth_missing"
        if age(child["born"], on) > 15:
            return "not_applicable", "too_old"
        if child["start"] is None:
            return "not_recorded", "start_missing"
        if months_on(child["start"], 30) > on:
            return "not_applicable", "not_long_in_care"
        if since is None:
            return "not_recorded", "start_missing"
        return ("met", "settled") if months_on(since, 24) <= on else ("not_met", "moved")

    return ask(tables, on, collection, decide)


def _holds(tables, on, collection, name, codes):
    return ask(tables, on, collection, lambda child: MISSING if child[name] is None else yes(child[name] in codes))


def placed_out_of_area(tables, on, collection):
    return _holds(tables, on, collection, "placement_location", ("OUT",))


def placed_with_relatives_or_friends(tables, on, collection):
    return _holds(tables, on, collection, "place", ("U1", "U2", "U3"))


def placed_with_foster_carers(tables, on, collection):
    return _holds(tables, on, collection, "place", ("U1", "U2", "U3", "U4", "U5", "U6"))


def placed_in_residential_homes(tables, on, collection):
    return _holds(tables, on, collection, "place", ("K1", "K2", "R1", "R2", "R3", "R5", "S1"))


def placed_in_own_provision(tables, on, collection):
    return _holds(tables, on, collection, "provider", ("PR1",))


def looked_after_by_agreement(tables, on, collection):
    return _holds(tables, on, collection, "legal", ("V2",))


def unaccompanied_children(tables, on, collection):
    return _holds(tables, on, collection, "unaccompanied", (True,))


def permanence_plan_by_4_months(tables, on, collection):
    def decide(child):
        if months_on(child["start"], 4) >= on:
            return "not_applicable", "under_four_months"
        return yes(child["permanence_plan"] is not None)

    return ask(tables, on, collection, decide)


def _starts(tables, on, collection):
    if collection == "annex-a":
        for row in tables["list_8"]:
            if in_the_year(row["care_start_date"], on):
                yield unit("list_8", row), row["legal_status"], row
    else:
        for row in tables["episodes"]:
            if row["child_id"] is not None and row["rne"] == "S" and in_the_year(row["decom"], on):
                yield unit("episodes", row), row["ls"], row


def care_starts_per_10000(tables, on, collection):
    return [
        (name, *(("not_applicable", "short_break") if legal in SHORT else ("met", "counted")), None)
        for name, legal, _ in _starts(tables, on, collection)
    ]


def care_starts_again_within_12_months(tables, on, collection):
    found = []
    for name, legal, row in _starts(tables, on, collection):
        if legal in SHORT:
            found.append((name, "not_applicable", "short_break", None))
        else:
            again = row["second_period"]
            found.append((name, *(MISSING if again is None else yes(again)), None))
    return found


def _exits(tables, on, collection, codes):
    found = []
    if collection == "annex-a":
        rows = [
            (unit("list_8", r), r["legal_status"], r["care_end_date"], r["ceased_reason"]) for r in tables["list_8"]
        ]
    else:
        every = [r for r in tables["episodes"] if r["child_id"] is not None and r["decom"] and r["decom"] <= on]
        rows = [(unit("episodes", r), r["ls"], r["dec"], r["rec"]) for r in every if r["rec"] != "X1"]
    for name, legal, end, reason in rows:
        if not in_the_year(end, on):
            continue
        if legal in SHORT:
            found.append((name, "not_applicable", "short_break", None))
        elif reason in (None, "X1"):
            found.append((name, *MISSING, None))
        else:
            found.append((name, *yes(reason in codes), None))
    return found


def exits_to_special_guardians(tables, on, collection):
    return _exits(tables, on, collection, ("E45", "E46", "E47", "E48"))


def exits_by_adoption(tables, on, collection):
    return _exits(tables, on, collection, ("E11", "E12"))
