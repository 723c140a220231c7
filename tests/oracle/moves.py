"""The oracle of the measures of moves and of going missing."""

from __future__ import annotations

from tests.oracle.counting import in_the_year, months_on, unit
from tests.oracle.lives import MISSING, SHORT, ask, episodes_of, in_care, yes


def _number_of_placements(rows, on, reasons):
    start, count = months_on(on, -12), 0
    if any(
        row["decom"] <= start and (row["dec"] is None or row["dec"] > start)
        for row in rows
        if row["place"] not in ("T0", "T1", "T2", "T3", "T4")
    ):
        count = 1
    home, was_temporary = None, False
    for row in rows:
        temporary = row["place"] in ("T0", "T1", "T2", "T3", "T4")
        here = (row["place"] or "", row["pl_post"] or "", row["urn"] or "")
        if not temporary:
            back = was_temporary and here == home
            if row["rne"] in reasons and row["decom"] > start and not back:
                count += 1
            home = here
        was_temporary = temporary
    return count


def _three(tables, on, collection, reasons):
    histories = episodes_of(tables, on) if collection == "ssda903" else {}

    def decide(child):
        if collection == "annex-a":
            number = child["placements_in_12_months"]
            if number is None:
                return MISSING
        else:
            number = _number_of_placements(histories[child["child_id"]], on, reasons)
        return (*(("met", "three_or_more") if number >= 3 else ("not_met", "fewer_than_three")), number)

    return ask(tables, on, collection, decide)


def placements_3_or_more(tables, on, collection):
    return _three(tables, on, collection, ("S", "P", "B"))


def placements_3_or_more_counting_same_carer(tables, on, collection):
    return _three(tables, on, collection, ("S", "P", "B", "T", "U"))


def unplanned_moves(tables, on, collection):
    found = []
    for rows in episodes_of(tables, on).values():
        for place, row in enumerate(rows):
            after = rows[place + 1] if place + 1 < len(rows) else None
            moved = row["reason_place_change"] is not None or (after is not None and after["rne"] in ("P", "B"))
            if row["rec"] != "X1" or not in_the_year(row["dec"], on) or not moved:
                continue
            reason = row["reason_place_change"]
            if row["ls"] in SHORT:
                outcome = ("not_applicable", "short_break")
            elif reason is None:
                outcome = MISSING
            else:
                outcome = ("not_met", "planned") if reason in ("CARPL", "PLACE") else ("met", "unplanned")
            found.append((unit("episodes", row), *outcome, None))
    return found


def returns_to_care_within_12_months(tables, on, collection):
    found = []
    for rows in episodes_of(tables, on).values():
        for row in rows:
            end = row["dec"]
            if row["rec"] not in ("E4A", "E4B", "E13") or row["ls"] in SHORT or end is None:
                continue
            if not (months_on(end, 12) > months_on(on, -12) and end <= months_on(on, -12)):
                continue
            back = any(each["rne"] == "S" and end <= each["decom"] <= months_on(end, 12) for each in rows)
            found.append((unit("episodes", row), *(("met", "returned") if back else ("not_met", "not_returned")), None))
    return found


def _in_the_year(tables, on, collection):
    """(name, short breaks alone, times missing, their days)."""
    if collection == "annex-a":
        for child in in_care(tables, on, collection):
            yield child["name"], child["legal"] in SHORT, child["missing_episodes"], []
        return
    for child, rows in episodes_of(tables, on).items():
        rows = [row for row in rows if row["dec"] is None or row["dec"] > months_on(on, -12)]
        if not rows:
            continue
        days = sorted(
            row["mis_start"]
            for row in tables["missing"]
            if row["child_id"] == child and row["missing"] == "M" and in_the_year(row["mis_start"], on)
        )
        yield child, all(row["ls"] in SHORT for row in rows), len(days), days


def children_missing(tables, on, collection):
    found = []
    for name, short, times, _ in _in_the_year(tables, on, collection):
        if short:
            found.append((name, "not_applicable", "short_break", None))
        elif times is None:
            found.append((name, *MISSING, None))
        else:
            found.append((name, *(("met", "missing") if times else ("not_met", "not_missing")), times))
    return found


def missing_times_per_child(tables, on, collection):
    found = []
    for name, short, times, _ in _in_the_year(tables, on, collection):
        if short:
            found.append((name, "not_applicable", "short_break", None))
        elif times is None:
            found.append((name, *MISSING, None))
        elif times == 0:
            found.append((name, "not_applicable", "not_missing", None))
        else:
            found.append((name, "met", "counted", times))
    return found


def missing_repeatedly(tables, on, collection):
    found = []
    for name, short, times, days in _in_the_year(tables, on, collection):
        if short:
            found.append((name, "not_applicable", "short_break", None))
        elif times == 0:
            found.append((name, "not_applicable", "not_missing", None))
        else:
            often = any((days[place + 2] - days[place]).days <= 90 for place in range(len(days) - 2))
            outcome = ("met", "three_in_90_days") if often else ("not_met", "fewer_than_three")
            found.append((name, *outcome, times))
    return found


def _interview(tables, on, collection, decide):
    found = []
    for child in in_care(tables, on, collection):
        if child["legal"] in SHORT:
            outcome = ("not_applicable", "short_break")
        elif child["missing_episodes"] == 0:
            outcome = ("not_applicable", "not_missing")
        else:
            outcome = decide(child)
        found.append((child["name"], *outcome, None))
    return found


def return_interview_offered(tables, on, collection):
    def decide(child):
        offered = child["return_interview_offered"]
        return MISSING if child["missing_episodes"] is None or offered is None else yes(offered)

    return _interview(tables, on, collection, decide)


def return_interview_accepted(tables, on, collection):
    def decide(child):
        offered, accepted = child["return_interview_offered"], child["return_interview_accepted"]
        if offered is False:
            return "not_applicable", "not_offered"
        return MISSING if None in (child["missing_episodes"], offered, accepted) else yes(accepted)

    return _interview(tables, on, collection, decide)
