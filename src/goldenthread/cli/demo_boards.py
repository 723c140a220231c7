"""What boards did in the demonstration: meetings, a decision, referrals and a challenge, from a definition file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from goldenthread.core.definitions import build, read_toml

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import Body, User
    from goldenthread.apps.governance.models import AgendaItem, Decision, Meeting, Paper

# Seats were there for a while before the first meeting.
SINCE = timedelta(days=200)


@dataclass(frozen=True)
class SeatTold:
    """One seat, and who holds it; nobody where it is vacant."""

    body: str
    title: str
    holder: str = ""
    agency: str = ""
    votes: bool = True


@dataclass(frozen=True)
class TermsTold:
    """Terms of reference."""

    body: str
    agreed_on: date
    purpose: str
    membership: str
    quorum: int


@dataclass(frozen=True)
class ItemTold:
    """One item, and what came of it."""

    title: str
    purpose: str
    presenter: str = ""
    paper: bool = False
    minute: str = ""
    key_because: str = ""
    key_notice: date | None = None
    decision: str = ""
    reasons: str = ""
    alternatives: str = ""
    conflicts: str = ""
    published: date | None = None
    action: str = ""
    action_due: date | None = None
    refer_to: tuple[str, ...] = ()
    asks: str = ""
    answer_by: date | None = None


@dataclass(frozen=True)
class MeetingTold:
    """One meeting; held where its day has come."""

    body: str
    on: date
    item: tuple[ItemTold, ...]
    agenda_published: date | None = None
    apologies: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswerTold:
    """How one body answered what was referred to it."""

    to: str
    considered_on: date
    response: str
    responded_on: date


@dataclass(frozen=True)
class ChallengeTold:
    """One challenge and its answer."""

    body: str
    at: date
    text: str
    made_by: str
    answer: str
    answered_on: date


@dataclass(frozen=True)
class Told:
    """The whole file."""

    on: date
    note: str
    seat: tuple[SeatTold, ...]
    terms: TermsTold
    meeting: tuple[MeetingTold, ...]
    answer: AnswerTold
    challenge: ChallengeTold


def fill(*, paper: Paper, by: User) -> None:
    """Everything boards did, through the actions a person would use; nothing where meetings are there already."""
    from goldenthread.apps.accounts.models import Body
    from goldenthread.apps.governance import actions, queries

    told = build(Told, read_toml("boards", "demonstration.toml"), where="definitions/boards/demonstration.toml")
    if queries.meetings_visible_to(by).exists():
        return
    bodies = {each.key: each for each in Body.objects.filter(authority=by.authority)}
    given = {"by": by, "on": told.on}
    terms = {key: value for key, value in vars(told.terms).items() if key != "body"}
    actions.agree_terms(body=bodies[told.terms.body], **terms, **given)
    since = min(each.on for each in told.meeting) - SINCE
    for each in told.seat:
        seat = actions.make_seat(
            body=bodies[each.body], title=each.title, agency=each.agency, votes=each.votes, since=since, **given
        )
        if each.holder:
            actions.take_seat(seat=seat, name=each.holder, since=since, **given)
    for each in told.meeting:
        _meet(each, bodies, paper, told, by)
    _answer(told, by)
    _challenge(told, bodies[told.challenge.body], by)


def _meet(each: MeetingTold, bodies: dict[str, Body], paper: Paper, told: Told, by: User) -> None:
    from goldenthread.apps.governance import actions

    given = {"by": by, "on": told.on}
    meeting = actions.plan_meeting(body=bodies[each.body], meets_on=each.on, place=told.note, **given)
    items = [
        actions.add_item(
            meeting=meeting,
            title=one.title,
            purpose=one.purpose,
            presenter=one.presenter,
            paper=paper if one.paper else None,
            **given,
        )
        for one in each.item
    ]
    if each.agenda_published:
        actions.publish_agenda(meeting=meeting, published_on=each.agenda_published, **given)
    if each.on <= told.on:
        for item, one in zip(items, each.item, strict=True):
            if one.key_because:
                actions.answer_key_test(
                    item=item,
                    spending=False,
                    communities=one.key_notice is not None,
                    because=one.key_because,
                    given_on=one.key_notice,
                    **given,
                )
        _attend(meeting, each, told, by)
        for item, one in zip(items, each.item, strict=True):
            _after(item, one, bodies, paper, told, by)


def _attend(meeting: Meeting, each: MeetingTold, told: Told, by: User) -> None:
    from goldenthread.apps.governance import actions, queries

    states = {}
    for record in queries.seats_of(meeting.body, on=meeting.on):
        vacant = record.seat.holder_on(meeting.on) is None
        away = record.seat.title in each.apologies
        states[record.seat.pk] = "absent" if vacant else "apologies" if away else "there"
    actions.record_attendance(meeting=meeting, states=states, by=by, on=told.on)


def _after(item: AgendaItem, one: ItemTold, bodies: dict[str, Body], paper: Paper, told: Told, by: User) -> None:
    """The minute of an item, the decision, its publication, the action and the referrals that came of it."""
    from goldenthread.apps.accounts.models import Post
    from goldenthread.apps.governance import actions

    given = {"by": by, "on": told.on}
    decision: Decision | None = None
    actions.minute_item(item=item, text=f"{one.minute} ({told.note}.)", **given)
    if one.decision:
        decision = actions.record_decision(
            item=item,
            text=one.decision,
            reasons=one.reasons,
            alternatives=one.alternatives,
            conflicts=one.conflicts,
            **given,
        )
    if decision and one.published:
        actions.publish_decision(decision=decision, published_on=one.published, **given)
    if one.action and one.action_due:
        owner = Post.objects.filter(authority=by.authority, key="strategic-director").get()
        actions.take_action(item=item, text=one.action, owner=owner, due=one.action_due, **given)
    for key in one.refer_to:
        actions.send_referral(
            from_body=item.meeting.body,
            to_body=bodies[key],
            title=one.title,
            asks=one.asks,
            sent_on=one.published or item.meeting.on,
            answer_by=one.answer_by,
            decision=decision,
            inspection=paper.inspection,
            **given,
        )


def _answer(told: Told, by: User) -> None:
    from goldenthread.apps.governance import actions, queries

    answer, given = told.answer, {"by": by, "on": told.on}
    for referral in queries.referrals_visible_to(by).filter(to_body__key=answer.to):
        actions.consider_referral(referral=referral, considered_on=answer.considered_on, **given)
        actions.answer_referral(referral=referral, response=answer.response, responded_on=answer.responded_on, **given)


def _challenge(told: Told, body: Body, by: User) -> None:
    from goldenthread.apps.accounts.models import Post
    from goldenthread.apps.governance import actions

    one, given = told.challenge, {"by": by, "on": told.on}
    made = actions.make_challenge(
        body=body,
        text=one.text,
        made_by=one.made_by,
        made_on=one.at,
        put_to=Post.objects.get(authority=by.authority, key="strategic-director"),
        meeting=body.meetings.filter(on=one.at).first(),
        **given,
    )
    actions.answer_challenge(challenge=made, answer=one.answer, answered_on=one.answered_on, **given)
