"""What a board may and may not do: quorum, notice, the legal form, call-in, referrals and challenges that stay open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.apps.accounts.models import Body, User
from goldenthread.apps.governance import actions, queries
from goldenthread.apps.governance.models import AgendaItem, Attendance, Decision, Referral, SeatHolding
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import RuleBroken
from tests.factories import boards
from tests.integration.board_examples import MEETS
from tests.integration.prepared import ON

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


@pytest.fixture
def board(quality_lead: User) -> boards.Board:
    return boards.make_board(by=quality_lead, meets_on=MEETS)


@pytest.fixture
def held(board: boards.Board) -> boards.Board:
    boards.answer_test(board)
    boards.hold(board)
    return board


@pytest.mark.parametrize("field", ["text", "reasons", "alternatives", "conflicts"])
def test_a_decision_without_a_part_the_law_asks_for_is_refused(held: boards.Board, field: str) -> None:
    with pytest.raises(RuleBroken, match="decision record needs"):
        boards.decide(held, **{field: "  "})
    assert not Decision.objects.exists()


def test_a_meeting_without_a_quorum_decides_nothing(board: boards.Board) -> None:
    boards.answer_test(board)
    boards.hold(board, there=2)
    with pytest.raises(RuleBroken, match=r"2 voting members were there and 3 make a quorum"):
        boards.decide(board)


def test_the_terms_that_held_on_the_day_say_what_a_quorum_is(board: boards.Board, quality_lead: User) -> None:
    for agreed_on, quorum in ((date(2016, 1, 1), 2), (date(2016, 4, 1), 4)):
        actions.agree_terms(
            body=board.body, agreed_on=agreed_on, purpose="To decide", quorum=quorum, by=quality_lead, on=ON
        )
    boards.answer_test(board)
    boards.hold(board, there=2)
    assert queries.attendance_of(board.meeting).quorate
    assert boards.decide(board).number == 1


def test_nobody_assumes_that_a_decision_is_not_key(board: boards.Board) -> None:
    boards.hold(board)
    with pytest.raises(RuleBroken, match="key decision test first"):
        boards.decide(board)


@pytest.mark.parametrize(
    ("given_on", "agreed_by", "refused"),
    [
        (None, "", "no notice of it is recorded"),
        (MEETS - timedelta(days=29), "", ""),
        (MEETS - timedelta(days=20), "", ""),
        (MEETS - timedelta(days=1), "", "name the chair of scrutiny"),
        (MEETS - timedelta(days=1), "Councillor C", ""),
    ],
)
def test_a_key_decision_needs_its_notice(board: boards.Board, given_on, agreed_by, refused) -> None:
    boards.answer_test(board, communities=True, given_on=given_on, urgency_agreed_by=agreed_by)
    boards.hold(board)
    if refused:
        with pytest.raises(RuleBroken, match=refused):
            boards.decide(board)
    else:
        assert boards.decide(board).decided_on == MEETS


def test_a_decision_is_never_edited_and_a_correction_names_it(held: boards.Board) -> None:
    first = boards.decide(held)
    second = boards.decide(held, text="The report is noted.", corrects=first)
    first.refresh_from_db()
    assert first.text == "The report and the plan are agreed."
    assert (second.number, list(first.corrected_by.all())) == (2, [second])


def test_agreed_minutes_are_closed(held: boards.Board, quality_lead: User) -> None:
    with pytest.raises(RuleBroken, match="no minute yet"):
        actions.agree_minutes(meeting=held.meeting, agreed_on=ON, by=quality_lead, on=ON)
    actions.minute_item(item=held.item, text="Discussed.", by=quality_lead, on=ON)
    actions.agree_minutes(meeting=held.meeting, agreed_on=ON, by=quality_lead, on=ON)
    item = AgendaItem.objects.get(pk=held.item.pk)
    for refused in (
        lambda: actions.minute_item(item=item, text="Other words.", by=quality_lead, on=ON),
        lambda: boards.decide(boards.Board(**{**vars(held), "item": item})),
    ):
        with pytest.raises(RuleBroken, match="were agreed on"):
            refused()


def test_the_old_minute_stays_in_the_trail(held: boards.Board, quality_lead: User) -> None:
    for words in ("First words.", "Second words."):
        actions.minute_item(item=held.item, text=words, by=quality_lead, on=ON)
    event = Event.objects.order_by("-number").first()
    assert (event.values["old"]["value"], event.values["new"]["value"]) == ("First words.", "Second words.")


@pytest.mark.parametrize(("days", "allowed"), [(0, True), (7, True), (8, False)])
def test_call_in_closes_after_its_working_days(
    held: boards.Board, quality_lead: User, days: int, allowed: bool
) -> None:
    decision = boards.decide(held)
    actions.publish_decision(decision=decision, published_on=MEETS, by=quality_lead, on=ON)
    when = MEETS + timedelta(days=days)
    given = {"called_on": when, "called_by": "Five members", "reasons": "Cost", "by": quality_lead, "on": when}
    if allowed:
        assert actions.call_in(decision=decision, **given).ended_on is None
    else:
        with pytest.raises(RuleBroken, match=r"Call-in ended on 5 April 2016"):
            actions.call_in(decision=decision, **given)


def test_an_urgent_decision_and_a_board_outside_the_executive_are_not_called_in(quality_lead: User) -> None:
    urgent = boards.make_board(by=quality_lead, meets_on=MEETS)
    boards.answer_test(urgent)
    boards.hold(urgent)
    lscb = boards.make_board(by=quality_lead, meets_on=MEETS, kind="lscb")
    boards.hold(lscb)
    for board, more, says in ((urgent, {"urgent_because": "A deadline"}, "urgent"), (lscb, {}, "not called in")):
        decision = boards.decide(board, **more)
        actions.publish_decision(decision=decision, published_on=MEETS, by=quality_lead, on=ON)
        with pytest.raises(RuleBroken, match=says):
            actions.call_in(
                decision=decision, called_on=ON, called_by="Members", reasons="Cost", by=quality_lead, on=ON
            )


def test_a_body_that_has_ended_names_the_one_that_followed_it(quality_lead: User) -> None:
    lscb = Body.objects.get(key="lscb")
    with pytest.raises(RuleBroken, match="Gateshead Safeguarding Children Partnership, which followed it"):
        actions.plan_meeting(body=lscb, meets_on=date(2020, 1, 15), by=quality_lead, on=ON)


def test_every_seat_answers_and_a_substitute_has_a_name(board: boards.Board, quality_lead: User) -> None:
    first, *others = [seat.pk for seat in board.seats]
    given = {"meeting": board.meeting, "by": quality_lead, "on": ON}
    with pytest.raises(RuleBroken, match="Missing: Chair"):
        actions.record_attendance(states=dict.fromkeys(others, "there"), **given)
    states = dict.fromkeys(others, "there") | {first: "substitute"}
    with pytest.raises(RuleBroken, match="Name the substitute for “Chair”"):
        actions.record_attendance(states=states, **given)
    assert not Attendance.objects.exists(), "nothing of a refused list remains"
    actions.record_attendance(states=states, substitutes={first: "Deputy"}, **given)
    assert Attendance.objects.get(seat=first).name == "Deputy"
    seen = {each.seat.pk: each for each in queries.seats_of(board.body, on=ON)}
    assert (seen[first].filled, seen[first].by_substitute, seen[first].meetings) == (1, 1, 1)


def test_a_name_stays_with_the_meeting_when_somebody_else_takes_the_seat(
    held: boards.Board, quality_lead: User
) -> None:
    seat = held.seats[0]
    actions.take_seat(seat=seat, name="New chair", since=ON, by=quality_lead, on=ON)
    assert Attendance.objects.get(seat=seat).name == "Member 1"
    old, new = SeatHolding.objects.filter(seat=seat).order_by("since")
    assert (old.until, new.since) == (ON - timedelta(days=1), ON)
    assert seat.holder_on(MEETS).name == "Member 1"


def test_an_exempt_item_names_its_paragraph_and_its_public_interest_test(
    board: boards.Board, quality_lead: User
) -> None:
    given = {"meeting": board.meeting, "title": "Contract prices", "purpose": "decision", "by": quality_lead, "on": ON}
    with pytest.raises(RuleBroken, match="public-interest test"):
        actions.add_item(exempt_paragraph="3", **given)
    item = actions.add_item(exempt_paragraph="3", public_interest="Bidders would learn each other's prices.", **given)
    assert item.number == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        AgendaItem.objects.filter(pk=item.pk).update(public_interest="")


def test_the_answer_day_of_scrutiny_is_filled_in(quality_lead: User) -> None:
    board = boards.make_board(by=quality_lead, meets_on=MEETS, kind="families-osc")
    assert boards.refer(board, answer_by=None).answer_by == date(2016, 5, 29)


def test_what_no_rule_gives_a_day_is_asked_for(board: boards.Board) -> None:
    with pytest.raises(RuleBroken, match="no rule sets a day for what Cabinet refers"):
        boards.refer(board, answer_by=None)


STEPS = ("consider", "answer", "close")


@given(order=st.lists(st.sampled_from(STEPS), max_size=8))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_referral_only_ever_goes_forward(quality_lead: User, order: list[str]) -> None:
    """Whatever the order in which steps are tried, a referral closes only when considered, answered, closed came in turn."""
    from_body, to_body = Body.objects.filter(authority="390").order_by("pk")[:2]
    with transaction.atomic():
        referral = actions.send_referral(
            from_body=from_body, to_body=to_body, title="T", asks="A", sent_on=ON, answer_by=ON, by=quality_lead, on=ON
        )
        expected = 0
        for step in order:
            act = {
                "consider": lambda: actions.consider_referral(
                    referral=referral, considered_on=ON, by=quality_lead, on=ON
                ),
                "answer": lambda: actions.answer_referral(
                    referral=referral, response="R", responded_on=ON, by=quality_lead, on=ON
                ),
                "close": lambda: actions.close_referral(
                    referral=referral, words="W", closed_on=ON, by=quality_lead, on=ON
                ),
            }[step]
            if STEPS.index(step) == expected:
                act()
                expected += 1
            else:
                with pytest.raises(RuleBroken):
                    act()
        kept = Referral.objects.get(pk=referral.pk)
        assert [kept.considered_on, kept.responded_on, kept.closed_on].count(ON) == expected
        transaction.set_rollback(True)


def test_a_challenge_stays_open_until_its_effect_is_known(board: boards.Board, quality_lead: User) -> None:
    made = boards.challenge(board)
    given = {"by": quality_lead, "on": ON}
    with pytest.raises(RuleBroken, match="not been answered stays open"):
        actions.close_challenge(challenge=made, effect="changed", words="It does", closed_on=ON, **given)
    actions.answer_challenge(challenge=made, answer="It will", answered_on=ON, **given)
    with pytest.raises(RuleBroken, match="Say what changed"):
        actions.close_challenge(challenge=made, effect="unchanged", words=" ", closed_on=ON, **given)
    actions.close_challenge(challenge=made, effect="changed", words="The update now says it.", closed_on=ON, **given)
    assert made.state == "Something changed"


def test_a_late_agenda_is_shown_as_late(board: boards.Board, quality_lead: User) -> None:
    actions.publish_agenda(meeting=board.meeting, published_on=date(2016, 3, 24), by=quality_lead, on=ON)
    client = Client()
    client.force_login(quality_lead)
    said = client.get(reverse("boards:meeting", args=["cabinet", MEETS])).content.decode()
    assert "Late" in said
    assert "17 March 2016" in said, "five clear days, with Good Friday and Easter Monday in between"


def test_an_address_that_is_no_date_is_not_found(quality_lead: User) -> None:
    client = Client()
    client.force_login(quality_lead)
    assert client.get("/boards/cabinet/meetings/2016-13-45/").status_code == 404
