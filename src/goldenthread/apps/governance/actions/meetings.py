"""Writes to a meeting: planned, its agenda, who came, what was minuted and agreed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from django.db import transaction

from goldenthread.apps.accounts.models import Body, Post, User
from goldenthread.apps.governance import events
from goldenthread.apps.governance.models import AgendaItem, Attendance, Meeting, MinutedAction, Paper, Seat
from goldenthread.apps.governance.policies import boards
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.meetings import exemption


@transaction.atomic
def plan_meeting(
    *, body: Body, meets_on: date, starts_at: time | None = None, place: str = "", by: User, on: date
) -> Meeting:
    """A meeting of a body on a day, for the forward plan."""
    boards.require_keep(by, body)
    if (body.valid_from and meets_on < body.valid_from) or (body.valid_to and meets_on > body.valid_to):
        follows = f" Plan it for {body.successor.title}, which followed it." if body.successor else ""
        raise RuleBroken(f"{body.title} does not exist on {meets_on:%-d %B %Y}.{follows}")
    if body.meetings.filter(on=meets_on).exists():
        raise RuleBroken(f"{body.title} already meets on {meets_on:%-d %B %Y}.")
    meeting = Meeting.objects.create(body=body, on=meets_on, starts_at=starts_at, place=place)
    record(events.MEETING_PLANNED, by=by, on=on, subject=meeting, values={"place": place})
    return meeting


@transaction.atomic
def cancel_meeting(*, meeting: Meeting, reason: str, by: User, on: date) -> Meeting:
    """The meeting, cancelled for a reason; it stays on the plan so that nobody looks for it."""
    boards.require_keep(by, meeting)
    if meeting.held:
        raise RuleBroken(f"{meeting} was held and cannot be cancelled.")
    if not reason.strip():
        raise RuleBroken("Cancelling a meeting needs a reason; the public may read it.")
    meeting.cancelled_because = reason
    meeting.save(update_fields=["cancelled_because"])
    record(events.MEETING_CANCELLED, by=by, on=on, subject=meeting, reason=reason)
    return meeting


@transaction.atomic
def add_item(
    *,
    meeting: Meeting,
    title: str,
    purpose: str,
    presenter: str = "",
    paper: Paper | None = None,
    exempt_paragraph: str = "",
    public_interest: str = "",
    by: User,
    on: date,
) -> AgendaItem:
    """A further item of the agenda. What is kept from the public names its paragraph and the public-interest test."""
    boards.require_keep(by, meeting)
    _open(meeting)
    if not title.strip():
        raise RuleBroken("An item needs a title.")
    if purpose not in AgendaItem.Purpose.values:
        raise RuleBroken(f"An item is one of: {', '.join(AgendaItem.Purpose.labels)}.")
    if exempt_paragraph:
        exemption(exempt_paragraph)
        if not public_interest.strip():
            raise RuleBroken("An exempt item needs its public-interest test: why keeping it private serves the public.")
    if paper is not None and paper.authority != meeting.authority:
        raise RuleBroken("The paper belongs to another authority.")
    item = AgendaItem.objects.create(
        meeting=meeting,
        number=meeting.items.count() + 1,
        title=title.strip(),
        purpose=purpose,
        presenter=presenter,
        paper=paper,
        exempt_paragraph=exempt_paragraph,
        public_interest=public_interest,
    )
    values = {"number": item.number, "title": item.title, "exempt": exempt_paragraph}
    record(events.ITEM_ADDED, by=by, on=on, subject=meeting, values=values)
    return item


@transaction.atomic
def withdraw_item(*, item: AgendaItem, reason: str, by: User, on: date) -> AgendaItem:
    """The item, withdrawn for a reason; it keeps its number."""
    boards.require_keep(by, item)
    _open(item.meeting)
    if not reason.strip():
        raise RuleBroken("Withdrawing an item needs a reason.")
    item.withdrawn_because = reason
    item.save(update_fields=["withdrawn_because"])
    record(events.ITEM_WITHDRAWN, by=by, on=on, subject=item.meeting, reason=reason, values={"number": item.number})
    return item


@transaction.atomic
def publish_agenda(*, meeting: Meeting, published_on: date, by: User, on: date) -> Meeting:
    """The agenda, published on a day. Whether that was in time is counted, and shown, not forbidden."""
    boards.require_keep(by, meeting)
    _open(meeting)
    if not meeting.items.filter(withdrawn_because="").exists():
        raise RuleBroken("An agenda with no items cannot be published.")
    if meeting.agenda_published_on:
        raise RuleBroken(f"The agenda was published on {meeting.agenda_published_on:%-d %B %Y}.")
    if published_on > on:
        raise RuleBroken("An agenda cannot be published on a day that has not come.")
    meeting.agenda_published_on = published_on
    meeting.save(update_fields=["agenda_published_on"])
    record(events.AGENDA_PUBLISHED, by=by, on=on, subject=meeting, values={"published": published_on})
    return meeting


@transaction.atomic
def record_attendance(
    *, meeting: Meeting, states: Mapping[int, str], substitutes: Mapping[int, str] | None = None, by: User, on: date
) -> list[Attendance]:
    """Who came: a state for each seat that existed on the day, by the seat's key. With it the meeting was held."""
    boards.require_keep(by, meeting)
    if meeting.cancelled_because:
        raise RuleBroken(f"{meeting} was cancelled.")
    if meeting.on > on:
        raise RuleBroken(f"{meeting} has not taken place yet.")
    if meeting.held:
        raise RuleBroken(f"Who was at {meeting} is already recorded.")
    seats = [each for each in Seat.objects.filter(body=meeting.body) if each.is_there_on(meeting.on)]
    if not seats:
        raise RuleBroken(f"{meeting.body.title} has no seats on that day. Add its seats first.")
    missing = [each.title for each in seats if states.get(each.pk) not in Attendance.State.values]
    if missing:
        raise RuleBroken(f"Say for every seat whether somebody came. Missing: {', '.join(missing)}.")
    made = []
    for seat in seats:
        holder = seat.holder_on(meeting.on)
        name = holder.name if holder else "Vacant"
        if states[seat.pk] == Attendance.State.SUBSTITUTE:
            name = (substitutes or {}).get(seat.pk, "").strip()
            if not name:
                raise RuleBroken(f"Name the substitute for “{seat.title}”.")
        if holder is None and states[seat.pk] == Attendance.State.THERE:
            raise RuleBroken(f"Nobody held the seat “{seat.title}” that day. Record who took it, or a substitute.")
        made.append(Attendance.objects.create(meeting=meeting, seat=seat, name=name, state=states[seat.pk]))
    meeting.held = True
    meeting.save(update_fields=["held"])
    there = sum(each.counts for each in made)
    record(events.ATTENDED, by=by, on=on, subject=meeting, values={"there": there, "seats": len(made)})
    return made


@transaction.atomic
def minute_item(*, item: AgendaItem, text: str, by: User, on: date) -> AgendaItem:
    """The minute of one item, until the minutes are agreed."""
    boards.require_keep(by, item)
    _held(item.meeting)
    if not text.strip():
        raise RuleBroken("A minute needs words.")
    old = item.minute
    item.minute, item.minuted_by = text, by.name
    item.save(update_fields=["minute", "minuted_by"])
    values = {"number": item.number, "old": old, "new": text}
    record(events.MINUTED, by=by, on=on, subject=item.meeting, values=values)
    return item


@transaction.atomic
def take_action(*, item: AgendaItem, text: str, owner: Post, due: date, by: User, on: date) -> MinutedAction:
    """An action a person takes from the minute, with its owner and its day."""
    boards.require_keep(by, item)
    if not item.meeting.held:
        raise RuleBroken(f"{item.meeting} has not been held, so it has asked for nothing yet.")
    if not text.strip():
        raise RuleBroken("An action needs words: what will be there on its day.")
    if due < item.meeting.on:
        raise RuleBroken("An action of a meeting is due on its day or later.")
    taken = MinutedAction.objects.create(item=item, text=text.strip(), owner=owner, due=due)
    values = {"number": item.number, "text": taken.text, "owner": owner.title, "due": due}
    record(events.ACTION_TAKEN, by=by, on=on, subject=item.meeting, values=values)
    return taken


@transaction.atomic
def finish_action(*, action: MinutedAction, done_on: date, outcome: str, by: User, on: date) -> MinutedAction:
    """The action of a meeting, done on a day, with what came of it."""
    boards.require_keep(by, action)
    if action.done_on is not None:
        raise RuleBroken(f"This action was done on {action.done_on:%-d %B %Y}.")
    if not outcome.strip():
        raise RuleBroken("Say what came of the action.")
    if done_on > on:
        raise RuleBroken("An action cannot be done on a day that has not come.")
    action.done_on, action.outcome = done_on, outcome
    action.save(update_fields=["done_on", "outcome"])
    values = {"text": action.text, "done": done_on, "outcome": outcome}
    record(events.ACTION_DONE, by=by, on=on, subject=action.item.meeting, values=values)
    return action


@transaction.atomic
def agree_minutes(*, meeting: Meeting, agreed_on: date, by: User, on: date) -> Meeting:
    """The minutes, agreed at a later meeting; from then on they are not changed."""
    boards.require_keep(by, meeting)
    _held(meeting)
    if agreed_on <= meeting.on or agreed_on > on:
        raise RuleBroken("Minutes are agreed on a later day than the meeting, and not on one that has not come.")
    bare = [str(each) for each in meeting.items.filter(minute="", withdrawn_because="")]
    if bare:
        raise RuleBroken(f"An item has no minute yet: {bare[0]}.")
    meeting.minutes_agreed_on = agreed_on
    meeting.save(update_fields=["minutes_agreed_on"])
    record(events.MINUTES_AGREED, by=by, on=on, subject=meeting, values={"agreed": agreed_on})
    return meeting


def _open(meeting: Meeting) -> None:
    if meeting.cancelled_because:
        raise RuleBroken(f"{meeting} was cancelled.")
    if meeting.held:
        raise RuleBroken(f"{meeting} was held; its agenda is as it was.")


def _held(meeting: Meeting) -> None:
    if not meeting.held:
        raise RuleBroken(f"Record who was at {meeting} before its minutes.")
    if meeting.minutes_agreed_on:
        raise RuleBroken(f"The minutes of {meeting} were agreed on {meeting.minutes_agreed_on:%-d %B %Y}.")
