"""How an action lives: its date moves and the promise stays, steps are done, somebody else checks, blue is earned."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import User
from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.models import Action, Plan
from goldenthread.apps.plans.standing import standing_of, suggestions
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed, RuleBroken

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

LATER = date(2017, 6, 1)


@pytest.fixture
def action(plan: Plan) -> Action:
    """An action nobody has reported on yet."""
    return plan.actions.filter(updates__isnull=True).first()


def _report_done(action: Action, by: User, on: date) -> None:
    actions.report_progress(
        action=action, text="Done.", progress="done", delivery="green", impact="not_known", by=by, on=on
    )


def test_a_new_date_keeps_the_promise_and_counts_from_its_day_on(action: Action, quality_lead: User) -> None:
    promised, moved_on = action.baseline_due, date(2016, 6, 1)
    new = date(promised.year + 1, 1, 10)
    actions.revise_due(action=action, due=new, reason="The post is vacant.", by=quality_lead, on=moved_on)
    found = Action.objects.get(pk=action.pk)
    assert (found.baseline_due, found.due_now) == (promised, new)
    assert found.due_on(date(2016, 5, 31)) == promised
    assert found.due_on(moved_on) == new
    event = Event.objects.order_by("-number").first()
    assert event.code == "plans.due_revised"
    assert event.values["reason"]["value"] == "The post is vacant."
    assert event.values["old"]["value"] == promised.isoformat()


def test_a_slipped_date_is_suggested_red_and_says_from_when(action: Action, quality_lead: User) -> None:
    new = date(action.baseline_due.year + 1, 1, 10)
    actions.revise_due(action=action, due=new, reason="Vacant.", by=quality_lead, on=date(2016, 6, 1))
    delivery, _ = suggestions(Action.objects.get(pk=action.pk), progress="on_track", on=date(2016, 6, 2))
    assert delivery.rating == "red"
    assert "has slipped" in delivery.why


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_new_date_needs_a_reason(action: Action, quality_lead: User, reason: str) -> None:
    with pytest.raises(RuleBroken, match="needs a reason"):
        actions.revise_due(action=action, due=LATER, reason=reason, by=quality_lead, on=date(2016, 6, 1))


def test_a_new_date_is_not_put_before_a_rating_already_given(plan: Plan, quality_lead: User) -> None:
    action = plan.actions.filter(updates__isnull=False).first()
    before = date.fromordinal(action.updates.first().on.toordinal() - 1)
    with pytest.raises(RuleBroken, match="cannot be put before that"):
        actions.revise_due(action=action, due=LATER, reason="Why", by=quality_lead, on=before)


def test_a_late_step_turns_the_suggestion_amber_until_it_is_done(action: Action, quality_lead: User) -> None:
    step = actions.add_milestone(action=action, title="Draft", due=action.start, by=quality_lead, on=action.start)
    day = date.fromordinal(action.start.toordinal() + 7)
    late, _ = suggestions(Action.objects.get(pk=action.pk), progress="on_track", on=day)
    assert (late.rating, "Draft" in late.why) == ("amber", True)
    actions.complete_milestone(milestone=step, done_on=day, evidence="The draft.", by=quality_lead, on=day)
    found = Action.objects.get(pk=action.pk)
    assert suggestions(found, progress="on_track", on=day)[0].rating == "green"
    before = date.fromordinal(day.toordinal() - 1)
    assert suggestions(found, progress="on_track", on=before)[0].rating == "amber", "as it was the day before"


def test_a_step_lies_between_start_and_due_and_is_done_once_with_evidence(action: Action, quality_lead: User) -> None:
    with pytest.raises(RuleBroken, match="lies between"):
        actions.add_milestone(action=action, title="Late", due=date(2030, 1, 1), by=quality_lead, on=action.start)
    step = actions.add_milestone(action=action, title="Draft", due=action.start, by=quality_lead, on=action.start)
    with pytest.raises(RuleBroken, match="needs its evidence"):
        actions.complete_milestone(milestone=step, done_on=action.start, evidence=" ", by=quality_lead, on=LATER)
    actions.complete_milestone(milestone=step, done_on=action.start, evidence="Draft", by=quality_lead, on=LATER)
    with pytest.raises(RuleBroken, match="was done on"):
        actions.complete_milestone(milestone=step, done_on=action.start, evidence="Again", by=quality_lead, on=LATER)


def test_only_somebody_else_verifies(action: Action, person, quality_lead: User) -> None:
    director, auditor = person("director"), person("auditor")
    people.hold_post(post=action.owner, user=director, since=date(2016, 1, 1), by=quality_lead, on=LATER)
    _report_done(action, quality_lead, LATER)
    for who, why in ((director, "holds the post"), (quality_lead, "reported this action done")):
        with pytest.raises(NotAllowed, match=why):
            actions.verify_action(action=action, step="known", evidence="Seen", by=who, on=LATER)
    found = actions.verify_action(action=action, step="known", evidence="Seen", by=auditor, on=LATER)
    assert found.recorded_by == auditor.name


def test_nothing_is_verified_before_it_is_reported_done(action: Action, person) -> None:
    with pytest.raises(RuleBroken, match="not been reported done"):
        actions.verify_action(action=action, step="known", evidence="Seen", by=person("auditor"), on=LATER)


def test_blue_needs_two_days_of_outcome_and_a_reason_does_not_give_it(
    action: Action, person, quality_lead: User
) -> None:
    auditor = person("auditor")
    _report_done(action, quality_lead, LATER)
    days = [date(2017, month, 1) for month in (7, 8, 9, 10)]
    actions.add_evidence(
        action=action, title="Ten families", kind="voice", strength="moderate", step="sustained",
        effective_on=LATER, kept_at="The team's folder", by=auditor, on=days[0],
    )  # fmt: skip
    for day, step in zip(days, ("known", "practice_changed", "experience_changed", "sustained"), strict=True):
        assert standing_of(Action.objects.get(pk=action.pk), on=day).suggested_delivery.rating == "green"
        with pytest.raises(RuleBroken, match="not a matter of opinion"):
            actions.report_progress(
                action=action, text="Proud.", progress="done", delivery="blue", impact="not_known",
                reason="We are sure.", by=quality_lead, on=day,
            )  # fmt: skip
        actions.verify_action(action=action, step=step, evidence="Looked", by=auditor, on=day)
    found = Action.objects.get(pk=action.pk)
    assert standing_of(found, on=days[-1]).suggested_delivery.rating == "blue"
    assert standing_of(found, on=days[-2]).suggested_delivery.rating == "green"


def test_a_change_of_words_is_told_and_the_proof_is_not_changed_after_the_start(
    action: Action, quality_lead: User
) -> None:
    old = action.title
    changed = actions.change_action(action=action, changes={"title": "New words"}, by=quality_lead, on=action.start)
    assert changed.title == "New words"
    assert Event.objects.order_by("-number").first().values["old"]["value"] == {"title": old}
    with pytest.raises(RuleBroken, match="chosen before it started"):
        actions.change_action(action=action, changes={"target_value": 1.5}, by=quality_lead, on=action.start)
    count = Event.objects.count()
    actions.change_action(action=action, changes={"title": "New words"}, by=quality_lead, on=action.start)
    assert Event.objects.count() == count, "nothing changed, so nothing is told"


def test_the_pages_take_a_person_through_it(client: Client, action: Action, quality_lead: User, person) -> None:
    at = f"/plans/{action.plan.key}/actions/{action.ref}/"
    client.force_login(quality_lead)
    refused = client.post(f"{at}due/", {"due": "2010-01-01", "reason": "x"})
    assert refused.status_code == 422
    assert "before it starts" in refused.content.decode()
    assert client.post(f"{at}due/", {"due": "2027-06-01", "reason": "Late start"}).status_code == 302
    assert client.post(f"{at}milestones/", {"title": "Draft", "due": "2027-01-05"}).status_code == 302
    given = {"done_on": "2016-06-05", "evidence": "Draft"}
    assert client.post(f"{at}milestones/1/", given).status_code == 302
    page = client.get(at).content.decode()
    assert "1 June 2027" in page
    assert "Late start" in page
    assert "5 June 2016: Draft" in page
    assert client.get(f"{at}milestones/2/").status_code == 404
    report = {"text": "Done", "progress": "done", "delivery": "green", "impact": "not_known"}
    assert client.post(at, report).status_code == 302
    assert client.get(f"{at}verify/").status_code == 403
    auditor = person("auditor")
    client.force_login(auditor)
    refused = client.post(f"{at}verify/", {"step": "sustained", "evidence": "Ten files"})
    assert (refused.status_code, "Add the evidence first" in refused.content.decode()) == (422, True)
    actions.add_evidence(
        action=action, title="Ten families", kind="voice", strength="strong", step="sustained",
        effective_on=date(2016, 6, 1), kept_at="The team's folder", by=auditor, on=date(2016, 6, 1),
    )  # fmt: skip
    assert client.post(f"{at}verify/", {"step": "sustained", "evidence": "Ten files"}).status_code == 302
    assert "The change has lasted" in client.get(at).content.decode()
    assert client.get(f"{at}due/").status_code == 403


def test_a_list_reads_the_dates_without_a_query_for_each(
    plan: Plan, quality_lead: User, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(20):
        assert [each.due_now for each in queries.actions_of(plan)]
