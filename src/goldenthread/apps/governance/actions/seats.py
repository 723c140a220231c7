"""Writes to a body itself: its terms of reference, its seats and who holds them."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import Body, User
from goldenthread.apps.governance import events
from goldenthread.apps.governance.models import Seat, SeatHolding, Terms
from goldenthread.apps.governance.policies import boards
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken


@transaction.atomic
def agree_terms(
    *,
    body: Body,
    agreed_on: date,
    purpose: str,
    membership: str = "",
    quorum: int | None = None,
    review_on: date | None = None,
    by: User,
    on: date,
) -> Terms:
    """The terms of reference a body agreed on a day; earlier ones stay as they were."""
    boards.require_keep(by, body)
    if not purpose.strip():
        raise RuleBroken("Terms of reference say what the body is for. Write its purpose.")
    if agreed_on > on:
        raise RuleBroken("Terms of reference cannot be agreed on a day that has not come.")
    if quorum is not None and quorum < 1:
        raise RuleBroken("A quorum is at least one member. Leave it empty for the usual share.")
    if body.terms.filter(agreed_on=agreed_on).exists():
        raise RuleBroken(f"{body.title} already agreed terms of reference on {agreed_on:%-d %B %Y}.")
    terms = Terms.objects.create(
        body=body, agreed_on=agreed_on, purpose=purpose, membership=membership, quorum=quorum, review_on=review_on
    )
    record(events.TERMS_AGREED, by=by, on=on, subject=body, values={"agreed": agreed_on, "quorum": quorum})
    return terms


@transaction.atomic
def make_seat(*, body: Body, title: str, since: date, agency: str = "", votes: bool = True, by: User, on: date) -> Seat:
    """A seat on a body from a day on."""
    boards.require_keep(by, body)
    if not title.strip():
        raise RuleBroken("A seat needs a title, for instance “Independent chair” or “Designated nurse”.")
    seat = Seat.objects.create(body=body, title=title.strip(), agency=agency.strip(), votes=votes, since=since)
    record(events.SEAT_MADE, by=by, on=on, subject=body, values={"seat": seat.title, "votes": votes})
    return seat


@transaction.atomic
def take_seat(*, seat: Seat, name: str, since: date, user: User | None = None, by: User, on: date) -> SeatHolding:
    """Somebody in a seat from a day on; whoever held it before left the day before."""
    boards.require_keep(by, seat)
    if not name.strip():
        raise RuleBroken("A seat is taken by somebody with a name.")
    if not seat.is_there_on(since):
        raise RuleBroken(f"The seat “{seat.title}” does not exist on {since:%-d %B %Y}.")
    before = seat.holdings.filter(until__isnull=True).first()
    if before and since <= before.since:
        raise RuleBroken(f"The seat “{seat.title}” was taken on {before.since:%-d %B %Y}, which is not before this.")
    if before:
        before.until = date.fromordinal(since.toordinal() - 1)
        before.save(update_fields=["until"])
    holding = SeatHolding.objects.create(seat=seat, name=name.strip(), user=user, since=since)
    values = {"seat": seat.title, "name": holding.name, "since": since}
    record(events.SEAT_TAKEN, by=by, on=on, subject=seat.body, values=values)
    return holding


@transaction.atomic
def end_seat(*, seat: Seat, until: date, reason: str, by: User, on: date) -> Seat:
    """The seat, no longer there after a day; its past attendance stays."""
    boards.require_keep(by, seat)
    if not reason.strip():
        raise RuleBroken("Ending a seat needs a reason.")
    if seat.until is not None:
        raise RuleBroken(f"The seat “{seat.title}” already ended on {seat.until:%-d %B %Y}.")
    if until < seat.since:
        raise RuleBroken(f"The seat “{seat.title}” began on {seat.since:%-d %B %Y} and cannot end before that.")
    seat.until = until
    seat.save(update_fields=["until"])
    held = seat.holdings.filter(until__isnull=True, since__lte=until).first()
    if held:
        held.until = until
        held.save(update_fields=["until"])
    values = {"seat": seat.title, "until": until}
    record(events.SEAT_ENDED, by=by, on=on, subject=seat.body, reason=reason, values=values)
    return seat
