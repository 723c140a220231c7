"""A reading beside Ofsted's own table: does the register hold this inspection, and does it hold the same grades?

The table is a check, never a source: a grade is not filled in from it. It holds inspections published up to its
last release, so a newer report is simply not found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from goldenthread.core.outcomes import Event, events, shipped

#: Ofsted's table and the report may give dates some days apart.
NEAR = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One judgement that the report, as read, and Ofsted's table give differently."""

    judgement: str
    read: str
    register: str


@dataclass(frozen=True, slots=True)
class RegisterCheck:
    """What the register says of the inspection that was read; `found` is False where it holds none."""

    found: bool
    published: date | None = None
    compared: int = 0
    disagreements: tuple[Disagreement, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The check as part of a record of `goldenthread report read --check-register --json`."""
        return {
            "found": self.found,
            "published": self.published.isoformat() if self.published else None,
            "compared": self.compared,
            "disagreements": [
                {"judgement": each.judgement, "read": each.read, "register": each.register}
                for each in self.disagreements
            ],
        }


def check_register(record: dict[str, Any], known: Iterable[Event] | None = None) -> RegisterCheck:
    """Ofsted's row for the inspection in a record of `report read`, and every grade that differs.

    A grade that was not read is not compared: leaving it out is no disagreement.
    """
    event = _event_of(record, tuple(known) if known is not None else _shipped_events())
    if event is None:
        return RegisterCheck(found=False)
    pairs = [
        (key, read["grade"], event.judgements[key])
        for key, read in record["judgements"].items()
        if read["grade"] and key in event.judgements
    ]
    return RegisterCheck(
        found=True,
        published=event.published,
        compared=len(pairs),
        disagreements=tuple(Disagreement(*pair) for pair in pairs if pair[1] != pair[2]),
    )


@cache
def _shipped_events() -> tuple[Event, ...]:
    return events(shipped())


def _event_of(record: dict[str, Any], known: tuple[Event, ...]) -> Event | None:
    """The graded inspection of the same authority and family of frameworks nearest in date, if one is near."""
    family = record["framework"].split("-")[0]
    found = [
        (gap, event)
        for event in known
        if event.dfe == record["authority"]["dfe"]
        and event.judgements
        and event.framework.split("-")[0] == family
        and (gap := _gap(record, event)) is not None
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _gap(record: dict[str, Any], event: Event) -> timedelta | None:
    """How far apart the dates are; None where they are too far apart or there is nothing to compare."""
    started, published = _day(record["on_site"]["from"]), _day(record["published"])
    if event.start and started:
        gap = abs(event.start - started)
    elif event.published and published:
        gap = abs(event.published - published)
    else:
        return None
    return gap if gap <= NEAR else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
