"""The workforce headline figures of a made-up authority: one row for each 30 September up to a day."""

from __future__ import annotations

from datetime import date

import numpy as np

from goldenthread.synthetic import paths
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.chance import Draws
from goldenthread.synthetic.days import day_of, number
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import Rows
from goldenthread.synthetic.tables import table_of

RETURN = "workforce"
_WORKING_DAYS = 253
"""Working days in a year, as the Department counts absence."""


def workforce_tables(view: AsAt, years: int) -> dict[str, Rows]:
    """The table of the last so many 30 Septembers, earliest first. Open cases are those of the world itself."""
    rates, world = load_rates(), view.world
    days = _septembers(view.on, years)
    in_post = np.round(rates.yearly["fte_in_post"] * world.scale * (0.96 + 0.08 * _luck(view, days, "in post")), 1)
    vacancies = _share(in_post, rates.chance["vacancy_rate"] * _about(view, days, "vacancies"))
    agency = _share(in_post, rates.chance["agency_rate"] * _about(view, days, "agency"))
    covering = np.minimum(np.round(vacancies * rates.chance["agency_covering"], 1), agency)
    absent = rates.chance["absence_rate"] * _about(view, days, "absent")
    columns = {
        "authority": np.full(len(days), str(world.authority)),
        "team": np.full(len(days), ""),
        "as_at": np.array(days, dtype="datetime64[D]"),
        "fte_in_post": in_post,
        "fte_starters": np.round(in_post * rates.chance["starter_rate"] * _about(view, days, "starters"), 1),
        "fte_leavers": np.round(in_post * rates.chance["turnover_rate"] * _about(view, days, "leavers"), 1),
        "fte_vacancies": vacancies,
        "fte_agency": agency,
        "fte_agency_covering": covering,
        "open_cases": np.array([_open_cases(view, number(day)) for day in days], dtype=np.float64),
        "fte_case_holders": np.round(in_post * rates.chance["case_holder_rate"], 1),
        "days_absent": np.round(in_post * _WORKING_DAYS * absent, 1),
    }
    return {"workforce": table_of(RETURN, "workforce", columns)}


def _septembers(on: int, years: int) -> list[date]:
    latest = day_of(on)
    last = latest.year if latest >= date(latest.year, 9, 30) else latest.year - 1
    return [date(last - back, 9, 30) for back in reversed(range(years))]


def _luck(view: AsAt, days: list[date], topic: str) -> np.ndarray:
    """From 0 to 1 for each year."""
    streams = (Draws(view.world.seed, view.world.authority).on(f"workforce {topic} {day.year}") for day in days)
    return np.array([int(stream.bits(1)[0]) for stream in streams]) / 2**32


def _about(view: AsAt, days: list[date], topic: str) -> np.ndarray:
    """A factor for each year from 0.8 to 1.2."""
    return 0.8 + 0.4 * _luck(view, days, topic)


def _share(in_post: np.ndarray, rate: np.ndarray) -> np.ndarray:
    """So many that they are that share of themselves and those in post together."""
    return np.round(in_post * rate / (1 - rate), 1)


def _open_cases(view: AsAt, day: int) -> int:
    cases = view.world.cases
    return int(((cases["referred"] <= day) & (cases["closed"] > day) & (cases["path"] != paths.NFA)).sum())
