"""Every action of boards and meetings as something to do, and every page with the form it takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from goldenthread.apps.accounts.models import Body, Post, User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.governance import actions
from tests.factories import boards
from tests.integration.prepared import ON, email_of

Example = Callable[[], object]
MEETS = date(2016, 3, 29)
LATER = MEETS + timedelta(days=3)


def _by() -> User:
    return User.objects.get(email=email_of("quality-lead"))


def _board() -> boards.Board:
    return boards.make_board(by=_by(), meets_on=MEETS)


def _held() -> boards.Board:
    board = _board()
    boards.answer_test(board)
    boards.hold(board)
    return board


def _agree_terms() -> Example:
    body = Body.objects.first()
    return lambda: actions.agree_terms(body=body, agreed_on=ON, purpose="To oversee", by=_by(), on=ON)


def _make_seat() -> Example:
    body = Body.objects.first()
    return lambda: actions.make_seat(body=body, title="Chair", since=ON, by=_by(), on=ON)


def _take_seat() -> Example:
    seat = _board().seats[0]
    return lambda: actions.take_seat(seat=seat, name="Somebody else", since=MEETS, by=_by(), on=ON)


def _end_seat() -> Example:
    seat = _board().seats[0]
    return lambda: actions.end_seat(seat=seat, until=ON, reason="New terms", by=_by(), on=ON)


def _plan_meeting() -> Example:
    body = Body.objects.first()
    return lambda: actions.plan_meeting(body=body, meets_on=date(2016, 9, 1), by=_by(), on=ON)


def _cancel_meeting() -> Example:
    meeting = _board().meeting
    return lambda: actions.cancel_meeting(meeting=meeting, reason="Election", by=_by(), on=ON)


def _add_item() -> Example:
    meeting = _board().meeting
    return lambda: actions.add_item(meeting=meeting, title="Minutes", purpose="information", by=_by(), on=ON)


def _withdraw_item() -> Example:
    item = _board().item
    return lambda: actions.withdraw_item(item=item, reason="Not ready", by=_by(), on=ON)


def _publish_agenda() -> Example:
    meeting = _board().meeting
    return lambda: actions.publish_agenda(meeting=meeting, published_on=date(2016, 3, 18), by=_by(), on=ON)


def _record_attendance() -> Example:
    board = _board()
    states = dict.fromkeys((seat.pk for seat in board.seats), "there")
    return lambda: actions.record_attendance(meeting=board.meeting, states=states, by=_by(), on=ON)


def _minute_item() -> Example:
    item = _held().item
    return lambda: actions.minute_item(item=item, text="Discussed", by=_by(), on=ON)


def _take_action() -> Example:
    board, owner = _held(), Post.objects.first()
    return lambda: actions.take_action(item=board.item, text="Write", owner=owner, due=ON, by=_by(), on=ON)


def _finish_action() -> Example:
    taken = boards.take_action(_held())
    return lambda: actions.finish_action(action=taken, done_on=ON, outcome="Sent", by=_by(), on=ON)


def _agree_minutes() -> Example:
    board = _held()
    actions.minute_item(item=board.item, text="Discussed", by=_by(), on=ON)
    return lambda: actions.agree_minutes(meeting=board.meeting, agreed_on=LATER, by=_by(), on=ON)


def _answer_key_test() -> Example:
    item = _board().item
    return lambda: actions.answer_key_test(
        item=item, spending=False, communities=True, because="Every ward", given_on=MEETS, by=_by(), on=ON
    )


def _record_decision() -> Example:
    board = _held()
    return lambda: boards.decide(board, by=_by())


def _publish_decision() -> Example:
    decision = boards.decide(_held())
    return lambda: actions.publish_decision(decision=decision, published_on=MEETS, by=_by(), on=ON)


def _published() -> Any:
    decision = boards.decide(_held())
    return actions.publish_decision(decision=decision, published_on=MEETS, by=_by(), on=ON)


def _call_in() -> Example:
    decision = _published()
    return lambda: actions.call_in(
        decision=decision, called_on=LATER, called_by="Five members", reasons="Cost", by=_by(), on=ON
    )


def _end_call_in() -> Example:
    call = _call_in()()
    return lambda: actions.end_call_in(call=call, outcome="stands", ended_on=ON, reasons="Heard", by=_by(), on=ON)


def _send_referral() -> Example:
    board = _board()
    return lambda: boards.refer(board, by=_by())


def _referral(steps: int) -> Any:
    referral = boards.refer(_board())
    if steps > 0:
        actions.consider_referral(referral=referral, considered_on=LATER, by=_by(), on=ON)
    if steps > 1:
        actions.answer_referral(referral=referral, response="Agreed", responded_on=LATER, by=_by(), on=ON)
    return referral


def _consider_referral() -> Example:
    referral = _referral(0)
    return lambda: actions.consider_referral(referral=referral, considered_on=LATER, by=_by(), on=ON)


def _answer_referral() -> Example:
    referral = _referral(1)
    return lambda: actions.answer_referral(referral=referral, response="Agreed", responded_on=LATER, by=_by(), on=ON)


def _close_referral() -> Example:
    referral = _referral(2)
    return lambda: actions.close_referral(referral=referral, words="Noted", closed_on=LATER, by=_by(), on=ON)


def _make_challenge() -> Example:
    board = _board()
    return lambda: boards.challenge(board, by=_by())


def _challenge(answered: bool) -> Any:
    made = boards.challenge(_board())
    if answered:
        actions.answer_challenge(challenge=made, answer="It will", answered_on=LATER, by=_by(), on=ON)
    return made


def _answer_challenge() -> Example:
    made = _challenge(False)
    return lambda: actions.answer_challenge(challenge=made, answer="It will", answered_on=LATER, by=_by(), on=ON)


def _close_challenge() -> Example:
    made = _challenge(True)
    return lambda: actions.close_challenge(
        challenge=made, effect="changed", words="The update does", closed_on=LATER, by=_by(), on=ON
    )


EXAMPLES: dict[str, Callable[[], Example]] = {
    "governance.agree_terms": _agree_terms,
    "governance.make_seat": _make_seat,
    "governance.take_seat": _take_seat,
    "governance.end_seat": _end_seat,
    "governance.plan_meeting": _plan_meeting,
    "governance.cancel_meeting": _cancel_meeting,
    "governance.add_item": _add_item,
    "governance.withdraw_item": _withdraw_item,
    "governance.publish_agenda": _publish_agenda,
    "governance.record_attendance": _record_attendance,
    "governance.minute_item": _minute_item,
    "governance.take_action": _take_action,
    "governance.finish_action": _finish_action,
    "governance.agree_minutes": _agree_minutes,
    "governance.answer_key_test": _answer_key_test,
    "governance.record_decision": _record_decision,
    "governance.publish_decision": _publish_decision,
    "governance.call_in": _call_in,
    "governance.end_call_in": _end_call_in,
    "governance.send_referral": _send_referral,
    "governance.consider_referral": _consider_referral,
    "governance.answer_referral": _answer_referral,
    "governance.close_referral": _close_referral,
    "governance.make_challenge": _make_challenge,
    "governance.answer_challenge": _answer_challenge,
    "governance.close_challenge": _close_challenge,
}

_BODY = {"key": "cabinet"}
_HELD = {**_BODY, "on": MEETS}
_PLANNED = {**_BODY, "on": date(2016, 3, 31)}
# What an address is made of where the number is only known once the story is told: LATER_KNOWN gives it.
PAGES: dict[str, tuple[dict[str, Any], Verb]] = {
    "boards:list": ({}, Verb.READ_BOARDS),
    "boards:decisions": ({}, Verb.READ_BOARDS),
    "boards:decision": ({"pk": "DECISION"}, Verb.READ_BOARDS),
    "boards:publish-decision": ({"pk": "DECISION"}, Verb.KEEP_BOARDS),
    "boards:call-in": ({"pk": "PUBLISHED"}, Verb.KEEP_BOARDS),
    "boards:referrals": ({}, Verb.READ_BOARDS),
    "boards:referral": ({"number": 1}, Verb.READ_BOARDS),
    "boards:referral-next": ({"number": 1}, Verb.KEEP_BOARDS),
    "boards:challenges": ({}, Verb.READ_BOARDS),
    "boards:body": (_BODY, Verb.READ_BOARDS),
    "boards:terms": (_BODY, Verb.KEEP_BOARDS),
    "boards:seat": (_BODY, Verb.KEEP_BOARDS),
    "boards:take-seat": ({**_BODY, "pk": "SEAT"}, Verb.KEEP_BOARDS),
    "boards:end-seat": ({**_BODY, "pk": "SEAT"}, Verb.KEEP_BOARDS),
    "boards:refer": (_BODY, Verb.KEEP_BOARDS),
    "boards:make-challenge": (_BODY, Verb.CHALLENGE),
    "boards:challenge": ({**_BODY, "number": 1}, Verb.READ_BOARDS),
    "boards:challenge-next": ({**_BODY, "number": 1}, Verb.KEEP_BOARDS),
    "boards:plan-meeting": (_BODY, Verb.KEEP_BOARDS),
    "boards:meeting": (_HELD, Verb.READ_BOARDS),
    "boards:cancel-meeting": (_PLANNED, Verb.KEEP_BOARDS),
    "boards:add-item": (_PLANNED, Verb.KEEP_BOARDS),
    "boards:publish-agenda": (_PLANNED, Verb.KEEP_BOARDS),
    "boards:attendance": (_PLANNED, Verb.KEEP_BOARDS),
    "boards:agree-minutes": (_HELD, Verb.KEEP_BOARDS),
    "boards:withdraw-item": ({**_PLANNED, "number": 1}, Verb.KEEP_BOARDS),
    "boards:minute": ({**_HELD, "number": 1}, Verb.KEEP_BOARDS),
    "boards:take-action": ({**_HELD, "number": 1}, Verb.KEEP_BOARDS),
    "boards:key-test": ({**_PLANNED, "number": 1}, Verb.KEEP_BOARDS),
    "boards:decide": ({**_HELD, "number": 1}, Verb.KEEP_BOARDS),
    "boards:finish-action": ({**_HELD, "pk": "TAKEN"}, Verb.KEEP_BOARDS),
}
_DECIDED = {"text": "Agreed", "reasons": "To answer", "alternatives": "None were put", "conflicts": "None"}
FORMS: dict[str, dict[str, Any]] = {
    "boards:publish-decision": {"published_on": "2016-03-30"},
    "boards:call-in": {"called_on": "2016-03-31", "called_by": "Five members", "reasons": "Cost"},
    "boards:referral-next": {"considered_on": "2016-04-01"},
    "boards:terms": {"agreed_on": "2016-04-01", "purpose": "To oversee"},
    "boards:seat": {"title": "Lay member", "since": "2016-04-01"},
    "boards:take-seat": {"name": "Somebody else", "since": "2016-04-01"},
    "boards:end-seat": {"until": "2016-04-01", "reason": "New terms"},
    "boards:refer": {
        "to_body": "OTHER-BODY",
        "title": "The report",
        "asks": "Consider it",
        "sent_on": "2016-04-01",
        "answer_by": "2016-07-01",
    },
    "boards:make-challenge": {"text": "Why?", "made_by": "A member", "made_on": "2016-04-01", "put_to": "POST"},
    "boards:challenge-next": {"answer": "It will", "answered_on": "2016-04-01"},
    "boards:plan-meeting": {"meets_on": "2016-09-01"},
    "boards:cancel-meeting": {"reason": "Election"},
    "boards:add-item": {"title": "Minutes", "purpose": "information"},
    "boards:publish-agenda": {"published_on": "2016-03-22"},
    "boards:attendance": {"EVERY SEAT": "there"},
    "boards:agree-minutes": {"agreed_on": "2016-04-01"},
    "boards:withdraw-item": {"reason": "Not ready"},
    "boards:minute": {"text": "It was discussed again."},
    "boards:take-action": {"text": "Write", "owner": "POST", "due": "2016-05-01"},
    "boards:key-test": {"spending": "no", "communities": "no", "because": "Nothing is spent"},
    "boards:decide": _DECIDED,
    "boards:finish-action": {"done_on": "2016-04-01", "outcome": "Sent"},
}


def known(*, by: User) -> dict[str, Any]:
    """The story of PAGES told: one meeting held and decided, a second one planned; the numbers its addresses need."""
    board, decision, taken, _, _ = boards.story(by=by, meets_on=MEETS)
    published = boards.decide(board)
    actions.publish_decision(decision=published, published_on=MEETS, by=by, on=ON)
    planned = actions.plan_meeting(body=board.body, meets_on=_PLANNED["on"], by=by, on=ON)
    actions.add_item(meeting=planned, title="The plan", purpose="decision", by=by, on=ON)
    return {
        "DECISION": decision.pk,
        "PUBLISHED": published.pk,
        "SEAT": board.seats[0].pk,
        "TAKEN": taken.pk,
        "OTHER-BODY": board.other.pk,
        "POST": taken.owner.pk,
        "SEATS": [seat.pk for seat in board.seats],
    }


def form_of(name: str, told: dict[str, Any]) -> dict[str, Any]:
    """The form of an address with what the story made in its place."""
    form = FORMS[name]
    if "EVERY SEAT" in form:
        return {f"seat_{pk}": form["EVERY SEAT"] for pk in told["SEATS"]}
    return {key: told.get(value, value) if isinstance(value, str) else value for key, value in form.items()}
