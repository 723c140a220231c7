"""`goldenthread clocks`: the statutory dates that follow from the day an inspection report was received."""

from __future__ import annotations

import json
from datetime import date, datetime

import typer

from goldenthread.core.errors import WrongUse


def clocks(
    framework: str = typer.Argument(help="The framework's key, for instance sif-2013."),
    received: str = typer.Option(..., help="The day the authority received the report: 2016-03-11."),
    on: str = typer.Option("", help="Say where each date stands on this day."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON and nothing else: each clock's key and its date."),
) -> None:
    """The dates by which the report must be published and the written statement made."""
    from goldenthread.core.clocks import deadline_state, deadlines
    from goldenthread.core.frameworks import load_framework

    day = day_in_words(received, "--received")
    found = deadlines(load_framework(framework), day)
    as_at = day_in_words(on, "--on") if on else None
    if as_json:
        print(json.dumps({deadline.key: deadline.due.isoformat() for deadline in found}))
        return
    if not found:
        print(f"{framework} sets no statutory time limit.")
    for deadline in found:
        state = f"; {deadline_state(deadline, on=as_at).says}" if as_at else ""
        print(f"{deadline.label}: by {_long(deadline.due)} ({deadline.clock.working_days} working days{state})")
        print(f"  {deadline.clock.legal_basis}")
        if deadline.clock.applies_when:
            print(f"  Only when: {deadline.clock.applies_when}")


def day_in_words(text: str, option: str) -> date:
    """The date written as 2016-03-11; WrongUse names the option when it is not one."""
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d").date()  # noqa: DTZ007 - a day, not a moment
    except ValueError as error:
        raise WrongUse(f"{option} must be a day that exists, written like 2016-03-11.") from error


def _long(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
