"""What needs one person on a day, gathered from every app that has something to say to them.

The home page and the weekly message show the same list. Nothing that is due is left out for being old.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from goldenthread.apps.accounts import queries as accounts
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits.waiting import waiting_for
from goldenthread.apps.governance import board_deadlines
from goldenthread.apps.governance import queries as governance
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.inspections.queries import running as inspections_running
from goldenthread.apps.plans import queries as plans
from goldenthread.apps.plans.models import Action
from goldenthread.apps.plans.policies import policy as of_plans
from goldenthread.apps.plans.standing import Standing, reopening_on, standing_of
from goldenthread.apps.reports import queries as reports
from goldenthread.core.deadlines import running
from goldenthread.core.ratings import load_rating_rules


@dataclass(frozen=True)
class Task:
    """One thing that needs somebody: what, until when, how it stands in words, and where to do it."""

    text: str
    href: str
    due: date | None
    state: str
    urgent: bool


def tasks_of(user: Any, on: date) -> list[Task]:
    """Everything that needs this person on a day, most urgent first, then by its day."""
    gatherers = (
        _referred(user, on),
        _requests(user, on),
        _clocks(user, on),
        _plan(user, on),
        _boards(user, on),
        _signatures(user, on),
        _drafts(user),
        _people(user),
    )
    found = [task for gathered in gatherers for task in gathered]
    found += [Task(*each) for each in waiting_for(user, on)]
    return sorted(found, key=lambda task: (not task.urgent, task.due or date.max, task.text))


def _referred(user: Any, on: date) -> Iterator[Task]:
    """Cases referred back for safety whose answer is still owed."""
    for each in inspections_running.open_referrals(user, on=on):
        address = reverse("inspections:referral", args=[each.case.inspection.key, each.case.number])
        text = f"Case referred back {each.case.number}: {each.case.inspection.title}"
        yield Task(text, address, each.standing.due, each.standing.says, each.standing.overdue)


def _requests(user: Any, on: date) -> Iterator[Task]:
    """What inspectors asked for that is past its day, one line for each inspection."""
    late: dict[str, list[Any]] = {}
    for each in inspections_running.late_requests_for(user, on=on):
        late.setdefault(each.inspection.key, []).append(each)
    for key, found in late.items():
        number = "1 information request" if len(found) == 1 else f"{len(found)} information requests"
        address, due = reverse("inspections:requests", args=[key]), min(each.due_on for each in found)
        yield Task(f"{number}: {found[0].inspection.title}", address, due, "not handed over", urgent=True)


def _clocks(user: Any, on: date) -> Iterator[Task]:
    """Statutory clocks that run or have run out, for those who keep the record or sign papers."""
    if not allows(user, Verb.WRITE_RECORD) and not allows(user, Verb.SIGN_PAPERS):
        return
    for inspection in inspections.visible_to(user).filter(received_on__isnull=False).prefetch_related("duties_done"):
        for state in inspections.clock_states(inspection, on=on):
            if state.state in ("met", "met_late"):
                continue
            text = f"{state.deadline.label}: {inspection.title}"
            address = reverse("inspections:inspection", args=[inspection.key])
            yield Task(text, address, state.deadline.due, state.says, state.state in ("overdue", "due_today"))


def _plan(user: Any, on: date) -> Iterator[Task]:
    """Updates this person owes, actions they sponsor that are red, what they may verify, and updates to look at."""
    posts = {post.pk for post in accounts.posts_held_by(user)} if allows(user, Verb.READ_PLANS) else set()
    verifies = allows(user, Verb.VERIFY_ACTIONS)
    if posts or verifies:
        for action in plans.visible_actions(user).prefetch_related("owner__holdings__user"):
            standing = standing_of(action, on=on)
            if action.owner_id in posts and standing.progress != "done":
                yield _to_report(standing)
            if action.sponsor_id in posts and _rated(standing) == "red":
                yield _of(action, "You sponsor it", standing.due, "rated red", urgent=True)
            if verifies and standing.progress == "done":
                yield from _to_verify(user, standing)
    waiting = plans.updates_to_look_at(user)
    if oldest := waiting.first():
        number = waiting.count()
        text = "1 update to look at" if number == 1 else f"{number} updates to look at"
        yield Task(text, reverse("plans:queue"), None, f"the oldest of {_day(oldest.on)}", urgent=False)


def _to_report(standing: Standing) -> Task:
    action, update = standing.action, standing.update
    said = f"last update {_day(update.on)}" if update else "no update yet"
    if reopening_on(action, standing.on):
        return _of(action, "Open again", standing.on, "its measure fell back; report what you do", urgent=True)
    if standing.on > standing.due:
        return _of(action, "Past its date", standing.due, said, urgent=True)
    if standing.stale:
        return _of(action, "Update overdue", standing.hear_by, said, urgent=True)
    if action.start > standing.on:
        return _of(action, "Starts soon", action.start, f"due {_day(standing.due)}", urgent=False)
    return _of(action, "Next update", standing.hear_by, said, urgent=False)


def _to_verify(user: Any, standing: Standing) -> Iterator[Task]:
    """A finished action that is not blue: to be looked at now, or at its next review point once that has come."""
    action = standing.action
    if standing.suggested_delivery.rating == "blue" or not of_plans.may_verify(user, action, on=standing.on):
        return
    looked = [each.on for each in action.verifications.all() if each.on <= standing.on]
    since = standing.update.on if standing.update else standing.on
    again = max(looked) + timedelta(days=load_rating_rules().period_days) if looked else since
    if again <= standing.on:
        state = (
            f"last verified {_day(max(looked))}" if looked else f"done, and nobody else has looked since {_day(since)}"
        )
        yield _of(action, "Verify", again, state, urgent=False)


def _boards(user: Any, on: date) -> Iterator[Task]:
    """What boards wait for, for those who keep them: cut-offs, minuted actions, referrals, challenges, call-ins."""
    if not allows(user, Verb.KEEP_BOARDS):
        return
    for each in running(board_deadlines.visible_to(user, on=on), on=on):
        if each.item.kind != "meeting" or each.item.due >= on:
            urgent = each.state in ("overdue", "due_today")
            yield Task(each.item.what, each.item.href, each.item.due, each.item.owner, urgent)


def _signatures(user: Any, on: date) -> Iterator[Task]:
    """Implications that wait for a sign-off this person may give."""
    for each in governance.awaiting_signature(user):
        yield Task(
            f"Sign off {each.label.lower()}: {each.paper.title}",
            reverse("papers:paper", args=[each.paper.key]) + "#implications",
            each.paper.meeting_on,
            "assessed, not signed",
            urgent=each.paper.meeting_on is not None and each.paper.meeting_on < on,
        )


def _drafts(user: Any) -> Iterator[Task]:
    """Drafts of published reports that wait to be confirmed, for those who keep the record."""
    if not allows(user, Verb.WRITE_RECORD):
        return
    read_on = sorted(reports.drafts(user).values_list("read_on", flat=True))
    if read_on:
        drafts = "a draft of a published report" if len(read_on) == 1 else f"{len(read_on)} drafts of published reports"
        oldest = f"the oldest read on {read_on[0].day} {read_on[0]:%B %Y}"
        yield Task(f"Confirm {drafts}", reverse("reports:readings"), None, oldest, urgent=False)


def _people(user: Any) -> Iterator[Task]:
    """People without a role, for those who give roles."""
    if not allows(user, Verb.MANAGE_PEOPLE):
        return
    for each in accounts.people_visible_to(user):
        if each.is_active and not each.current_grants:
            address = reverse("people:person", args=[each.pk])
            yield Task(f"{each.name} has no role yet", address, None, "can see nothing", urgent=False)


def _of(action: Action, what: str, due: date, state: str, *, urgent: bool) -> Task:
    address = reverse("plans:action", args=[action.plan.key, action.ref])
    return Task(f"{what}: {action.ref} {action.title}", address, due, state, urgent)


def _rated(standing: Standing) -> str:
    return standing.update.delivery if standing.update else ""


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
