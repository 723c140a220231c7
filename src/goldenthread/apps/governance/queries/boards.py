"""Reads boards, always from what a person may see: seats, meetings, what was decided, and what is still open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, Prefetch, Q, QuerySet

from goldenthread.apps.accounts.models import Body
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.governance.models import (
    AgendaItem,
    Attendance,
    CallIn,
    Challenge,
    Decision,
    Meeting,
    MinutedAction,
    Referral,
    Seat,
)
from goldenthread.core.meetings import CutOff, call_in_ends, cut_offs, quorum


@dataclass(frozen=True)
class Quorum:
    """How many voting members were there, how many make a quorum, and whether that was enough."""

    voting: int
    needed: int

    @property
    def quorate(self) -> bool:
        return self.voting >= self.needed


@dataclass(frozen=True)
class SeatRecord:
    """One seat with who holds it today and how often it was filled over the meetings held."""

    seat: Seat
    holder: str
    meetings: int
    filled: int
    by_substitute: int


def bodies_visible_to(user: Any, *, words: str = "", on: date) -> QuerySet[Body]:
    """The bodies of this person's own authority with their last and next meeting and what is open."""
    if not allows(user, Verb.READ_BOARDS):
        return Body.objects.none()
    planned = Q(meetings__cancelled_because="")
    found = Body.objects.filter(authority=user.authority).annotate(
        last_meeting=Max("meetings__on", filter=planned & Q(meetings__held=True)),
        next_meeting=Min("meetings__on", filter=planned & Q(meetings__on__gte=on, meetings__held=False)),
        open_referrals=Count("referrals_received", filter=Q(referrals_received__closed_on__isnull=True), distinct=True),
        open_challenges=Count("challenges", filter=Q(challenges__closed_on__isnull=True), distinct=True),
    )
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | Q(key__icontains=word))
    return found.select_related("successor").order_by("title")


def body_of(user: Any, key: str, *, on: date) -> Body | None:
    """One visible body."""
    return bodies_visible_to(user, on=on).filter(key=key).first()


def seats_of(body: Body, *, on: date) -> list[SeatRecord]:
    """Every seat that exists on a day, with its holder and its record of attendance."""
    seats = body.seats.prefetch_related("holdings", "attendances")
    return [_record(each, on) for each in seats if each.is_there_on(on)]


def _record(seat: Seat, on: date) -> SeatRecord:
    attended = list(seat.attendances.all())
    holder = seat.holder_on(on)
    return SeatRecord(
        seat=seat,
        holder=holder.name if holder else "Vacant",
        meetings=len(attended),
        filled=sum(each.counts for each in attended),
        by_substitute=sum(each.state == Attendance.State.SUBSTITUTE for each in attended),
    )


def meetings_visible_to(user: Any) -> QuerySet[Meeting]:
    """The meetings of this person's own authority."""
    if not allows(user, Verb.READ_BOARDS):
        return Meeting.objects.none()
    return Meeting.objects.filter(body__authority=user.authority).select_related("body")


def meeting_of(user: Any, body: str, on: date) -> Meeting | None:
    """One visible meeting with its whole agenda."""
    decisions = Decision.objects.select_related("call_in", "corrects")
    items = (
        AgendaItem.objects.select_related("paper", "key_notice", "meeting__body")
        .prefetch_related("actions__owner", Prefetch("decisions", decisions))
        .order_by("number")
    )
    found = meetings_visible_to(user).filter(body__key=body, on=on)
    return found.prefetch_related(Prefetch("items", items), "attendances__seat").first()


def item_of(user: Any, body: str, on: date, number: int) -> AgendaItem | None:
    """One item of a visible meeting."""
    meetings = meetings_visible_to(user).filter(body__key=body, on=on)
    found = AgendaItem.objects.filter(meeting__in=meetings, number=number)
    return found.select_related("meeting__body", "paper", "key_notice").first()


def cut_offs_of(meeting: Meeting) -> tuple[CutOff, ...]:
    """The days that count before a meeting; the notice only where an item is a key decision or not yet tested."""
    found = cut_offs(meeting.body.kind, meeting.on)
    if any(each.purpose == AgendaItem.Purpose.DECISION for each in meeting.items.all()):
        return found
    return tuple(each for each in found if each.key != "notice")


def attendance_of(meeting: Meeting) -> Quorum:
    """Whether enough voting members were there, by the terms of reference that held on the day."""
    attended = list(meeting.attendances.select_related("seat"))
    voting = [each for each in attended if each.seat.votes]
    terms = meeting.body.terms.filter(agreed_on__lte=meeting.on).first()
    needed = quorum(meeting.body.kind, len(voting), own=terms.quorum if terms else None)
    return Quorum(sum(each.counts for each in voting), needed)


def decisions_visible_to(user: Any, *, words: str = "") -> QuerySet[Decision]:
    """Every decision of this person's own authority, newest first."""
    found = Decision.objects.filter(item__meeting__in=meetings_visible_to(user)).select_related(
        "item__meeting__body", "call_in"
    )
    for word in words.split():
        found = found.filter(Q(text__icontains=word) | Q(reasons__icontains=word) | Q(item__title__icontains=word))
    return found


def call_in_ends_on(decision: Decision) -> date | None:
    """The last day on which a decision may be called in; None where it may not, or is not published."""
    if decision.published_on is None or decision.urgent_because:
        return None
    return call_in_ends(decision.item.meeting.body.kind, decision.published_on)


def referrals_visible_to(user: Any, *, words: str = "") -> QuerySet[Referral]:
    """The referrals of this person's own authority, open and closed: nothing is hidden by a default."""
    if not allows(user, Verb.READ_BOARDS):
        return Referral.objects.none()
    found = Referral.objects.filter(authority=user.authority).select_related("from_body", "to_body", "inspection")
    for word in words.split():
        found = found.filter(
            Q(title__icontains=word) | Q(from_body__title__icontains=word) | Q(to_body__title__icontains=word)
        )
    return found


def challenges_visible_to(user: Any, *, words: str = "") -> QuerySet[Challenge]:
    """The challenge log of this person's own authority."""
    if not allows(user, Verb.READ_BOARDS):
        return Challenge.objects.none()
    found = Challenge.objects.filter(body__authority=user.authority).select_related("body", "put_to", "meeting__body")
    for word in words.split():
        found = found.filter(Q(text__icontains=word) | Q(made_by__icontains=word) | Q(body__title__icontains=word))
    return found


def minuted_actions_visible_to(user: Any) -> QuerySet[MinutedAction]:
    """Every action that a meeting of this person's own authority asked for."""
    found = MinutedAction.objects.filter(item__meeting__in=meetings_visible_to(user))
    return found.select_related("owner", "item__meeting__body")


def open_call_ins(user: Any) -> Iterable[CallIn]:
    """The call-ins that have not ended."""
    found = CallIn.objects.filter(decision__in=decisions_visible_to(user), ended_on__isnull=True)
    return found.select_related("decision__item__meeting__body")
