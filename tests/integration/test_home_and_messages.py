"""What needs each person, on their home page and in the one message a week that says the same."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail
from django.test import Client

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import User, WeeklyMessage
from goldenthread.apps.accounts.roles import roles
from goldenthread.apps.days import demonstration_day, today
from goldenthread.apps.plans.models import Notice, Plan
from goldenthread.apps.plans.year import replay
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed, RuleBroken
from goldenthread.core.plan_year import load_year
from goldenthread.site.tasks import tasks_of
from goldenthread.site.weekly import weekly_text

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

YEAR = load_year("gateshead-2015")
# Queries a home page may take for any role, however long the plan has run.
BUDGET = 75


@pytest.fixture
def late_in_the_year(plan: Plan, quality_lead: User, person) -> dict[str, User]:
    """The plan after its year: an owner with a post, somebody who looked, and the keeper."""
    owner, auditor = person("action-owner"), person("auditor")
    post = plan.actions.get(ref="LA3a-1").owner
    people.hold_post(post=post, user=owner, since=date(2016, 4, 5), by=quality_lead, on=date(2016, 4, 5))
    assert replay(YEAR, plan=plan, keeper=quality_lead, other=auditor)
    return {"owner": owner, "auditor": auditor, "keeper": quality_lead}


def _texts(user: User, on: date = YEAR.day) -> str:
    return "\n".join(task.text for task in tasks_of(user, on))


def test_the_year_ends_with_one_measure_fallen_back_and_its_owner_told(
    late_in_the_year: dict[str, User], plan: Plan
) -> None:
    owner = late_in_the_year["owner"]
    assert [notice.action.ref for notice in Notice.objects.filter(user=owner)] == ["LA3a-1"]
    (first, *_) = tasks_of(owner, YEAR.day)
    assert (first.urgent, first.text.startswith("Open again: LA3a-1")) == (True, True)
    assert "LA3a-1" in weekly_text(owner, YEAR.day)
    assert not replay(YEAR, plan=plan, keeper=late_in_the_year["keeper"], other=late_in_the_year["auditor"])


def test_each_role_is_told_what_is_its_own(late_in_the_year: dict[str, User], person) -> None:
    keeper, auditor = _texts(late_in_the_year["keeper"]), _texts(late_in_the_year["auditor"])
    assert "Prepare and publish the written statement" in keeper
    assert "Verify: LA5a-1" in auditor
    assert "Verify: LA1a-1" not in auditor, "it is blue"
    assert "Verify: LA3a-1" not in auditor, "it is open again"
    assert "updates to look at" in auditor
    assert tasks_of(person("read-only"), YEAR.day) == []


def test_what_is_due_is_never_hidden_for_being_old(late_in_the_year: dict[str, User]) -> None:
    later = date(2027, 3, 1)
    assert "Prepare and publish the written statement" in _texts(late_in_the_year["keeper"], later)
    assert "LA3a-1" in _texts(late_in_the_year["owner"], later)


@pytest.mark.parametrize("role", roles())
def test_the_home_page_keeps_to_its_budget(
    role: str, late_in_the_year: dict[str, User], person, plan: Plan, django_assert_max_num_queries
) -> None:
    user = person(role, email="somebody@example.gov.uk")
    for post in {action.sponsor for action in plan.actions.all()}:
        people.hold_post(post=post, user=user, since=YEAR.day, by=late_in_the_year["keeper"], on=YEAR.day)
    client = Client()
    client.force_login(user)
    with django_assert_max_num_queries(BUDGET):
        assert client.get("/").status_code == 200


def test_a_notice_leaves_the_home_page_when_it_was_seen(late_in_the_year: dict[str, User]) -> None:
    client, owner = Client(), late_in_the_year["owner"]
    client.force_login(owner)
    notice = Notice.objects.get(user=owner)
    assert "I have seen this" in client.get("/").content.decode()
    other = Notice.objects.exclude(user=owner).first()
    assert client.post(f"/plans/notices/{other.pk}/seen/").status_code == 302
    assert Notice.objects.get(pk=other.pk).seen_on is None, "another's"
    assert client.post(f"/plans/notices/{notice.pk}/seen/").status_code == 302
    assert "I have seen this" not in client.get("/").content.decode()


def test_one_message_a_week_through_the_mail_and_on_the_page(late_in_the_year: dict[str, User], person) -> None:
    keeper, owner = late_in_the_year["keeper"], late_in_the_year["owner"]
    given = {"user": owner, "subject": "Your week", "text": weekly_text(owner, YEAR.day), "by": keeper}
    people.send_weekly(**given, on=YEAR.day)
    (sent,) = mail.outbox
    assert (sent.to, sent.body) == ([owner.email], given["text"])
    with pytest.raises(RuleBroken, match="There is one a week"):
        people.send_weekly(**given, on=date(2017, 3, 24))
    people.send_weekly(**given, on=date(2017, 3, 27))
    assert len(mail.outbox) == 2
    with pytest.raises(NotAllowed):
        people.send_weekly(**{**given, "by": owner}, on=date(2017, 4, 3))
    message = WeeklyMessage.objects.filter(user=owner).first()
    client = Client()
    for who, status in ((owner, 200), (keeper, 200), (person("analyst"), 404)):
        client.force_login(who)
        assert client.get(f"/people/messages/{message.pk}/").status_code == status
    assert message.subject not in client.get("/people/messages/").content.decode()


def test_where_the_mail_server_fails_nothing_is_recorded(
    late_in_the_year: dict[str, User], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise OSError("Connection refused")

    monkeypatch.setattr(people, "send_mail", broken)
    events = Event.objects.count()
    with pytest.raises(OSError, match="refused"):
        people.send_weekly(
            user=late_in_the_year["owner"], subject="x", text="y", by=late_in_the_year["keeper"], on=YEAR.day
        )
    assert (WeeklyMessage.objects.count(), Event.objects.count()) == (0, events)


def test_a_demonstration_has_its_own_day_and_nothing_else_has(settings, tmp_path) -> None:
    assert demonstration_day() is None
    settings.DEMONSTRATION_DAY_FILE = tmp_path / "demo-day.txt"
    assert demonstration_day() is None
    settings.DEMONSTRATION_DAY_FILE.write_text("2017-03-20\n")
    assert today() == date(2017, 3, 20)
    settings.DEMONSTRATION_DAY_FILE.write_text("the other day")
    assert demonstration_day() is None
    settings.DEMONSTRATION_DAY_FILE = None
    assert demonstration_day() is None


def test_an_action_that_is_open_again_is_shown_red_in_the_plan(
    late_in_the_year: dict[str, User], plan: Plan, settings, tmp_path
) -> None:
    settings.DEMONSTRATION_DAY_FILE = tmp_path / "demo-day.txt"
    settings.DEMONSTRATION_DAY_FILE.write_text(YEAR.day.isoformat())
    client = Client()
    client.force_login(late_in_the_year["keeper"])
    rows = client.get(f"/plans/{plan.key}/?download=csv").content.decode().splitlines()
    (row,) = [row for row in rows if "LA3a-1 " in row]
    assert row.endswith(",red,red")
    page = client.get(f"/plans/{plan.key}/actions/LA3a-1/").content.decode()
    assert "Open again since 13 March 2017" in page
    assert "Open again: It went from 88 to 71" in client.get("/thread/gateshead-2015/LA3/").content.decode()
