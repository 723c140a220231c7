"""The oracle of the measures of adoption and of adopters."""

from __future__ import annotations

from tests.oracle.counting import in_the_year, months_on, unit
from tests.oracle.lives import episodes_of, yes


def _children(tables, on, collection):
    if collection == "annex-a":
        for row in tables["list_10"]:
            yield (
                unit("list_10", row),
                {
                    "entered": row["care_start_date"],
                    "decided": row["adoption_decision_date"],
                    "ordered": row["placement_order_date"],
                    "matched": row["matched_date"],
                    "placed": row["placed_date"],
                    "adopted": row["adoption_order_date"],
                    "reversed": row["reversal_date"],
                    "early": row["early_permanence_date"],
                },
            )
        return
    histories = episodes_of(tables, on)
    for row in tables["ad1"]:
        rows = histories.get(row["child_id"], [])
        foster = [e["decom"] for e in rows if e["rne"] in ("S", "P", "B") and (e["place"] or "").startswith("U")]
        yield (
            unit("ad1", row),
            {
                "entered": max((e["decom"] for e in rows if e["rne"] == "S"), default=None),
                "ordered": min((e["decom"] for e in rows if e["ls"] == "E1"), default=None),
                "matched": row["date_match"],
                "placed": min((e["decom"] for e in rows if e["place"] in ("A3", "A4", "A5", "A6")), default=None),
                "adopted": max((e["dec"] for e in rows if e["rec"] in ("E11", "E12") and e["dec"]), default=None),
                "early": max(foster, default=None) if row["foster_care"] else None,
            },
        )


def _adopted(tables, on, collection):
    for name, child in _children(tables, on, collection):
        if child["adopted"] and months_on(on, -36) < child["adopted"] <= on:
            yield name, child


def _days(tables, on, collection, ends):
    found = []
    for name, child in _adopted(tables, on, collection):
        start, end = ends(child)
        if start is None or end is None:
            found.append((name, "not_recorded", "date_missing", None))
        elif end < start:
            found.append((name, "not_recorded", "end_before_start", None))
        else:
            found.append((name, "met", "counted", (end - start).days))
    return found


def adoption_a1_days(tables, on, collection):
    return _days(tables, on, collection, lambda child: (child["entered"], child["placed"]))


def adoption_a1_median_days(tables, on, collection):
    return adoption_a1_days(tables, on, collection)


def adoption_a2_days(tables, on, collection):
    return _days(tables, on, collection, lambda child: (child["ordered"], child["matched"]))


def adoption_a2_median_days(tables, on, collection):
    return adoption_a2_days(tables, on, collection)


def adoption_a10_days(tables, on, collection):
    def ends(child):
        early, placed = child["early"], child["placed"]
        return child["entered"], early if early and placed and early < placed else placed

    return _days(tables, on, collection, ends)


def adoption_a10_median_days(tables, on, collection):
    return adoption_a10_days(tables, on, collection)


def adoption_a3_under_14_months(tables, on, collection):
    found = []
    for name, child in _adopted(tables, on, collection):
        start, end = child["entered"], child["placed"]
        if start is None or end is None:
            found.append((name, "not_recorded", "date_missing", None))
        elif end < start:
            found.append((name, "not_recorded", "end_before_start", None))
        else:
            soon = end < months_on(start, 14)
            outcome = ("met", "under_14_months") if soon else ("not_met", "14_months_or_more")
            found.append((name, *outcome, (end - start).days))
    return found


def adoption_decisions_changed(tables, on, collection):
    found, start = [], months_on(on, -12)
    for name, child in _children(tables, on, collection):
        if not child["decided"] or child["decided"] > on:
            continue
        if child["adopted"] and child["adopted"] <= start:
            continue
        if child["reversed"] and child["reversed"] <= start:
            continue
        changed = in_the_year(child["reversed"], on)
        found.append((name, *(("met", "changed") if changed else ("not_met", "unchanged")), None))
    return found


def children_waiting_for_adoption(tables, on, collection):
    found = []
    for name, child in _children(tables, on, collection):
        over = [day for day in (child["adopted"], child["reversed"]) if day and day <= on]
        if child["decided"] and child["decided"] <= on and not over:
            placed = child["placed"] is not None and child["placed"] <= on
            outcome = ("not_met", "placed") if placed else ("met", "waiting")
            found.append((name, *outcome, (on - child["decided"]).days))
    return found


def early_permanence_placements(tables, on, collection):
    return [
        (name, *yes(child["early"] is not None and child["early"] <= on), None)
        for name, child in _children(tables, on, collection)
        if in_the_year(child["placed"], on)
    ]


def _families(tables):
    first = {}
    for row in sorted(tables["list_11"], key=lambda row: row["source_row"]):
        family = row["family_id"] or row["adopter_id"] or row["source_row"]
        first.setdefault(family, row)
    return first.values()


def _stage(tables, on, start_name, end_name, months):
    found = []
    for row in _families(tables):
        start, end, left = row[start_name], row[end_name], row["leaving_date"]
        is_open = end is None or end > on
        if is_open:
            if start is None or start > on or (left and left <= on):
                continue
            outcome, days = ("not_applicable", "still_open"), None
        elif not in_the_year(end, on):
            continue
        elif start is None:
            outcome, days = ("not_recorded", "start_missing"), None
        elif end < start:
            outcome, days = ("not_recorded", "end_before_start"), None
        else:
            outcome = ("met", "in_time") if months_on(start, months) >= end else ("not_met", "late")
            days = (end - start).days
        found.append((unit("list_11", row), *outcome, days))
    return found


def adopters_approved_6_months(tables, on, collection):
    return _stage(tables, on, "stage_1_start_date", "approval_date", 6)


def adopters_stage_1_2_months(tables, on, collection):
    return _stage(tables, on, "stage_1_start_date", "stage_1_end_date", 2)


def adopters_stage_2_4_months(tables, on, collection):
    return _stage(tables, on, "stage_2_start_date", "stage_2_end_date", 4)


def adopters_waiting_3_months(tables, on, collection):
    found = []
    for row in _families(tables):
        approved = row["approval_date"]
        over = [day for day in (row["leaving_date"], row["matched_date"]) if day and day <= on]
        if approved and approved <= on and not over:
            long = months_on(approved, 3) <= on
            outcome = ("met", "three_months_or_more") if long else ("not_met", "under_three_months")
            found.append((unit("list_11", row), *outcome, (on - approved).days))
    return found
