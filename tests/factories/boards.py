"""A board with seats, a meeting held with a decision, a referral and a challenge, made through the actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from goldenthread.apps.accounts.models import Body, Post, User
from goldenthread.apps.governance import actions
from goldenthread.apps.governance.models import (
    AgendaItem,
    Challenge,
    Decision,
    Meeting,
    MinutedAction,
    Referral,
    Seat,
)

MEMBERS = ("Chair", "Vice-chair", "Member for children", "Member for health")


@dataclass(frozen=True)
class Board:
    """What was made, with the days that matter."""

    body: Body
    other: Body
    seats: list[Seat]
    meeting: Meeting
    item: AgendaItem
    on: date
    by: User


def make_board(*, by: User, meets_on: date, kind: str = "cabinet", paper=None) -> Board:
    """A body with four voting seats that are held, and a meeting with one item for decision, agenda published."""
    body = Body.objects.get(authority=by.authority, key=kind)
    other = Body.objects.filter(authority=by.authority).exclude(pk=body.pk).order_by("pk").first()
    start = meets_on - timedelta(days=100)
    seats = [actions.make_seat(body=body, title=title, since=start, by=by, on=start) for title in MEMBERS]
    for number, seat in enumerate(seats, start=1):
        actions.take_seat(seat=seat, name=f"Member {number}", since=start, by=by, on=start)
    meeting = actions.plan_meeting(body=body, meets_on=meets_on, by=by, on=start)
    item = actions.add_item(
        meeting=meeting, title="Inspection report", purpose="decision", paper=paper, by=by, on=start
    )
    return Board(body=body, other=other, seats=seats, meeting=meeting, item=item, on=meets_on, by=by)


def hold(board: Board, *, there: int = 4) -> Meeting:
    """The meeting, held with so many of its members."""
    states = {seat.pk: "there" if place < there else "apologies" for place, seat in enumerate(board.seats)}
    actions.record_attendance(meeting=board.meeting, states=states, by=board.by, on=board.on)
    return board.meeting


def answer_test(board: Board, *, spending: bool = False, communities: bool = False, **more) -> None:
    """The key decision test of the item, answered."""
    actions.answer_key_test(
        item=board.item, spending=spending, communities=communities, because="Nothing is spent.", by=board.by,
        on=board.on, **more,
    )  # fmt: skip


def decide(board: Board, *, by: User | None = None, **more) -> Decision:
    """A decision on the item, with every field the law asks for."""
    words = {
        "text": "The report and the plan are agreed.",
        "reasons": "(A) To answer the inspection.",
        "alternatives": "None were put.",
        "conflicts": "None were declared.",
    }
    return actions.record_decision(item=board.item, by=by or board.by, on=board.on, **(words | more))


def take_action(board: Board) -> MinutedAction:
    """An action taken from the item's minute."""
    owner = Post.objects.filter(authority=board.by.authority).first()
    return actions.take_action(
        item=board.item,
        text="Write to the Board",
        owner=owner,
        due=board.on + timedelta(days=14),
        by=board.by,
        on=board.on,
    )


def refer(board: Board, *, by: User | None = None, **more) -> Referral:
    """A matter referred to the other body on the day of the meeting."""
    return actions.send_referral(
        from_body=board.body, to_body=board.other, title="The inspection report", asks="Consider it.",
        sent_on=board.on, **({"answer_by": board.on + timedelta(days=90)} | more), by=by or board.by, on=board.on,
    )  # fmt: skip


def challenge(board: Board, *, by: User | None = None) -> Challenge:
    """A challenge on the day of the meeting."""
    post = Post.objects.filter(authority=board.by.authority).first()
    return actions.make_challenge(
        body=board.body, text="The update does not say what changed for children.", made_by="Member 1", made_on=board.on,
        put_to=post, by=by or board.by, on=board.on,
    )  # fmt: skip


def story(*, by: User, meets_on: date, paper=None) -> tuple[Board, Decision, MinutedAction, Referral, Challenge]:
    """All of it: a meeting held and decided, with an action, a referral and a challenge still open."""
    board = make_board(by=by, meets_on=meets_on, paper=paper)
    answer_test(board)
    hold(board)
    actions.minute_item(item=board.item, text="It was discussed.", by=by, on=meets_on)
    decision = decide(board)
    return board, decision, take_action(board), refer(board, decision=decision), challenge(board)
