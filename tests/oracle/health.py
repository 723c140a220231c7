"""The oracle of the measures of looked-after children's health and conduct."""

from __future__ import annotations

from datetime import timedelta

from tests.oracle.counting import age, months_on, unit
from tests.oracle.lives import MISSING, SHORT, UNREADABLE, birth, episodes_of, in_care, yes

SHORT_STAY = ("not_applicable", "under_12_months")


def _steady(rows, on):
    """Looked after without a break from the first day of the twelve months to the last."""
    before = months_on(on, -12)
    first = before + timedelta(days=1)
    if not any(row["decom"] <= first for row in rows):
        return False
    if not any(row["dec"] is None or row["dec"] > on for row in rows):
        return False
    for row in rows:
        if row["rne"] == "S" and row["decom"] > first:
            return False
        if row["ls"] in SHORT and (row["dec"] is None or row["dec"] > before):
            return False
        if row["rec"] not in (None, "X1") and row["dec"] is not None and before < row["dec"] <= on:
            return False
    return True


def _ask(tables, on, decide):
    found, histories = [], episodes_of(tables, on)
    for row in tables["oc2"]:
        born = (birth(tables, row["child_id"]) if row["child_id"] else None) or row["date_of_birth"]
        if not _steady(histories.get(row["child_id"], []), on):
            found.append((unit("oc2", row), *SHORT_STAY, None))
        else:
            found.append((unit("oc2", row), *(*decide(row, born), None)[:3]))
    return found


def _answer(tables, on, column):
    return _ask(tables, on, lambda row, _: MISSING if row[column] is None else yes(row[column]))


def _dated(tables, on, collection, column, under_five):
    found = []
    for child in in_care(tables, on, collection):
        seen = child[column]
        if child["legal"] in SHORT:
            outcome = ("not_applicable", "short_break")
        elif child["wrong"]:
            outcome = UNREADABLE
        elif child["start"] > months_on(on, -12) + timedelta(days=1):
            outcome = SHORT_STAY
        elif child["born"] is None:
            outcome = ("not_recorded", "birth_missing")
        elif seen is None:
            outcome = ("not_recorded", "date_missing")
        elif seen > on:
            outcome = ("not_recorded", "date_ahead")
        else:
            months = under_five if age(child["born"], on) < 5 else 12
            outcome = ("met", "in_time") if months_on(seen, months) >= on else ("not_met", "late")
        found.append((child["name"], *outcome, None))
    return found


def health_assessment_current(tables, on, collection):
    if collection == "annex-a":
        return _dated(tables, on, collection, "last_health_date", 6)
    return _answer(tables, on, "health_assessment")


def teeth_checked(tables, on, collection):
    if collection == "annex-a":
        return _dated(tables, on, collection, "last_dental_date", 12)
    return _answer(tables, on, "teeth_check")


def immunisations_current(tables, on, collection):
    return _answer(tables, on, "immunisations")


def substance_misuse_identified(tables, on, collection):
    return _answer(tables, on, "substance_misuse")


def development_checks_current(tables, on, collection):
    def decide(row, born):
        if born is None:
            return "not_recorded", "birth_missing"
        if age(born, on) >= 5:
            return "not_applicable", "too_old"
        return MISSING if row["health_check"] is None else yes(row["health_check"])

    return _ask(tables, on, decide)


def _sdq(tables, on, decide):
    def first(row, born):
        if born is None:
            return "not_recorded", "birth_missing"
        if not 4 <= age(born, on) <= 16 or row["sdq_reason"] == "SDQ1":
            return "not_applicable", "outside_age"
        return decide(row)

    return _ask(tables, on, first)


def sdq_completed(tables, on, collection):
    def decide(row):
        if row["sdq_score"] is not None:
            return "met", "yes"
        return MISSING if row["sdq_reason"] is None else ("not_met", "reason_given")

    return _sdq(tables, on, decide)


def sdq_mean(tables, on, collection):
    def decide(row):
        return MISSING if row["sdq_score"] is None else ("met", "counted", row["sdq_score"])

    return _sdq(tables, on, decide)


def sdq_concern(tables, on, collection):
    def decide(row):
        score = row["sdq_score"]
        if score is None:
            return MISSING
        return (*(("met", "of_concern") if score >= 17 else ("not_met", "not_of_concern")), score)

    return _sdq(tables, on, decide)


def substance_misuse_helped(tables, on, collection):
    def decide(row, born):
        if row["substance_misuse"] is None:
            return MISSING
        if not row["substance_misuse"]:
            return "not_applicable", "none_identified"
        return MISSING if row["intervention_received"] is None else yes(row["intervention_received"])

    return _ask(tables, on, decide)


def convicted_or_cautioned(tables, on, collection):
    def decide(row, born):
        if born is None:
            return "not_recorded", "birth_missing"
        if age(born, on) < 10:
            return "not_applicable", "too_young"
        return MISSING if row["convicted"] is None else yes(row["convicted"])

    return _ask(tables, on, decide)
