"""The cycle of a plan: asks answered, updates looked at, evidence placed, values that open what was done again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import User
from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.models import Action, Notice, Plan
from goldenthread.apps.plans.standing import progress_on, standing_of
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import GoldenthreadError, NotAllowed, RuleBroken
from goldenthread.core.ratings import load_rating_rules, review_points
from tests.integration.prepared import email_of, new_person

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

DAY = date(2016, 10, 3)
AMBER = {"delivery": "amber", "impact": "not_known", "progress": "at_risk", "text": "Late"}
AHEAD = {"confidence": "low", "next_step": "Ask again"}
BACK = {"cause": "Nobody was free", "recovery_on": date(2016, 11, 1)}


@pytest.fixture
def action(plan: Plan) -> Action:
    """An action with a target and nobody in its posts: attendance of schools, from 58 to 85."""
    return plan.actions.get(ref="LA3a-1")


def _found(action: Action) -> Action:
    return Action.objects.get(pk=action.pk)


def _read(plan: Plan, by: User, *values: float, indicator: str = "CP13", first: date = date(2016, 8, 31)) -> None:
    for number, value in enumerate(values):
        day = first + timedelta(days=31 * number)
        actions.record_value(plan=plan, indicator=indicator, as_at=day, value=value, source="Count", by=by, on=day)


def _done(action: Action, by: User, on: date = DAY) -> None:
    impact = standing_of(_found(action), on=on).suggested_impact.rating
    actions.report_progress(
        action=action, text="Done", progress="done", delivery="green", impact=impact, by=by, on=on
    )  # fmt: skip


def test_amber_needs_its_cause_and_the_way_back(action: Action, quality_lead: User) -> None:
    who = {"action": action, "by": quality_lead, "on": DAY, "reason": "As agreed"}
    for missing, why in (
        ({**AHEAD, "recovery_on": BACK["recovery_on"]}, "what the cause is"),
        ({**AHEAD, "cause": "Nobody was free"}, "back on its way"),
        ({**AHEAD, **BACK, "recovery_on": DAY}, "must lie ahead"),
        ({**BACK, "confidence": "low"}, "next step"),
        ({**BACK, "next_step": "Ask"}, "how sure you are"),
        ({**BACK, **AHEAD, "confidence": "certain"}, "Confidence is one of"),
    ):
        with pytest.raises(RuleBroken, match=why):
            actions.report_progress(**who, **AMBER, **missing)
    update = actions.report_progress(**who, **AMBER, **AHEAD, **BACK)
    assert (update.cause, update.recovery_on, update.confidence) == ("Nobody was free", BACK["recovery_on"], "low")


def test_an_ask_is_declined_only_where_nothing_answers_it_and_planning_it_ends_that(
    plan: Plan, quality_lead: User
) -> None:
    answer, other = plan.actions.get(ref="LA4a-1"), plan.actions.get(ref="LA3a-1")
    ask = answer.asks.get()
    with pytest.raises(RuleBroken, match="LA4a-1 answers it"):
        actions.decline_ask(plan=plan, ask=ask, reason="Done", by=quality_lead, on=DAY)
    actions.change_action(action=answer, changes={"asks": [other.asks.get()]}, by=quality_lead, on=DAY)
    with pytest.raises(RuleBroken, match="say why"):
        actions.decline_ask(plan=plan, ask=ask, reason=" ", by=quality_lead, on=DAY)
    assert [each.state for each in queries.answers_of(plan) if each.ask == ask] == ["unanswered"]
    actions.decline_ask(plan=plan, ask=ask, reason="In place since May", by=quality_lead, on=DAY)
    assert [each.state for each in queries.answers_of(plan) if each.ask == ask] == ["not_planned"]
    client = Client()
    client.force_login(quality_lead)
    assert "Not planned: In place since May" in client.get(f"/thread/{plan.inspection.key}/LA4/").content.decode()
    actions.change_action(action=answer, changes={"asks": [ask]}, by=quality_lead, on=DAY)
    assert [each.state for each in queries.answers_of(plan) if each.ask == ask] == ["planned"]


def test_an_action_never_waits_for_itself_and_turns_amber_where_what_it_waits_for_is_late(
    plan: Plan, quality_lead: User
) -> None:
    one, two, three = plan.actions.filter(depends_on__isnull=True, holds_up__isnull=True)[:3]
    actions.change_action(action=two, changes={"depends_on": [one]}, by=quality_lead, on=DAY)
    actions.change_action(action=three, changes={"depends_on": [two]}, by=quality_lead, on=DAY)
    with pytest.raises(RuleBroken, match="would wait for itself"):
        actions.change_action(action=one, changes={"depends_on": [three]}, by=quality_lead, on=DAY)
    with pytest.raises(RuleBroken, match="would wait for itself"):
        actions.change_action(action=one, changes={"depends_on": [one]}, by=quality_lead, on=DAY)
    waiting, first = plan.actions.get(ref="LS3c-1"), plan.actions.get(ref="LS3b-1")
    actions.revise_due(action=first, due=date(2017, 6, 1), reason="Later", by=quality_lead, on=DAY)
    found = standing_of(_found(waiting), on=date(2016, 6, 10)).suggested_delivery
    assert found.rating == "green", "as it was before the date moved"
    said = standing_of(_found(waiting), on=DAY).suggested_delivery
    assert (said.rating, "waits for action LS3b-1" in said.why) == ("amber", True)


def test_a_value_that_falls_back_opens_a_finished_action_again_and_tells_people(
    action: Action, plan: Plan, quality_lead: User, person
) -> None:
    owner, director = person("action-owner"), person("director")
    people.hold_post(post=action.owner, user=owner, since=date(2016, 1, 1), by=quality_lead, on=DAY)
    _read(plan, person("analyst"), 84, 86, 88)
    later = date(2016, 11, 5)
    _done(action, quality_lead, later)
    assert standing_of(_found(action), on=later).suggested_impact.rating == "blue"
    day = date(2016, 12, 2)
    actions.record_value(
        plan=plan, indicator="CP13", as_at=day, value=71.0, source="Autumn count", by=person("analyst"), on=day
    )
    found = standing_of(_found(action), on=day)
    assert (found.progress, found.suggested_delivery.rating) == ("at_risk", "red")
    assert "from 88 to 71" in found.suggested_delivery.why
    assert standing_of(_found(action), on=date(2016, 12, 1)).progress == "done", "as it was the day before"
    told = set(Notice.objects.filter(action=action).values_list("user__email", flat=True))
    assert told == {owner.email, director.email, quality_lead.email}
    event = Event.objects.filter(code="plans.action_reopened").get()
    assert event.subject_key == action.trail_key
    with pytest.raises(RuleBroken, match="not been reported done"):
        actions.verify_action(action=_found(action), step="known", evidence="x", by=person("auditor"), on=day)
    actions.report_progress(
        action=_found(action), text="A new term's staff did not know", progress="at_risk", delivery="red", impact="red",
        **AHEAD, cause="New staff", recovery_on=date(2017, 2, 1), by=owner, on=day,
    )  # fmt: skip
    assert "is not done" in standing_of(_found(action), on=day).suggested_delivery.why


@pytest.mark.parametrize("values", [(84, 86, 84.9), (84, 80), (86,), (86, 87)])
def test_nothing_is_opened_again_without_a_fall_below_a_target_that_was_reached(
    action: Action, plan: Plan, quality_lead: User, person, values: tuple[float, ...]
) -> None:
    _done(action, quality_lead, date(2016, 8, 1))
    _read(plan, person("analyst"), *values)
    assert progress_on(_found(action), date(2017, 1, 1)) == "done"


def test_values_are_kept_in_order_each_with_its_source(plan: Plan, person) -> None:
    analyst = person("analyst")
    _read(plan, analyst, 60)
    for changes, why in (
        ({"as_at": date(2016, 8, 31)}, "has a value as at"),
        ({"source": " "}, "needs its source"),
        ({"as_at": date(2030, 1, 1)}, "has not come"),
        ({"indicator": "NONE"}, "is not an indicator"),
    ):
        given = {"indicator": "CP13", "as_at": DAY, "value": 1.0, "source": "Count"} | changes
        with pytest.raises(RuleBroken, match=why):
            actions.record_value(plan=plan, by=analyst, on=DAY, **given)
    with pytest.raises(NotAllowed):
        actions.record_value(
            plan=plan, indicator="CP13", as_at=DAY, value=1.0, source="x", by=person("auditor"), on=DAY
        )


def test_a_step_about_children_rests_on_evidence_that_reaches_it(action: Action, quality_lead: User, person) -> None:
    auditor = person("auditor")
    _done(action, quality_lead)
    given = {"action": action, "title": "Survey", "kind": "voice", "effective_on": DAY, "kept_at": "Folder", "on": DAY}
    actions.add_evidence(**given, strength="weak", step="sustained", by=auditor)
    actions.add_evidence(**given, strength="strong", step="practice_changed", by=auditor)
    with pytest.raises(RuleBroken, match="Add the evidence first"):
        actions.verify_action(action=action, step="experience_changed", evidence="x", by=auditor, on=DAY)
    actions.add_evidence(**given, strength="moderate", step="experience_changed", sha256="ab" * 32, by=auditor)
    with pytest.raises(RuleBroken, match="on the record of action LA3a-1 already"):
        actions.add_evidence(**given, strength="strong", step="sustained", sha256="ab" * 32, by=auditor)
    actions.verify_action(action=_found(action), step="experience_changed", evidence="x", by=auditor, on=DAY)
    with pytest.raises(RuleBroken, match="Add the evidence first"):
        actions.verify_action(action=_found(action), step="sustained", evidence="x", by=auditor, on=date(2016, 12, 1))


def test_an_update_is_looked_at_once_by_somebody_else(action: Action, quality_lead: User, person) -> None:
    update, auditor = action.updates.first(), person("auditor")
    with pytest.raises(NotAllowed, match="somebody else must look"):
        actions.accept_update(update=update, by=quality_lead, on=DAY)
    with pytest.raises(RuleBroken, match="with the reason"):
        actions.send_back_update(update=update, reason="", by=auditor, on=DAY)
    actions.send_back_update(update=update, reason="No figure", by=auditor, on=DAY)
    assert "No figure" in Notice.objects.get(user=quality_lead).text
    with pytest.raises(RuleBroken, match="was sent back on"):
        actions.accept_update(update=type(update).objects.get(pk=update.pk), by=auditor, on=DAY)


def test_a_notice_is_seen_only_by_whom_it_is_for(action: Action, quality_lead: User, person) -> None:
    actions.send_back_update(update=action.updates.first(), reason="No figure", by=person("auditor"), on=DAY)
    notice = Notice.objects.get(user=quality_lead)
    with pytest.raises(NotAllowed):
        actions.see_notice(notice=notice, by=person("director"), on=DAY)
    actions.see_notice(notice=notice, by=quality_lead, on=DAY)
    with pytest.raises(RuleBroken, match="was seen on"):
        actions.see_notice(notice=notice, by=quality_lead, on=DAY)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["on_track", "at_risk", "done", "verify", "evidence", "value", "move"]),
        st.integers(0, 45),
        st.integers(60, 95),
        st.sampled_from(list(load_rating_rules().ladder)),
    ),
    max_size=14,
)


class TheCycle(TestCase):
    """Whatever people do in whatever order, the promises of an action's record hold."""

    @given(STEPS)
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def test_blue_is_earned_and_nothing_is_rewritten(self, steps: list[tuple[str, int, int, str]]) -> None:
        lead = User.objects.get(email=email_of("quality-lead"))
        auditor = new_person("auditor", "A", by=User.objects.get(email="first@example.gov.uk"))
        action, day = Action.objects.get(ref="LA3a-1"), date(2016, 8, 1)
        promised, past = action.baseline_due, []
        for what, wait, number, step in steps:
            day += timedelta(days=wait)
            action = Action.objects.get(pk=action.pk)
            events, before = Event.objects.count(), _rows(action)
            try:
                _do(what, action, number, step, lead, auditor, day)
            except GoldenthreadError:
                assert (Event.objects.count(), _rows(action)) == (events, before)
            else:
                assert Event.objects.count() > events
            action = Action.objects.get(pk=action.pk)
            found = standing_of(action, on=day)
            assert action.baseline_due == promised
            if found.suggested_delivery.rating == "blue":
                outcome = load_rating_rules().outcome_steps
                again = max((each.on for each in action.reopenings.all()), default=date.min)
                days = [each.on for each in action.verifications.all() if each.step in outcome and each.on > again]
                assert found.progress == "done"
                assert len(review_points(days)) >= 2
            past = [(then, was) for then, was in past if then < day]
            for then, was in past:
                now = standing_of(action, on=then)
                assert (now.progress, now.suggested_delivery, now.due) == was
            past.append((day, (found.progress, found.suggested_delivery, found.due)))


def _rows(action: Action) -> tuple[int, ...]:
    sets = (action.updates, action.verifications, action.evidence_held, action.revisions, action.reopenings)
    return (*(each.count() for each in sets), action.plan.values.count())


def _do(what: str, action: Action, number: int, step: str, lead: User, auditor: User, day: date) -> None:
    who = {"action": action, "on": day}
    if what == "verify":
        actions.verify_action(**who, step=step, evidence="Looked", by=auditor)
    elif what == "evidence":
        given = {"title": "Survey", "kind": "voice", "strength": "strong", "kept_at": "Folder", "effective_on": day}
        actions.add_evidence(**who, **given, step=step, by=auditor)
    elif what == "value":
        actions.record_value(
            plan=action.plan, indicator="CP13", as_at=day, value=float(number), source="Count", by=lead, on=day
        )
    elif what == "move":
        actions.revise_due(**who, due=day + timedelta(days=number), reason="Later", by=lead)
    else:
        back = {"cause": "Late", "recovery_on": day + timedelta(days=30), "reason": "As agreed", **AHEAD}
        actions.report_progress(
            **who, text="So", progress=what, delivery="amber", impact="amber", by=lead, **back
        )  # fmt: skip
