"""The demonstration's plan, eleven months on: a year replayed, and the day the demonstration has reached."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import User
    from goldenthread.apps.plans.models import Plan


def fill(case: str, plan: Plan, people: dict[str, User], workspace: Path, say: Callable[[str], None]) -> None:
    """The year of the plan through the actions its people would use, and the day it has reached; safe to repeat."""
    from goldenthread.apps.plans.year import replay
    from goldenthread.core.plan_year import load_year
    from goldenthread.site.options import demo_day_path

    say("Replaying eleven months of the plan …")
    year = load_year(case)
    replay(year, plan=plan, keeper=people["quality-lead"], other=people["auditor"])
    demo_day_path(workspace).write_text(f"{year.day.isoformat()}\n", encoding="ascii")


def send_messages(people: dict[str, User], on: date, say: Callable[[str], None]) -> None:
    """This week's messages to some of the people in the outbox, once everything that they are told of is there."""
    from goldenthread.cli.digest import send_to_all

    say("Sending this week's messages to the outbox …")
    told = [people[role] for role in ("quality-lead", "action-owner")]
    send_to_all(by=people["quality-lead"], on=on, say=say, to=told)
