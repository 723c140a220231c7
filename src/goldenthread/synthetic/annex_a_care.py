"""Annex A of a made-up authority on a day: lists 8 to 11, from children in care to adopters."""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic import annex_a, care
from goldenthread.synthetic.as_at import AsAt, counted, months_before
from goldenthread.synthetic.chance import Flags, Texts, Whole, scattered, scattered_pick
from goldenthread.synthetic.days import NEVER, age_on, birthday, dates
from goldenthread.synthetic.leavers import accommodation, activity_of, leavers_on, touch
from goldenthread.synthetic.places import EACH
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import Column, Rows, padded
from goldenthread.synthetic.tables import BLANK, Tables, flag, table_of

RETURN = annex_a.RETURN


def annex_a_tables(view: AsAt) -> Tables:
    """The eleven lists on a day."""
    since, year = months_before(view.on, 6), months_before(view.on, 12)
    return {
        "list_1": annex_a.contacts(view, since),
        "list_2": annex_a.early_help(view, since),
        "list_3": annex_a.referrals(view, since),
        "list_4": annex_a.assessments(view, since),
        "list_5": annex_a.enquiries(view, since),
        "list_6": annex_a.children_in_need(view, since),
        "list_7": annex_a.protection_plans(view, since),
        "list_8": children_in_care(view, since),
        "list_9": care_leavers(view),
        "list_10": adoption(view, year),
        "list_11": adopters(view, year),
    }


def children_in_care(view: AsAt, since: int) -> Rows:
    """List 8: periods of care open on the day or ended in the last six months, short breaks among them."""
    every = view.world.periods
    period = np.flatnonzero((every["start"] <= view.on) & (every["end"] > since))
    table = every.where(period)
    child, start = table["child"], table["start"]
    ended = table["end"] <= view.on
    seen = view.seen_episodes()
    current = _latest(seen, np.ones(len(seen), dtype=bool), period, len(every))
    moved = _latest(seen, np.isin(seen["reason"], ["S", "P", "T", "B", "U"]), period, len(every))
    status = _latest(seen, np.isin(seen["reason"], ["S", "L", "B", "U"]), period, len(every))
    short = table["outcome"] == "SHORT"
    columns = view.person(child, disability=True)
    columns |= {
        "unaccompanied": flag(_unaccompanied(view, child, start)),
        "care_start_date": dates(start),
        "need_category": table["need"],
        "second_period": flag(_second_period(view, table)),
        "legal_status_date": dates(seen["start"][status]),
        "legal_status": seen["legal"][current],
        "permanence_plan": np.where(short, "", _permanence(view, table, seen["code"][current])),
        "placements_in_12_months": _placements(view, seen, period),
        "care_end_date": dates(np.where(ended, table["end"], NEVER)),
        "ceased_reason": np.where(ended, seen["ceased"][current], ""),
        "placement_start_date": dates(seen["start"][moved]),
        "placement_type": seen["code"][current],
        "placement_provider": seen["provider"][current],
    }
    columns |= _visits(view, table, short)
    columns |= _where(view, seen.where(current), short)
    columns |= _absences(view, child)
    columns |= view.allocated(child, np.where(short, "disability", "care"))
    return table_of(RETURN, "list_8", columns)


def _latest(seen: Rows, counts: Flags, period: Whole, periods: int) -> Whole:
    """The row number of the last episode of each period among those that count."""
    rows = np.flatnonzero(counts)
    latest = np.zeros(periods, dtype=np.int64)
    latest[seen["period"][rows]] = rows
    return latest[period]


def _unaccompanied(view: AsAt, child: Whole, start: Whole) -> Flags:
    """Whether a child was an unaccompanied asylum-seeking child at any time in the last twelve months."""
    alone = view.world.children["kind"][child] == "unaccompanied"
    return alone & (start <= view.on) & (view.turns(child, 18) > months_before(view.on, 12))


def _second_period(view: AsAt, table: Rows) -> Flags:
    """Whether an earlier period of care ended in the twelve months before this one began."""
    every = view.world.periods
    ordinary = every["outcome"] != "SHORT"
    start = table["start"]
    found = counted(every["child"][ordinary], every["end"][ordinary], table["child"], start - 366, start - 1)
    return (found > 0) & (table["outcome"] != "SHORT")


def _permanence(view: AsAt, table: Rows, code: Texts) -> Texts:
    """The permanence plan in force: none in the first weeks, then towards what will become of the child."""
    outcome, age = table["outcome"], age_on(table["born"], view.on)
    wanted = (table["decided"] <= view.on) & (table["reversed"] > view.on)
    return np.select(
        [
            view.on - table["start"] < 60,
            wanted,
            np.isin(outcome, [care.GUARDIAN, care.ARRANGEMENTS]),
            outcome == care.HOME,
            age >= 16,
            np.isin(code, ["K2", "S1", "R3"]),
            np.isin(outcome, [care.LONG, care.ADOPT]),
        ],
        ["", "ADOPTION", "SGO_CAO", "RETURN", "SUPPORTED", "RESIDENTIAL", "FOSTERING"],
        "OTHER",
    )


def _placements(view: AsAt, seen: Rows, period: Whole) -> Whole:
    """Placements in the twelve months to the day: the opening one and every move to a new carer since."""
    moves = np.isin(seen["reason"], ["P", "B"])
    count = len(period)
    year = np.full(count, months_before(view.on, 12))
    found = counted(seen["period"][moves], seen["start"][moves], period, year, np.full(count, view.on))
    return found + 1


def _visits(view: AsAt, table: Rows, short: Flags) -> dict[str, Column]:
    """The latest review, visit, contact of the reviewing officer, health assessment and dental check."""
    child, start, end = table["child"], table["start"], table["end"]
    reviews = view.world.care_reviews
    reviews = reviews.where(reviews["day"] <= view.on)
    latest = np.full(len(view.world.children), -1, dtype=np.int64)
    np.maximum.at(latest, reviews["child"], reviews["day"])
    reviewed = np.where((latest[child] >= start) & ~short, latest[child], NEVER)
    health = view.latest_visit(child, start, end, "health_step_days")
    dental = view.latest_visit(child, start, end, "dental_step_days")
    return {
        "latest_review_date": dates(reviewed),
        "last_visit_date": dates(view.latest_visit(child, start, end, "care_visit_days")),
        "last_iro_contact_date": dates(np.where(reviewed < NEVER, np.maximum(reviewed - 7, start), NEVER)),
        "last_health_date": dates(np.where(short, NEVER, health)),
        "last_dental_date": dates(np.where(short, NEVER, dental)),
    }


def _where(view: AsAt, current: Rows, short: Flags) -> dict[str, Column]:
    """Where the child is placed. Short breaks have no address in the return."""
    place = current["place"]
    own = np.array(view.places.order)[place // EACH] == view.world.authority
    name = view.places.authority_name(place)
    here = view.places.names[view.places.order.index(view.world.authority)]
    return {
        "placement_postcode": np.where(short, "", view.places.postcodes[place]),
        "placement_urn": urn_texts(current["urn"]),
        "placement_location": np.where(own | short, "IN", "OUT"),
        "placement_authority": np.where(short, here, name),
    }


def urn_texts(urn: Whole) -> Texts:
    """Made-up Ofsted numbers: SC9 and five figures, a range never issued; blank where none is needed."""
    return np.where(urn > 0, np.char.add("SC9", padded(urn, 5)), "")


def _absences(view: AsAt, child: Whole) -> dict[str, Column]:
    """Times missing and absent in twelve months, and the return interview after the last of them."""
    every = view.world.missing
    every = every.where(every["start"] <= view.on)
    year, today = np.full(len(child), months_before(view.on, 12)), np.full(len(child), view.on)
    gone, away = every["kind"] == "M", every["kind"] == "A"
    times = counted(every["child"][gone], every["start"][gone], child, year, today)
    latest = np.full(len(view.world.children), -1, dtype=np.int64)
    latest[every["child"][gone]] = np.flatnonzero(gone)
    last = latest[child]
    back = (times > 0) & (last >= 0) & (every["end"][last] <= view.on) if len(every) else times > 0
    offered = np.where(back, flag(every["offered"][last]), BLANK) if len(every) else np.full(len(child), BLANK)
    accepted = flag(every["accepted"][last]) if len(every) else np.zeros(len(child), dtype=np.int64)
    return {
        "missing_episodes": times,
        "absent_episodes": counted(every["child"][away], every["start"][away], child, year, today),
        "return_interview_offered": offered,
        "return_interview_accepted": np.where(offered == 1, accepted, np.where(offered == 0, 0, BLANK)),
    }


def care_leavers(view: AsAt) -> Rows:
    """List 9: young people of sixteen to twenty-four who are or were looked after for long enough."""
    child, eligibility = leavers_on(view)
    born = view.world.children["born"][child]
    left, _ = view.left_care
    since = np.where(left[child] <= view.on, left[child], birthday(born, 16))
    in_touch, (home, suitable) = touch(view, child), accommodation(view, child, view.on)
    eligible = eligibility == "ELIGIBLE"
    away = (in_touch != "YES") & ~eligible
    columns = view.person(child, disability=True)
    columns |= {
        "unaccompanied": flag(view.world.children["kind"][child] == "unaccompanied"),
        "personal_adviser": view.staff.adviser(child),
        "eligibility": eligibility,
        "pathway_plan_review_date": dates(
            view.latest_visit(child, since, np.full(len(child), NEVER), "pathway_review_days")
        ),
        "in_touch": np.where(eligible, "YES", in_touch),
        "latest_contact_date": dates(
            view.latest_visit(child, since, np.full(len(child), NEVER), "leaver_contact_days")
        ),
        "accommodation": np.where(away | eligible, "", home),
        "suitability": np.where(eligible, "", np.where(away, "0", suitable)),
        "activity": np.where(away | eligible, "", activity_of(view, child, view.on)),
    }
    columns |= view.allocated(child, np.where(eligible, "care", "leaving"))
    return table_of(RETURN, "list_9", columns)


def adoption(view: AsAt, year: int) -> Rows:
    """List 10: children adopted, decided for adoption or with the decision reversed in twelve months, or waiting."""
    every = view.world.periods
    open_until = np.minimum(every["adopted"], every["reversed"])
    chosen = np.flatnonzero((every["decided"] <= view.on) & (open_until > year))
    table = every.where(chosen)
    child = table["child"]

    def known(name: str) -> np.ndarray:
        return dates(np.where(table[name] <= view.on, table[name], NEVER))

    back = table["reversed"] <= view.on
    early = (table["early"] == 1) & (table["start"] <= view.on)
    columns = view.person(child, disability=True)
    columns |= {
        "family_id": _families(view, chosen, table["matched"] <= view.on),
        "care_start_date": dates(table["start"]),
        "adoption_decision_date": dates(table["decided"]),
        "placement_order_date": known("ordered"),
        "matched_date": known("matched"),
        "placed_date": known("placed"),
        "adoption_order_date": known("adopted"),
        "reversal_date": known("reversed"),
        "reversal_reason": np.where(back, reversal_reasons(table), ""),
        "early_permanence_date": dates(np.where(early, table["start"], NEVER)),
    }
    return table_of(RETURN, "list_10", columns)


def reversal_reasons(periods: Rows) -> Texts:
    """Why each decision for adoption was reversed."""
    return scattered_pick(periods["luck"], "reversal", load_rates().mix["reversal_reason"])


def _families(view: AsAt, period: Whole, matched: Flags) -> Texts:
    """The identifier of the adopting family, once matched."""
    names = np.char.add(f"F{view.world.authority}", padded(period, 6))
    return np.where(matched, names, "")


def adopters(view: AsAt, year: int) -> Rows:
    """List 11: adopters in touch with the agency in twelve months, one row for each person of a couple."""
    every = view.world.adopters
    period = np.maximum(every["period"], 0)
    placing = every["period"] >= 0
    ordered = _of(view, "adopted", period, placing)
    ends = np.where(placing, ordered, np.minimum(every["leaving"], every["asked"] + 900))
    family = np.flatnonzero((every["asked"] <= view.on) & (ends > year))
    family = np.repeat(family, 1 + every["two"][family].astype(np.int64))
    second = np.concatenate([[False], family[1:] == family[:-1]])[: len(family)]
    table = every.where(family)
    period, placing = np.maximum(table["period"], 0), table["period"] >= 0

    def known(days: Whole) -> np.ndarray:
        return dates(np.where(days <= view.on, days, NEVER))

    placed = _of(view, "placed", period, placing)
    matched = _of(view, "matched", period, placing)
    unplaced = np.char.add(f"G{view.world.authority}", padded(family, 6))
    man = (scattered(table["luck"], "sex") % 2 == 0) ^ second
    early = _of(view, "early", period, placing) if len(view.world.periods) else np.zeros(len(family), dtype=np.int64)
    columns = {
        "adopter_id": np.char.add(
            np.char.add(f"A{view.world.authority}", padded(family, 6)), np.where(second, "B", "A")
        ),
        "family_id": np.where(placing & (matched <= view.on), _families(view, period, placing), unplaced),
        "sex": np.where(man, "M", "F"),
        "ethnicity": table["ethnicity"],
        "disability": np.where(scattered(table["luck"], "disabled") % 20 == 0, "Y", "N"),
        "fostering_for_adoption": flag(early == 1),
        "enquiry_date": dates(table["asked"]),
        "stage_1_start_date": known(table["stage_1"]),
        "stage_1_end_date": known(table["stage_1_end"]),
        "stage_2_start_date": known(table["stage_2"]),
        "stage_2_end_date": known(table["stage_2_end"]),
        "application_date": known(table["applied"]),
        "approval_date": known(table["approved"]),
        "matched_date": known(matched),
        "placed_date": known(placed),
        "children_placed": np.where(placed <= view.on, 1, BLANK),
        "adoption_order_date": known(_of(view, "adopted", period, placing)),
        "leaving_date": known(table["leaving"]),
        "leaving_reason": np.where(table["leaving"] <= view.on, table["reason"], ""),
    }
    return table_of(RETURN, "list_11", columns)


def _of(view: AsAt, name: str, period: Whole, placing: Flags) -> Whole:
    """A day of the child each family takes, NEVER for the others."""
    if len(view.world.periods) == 0:
        return np.full(len(period), NEVER, dtype=np.int64)
    return np.where(placing, view.world.periods[name][period], NEVER)
