"""SSDA903 of a made-up authority as at a day: children looked after in the collection year and those who left.

The year is the one the day falls in, from 1 April; before its end it is the return so far. Where the guide
leaves room, the reading that the published rules can check is taken.
"""

from __future__ import annotations

import numpy as np

from goldenthread.core.reporting_years import reporting_year
from goldenthread.synthetic.annex_a_care import reversal_reasons, urn_texts
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.chance import Flags, Texts, Whole, scattered
from goldenthread.synthetic.days import NEVER, age_on, birthday, dates, day_of, number
from goldenthread.synthetic.leavers import LONG_ENOUGH, accommodation, activity_of, touch
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import Column, Rows
from goldenthread.synthetic.ssda903_outcomes import health_outcomes, previous_permanence, social_workers
from goldenthread.synthetic.tables import BLANK, Tables, flag, table_of

RETURN = "ssda903"
_SUPPORTED_SINCE = 2025
"""The first collection year with a code for supported accommodation; before it, semi-independent living."""


def ssda903_tables(view: AsAt) -> Tables:
    """Every table of the return, empty ones among them, in published order."""
    year = reporting_year(day_of(view.on))
    begun = number(year.first)
    seen = view.seen_episodes()
    seen = seen.where(seen["end"] >= begun)
    leavers, age = _leavers(view, begun)
    held = np.zeros(len(view.world.children), dtype=bool)
    held[seen["child"]] = True
    with_care = np.flatnonzero(held)
    held[leavers] = True
    tables = {
        "header": _header(view, np.flatnonzero(held), seen),
        "episodes": _episodes(view, seen, year.last.year),
        "reviews": _reviews(view, begun),
        "uasc": _unaccompanied(view, with_care, leavers),
        "oc2": health_outcomes(view, begun),
        "oc3": _after_care(view, leavers, age),
        "ad1": _adopted(view, begun),
        "placed_adoption": _decisions(view, begun),
        "prev_perm": previous_permanence(view, seen, begun),
        "missing": _missing(view, seen, begun),
        "sw_episodes": social_workers(view, seen, begun, year.last.year),
        "dolo": table_of(RETURN, "dolo", {**person(view, with_care[:0]), "dolo_start": _none(0), "dolo_end": _none(0)}),
    }
    return {name: table.in_order("child_id") for name, table in tables.items()}


def person(view: AsAt, child: Whole) -> dict[str, Column]:
    """The identifier and date of birth that begin every table but episodes."""
    return {"child_id": view.ids[child], "date_of_birth": dates(view.world.children["born"][child])}


def _none(count: int) -> np.ndarray:
    return dates(np.full(count, NEVER))


def upn_or_reason(view: AsAt, child: Whole) -> Texts:
    """The pupil number of each child of school age, else why there is none: UN1 too young, UN2 newly arrived."""
    year = day_of(view.on).year
    starts_by = number(day_of(view.on).replace(month=8, day=31, year=year if day_of(view.on).month > 8 else year - 1))
    born, alone = view.world.children["born"][child], view.world.children["kind"][child] == "unaccompanied"
    at_school = birthday(born, 4) <= starts_by
    return np.select([~at_school, alone], ["UN1", "UN2"], view.pupil_numbers[child])


def _header(view: AsAt, child: Whole, seen: Rows) -> Rows:
    ordinary = ~np.isin(seen["legal"], ["V3", "V4"])
    in_care = np.zeros(len(view.world.children), dtype=bool)
    in_care[seen["child"][ordinary]] = True
    asked = in_care[child] & (view.world.children["sex"][child] == "F")
    born_first = _first_child(view, child, seen)
    mother = asked & (born_first < NEVER)
    return table_of(
        RETURN,
        "header",
        {
            **person(view, child),
            "sex": view.sex[child],
            "ethnicity": view.world.children["ethnicity"][child],
            "upn": upn_or_reason(view, child),
            "mother": np.where(asked, flag(mother), BLANK),
            "mc_dob": dates(np.where(mother, born_first, NEVER)),
        },
    )


def _first_child(view: AsAt, child: Whole, seen: Rows) -> Whole:
    """The birth of a girl's own first child while she was looked after, for the few to whom it happened."""
    born = view.world.children["born"][child]
    day = birthday(born, 15) + 60 + scattered(child, "first child") % 900
    few = scattered(child, "mother") < int(load_rates().chance["mother"] * 2**32)
    last = np.full(len(view.world.children), -NEVER, dtype=np.int64)
    np.maximum.at(last, seen["child"], np.minimum(seen["end"], view.on))
    return np.where(few & (day <= last[child]), day, NEVER)


def _episodes(view: AsAt, seen: Rows, year: int) -> Rows:
    child = seen["child"]
    short = np.isin(seen["legal"], ["V3", "V4"])
    alone = view.world.children["kind"][child] == "unaccompanied"
    code = seen["code"]
    if year < _SUPPORTED_SINCE:
        code = np.where(code == "K3", "H5", code)
    urn = np.where(code == "H5", 0, seen["urn"])
    postcodes = view.places.postcodes
    return table_of(
        RETURN,
        "episodes",
        {
            "child_id": view.ids[child],
            "decom": dates(seen["start"]),
            "rne": seen["reason"],
            "ls": seen["legal"],
            "cin": seen["need"],
            "place": code,
            "place_provider": seen["provider"],
            "dec": dates(seen["end"]),
            "rec": seen["ceased"],
            "reason_place_change": seen["change"],
            "home_post": np.where(short | alone, "", postcodes[view.world.children["home"][child]]),
            "pl_post": np.where(short, "", postcodes[seen["place"]]),
            "urn": urn_texts(urn),
        },
    ).in_order("child_id", "decom")


def _reviews(view: AsAt, begun: int) -> Rows:
    table = view.world.care_reviews
    table = table.where((table["day"] >= begun) & (table["day"] <= view.on))
    columns = person(view, table["child"]) | {"review": dates(table["day"]), "review_code": table["code"]}
    return table_of(RETURN, "reviews", columns)


def _unaccompanied(view: AsAt, child: Whole, leavers: Whole) -> Rows:
    """Unaccompanied children; the status ceases on the eighteenth birthday, which councils give from the beginning."""
    child = child[(view.world.children["kind"][child] == "unaccompanied") & ~np.isin(child, leavers)]
    adult = birthday(view.world.children["born"][child], 18)
    columns = person(view, child) | {"sex": view.sex[child], "duc": dates(adult)}
    return table_of(RETURN, "uasc", columns)


def _leavers(view: AsAt, begun: int) -> tuple[Whole, Whole]:
    """Who turned 17 to 21 in the year having left care before that birthday, and the age they reached."""
    children = view.world.children
    left, since = view.left_care
    age = age_on(children["born"], view.on)
    reached = birthday(children["born"], np.maximum(age, 0))
    due = (reached >= begun) & (age >= 17) & (age <= 21)
    gone = (left < reached) & (left > birthday(children["born"], 16)) & (since >= LONG_ENOUGH)
    chosen = due & gone & (children["died"] > view.on) & ~view.looked_after & ~_transferred(view)
    child = np.flatnonzero(chosen)
    return child, age[child]


def _transferred(view: AsAt) -> Flags:
    """Whose care was last taken over by another authority."""
    episodes = view.world.episodes
    found = np.zeros(len(view.world.children), dtype=bool)
    found[episodes["child"][(episodes["ceased"] == "E3") & (episodes["end"] <= view.on)]] = True
    return found


def _after_care(view: AsAt, child: Whole, age: Whole) -> Rows:
    """Whether the authority is in touch, what each does and where each lives, around the birthday."""
    birthdays = birthday(view.world.children["born"][child], age)
    in_touch, (home, suitable) = touch(view, child), accommodation(view, child, birthdays)
    known = in_touch == "YES"
    columns = person(view, child) | {
        "in_touch": in_touch,
        "activ": np.where(known, activity_of(view, child, birthdays), "0"),
        "accom": np.where(known, np.char.add(home, suitable), "0"),
    }
    return table_of(RETURN, "oc3", columns)


def _adopted(view: AsAt, begun: int) -> Rows:
    periods = view.world.periods
    table = periods.where((periods["adopted"] >= begun) & (periods["adopted"] <= view.on))
    luck, rates = table["luck"], load_rates()
    one = scattered(luck, "one") < int(rates.chance["one_adopter"] * 2**32)
    man = scattered(luck, "sex of adopter") % 2 == 0
    mix = rates.mix["couple"]
    couple = mix.codes[np.searchsorted(mix.thresholds, scattered(luck, "couple"), side="right")]
    same = np.isin(couple, ["L12", "L4"]) | ((couple == "L2") & (scattered(luck, "civil") % 3 > 0))
    pair = np.where(same, np.where(man, "MM", "FF"), "MF")
    columns = person(view, table["child"]) | {
        "date_int": dates(table["decided"]),
        "date_match": dates(table["matched"]),
        "foster_care": flag(table["early"] == 1),
        "nb_adoptr": np.where(one, 1, 2),
        "sex_adoptr": np.where(one, np.where(man, "M1", "F1"), pair),
        "ls_adoptr": np.where(one, "L0", couple),
    }
    return table_of(RETURN, "ad1", columns)


def _decisions(view: AsAt, begun: int) -> Rows:
    """Decisions that a child should be placed for adoption, in force at any time in the year."""
    periods = view.world.periods
    standing = np.minimum(np.minimum(periods["adopted"], periods["reversed"]), periods["end"])
    table = periods.where((periods["decided"] <= view.on) & (standing >= begun))
    back = table["reversed"] <= view.on
    columns = person(view, table["child"]) | {
        "date_placed": dates(table["decided"]),
        "date_placed_ceased": dates(np.where(back, table["reversed"], NEVER)),
        "reason_placed_ceased": np.where(back, reversal_reasons(table), ""),
    }
    return table_of(RETURN, "placed_adoption", columns)


def _missing(view: AsAt, seen: Rows, begun: int) -> Rows:
    table = view.world.missing
    table = table.where((table["start"] <= view.on) & (table["end"] >= begun) & np.isin(table["child"], seen["child"]))
    columns = person(view, table["child"]) | {
        "missing": table["kind"],
        "mis_start": dates(table["start"]),
        "mis_end": dates(np.where(table["end"] <= view.on, table["end"], NEVER)),
    }
    return table_of(RETURN, "missing", columns)
