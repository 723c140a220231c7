"""Gathers everything that runs: statutory clocks, the plan's dates, papers and signatures, what boards and audits wait for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any

from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits import deadlines as audits
from goldenthread.apps.governance import board_deadlines
from goldenthread.apps.governance import queries as papers
from goldenthread.apps.governance.models import Implication, Paper
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.plans import queries as plans
from goldenthread.apps.plans.models import Action
from goldenthread.apps.plans.standing import progress_on, standing_of
from goldenthread.core.deadlines import Due, Running, running
from goldenthread.core.papers.outline import load_outline


def deadlines_for(user: User, *, on: date, include_done: bool = False) -> tuple[Running, ...]:
    """Everything that runs on a day and that this person may see. What they may not read is not counted either."""
    found = _items(
        inspections.visible_to(user),
        plans.visible_actions(user),
        papers.visible_to(user).prefetch_related("implications"),
        on,
    )
    found = chain(found, board_deadlines.visible_to(user, on=on), audits.visible_to(user, on=on))
    return running(found, on=on, include_done=include_done)


def every_deadline(*, on: date, include_done: bool = False) -> tuple[Running, ...]:
    """Everything that runs on a day in the workspace, for the person who runs the machine it is on."""
    found = _items(Inspection.objects.all(), plans.every_action(), papers.every_paper(), on)
    found = chain(found, board_deadlines.every(on=on), audits.every(on=on))
    return running(found, on=on, include_done=include_done)


def _items(seen: Any, actions: Iterable[Action], written: Iterable[Paper], on: date) -> Iterator[Due]:
    received = seen.filter(received_on__isnull=False, received_on__lte=on)
    for inspection in received.prefetch_related("duties_done"):
        yield from _clocks(inspection, on)
    for action in actions:
        yield from _of_action(action, on)
    for paper in written:
        yield from _of_paper(paper, on)


def _clocks(inspection: Inspection, on: date) -> Iterator[Due]:
    met: dict[str, date] = {}
    for done in inspection.duties_done.all():
        met.setdefault(done.clock, done.done_on)
    for deadline in inspections.clocks_of(inspection):
        yield Due(
            kind="statutory",
            what=f"{deadline.label}: {inspection.title}",
            due=deadline.due,
            owner=inspection.authority_name,
            authority=inspection.authority,
            href=reverse("inspections:inspection", args=[inspection.key]),
            done_on=met.get(deadline.key),
            calendar=deadline.clock.calendar,
        )


def _of_action(action: Action, on: date) -> Iterator[Due]:
    """The action itself, its steps, and the update it owes. A new date, step or update of a later day is not seen."""
    standing = standing_of(action, on=on)
    named = f"Action {action.ref}: {action.title}"
    whose = {
        "owner": action.owner.title,
        "authority": action.plan.authority,
        "href": reverse("plans:action", args=[action.plan.key, action.ref]),
    }
    yield Due(kind="action", what=named, due=standing.due, done_on=_done_on(action, on), **whose)
    for step in action.milestones.all():
        if step.added_on <= on:
            yield Due(kind="milestone", what=f"{step.title} ({named})", due=step.due, done_on=step.done_on, **whose)
    if standing.progress != "done":
        yield Due(kind="update", what=f"Update on {named[0].lower()}{named[1:]}", due=standing.hear_by, **whose)


def _done_on(action: Action, on: date) -> date | None:
    """Since which day the action has been reported done, without a break, as known on a day."""
    if progress_on(action, on) != "done":
        return None
    since = None
    for update in action.updates.all():
        if update.on > on:
            continue
        if update.progress != "done":
            break
        since = update.on
    return since


def _of_paper(paper: Paper, on: date) -> Iterator[Due]:
    """The meeting, met when facts were frozen by its day and it has passed; and what is to be signed before it."""
    frozen = any(each.as_at <= paper.meeting_on for each in paper.snapshots.all())
    href = reverse("papers:paper", args=[paper.key])
    whose = {"authority": paper.authority, "due": paper.meeting_on}
    yield Due(
        kind="meeting",
        what=f"{paper.body.title}: {paper.title}",
        owner=paper.stated.get("paper", {}).get("report_of", ""),
        href=href,
        done_on=paper.meeting_on if frozen and on > paper.meeting_on else None,
        **whose,
    )
    posts = {each.topic: each for each in load_outline(paper.outline).implications}
    for implication in paper.implications.all():
        yield Due(
            kind="implication",
            what=f"{_wanted(implication)} {posts[implication.topic].label}: {paper.title}",
            owner=posts[implication.topic].sign_off_post,
            href=f"{href}#implications",
            done_on=implication.signed_on,
            **whose,
        )


def _wanted(implication: Implication) -> str:
    return "Assess and sign" if implication.state == Implication.State.NOT_YET else "Sign"
