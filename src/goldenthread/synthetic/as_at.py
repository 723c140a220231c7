"""What is known of each child on a day: the columns every list repeats, who is looked after, who is on a plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from goldenthread.synthetic.chance import Texts, Whole, scattered_length
from goldenthread.synthetic.days import NEVER, age_on, birthday, dates
from goldenthread.synthetic.families import disabilities
from goldenthread.synthetic.places import Places, load_places
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import Column, Rows
from goldenthread.synthetic.staff import Staff, child_numbers, pupil_numbers
from goldenthread.synthetic.tables import BLANK
from goldenthread.synthetic.world import World, left_care


@dataclass(frozen=True)
class AsAt:
    """A world seen on one day: nothing after it is known. `canary` marks every name and number to search for."""

    world: World
    on: int
    canary: bool = False

    @cached_property
    def staff(self) -> Staff:
        """Who works with whom."""
        return Staff(self.world, "CANARY" if self.canary else "made up")

    @cached_property
    def ids(self) -> Texts:
        """The identifier of every child."""
        return child_numbers(self.world, canary=self.canary)

    @cached_property
    def pupil_numbers(self) -> Texts:
        """The unique pupil number each child has or will have."""
        return pupil_numbers(self.world)

    @cached_property
    def places(self) -> Places:
        """The postcodes there are."""
        return load_places()

    @cached_property
    def unborn(self) -> Column:
        """Who is not born yet on the day."""
        return np.asarray(self.world.children["born"] > self.on)

    @cached_property
    def sex(self) -> Texts:
        """Sex as recorded: unknown before birth."""
        return np.where(self.unborn, "U", self.world.children["sex"])

    @cached_property
    def born_or_expected(self) -> Whole:
        """The date of birth, or the expected one before birth."""
        children = self.world.children
        overdue = np.maximum(children["expected"], self.on + 1)
        return np.where(self.unborn, overdue, children["born"])

    @cached_property
    def disability(self) -> tuple[Texts, Texts]:
        """Up to two disability codes of each child."""
        return disabilities(self.world.children, load_rates())

    @cached_property
    def left_care(self) -> tuple[Whole, Whole]:
        """When each child left care for good at sixteen or over, and days in care since fourteen."""
        return left_care(self.world)

    def person(self, child: Whole, *, disability: bool = False) -> dict[str, Column]:
        """The columns every list of Annex A begins with."""
        born, unborn = self.world.children["born"][child], self.unborn[child]
        columns: dict[str, Column] = {
            "child_id": self.ids[child],
            "sex": self.sex[child],
            "ethnicity": self.world.children["ethnicity"][child],
            "date_of_birth": dates(self.born_or_expected[child]),
            "age": np.where(unborn, BLANK, age_on(born, self.on)),
        }
        if disability:
            columns["disability"] = np.where(self.world.children["disabled"][child], "Y", "N")
        return columns

    def allocated(self, child: Whole, kind: Texts) -> dict[str, Column]:
        """The team and worker columns."""
        return {
            "allocated_team": self.staff.team(child, kind),
            "allocated_worker": self.staff.worker(child, self.on),
        }

    def latest_visit(self, child: Whole, begun: Whole, ended: Whole, rate: str) -> Whole:
        """The latest of the visits a child has at even steps from a start; NEVER before the first.

        Steps come from the child, not from the view, so next month's answer is this one or later.
        """
        step = scattered_length(child * 31 + begun, rate, load_rates().spread[rate])
        until = np.minimum(ended, self.on)
        visits = (until - begun) // step
        return np.where(visits >= 1, begun + visits * step, NEVER)

    @cached_property
    def open_periods(self) -> Whole:
        """Row numbers of the periods of care open on the day, short breaks among them."""
        periods = self.world.periods
        return np.flatnonzero((periods["start"] <= self.on) & (periods["end"] > self.on))

    @cached_property
    def looked_after(self) -> Column:
        """Which children are looked after on the day, other than for short breaks."""
        periods = self.world.periods
        here = self.open_periods[periods["outcome"][self.open_periods] != "SHORT"]
        found = np.zeros(len(self.world.children), dtype=bool)
        found[periods["child"][here]] = True
        return found

    def seen_episodes(self) -> Rows:
        """Episodes begun by the day, with their row numbers; one that ends later is still open."""
        episodes = self.world.episodes
        kept = np.flatnonzero(episodes["start"] <= self.on)
        seen = episodes.where(kept)
        is_open = seen["end"] > self.on
        return seen.plus(
            end=np.where(is_open, NEVER, seen["end"]),
            ceased=np.where(is_open, "", seen["ceased"]),
            change=np.where(is_open, "", seen["change"]),
        )

    def turns(self, child: Whole, age: int) -> Whole:
        """The day each child reaches an age."""
        return birthday(self.world.children["born"][child], age)


def months_before(on: int, months: int) -> int:
    """The day so many months before, or the last day of that month when it is shorter."""
    day = np.int64(on).astype("datetime64[D]")
    month = day.astype("datetime64[M]")
    within = int((day - month.astype("datetime64[D]")).astype(np.int64))
    earlier = month - months
    last = int((earlier + 1).astype("datetime64[D]").astype(np.int64)) - 1
    return min(int(earlier.astype("datetime64[D]").astype(np.int64)) + within, last)


def counted(child: Whole, day: Whole, of: Whole, after: Whole, until: Whole) -> Whole:
    """For each child in `of`, how many of the events (child, day) fall after one day and up to another."""
    order = np.lexsort([day, child])
    key = child[order] * np.int64(1 << 32) + day[order]
    base = of * np.int64(1 << 32)
    return np.searchsorted(key, base + until, side="right") - np.searchsorted(key, base + after, side="right")
