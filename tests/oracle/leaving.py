"""The oracle of the measures of care leavers and of the workforce."""

from __future__ import annotations

from tests.oracle.counting import age, months_on, unit, unread


def _leavers(tables, on, collection, youngest, oldest):
    """(unit, what puts the leaver outside the measure or None, the cells in Annex A's words)."""
    if collection == "annex-a":
        rows = [(unit("list_9", row), row["date_of_birth"], dict(row)) for row in tables["list_9"]]
    else:
        rows = []
        for row in tables["oc3"]:
            births = [h["date_of_birth"] for h in tables["header"] if h["child_id"] == row["child_id"]]
            births = [birth for birth in births if birth] if row["child_id"] else []
            home = row["accom"]
            cells = {"in_touch": row["in_touch"], "activity": row["activ"], "accommodation": None, "suitability": None}
            if home:
                cells["accommodation"] = None if home == "0" else home[0]
                cells["suitability"] = "0" if home == "0" else home[1:]
            rows.append((unit("oc3", row), max(births, default=row["date_of_birth"]), cells))
    for name, born, cells in rows:
        if born is None:
            yield name, ("not_recorded", "birth_missing"), cells
        elif youngest <= age(born, on) <= oldest:
            left = {"DIED": ("not_applicable", "died"), "RHOM": ("not_applicable", "returned_home")}
            yield name, left.get(cells["in_touch"]), cells


def _decide(tables, on, collection, ages, decide):
    return [
        (name, *(outside or decide(cells)), None) for name, outside, cells in _leavers(tables, on, collection, *ages)
    ]


MISSING = ("not_recorded", "answer_missing")
TOUCH = {
    None: MISSING,
    "YES": ("met", "in_touch"),
    "NO": ("not_met", "not_in_touch"),
    "REFU": ("not_met", "refused"),
    "NREQ": ("not_met", "not_required"),
}
SUITABLE = {"1": ("met", "suitable"), "2": ("not_met", "unsuitable")}
IDLE = {
    "G4": ("not_met", "ill_or_disabled"),
    "G5": ("not_met", "other_reason"),
    "G6": ("not_met", "pregnant_or_parent"),
    "0": MISSING,
    None: MISSING,
}


def leavers_in_touch_17_18(tables, on, collection):
    return _decide(tables, on, collection, (17, 18), lambda cells: TOUCH[cells["in_touch"]])


def leavers_in_touch_19_21(tables, on, collection):
    return _decide(tables, on, collection, (19, 21), lambda cells: TOUCH[cells["in_touch"]])


def leavers_suitable_home_17_18(tables, on, collection):
    return _decide(tables, on, collection, (17, 18), lambda cells: SUITABLE.get(cells["suitability"], MISSING))


def leavers_suitable_home_19_21(tables, on, collection):
    return _decide(tables, on, collection, (19, 21), lambda cells: SUITABLE.get(cells["suitability"], MISSING))


def leavers_in_education_or_work_17_18(tables, on, collection):
    return _decide(tables, on, collection, (17, 18), lambda cells: IDLE.get(cells["activity"], ("met", "occupied")))


def leavers_in_education_or_work_19_21(tables, on, collection):
    return _decide(tables, on, collection, (19, 21), lambda cells: IDLE.get(cells["activity"], ("met", "occupied")))


def _yes(answer):
    return ("met", "yes") if answer else ("not_met", "no")


def leavers_in_higher_education(tables, on, collection):
    def decide(cells):
        return MISSING if cells["activity"] in (None, "0") else _yes(cells["activity"] in ("F1", "P1"))

    return _decide(tables, on, collection, (19, 21), decide)


def _living(cells, letter):
    return MISSING if cells["accommodation"] is None else _yes(cells["accommodation"] == letter)


def leavers_staying_put(tables, on, collection):
    return _decide(tables, on, collection, (18, 20), lambda cells: _living(cells, "Z"))


def leavers_in_custody(tables, on, collection):
    return _decide(tables, on, collection, (17, 21), lambda cells: _living(cells, "X"))


def leavers_pathway_plan_6_months(tables, on, collection):
    def decide(cells):
        day = cells["pathway_plan_review_date"]
        if unread(cells, "pathway_plan_review_date"):
            return "not_recorded", "date_unreadable"
        if day is None:
            return "not_recorded", "date_missing"
        if day > on:
            return "not_recorded", "date_ahead"
        return ("met", "in_time") if months_on(day, 6) >= on else ("not_met", "late")

    return _decide(tables, on, collection, (16, 25), decide)


def leavers_with_personal_adviser(tables, on, collection):
    def decide(cells):
        return ("met", "allocated") if cells["personal_adviser"] is not None else ("not_met", "none_allocated")

    return _decide(tables, on, collection, (16, 25), decide)


def _workforce(tables, on, amount, base):
    found = []
    for authority in sorted({row["authority"] for row in tables["workforce"]}):
        rows = [row for row in tables["workforce"] if row["authority"] == authority and row["as_at"] <= on]
        latest = max((row["as_at"] for row in rows), default=None)
        rows = [row for row in rows if row["as_at"] == latest]
        whole = [row for row in rows if row["team"] is None]
        for row in whole or rows:
            name = row["authority"] if row["team"] is None else f"{row['authority']}/{row['team']}"
            top, bottom = amount(row), base(row)
            if top is None or bottom is None:
                found.append((name, "not_recorded", "answer_missing", None))
            elif bottom == 0:
                found.append((name, "not_applicable", "nothing_to_divide_by", None))
            else:
                found.append((name, "met", "counted", top))
    return found


def _both(row, one, other):
    return None if row[one] is None or row[other] is None else row[one] + row[other]


def workforce_turnover(tables, on, collection):
    return _workforce(tables, on, lambda row: row["fte_leavers"], lambda row: row["fte_in_post"])


def workforce_vacancies(tables, on, collection):
    base = lambda row: _both(row, "fte_vacancies", "fte_in_post")  # noqa: E731
    return _workforce(tables, on, lambda row: row["fte_vacancies"], base)


def workforce_agency(tables, on, collection):
    base = lambda row: _both(row, "fte_agency", "fte_in_post")  # noqa: E731
    return _workforce(tables, on, lambda row: row["fte_agency"], base)


def workforce_agency_covering(tables, on, collection):
    return _workforce(tables, on, lambda row: row["fte_agency_covering"], lambda row: row["fte_vacancies"])


def workforce_caseload(tables, on, collection):
    return _workforce(tables, on, lambda row: row["open_cases"], lambda row: row["fte_case_holders"])


def workforce_absence(tables, on, collection):
    base = lambda row: None if row["fte_in_post"] is None else row["fte_in_post"] * 253  # noqa: E731
    return _workforce(tables, on, lambda row: row["days_absent"], base)
