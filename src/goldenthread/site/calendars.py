"""Calendar feeds: what a person has to do, or what one body waits for, as an iCalendar file that other calendars read.

A calendar program cannot sign in, so the address of a feed holds a secret that only its person was shown, once. What
is in it is what that person may see on the moment it is fetched; an address that was ended gives nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from icalendar import Calendar, Event

from goldenthread.apps.accounts import actions, queries
from goldenthread.apps.accounts.models import Body, User
from goldenthread.apps.accounts.policies import Verb, require
from goldenthread.apps.days import today
from goldenthread.apps.governance import queries as boards
from goldenthread.apps.plans import queries as plans
from goldenthread.apps.plans.standing import progress_on, standing_of
from goldenthread.core.errors import GoldenthreadError
from goldenthread.site.tasks import tasks_of

_MADE = "calendar_address"


@dataclass(frozen=True)
class Entry:
    """One day in a calendar: what it is, how it stands, and the page it leads to."""

    on: date
    text: str
    state: str
    href: str


def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar behind an address; the same answer for one that was ended and one that never was."""
    found = queries.feed_of(token)
    if found is None:
        raise Http404
    entries = _of_body(found.user, found.body, today()) if found.body else _of_person(found.user, today())
    name = found.body.title if found.body else f"Goldenthread: {found.user.name}"
    return HttpResponse(written(name, entries), content_type="text/calendar; charset=utf-8")


def feeds(request: HttpRequest) -> HttpResponse:
    """This person's feeds; the address of a new one is shown once, when it is made."""
    require(request.user, Verb.READ_PLANS)
    bodies = list(queries.bodies_visible_to(request.user))
    if request.method == "POST":
        body = next((each for each in bodies if each.key == request.POST.get("body")), None)
        try:
            made = actions.make_feed(body=body, by=request.user, on=today())
        except GoldenthreadError as error:
            messages.error(request, str(error))
        else:
            # Kept only until the next page is read, which is the one that shows it.
            request.session[_MADE] = settings.SITE_ADDRESS + reverse("calendar", args=[made.token])
        return redirect("calendars")
    address = request.session.pop(_MADE, "")
    context = {"feeds": queries.feeds_of(request.user), "bodies": bodies, "address": address}
    return render(request, "feeds.html", context)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """A feed that gives nothing from now on."""
    require(request.user, Verb.READ_PLANS)
    found = queries.feeds_of(request.user).filter(pk=pk).first()
    if found:
        actions.end_feed(feed=found, by=request.user, on=today())
        messages.success(request, "The calendar is ended. Its address gives nothing any more.")
    return redirect("calendars")


def written(name: str, entries: Iterable[Entry]) -> bytes:
    """An iCalendar file of whole days. The same entries give the same bytes, so that a program sees what changed."""
    calendar = Calendar()
    calendar.add("prodid", "-//Goldenthread//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for each in sorted(entries, key=lambda entry: (entry.on, entry.text)):
        event = Event()
        event.add("uid", hashlib.sha256(f"{each.href} {each.text}".encode()).hexdigest()[:32] + "@goldenthread")
        event.add("dtstamp", datetime(each.on.year, each.on.month, each.on.day, tzinfo=UTC))
        event.add("dtstart", each.on)
        event.add("dtend", each.on + timedelta(days=1))
        event.add("summary", each.text)
        event.add("description", each.state)
        event.add("url", settings.SITE_ADDRESS + each.href)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return calendar.to_ical()


def _of_person(user: User, on: date) -> Iterator[Entry]:
    for task in tasks_of(user, on):
        if task.due:
            yield Entry(task.due, task.text, task.state, task.href)


def _of_body(user: User, body: Body, on: date) -> Iterator[Entry]:
    """The meetings of a body, and the actions and steps it oversees that are not done."""
    for meeting in boards.meetings_visible_to(user).filter(body=body, cancelled_because=""):
        href = reverse("boards:meeting", args=[body.key, meeting.on])
        yield Entry(meeting.on, f"{body.title} meets", meeting.place, href)
    for action in plans.visible_actions(user).filter(bodies=body):
        if progress_on(action, on) == "done":
            continue
        href = reverse("plans:action", args=[action.plan.key, action.ref])
        standing = standing_of(action, on=on)
        yield Entry(standing.due, f"Due: {action.ref} {action.title}", f"Owner: {action.owner.title}", href)
        for step in action.milestones.all():
            if step.done_on is None:
                yield Entry(step.due, f"Step: {step.title} ({action.ref})", f"Owner: {action.owner.title}", href)
