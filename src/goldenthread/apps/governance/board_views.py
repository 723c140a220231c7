"""Pages of boards: which there are, who sits on one, what it planned and asked for, and what is still open."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from goldenthread.apps.accounts import queries as accounts
from goldenthread.apps.accounts.models import Body
from goldenthread.apps.days import today
from goldenthread.apps.governance import actions, queries
from goldenthread.apps.governance.board_forms import (
    ChallengeForm,
    EndSeatForm,
    HolderForm,
    MeetingForm,
    ReferralForm,
    SeatForm,
    TermsForm,
)
from goldenthread.apps.governance.models import Meeting, Seat
from goldenthread.apps.governance.policies import boards as policy
from goldenthread.apps.pages import Column, form_page, list_page
from goldenthread.core.meetings import kind_rule

COLUMNS = (
    Column("Body", lambda each: each.title, lambda each: reverse("boards:body", args=[each.key])),
    Column("Kind", lambda each: kind_rule(each.kind).title),
    Column("Last met", lambda each: each.last_meeting, kind="date"),
    Column("Meets next", lambda each: each.next_meeting, kind="date"),
    Column("Referrals open", lambda each: each.open_referrals, kind="number"),
    Column("Challenges open", lambda each: each.open_challenges, kind="number"),
)


def bodies(request: HttpRequest) -> HttpResponse:
    """Every body of the person's authority."""
    policy.require_read(request.user)
    return list_page(
        request,
        "governance/boards/list.html",
        rows=queries.bodies_visible_to(request.user, words=request.GET.get("q", ""), on=today()),
        columns=COLUMNS,
        name="boards",
        heading="Boards and committees",
        empty="No board matches.",
        search_label="Search by name",
    )


def body(request: HttpRequest, key: str) -> HttpResponse:
    """One body: its terms, seats and attendance, its forward plan, and what was sent to it or asked of it."""
    found = visible_body(request, key)
    day = today()
    meetings = list(found.meetings.all())
    context = {
        "body": found,
        "rule": kind_rule(found.kind),
        "terms": found.terms.filter(agreed_on__lte=day).first(),
        "seats": queries.seats_of(found, on=day),
        "planned": sorted((each for each in meetings if _ahead(each, day)), key=lambda each: each.on),
        "past": [each for each in meetings if not _ahead(each, day)],
        "received": list(queries.referrals_visible_to(request.user).filter(to_body=found)),
        "sent": list(queries.referrals_visible_to(request.user).filter(from_body=found)),
        "challenges": list(queries.challenges_visible_to(request.user).filter(body=found)),
        "may_keep": policy.may_keep(request.user, found),
        "may_challenge": policy.may_challenge(request.user, found),
    }
    return render(request, "governance/boards/body.html", context)


def _ahead(meeting: Meeting, day: date) -> bool:
    return meeting.on >= day and not meeting.held and not meeting.cancelled_because


def terms(request: HttpRequest, key: str) -> HttpResponse:
    """New terms of reference."""
    found = kept_body(request, key)
    return change(
        request,
        found,
        TermsForm(request.POST or None),
        partial(actions.agree_terms, body=found),
        heading="Record terms of reference",
        done="The terms of reference are recorded.",
    )


def seat(request: HttpRequest, key: str) -> HttpResponse:
    """A further seat."""
    found = kept_body(request, key)
    return change(
        request,
        found,
        SeatForm(request.POST or None),
        partial(actions.make_seat, body=found),
        heading="Add a seat",
        done="The seat is added.",
    )


def take(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Who takes a seat."""
    found = kept_body(request, key)
    one = get_object_or_404(Seat, body=found, pk=pk)
    return change(
        request,
        found,
        HolderForm(request.POST or None),
        partial(actions.take_seat, seat=one),
        heading=f"Record who takes the seat: {one.title}",
        done="The seat is taken.",
    )


def end(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The end of a seat."""
    found = kept_body(request, key)
    one = get_object_or_404(Seat, body=found, pk=pk)
    return change(
        request,
        found,
        EndSeatForm(request.POST or None),
        partial(actions.end_seat, seat=one),
        heading=f"End the seat: {one.title}",
        done="The seat is ended; its past attendance stays.",
    )


def plan_meeting(request: HttpRequest, key: str) -> HttpResponse:
    """A meeting for the forward plan."""
    found = kept_body(request, key)
    return change(
        request,
        found,
        MeetingForm(request.POST or None),
        partial(actions.plan_meeting, body=found),
        heading="Plan a meeting",
        done="The meeting is on the forward plan.",
    )


def refer(request: HttpRequest, key: str) -> HttpResponse:
    """A matter sent to another body."""
    found = kept_body(request, key)
    others = Body.objects.filter(authority=found.authority).exclude(pk=found.pk)
    return change(
        request,
        found,
        ReferralForm(request.POST or None, bodies=others),
        partial(actions.send_referral, from_body=found),
        heading="Refer a matter to another body",
        done="The referral is recorded, and open until it is answered and closed.",
    )


def challenge(request: HttpRequest, key: str) -> HttpResponse:
    """A challenge for the log."""
    found = visible_body(request, key)
    policy.require_challenge(request.user, found)
    return change(
        request,
        found,
        ChallengeForm(request.POST or None, posts=accounts.posts_of(found.authority)),
        partial(actions.make_challenge, body=found),
        heading="Record a challenge",
        done="The challenge is on the log.",
    )


def change(request: HttpRequest, of: Body, form: Any, act: Any, *, heading: str, done: str) -> HttpResponse:
    """One change of a body on a page of its own, and back to the body."""
    return form_page(
        request,
        form=form,
        act=partial(act, by=request.user, on=today()),
        heading=heading,
        done=done,
        back=(of.title, reverse("boards:body", args=[of.key])),
        caption=of.title,
    )


def visible_body(request: HttpRequest, key: str) -> Body:
    """The body, where this person may see it; not found where they may not see this one."""
    policy.require_read(request.user)
    found = queries.body_of(request.user, key, on=today())
    if found is None:
        raise Http404
    return found


def kept_body(request: HttpRequest, key: str) -> Body:
    """The body, where this person keeps it."""
    found = visible_body(request, key)
    policy.require_keep(request.user, found)
    return found
