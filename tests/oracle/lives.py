"""Who is looked after on a day, put together from episodes or read from list 8, for the oracle."""

from __future__ import annotations

from tests.oracle.counting import unit, unread

SHORT = ("V3", "V4")
UNREADABLE = ("not_recorded", "date_unreadable")
MISSING = ("not_recorded", "answer_missing")


def yes(answer):
    return ("met", "yes") if answer else ("not_met", "no")


def episodes_of(tables, on):
    """The episodes that had begun, by child, in order."""
    by_child = {}
    for row in tables["episodes"]:
        if row["child_id"] is not None and row["decom"] is not None and row["decom"] <= on:
            by_child.setdefault(row["child_id"], []).append(row)
    for rows in by_child.values():
        rows.sort(key=lambda row: (row["decom"], row["source_row"]))
    return by_child


def birth(tables, child):
    births = [row["date_of_birth"] for row in tables["header"] if row["child_id"] == child and row["date_of_birth"]]
    return max(births, default=None)


def in_care(tables, on, collection):
    """One dictionary for each child looked after on the day, in the same words for both returns."""
    found = []
    if collection == "annex-a":
        for row in tables["list_8"]:
            start, end = row["care_start_date"], row["care_end_date"]
            if start and start <= on and (end is None or end > on):
                found.append(
                    {
                        **row,
                        "name": unit("list_8", row),
                        "start": start,
                        "legal": row["legal_status"],
                        "born": row["date_of_birth"],
                        "wrong": unread(row, "care_end_date"),
                        "placed": row["placement_start_date"],
                        "place": row["placement_type"],
                        "provider": row["placement_provider"],
                    }
                )
        return found
    for child, rows in episodes_of(tables, on).items():
        last = rows[-1]
        if last["dec"] is not None and last["dec"] <= on:
            continue
        moves = [row["decom"] for row in rows if row["rne"] in ("S", "P", "B")]
        begun = [row["decom"] for row in rows if row["rne"] == "S"]
        placed = moves[-1] if moves else None
        if last["place"] in ("A3", "A4", "A5", "A6") and len(moves) > 1:
            settled = moves[-2]
        else:
            settled = placed
        found.append(
            {
                "name": child,
                "child_id": child,
                "start": max(begun, default=None),
                "legal": last["ls"],
                "born": birth(tables, child),
                "wrong": unread(last, "dec"),
                "placed": placed,
                "settled": settled,
                "place": last["place"],
                "provider": last["place_provider"],
            }
        )
    return found


def ask(tables, on, collection, decide):
    """Each child looked after: short breaks apart, then ends that could not be read, then the question."""
    found = []
    for child in in_care(tables, on, collection):
        if child["legal"] in SHORT:
            found.append((child["name"], "not_applicable", "short_break", None))
        elif child["wrong"]:
            found.append((child["name"], *UNREADABLE, None))
        else:
            found.append((child["name"], *((*decide(child), None)[:3])))
    return found
