"""Annex A of a made-up authority on a day: lists 1 to 7, from contacts to child protection plans.

The lists look back six months, and twelve for adoption (annex_a_care). A thing that ends on the day has ended.
"""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic import paths
from goldenthread.synthetic.as_at import AsAt, counted, months_before
from goldenthread.synthetic.chance import Flags, Texts, Whole, scattered, scattered_pick
from goldenthread.synthetic.days import NEVER, dates
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import Rows, first_of_run
from goldenthread.synthetic.tables import BLANK, flag, table_of

RETURN = "annex-a"
_DECIDED_AFTER = 12
"""Days after a strategy discussion by which it is known that no conference is needed."""


def contacts(view: AsAt, since: int) -> Rows:
    """List 1: contacts of the last six months, one row for a child and day."""
    table = view.world.contacts
    table = table.where((table["day"] > since) & (table["day"] <= view.on))
    table = table.where(first_of_run(table["child"] * 100_000 + table["day"]))
    columns = view.person(table["child"])
    columns |= {"contact_date": dates(table["day"]), "contact_source": table["source"]}
    return table_of(RETURN, "list_1", columns)


def early_help(view: AsAt, since: int) -> Rows:
    """List 2: early help assessments begun or finished in the last six months, or open."""
    table = view.world.early_help
    table = table.where((table["start"] <= view.on) & (table["end"] > since))
    ended = np.where(table["end"] <= view.on, table["end"], NEVER)
    columns = view.person(table["child"])
    columns |= {
        "assessment_start_date": dates(table["start"]),
        "assessment_completion_date": dates(ended),
        "organisation": table["organisation"],
    }
    return table_of(RETURN, "list_2", columns)


def referrals(view: AsAt, since: int) -> Rows:
    """List 3: referrals of the last six months, with how many the child had in the twelve months before each."""
    every = view.world.cases
    table = every.where((every["referred"] > since) & (every["referred"] <= view.on))
    child, day = table["child"], table["referred"]
    before = counted(every["child"], every["referred"], child, day - 366, day - 1)
    columns = view.person(child)
    columns |= {
        "referral_date": dates(day),
        "referral_source": table["source"],
        "no_further_action": flag(table["path"] == paths.NFA),
        "referrals_in_12_months": before,
    }
    columns |= view.allocated(child, np.where(table["path"] == paths.NFA, "door", "assessment"))
    return table_of(RETURN, "list_3", columns)


def assessments(view: AsAt, since: int) -> Rows:
    """List 4: assessments begun or authorised in the last six months, or open."""
    table = view.world.assessments
    table = table.where((table["start"] <= view.on) & (table["authorised"] > since))
    case, done = table["case"], table["authorised"] <= view.on
    child = view.world.cases["child"][case]
    seen = scattered(table["luck"], "seen") < int(load_rates().chance["child_seen"] * 2**32)
    needs = view.world.cases["path"][case] != paths.CLOSED
    columns = view.person(child, disability=True)
    columns |= {
        "assessment_start_date": dates(table["start"]),
        "child_seen": np.where(done, np.where(seen & ~view.unborn[child], "Y", "N"), ""),
        "assessment_authorised_date": dates(np.where(done, table["authorised"], NEVER)),
        "support_required": np.where(done, flag(needs), BLANK),
    }
    columns |= view.allocated(child, _team(view, child, case))
    return table_of(RETURN, "list_4", columns)


def enquiries(view: AsAt, since: int) -> Rows:
    """List 5: section 47 enquiries begun in the last six months, or with a conference in them, or open."""
    every = view.world.enquiries
    ends = np.where(every["conference"] < NEVER, every["conference"], every["start"] + _DECIDED_AFTER)
    chosen = (every["start"] <= view.on) & (ends > since)
    table = every.where(chosen)
    children = view.world.cases["child"]
    child = children[table["case"]]
    held = table["conference"] <= view.on
    unnecessary = (table["conference"] >= NEVER) & (ends[chosen] <= view.on)
    year = np.full(len(child), months_before(view.on, 12))
    today = np.full(len(child), view.on)
    columns = view.person(child, disability=True)
    columns |= {
        "strategy_discussion_date": dates(table["start"]),
        "conference_unnecessary": np.where(unnecessary, 1, np.where(held, 0, BLANK)),
        "conference_date": dates(np.where(held, table["conference"], NEVER)),
        "conference_led_to_plan": np.where(held, np.where(table["planned"], "Y", "N"), ""),
        "enquiries_in_12_months": counted(children[every["case"]], every["start"], child, year, today),
        "conferences_in_12_months": counted(children[every["case"]], every["conference"], child, year, today),
    }
    columns |= view.allocated(child, _team(view, child, table["case"]))
    return table_of(RETURN, "list_5", columns)


def children_in_need(view: AsAt, since: int) -> Rows:
    """List 6: episodes of need open on the day or closed in the last six months."""
    every = view.world.cases
    chosen = (every["referred"] <= view.on) & (every["closed"] > since) & (every["path"] != paths.NFA)
    case = np.flatnonzero(chosen)
    table = every.where(case)
    child, closed = table["child"], table["closed"] <= view.on
    status = _status(view, table)
    seen = view.latest_visit(child, np.minimum(table["start"], view.on), table["closed"], "need_visit_days")
    seen = np.where(seen >= view.world.children["born"][child], seen, NEVER)
    columns = view.person(child, disability=True)
    columns |= {
        "need_start_date": dates(table["referred"]),
        "primary_need": table["need"],
        "last_seen_date": dates(seen),
        "closure_date": dates(np.where(closed, table["closed"], NEVER)),
        "closure_reason": np.where(closed, table["closing"], ""),
        "case_status": status,
    }
    columns |= view.allocated(child, _team(view, child, case))
    return table_of(RETURN, "list_6", columns)


def _status(view: AsAt, table: Rows) -> Texts:
    """Where each episode of need stands: closed, looked after, on a plan, a child in need plan, or assessment."""
    planned = (table["plan_start"] <= view.on) & (table["plan_end"] > view.on)
    return np.select(
        [
            table["closed"] <= view.on,
            view.looked_after[table["child"]],
            planned,
            (table["authorised"] <= view.on) & (table["path"] != paths.CLOSED),
        ],
        ["CLOSED", "LAC", "CPP", "CIN"],
        "ASSESSMENT",
    )


def _team(view: AsAt, child: Whole, case: Whole) -> Texts:
    """The kind of team that holds each case."""
    cases = view.world.cases
    lasting = np.isin(cases["path"][case], [paths.DISABILITY, paths.SHORT_BREAKS])
    left, _ = view.left_care
    return np.select(
        [left[child] <= view.on, view.looked_after[child], lasting, cases["authorised"][case] <= view.on],
        ["leaving", "care", "disability", "support"],
        "assessment",
    )


def protection_plans(view: AsAt, since: int) -> Rows:
    """List 7: child protection plans open on the day or ended in the last six months."""
    every = view.world.cases
    case = np.flatnonzero((every["plan_start"] <= view.on) & (every["plan_end"] > since) & (every["plan_end"] < NEVER))
    table = every.where(case)
    child, start = table["child"], table["plan_start"]
    ended = table["plan_end"] <= view.on
    visit = view.latest_visit(child, start, table["plan_end"], "plan_visit_days")
    first, latest = categories(table)
    alone = scattered_pick(table["luck"], "alone", load_rates().mix["seen_alone"])
    columns = view.person(child, disability=True)
    columns |= {
        "plan_start_date": dates(start),
        "initial_category": first,
        "latest_category": latest,
        "last_visit_date": dates(visit),
        "seen_alone": np.where(visit < NEVER, np.where(view.unborn[child], "N", alone), ""),
        "latest_review_date": dates(latest_review(view, case)),
        "plan_end_date": dates(np.where(ended, table["plan_end"], NEVER)),
        "emergency_protection": flag(_emergency(view, child, since)),
        "previous_plans": previous_plans(view, child, start),
    }
    columns |= view.allocated(child, np.full(len(child), "support"))
    return table_of(RETURN, "list_7", columns)


def categories(cases: Rows) -> tuple[Texts, Texts]:
    """The initial and the latest category of abuse of each case's plan."""
    rates = load_rates()
    first = scattered_pick(cases["luck"], "category", rates.mix["category"])
    other = scattered_pick(cases["luck"], "category again", rates.mix["category"])
    changed = scattered(cases["luck"], "changed") < int(rates.chance["category_changed"] * 2**32)
    return first, np.where(changed, other, first)


def previous_plans(view: AsAt, child: Whole, start: Whole) -> Whole:
    """How many child protection plans each child had before one that starts on a day, here or elsewhere."""
    cases = view.world.cases
    here = cases["plan_start"] < NEVER
    never = np.full(len(child), -NEVER, dtype=np.int64)
    earlier = counted(cases["child"][here], cases["plan_start"][here], child, never, start - 1)
    return earlier + view.world.children["plans_elsewhere"][child]


def latest_review(view: AsAt, case: Whole) -> Whole:
    """The latest review conference of each case's plan by the day, NEVER where there was none."""
    table = view.world.plan_reviews
    table = table.where(table["day"] <= view.on)
    latest = np.full(len(view.world.cases), -1, dtype=np.int64)
    np.maximum.at(latest, table["case"], table["day"])
    return np.where(latest[case] >= 0, latest[case], NEVER)


def _emergency(view: AsAt, child: Whole, since: int) -> Flags:
    """Whether a child was under police protection or an emergency order in the last six months."""
    episodes = view.world.episodes
    taken = np.isin(episodes["legal"], ["L1", "L2"]) & (episodes["start"] <= view.on) & (episodes["end"] > since)
    found = np.zeros(len(view.world.children), dtype=bool)
    found[episodes["child"][taken]] = True
    return found[child]
