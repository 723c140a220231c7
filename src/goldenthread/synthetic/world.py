"""One made-up authority complete: its children and everything that happened to them, on every day of a stretch.

The world is drawn once and whole; a return is a view of it on a day. Nothing in it changes when a later day
is looked at, so versions of a return agree with each other, and different returns agree on the same child.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from goldenthread.core.errors import WrongUse
from goldenthread.synthetic import activity, care_events
from goldenthread.synthetic.adopters import draw_adopters
from goldenthread.synthetic.care import legal_changes
from goldenthread.synthetic.chance import Draws, Flags, Whole
from goldenthread.synthetic.days import NEVER, birthday
from goldenthread.synthetic.episodes import make_episodes
from goldenthread.synthetic.families import People, draw_people
from goldenthread.synthetic.placements import draw_changes, with_carers
from goldenthread.synthetic.places import Places, load_places
from goldenthread.synthetic.rates import Rates, load_rates
from goldenthread.synthetic.referrals import draw_cases
from goldenthread.synthetic.rows import Rows

_SHORT_OF = 1.06
"""How much more than asked is drawn at first, so that a surplus can be dropped by chance."""


@dataclass(frozen=True)
class World:
    """The tables of one authority. `child`, `case` and `period` columns are row numbers of those tables.

    Days are whole numbers (days.py). `scale` is the authority's size against the published rates it is drawn with.
    """

    authority: int
    seed: int
    scale: float
    first: int
    last: int
    children: Rows
    contacts: Rows
    early_help: Rows
    cases: Rows
    assessments: Rows
    enquiries: Rows
    plan_reviews: Rows
    periods: Rows
    episodes: Rows
    care_reviews: Rows
    missing: Rows
    adopters: Rows


def make_world(*, children: int, seed: int, authority: int, first: int, last: int) -> World:
    """An authority to which exactly so many children are known in the 366 days up to the last day.

    Known means a contact, early help, an open case, being looked after, or leaving care before twenty-two.
    More children were known in earlier years; the first day says from when on nobody known is left out.
    """
    if children < 1:
        raise WrongUse("A made-up authority needs at least one child.")
    if last < first:
        raise WrongUse("The last day of a made-up authority comes before its first.")
    rates = load_rates()
    scale = children / rates.yearly["known_in_a_year"] * _SHORT_OF + 0.001
    for _ in range(40):
        world = _drawn(rates, seed, authority, scale, first, last)
        recent = known_between(world, last - 365, last)
        surplus = int(recent.sum()) - children
        if surplus >= 0:
            return _without(world, _chosen(world, recent, surplus))
        scale *= 1.0 + 0.05 + 1.2 * -surplus / max(children, 1)
    raise WrongUse(f"No made-up authority of {children} children could be drawn; ask for a few more.")


def _drawn(rates: Rates, seed: int, authority: int, scale: float, first: int, last: int) -> World:
    draws, places = Draws(seed, authority), load_places()
    people = draw_people(rates, draws, scale=scale, first=first, last=last)
    drawn = draw_cases(rates, draws, people, last=last)
    cases, periods = drawn.cases, drawn.periods
    episodes = _episodes(rates, draws, places, authority, people, periods)
    breaks, break_episodes = care_events.draw_short_breaks(rates, draws, people, cases, last=last)
    ceased = np.full(len(cases), "", dtype="U3")
    final = np.concatenate([episodes["period"][1:] != episodes["period"][:-1], [True]])[: len(episodes)]
    ceased[periods["case"][episodes["period"][final]]] = episodes["ceased"][final]
    cases = cases.plus(closing=activity.closing_reasons(rates, cases, ceased))
    died = np.full(len(people.children), NEVER, dtype=np.int64)
    deaths = final & (episodes["ceased"] == "E2")
    died[episodes["child"][deaths]] = episodes["end"][deaths]
    assessments = activity.draw_assessments(rates, draws, cases)
    reviews = care_events.draw_care_reviews(rates, draws, periods, first=first - 400, last=last)
    away = care_events.draw_missing(rates, draws, periods, episodes, first=first - 400, last=last)
    break_episodes = break_episodes.plus(period=break_episodes["period"] + len(periods))
    world = World(
        authority=authority,
        seed=seed,
        scale=scale,
        first=first,
        last=last,
        children=_described(people, places, authority, died),
        contacts=activity.draw_contacts(rates, draws, people, cases, last=last),
        early_help=activity.draw_early_help(rates, draws, people, cases),
        cases=cases,
        assessments=assessments,
        enquiries=activity.draw_enquiries(rates, draws, cases, assessments),
        plan_reviews=activity.draw_plan_reviews(rates, draws, cases),
        periods=Rows.stacked([periods, breaks]),
        episodes=Rows.stacked([episodes, break_episodes]),
        care_reviews=reviews,
        missing=away,
        adopters=draw_adopters(rates, draws, periods, scale=scale, first=first, last=last),
    )
    return _without(world, known_between(world, first, last))


def _episodes(rates: Rates, draws: Draws, places: Places, authority: int, people: People, periods: Rows) -> Rows:
    stream = draws.on("placements")
    changes = draw_changes(stream, rates, periods)
    family = people.children["family"][periods["child"][changes["period"]]]
    home = places.own(authority, people.families["home"][family])
    placed = with_carers(stream, rates, places, authority, changes, home)
    return make_episodes(draws.on("episodes"), rates, periods, legal_changes(periods), placed)


def _described(people: People, places: Places, authority: int, died: Whole) -> Rows:
    """The children with what their family gives them: ethnicity, home, kind of first contact."""
    family = people.children["family"]
    return people.children.plus(
        ethnicity=people.families["ethnicity"][family],
        kind=people.families["kind"][family],
        home=places.own(authority, people.families["home"][family]),
        family_luck=people.families["home"][family],
        died=died,
    )


def left_care(world: World) -> tuple[Whole, Whole]:
    """For each child, the day they left care for good aged sixteen or more, and days looked after since fourteen.

    The day is NEVER for others; short breaks do not count, nor does being adopted.
    """
    periods = world.periods
    ordinary = periods["outcome"] != "SHORT"
    child, born = periods["child"][ordinary], periods["born"][ordinary]
    start, end = periods["start"][ordinary], periods["end"][ordinary]
    since = np.zeros(len(world.children), dtype=np.int64)
    np.add.at(since, child, np.maximum(end - np.maximum(start, birthday(born, 14)), 0))
    day = np.full(len(world.children), NEVER, dtype=np.int64)
    late = (end >= birthday(born, 16)) & (periods["outcome"][ordinary] != "ADOPT")
    latest = np.full(len(world.children), -NEVER, dtype=np.int64)
    np.maximum.at(latest, child[late], end[late])
    return np.where(latest > -NEVER, latest, day), since


def known_between(world: World, first: int, last: int) -> Flags:
    """Which children the authority knew at any time between two days, both counted."""
    known = np.zeros(len(world.children), dtype=bool)

    def mark(child: Whole, begin: Whole, end: Whole) -> None:
        known[child[(begin <= last) & (end >= first)]] = True

    contacts, helped, cases, periods = world.contacts, world.early_help, world.cases, world.periods
    mark(contacts["child"], contacts["day"], contacts["day"])
    mark(helped["child"], helped["start"], helped["end"])
    mark(cases["child"], cases["referred"], cases["closed"])
    mark(periods["child"], periods["start"], periods["end"])
    left, since = left_care(world)
    leaver = np.flatnonzero((left < NEVER) & (since >= 91) & (world.children["died"] >= NEVER))
    mark(leaver, left[leaver], birthday(world.children["born"][leaver], 22))
    return known


def _chosen(world: World, recent: Flags, surplus: int) -> Flags:
    """Every child but a surplus of the recently known, dropped by chance."""
    kept = np.ones(len(world.children), dtype=bool)
    held = np.flatnonzero(recent)
    order = np.argsort(Draws(world.seed, world.authority).on("surplus").bits(len(held)), kind="stable")
    kept[held[order[:surplus]]] = False
    return kept


def _without(world: World, kept: Flags) -> World:
    """The world of the kept children only, every row number put right."""
    kept_case, kept_period = kept[world.cases["child"]], kept[world.periods["child"]]
    adopters = world.adopters
    placing = adopters["period"] >= 0
    # A child who goes leaves their adopters waiting for another.
    lost = placing & ~kept_period[adopters["period"]] if len(kept_period) else placing
    parts = {
        "children": world.children.where(kept),
        "contacts": _rows(world.contacts, child=kept),
        "early_help": _rows(world.early_help, child=kept),
        "cases": _rows(world.cases, child=kept),
        "assessments": _rows(world.assessments, case=kept_case),
        "enquiries": _rows(world.enquiries, case=kept_case),
        "plan_reviews": _rows(world.plan_reviews, case=kept_case),
        "periods": _rows(world.periods, child=kept, case=kept_case),
        "episodes": _rows(world.episodes, child=kept, period=kept_period),
        "care_reviews": _rows(world.care_reviews, child=kept, period=kept_period),
        "missing": _rows(world.missing, child=kept, period=kept_period),
        "adopters": _rows(adopters.where(~lost & placing), period=kept_period),
    }
    waiting = adopters.where(~placing)
    parts["adopters"] = Rows.stacked([parts["adopters"], waiting])
    plain = {each.name: getattr(world, each.name) for each in fields(world)}
    return World(**{**plain, **parts})


def _rows(table: Rows, **kept: Flags) -> Rows:
    """The rows whose every reference is kept, references renumbered."""
    mask = np.ones(len(table), dtype=bool)
    for name, which in kept.items():
        mask &= which[table[name]]
    held = table.where(mask)
    return held.plus(**{name: (np.cumsum(which) - 1)[held[name]] for name, which in kept.items()})
