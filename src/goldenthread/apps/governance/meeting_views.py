"""Pages of one meeting: its agenda and cut-off dates, who came, what was minuted, asked for and decided."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from goldenthread.apps.accounts import queries as accounts
from goldenthread.apps.days import today
from goldenthread.apps.governance import actions, queries
from goldenthread.apps.governance.board_forms import (
    AttendanceForm,
    DayForm,
    DecisionForm,
    ItemForm,
    KeyTestForm,
    MinutedActionForm,
    MinuteForm,
    OutcomeForm,
    ReasonForm,
)
from goldenthread.apps.governance.models import AgendaItem, Decision, Meeting, MinutedAction
from goldenthread.apps.governance.policies import boards as policy
from goldenthread.apps.pages import form_page
from goldenthread.core.meetings import exemption, is_key, kind_rule, notice_of

NOTICE_WORDS = {
    "in_time": "Notice was given in time.",
    "general_exception": "Notice was late: the decision needs the general exception, and the public five clear days.",
    "special_urgency": "Notice was too late for the general exception: the chair of scrutiny must agree that it is urgent.",
}


def meeting(request: HttpRequest, key: str, on: date) -> HttpResponse:
    """One meeting, whole."""
    found = visible_meeting(request, key, on)
    day = today()
    offs = queries.cut_offs_of(found)
    published = found.agenda_published_on
    agenda_due = next(each.due for each in offs if each.key == "agenda")
    context = {
        "meeting": found,
        "items": [_shown(each) for each in found.items.all()],
        "cut_offs": [(each, each.due < day) for each in offs],
        "agenda_late": bool(published and published > agenda_due),
        "quorum": queries.attendance_of(found) if found.held else None,
        "attendances": list(found.attendances.all()),
        "decides": kind_rule(found.body.kind).decides,
        "may_keep": policy.may_keep(request.user, found),
        "today": day,
    }
    return render(request, "governance/boards/meeting.html", context)


def _shown(item: AgendaItem) -> dict[str, Any]:
    """One item with what a reader asks about it: why it is private, whether it is key and how its notice stands."""
    notice = getattr(item, "key_notice", None)
    key = is_key(spending=notice.spending, communities=notice.communities) if notice else None
    road = NOTICE_WORDS[notice_of(notice.given_on, item.meeting.on)] if key and notice.given_on else ""
    return {
        "item": item,
        "exempt": exemption(item.exempt_paragraph).says if item.exempt_paragraph else "",
        "notice": notice,
        "key": key,
        "road": road,
    }


def cancel(request: HttpRequest, key: str, on: date) -> HttpResponse:
    """The meeting cancelled."""
    found = kept_meeting(request, key, on)
    act = partial(actions.cancel_meeting, meeting=found)
    return _change(request, found, ReasonForm(request.POST or None), act, "Cancel the meeting", "It is cancelled.")


def add_item(request: HttpRequest, key: str, on: date) -> HttpResponse:
    """A further item."""
    found = kept_meeting(request, key, on)
    form = ItemForm(request.POST or None, papers=queries.visible_to(request.user).filter(body=found.body))
    act = partial(actions.add_item, meeting=found)
    return _change(request, found, form, act, "Add an item to the agenda", "The item is on the agenda.")


def publish(request: HttpRequest, key: str, on: date) -> HttpResponse:
    """The agenda published."""
    found = kept_meeting(request, key, on)
    form = DayForm(request.POST or None, name="published_on", label="Day the agenda was published")
    act = partial(actions.publish_agenda, meeting=found)
    return _change(request, found, form, act, "Record that the agenda was published", "The agenda is published.")


def attendance(request: HttpRequest, key: str, on: date) -> HttpResponse:
    """Who came."""
    found = kept_meeting(request, key, on)
    seats = [(each.seat, each.holder) for each in queries.seats_of(found.body, on=found.on)]
    form = AttendanceForm(request.POST or None, seats=seats)
    act = partial(actions.record_attendance, meeting=found)
    return _change(request, found, form, act, "Record who was there", "The attendance is recorded.")


def agree(request: HttpRequest, key: str, on: date) -> HttpResponse:
    """The minutes agreed."""
    found = kept_meeting(request, key, on)
    form = DayForm(request.POST or None, name="agreed_on", label="Day the minutes were agreed")
    act = partial(actions.agree_minutes, meeting=found)
    return _change(request, found, form, act, "Record that the minutes were agreed", "The minutes are agreed.")


def withdraw(request: HttpRequest, key: str, on: date, number: int) -> HttpResponse:
    """An item withdrawn."""
    item = _kept_item(request, key, on, number)
    act = partial(actions.withdraw_item, item=item)
    heading = f"Withdraw item {item.number}: {item.title}"
    return _change(request, item.meeting, ReasonForm(request.POST or None), act, heading, "The item is withdrawn.")


def minute(request: HttpRequest, key: str, on: date, number: int) -> HttpResponse:
    """The minute of an item."""
    item = _kept_item(request, key, on, number)
    form = MinuteForm(request.POST or None, initial={"text": item.minute})
    act = partial(actions.minute_item, item=item)
    return _change(
        request, item.meeting, form, act, f"Minute of item {item.number}: {item.title}", "The minute is kept."
    )


def take_action(request: HttpRequest, key: str, on: date, number: int) -> HttpResponse:
    """An action taken from a minute, the minute beside the form."""
    item = _kept_item(request, key, on, number)
    form = MinutedActionForm(request.POST or None, posts=accounts.posts_of(item.authority))
    act = partial(actions.take_action, item=item)
    heading = f"Take an action from item {item.number}: {item.title}"
    return _change(request, item.meeting, form, act, heading, "The action is taken.", intro=item.minute)


def finish_action(request: HttpRequest, key: str, on: date, pk: int) -> HttpResponse:
    """What came of an action."""
    found = kept_meeting(request, key, on)
    taken = get_object_or_404(MinutedAction, item__meeting=found, pk=pk)
    act = partial(actions.finish_action, action=taken)
    form = OutcomeForm(request.POST or None)
    return _change(request, found, form, act, "Record the action as done", "The action is done.", intro=taken.text)


def key_test(request: HttpRequest, key: str, on: date, number: int) -> HttpResponse:
    """The key decision test of an item."""
    item = _kept_item(request, key, on, number)
    act = partial(actions.answer_key_test, item=item)
    heading = f"Key decision test of item {item.number}: {item.title}"
    intro = "A decision is key when either answer is yes. It then needs 28 clear days of notice."
    return _change(
        request, item.meeting, KeyTestForm(request.POST or None), act, heading, "The test is kept.", intro=intro
    )


def decide(request: HttpRequest, key: str, on: date, number: int) -> HttpResponse:
    """A decision in its legal form; ?corrects= names the one it corrects."""
    item = _kept_item(request, key, on, number)
    corrects = None
    if named := request.GET.get("corrects", ""):
        corrects = Decision.objects.filter(item=item, number=int(named) if named.isdigit() else 0).first()
    act = partial(actions.record_decision, item=item, corrects=corrects)
    heading = f"Record a decision on item {item.number}: {item.title}"
    intro = f"This corrects decision {corrects.number}, which stays as it was." if corrects else ""
    form = DecisionForm(request.POST or None)
    return _change(request, item.meeting, form, act, heading, "The decision is recorded.", intro=intro)


def _change(
    request: HttpRequest, of: Meeting, form: Any, act: Any, heading: str, done: str, *, intro: str = ""
) -> HttpResponse:
    """One change of a meeting on a page of its own, and back to the meeting."""
    return form_page(
        request,
        form=form,
        act=partial(act, by=request.user, on=today()),
        heading=heading,
        done=done,
        back=(str(of), reverse("boards:meeting", args=[of.body.key, of.on])),
        caption=str(of),
        intro=intro,
    )


def visible_meeting(request: HttpRequest, key: str, on: date) -> Meeting:
    """The meeting, where this person may see it."""
    policy.require_read(request.user)
    found = queries.meeting_of(request.user, key, on)
    if found is None:
        raise Http404
    return found


def kept_meeting(request: HttpRequest, key: str, on: date) -> Meeting:
    """The meeting, where this person keeps its board."""
    found = visible_meeting(request, key, on)
    policy.require_keep(request.user, found)
    return found


def _kept_item(request: HttpRequest, key: str, on: date, number: int) -> AgendaItem:
    policy.require_read(request.user)
    item = queries.item_of(request.user, key, on, number)
    if item is None:
        raise Http404
    policy.require_keep(request.user, item)
    return item
