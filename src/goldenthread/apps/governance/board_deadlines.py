"""Gathers what boards wait for: days before their meetings, actions they asked for, referrals, challenges, call-ins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.governance import queries
from goldenthread.apps.governance.models import CallIn, Challenge, Decision, Meeting, MinutedAction, Referral
from goldenthread.core.deadlines import Due
from goldenthread.core.meetings import call_in_ends

# A challenge that has no answer after this long is shown as late; boards meet every one to two months.
ANSWER_WITHIN = timedelta(days=28)


def visible_to(user: User, *, on: date) -> Iterator[Due]:
    """What the boards of this person's own authority wait for, as far as this person may see."""
    decisions = queries.decisions_visible_to(user)
    yield from _items(
        queries.meetings_visible_to(user),
        queries.minuted_actions_visible_to(user),
        queries.referrals_visible_to(user),
        queries.challenges_visible_to(user),
        CallIn.objects.filter(decision__in=decisions),
        on,
    )


def every(*, on: date) -> Iterator[Due]:
    """What every board of the workspace waits for, for the person who runs the machine it is on."""
    yield from _items(
        Meeting.objects.select_related("body"),
        MinutedAction.objects.select_related("owner", "item__meeting__body"),
        Referral.objects.select_related("from_body", "to_body"),
        Challenge.objects.select_related("body", "put_to"),
        CallIn.objects.all(),
        on,
    )


def _items(
    meetings: QuerySet[Meeting],
    actions: QuerySet[MinutedAction],
    referrals: QuerySet[Referral],
    challenges: QuerySet[Challenge],
    call_ins: QuerySet[CallIn],
    on: date,
) -> Iterator[Due]:
    for meeting in meetings.filter(cancelled_because="", held=False).prefetch_related("items"):
        yield from _before(meeting)
    for action in actions:
        yield from _asked(action)
    for referral in referrals.filter(sent_on__lte=on):
        yield _referral(referral)
    for challenge in challenges.filter(made_on__lte=on):
        yield _challenge(challenge)
    for call in call_ins.filter(called_on__lte=on).select_related("decision__item__meeting__body"):
        yield _call_in(call)


def _before(meeting: Meeting) -> Iterator[Due]:
    """The meeting itself, and the days before it that count."""
    whose: dict[str, Any] = {
        "owner": meeting.body.title,
        "authority": meeting.body.authority,
        "href": reverse("boards:meeting", args=[meeting.body.key, meeting.on]),
    }
    yield Due(kind="meeting", what=str(meeting), due=meeting.on, **whose)
    for each in queries.cut_offs_of(meeting):
        done = meeting.agenda_published_on if each.key == "agenda" else None
        yield Due(kind="cut_off", what=f"{each.says}: {meeting}", due=each.due, done_on=done, **whose)


def _asked(action: MinutedAction) -> Iterator[Due]:
    meeting = action.item.meeting
    yield Due(
        kind="board_action",
        what=f"{action.text} ({meeting})",
        due=action.due,
        owner=action.owner.title,
        authority=meeting.body.authority,
        href=reverse("boards:meeting", args=[meeting.body.key, meeting.on]),
        done_on=action.done_on,
    )


def _referral(referral: Referral) -> Due:
    """Open until it is closed; due on the day an answer is wanted."""
    return Due(
        kind="referral",
        what=str(referral),
        due=referral.answer_by,
        owner=referral.to_body.title,
        authority=referral.authority,
        href=reverse("boards:referral", args=[referral.number]),
        done_on=referral.closed_on,
    )


def _challenge(challenge: Challenge) -> Due:
    return Due(
        kind="challenge",
        what=f"{challenge}: {challenge.text[:120]}",
        due=challenge.made_on + ANSWER_WITHIN,
        owner=challenge.put_to.title,
        authority=challenge.body.authority,
        href=reverse("boards:challenge", args=[challenge.body.key, challenge.number]),
        done_on=challenge.closed_on,
    )


def _call_in(call: CallIn) -> Due:
    """A decision that is held: due on the day the call-in was made, since nothing can be done before it ends."""
    decision: Decision = call.decision
    published = decision.published_on or decision.decided_on
    return Due(
        kind="call_in",
        what=f"Call-in of {decision}",
        due=call_in_ends(decision.item.meeting.body.kind, published) or call.called_on,
        owner=call.called_by,
        authority=decision.authority,
        href=reverse("boards:decision", args=[decision.pk]),
        done_on=call.ended_on,
    )
