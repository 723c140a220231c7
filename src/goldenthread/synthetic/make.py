"""Makes the files of made-up authorities: one return or another, on one day or many, clean or with errors.

One authority and one day give files straight into the folder; several authorities get a folder each. The
files of a world are always the same for the same order, down to the last byte.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from goldenthread.core.authorities import by_dfe
from goldenthread.core.errors import WrongUse
from goldenthread.core.reporting_years import reporting_year
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.days import number
from goldenthread.synthetic.dirt import Blot
from goldenthread.synthetic.files import KINDS, Kind, Written, write_return
from goldenthread.synthetic.rates import populations
from goldenthread.synthetic.world import make_world

FORMATS = (*KINDS, "all")
_ALL: tuple[Kind, ...] = ("annex-a", "ssda903", "cin-census", "workforce")

GATESHEAD = 390
LEDGER = "errors-put-in.csv"

Told = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Order:
    """What to make. `children` are known to all the authorities together in the year up to `on`.

    `years` counts collection years back from the one `on` falls in; `monthly` asks for a version of Annex A
    at the end of every month of them, the other returns keeping to the ends of the years.
    """

    children: int
    seed: int
    format: str
    out: Path
    on: date
    dirt: float = 0.0
    authorities: int = 1
    authority: int = GATESHEAD
    years: int = 1
    monthly: bool = False
    canary: bool = False
    force: bool = False

    def __post_init__(self) -> None:
        most = len(populations())
        if self.format not in FORMATS:
            raise WrongUse(f"There is no format “{self.format}”. There are: {', '.join(FORMATS)}.")
        if not 1 <= self.authorities <= most:
            raise WrongUse(f"There can be 1 to {most} authorities, as many as England has.")
        if self.children < self.authorities:
            raise WrongUse("There must be at least one child for each authority. Ask for more with --children.")
        if not 0 <= self.dirt <= 1:
            raise WrongUse("The share of rows with an error is between 0 and 1, for instance 0.02.")
        if not 1 <= self.years <= 10:
            raise WrongUse("There can be 1 to 10 years.")
        if not 0 <= self.seed < 1 << 63:
            raise WrongUse("The seed is a whole number, nought or more.")

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The returns to write."""
        return _ALL if self.format == "all" else tuple(kind for kind in KINDS if kind == self.format)

    def kinds_on(self, day: date) -> tuple[Kind, ...]:
        """The returns to write for a day: Annex A on any, the rest at the end of a year or on the day asked for."""
        yearly = day == self.on or day == reporting_year(day).last
        return tuple(
            kind for kind in self.kinds if kind == "annex-a" or (yearly and kind != "workforce") or day == self.on
        )


def make(order: Order, tell: Told = lambda _: None) -> list[Written]:
    """Write every file of the order and say what was written; `tell` hears of progress."""
    _prepare(order)
    days = _days(order)
    first = reporting_year(days[0]).first
    shares = _shares(order)
    written: list[Written] = []
    blots: list[tuple[Path, Blot]] = []
    for at, (authority, children) in enumerate(shares.items(), start=1):
        world = make_world(
            children=children, seed=order.seed, authority=authority, first=number(first), last=number(days[-1])
        )
        for day in days:
            view = AsAt(world, number(day), canary=order.canary)
            for kind in order.kinds_on(day):
                folder = _folder(order, authority, kind, day)
                done = write_return(kind, view, folder, order.dirt, years=order.years)
                written.append(done)
                blots.extend((path, blot) for path, blot in done.blots)
                rows = sum(done.tables.values())
                tell(f"{by_dfe(authority).name}, {kind}, {day.isoformat()}: {rows:,} rows ({at} of {len(shares)})")
    if order.dirt > 0:
        _write_ledger(order, blots)
    return written


def _prepare(order: Order) -> None:
    """Make the folder, refuse one with anything in it unless forced."""
    if order.out.exists() and not order.out.is_dir():
        raise WrongUse(f"{order.out} is a file. Name a folder to write into.")
    if order.out.is_dir() and any(order.out.iterdir()) and not order.force:
        raise WrongUse(f"{order.out} is not empty, and nothing was written. Name a new folder, or add --force.")
    order.out.mkdir(parents=True, exist_ok=True)


def _days(order: Order) -> list[date]:
    """The days to write a version for, earliest first."""
    ends = [order.on]
    for _ in range(order.years - 1):
        ends.append(reporting_year(ends[-1]).first - timedelta(days=1))
    if not order.monthly:
        return sorted(ends)
    start, months = reporting_year(ends[-1]).first, []
    day = order.on
    while day >= start:
        months.append(day)
        day = _month_end_before(day)
    return sorted(months)


def _month_end_before(day: date) -> date:
    return day.replace(day=1) - timedelta(days=1)


def _shares(order: Order) -> dict[int, int]:
    """How many children each authority has, in proportion to the children who live there."""
    held = populations()
    chosen = [order.authority] if order.authorities == 1 else _spread_out(order)
    if set(chosen) - set(held):
        raise WrongUse(f"No present authority has the DfE number {order.authority}. Gateshead, for instance, is 390.")
    total = sum(held[dfe] for dfe in chosen)
    shares = {dfe: max(1, order.children * held[dfe] // total) for dfe in chosen}
    largest = max(chosen, key=lambda dfe: held[dfe])
    shares[largest] += order.children - sum(shares.values())
    return shares


def _spread_out(order: Order) -> list[int]:
    """The asked authority and others after it by number, round to the beginning."""
    every = sorted(populations())
    if order.authority not in every:
        raise WrongUse(f"No present authority has the DfE number {order.authority}. Gateshead, for instance, is 390.")
    at = every.index(order.authority)
    return sorted((every[at:] + every[:at])[: order.authorities])


def _folder(order: Order, authority: int, kind: Kind, day: date) -> Path:
    """Where one return goes: a folder each for several authorities, several formats, and CSV sets of several days."""
    folder = order.out
    if order.authorities > 1:
        folder = folder / str(authority)
    if len(order.kinds) > 1:
        folder = folder / kind
    if kind == "ssda903" and order.years > 1:
        folder = folder / str(reporting_year(day).last.year)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _write_ledger(order: Order, blots: list[tuple[Path, Blot]]) -> None:
    with (order.out / LEDGER).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["file", "kind", "table", "row", "column", "id"])
        for path, blot in blots:
            name = path.relative_to(order.out).as_posix()
            writer.writerow([name, blot.kind, blot.table, blot.row, blot.column, blot.id])
