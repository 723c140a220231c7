"""The weekly message: what a person's home page would say, in an e-mail, once a week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.conf import settings

from goldenthread.apps.plans import queries as plans
from goldenthread.site.tasks import Task, tasks_of

# As many tasks are written out; the home page has them all.
MOST = 20


def weekly_text(user: Any, on: date) -> str:
    """The words of this week's message; "" where there is nothing to do and nothing to know."""
    tasks, notices = tasks_of(user, on), list(plans.notices_for(user))
    if not tasks and not notices:
        return ""
    return "\n".join(_lines(user.name, tasks, [each.text for each in notices])) + "\n"


def weekly_subject(on: date) -> str:
    """The subject line of a week's message."""
    return f"Goldenthread: your week from {on.day} {on:%B %Y}"


def _lines(name: str, tasks: list[Task], notices: list[str]) -> Iterator[str]:
    yield f"Hello {name},"
    if notices:
        yield "\nWhat you should know"
        yield from (f"- {each}" for each in notices)
    for heading, urgent in (("Now", True), ("Coming up", False)):
        group = [each for each in tasks if each.urgent == urgent]
        if group:
            yield f"\n{heading}"
            yield from (_line(each) for each in group[:MOST])
        if len(group) > MOST:
            yield f"- and {len(group) - MOST} more on your home page"
    yield f"\nYour home page: {settings.SITE_ADDRESS}/"
    yield "\nThis message comes once a week, and not at all when there is nothing to say."


def _line(task: Task) -> str:
    when = f"{task.due.day} {task.due:%B %Y}, " if task.due else ""
    return f"- {task.text} ({when}{task.state})\n  {settings.SITE_ADDRESS}{task.href}"
