"""Calendar feeds: a secret address that gives what its person may see, and nothing once it is ended."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import Body, CalendarFeed, User
from goldenthread.apps.plans.models import Plan
from goldenthread.core.errors import NotAllowed, RuleBroken
from goldenthread.site.calendars import Entry, written
from tests.integration.prepared import ON

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def in_the_year(settings, tmp_path) -> None:
    """The story's day, so that the plan's dates lie ahead."""
    settings.DEMONSTRATION_DAY_FILE = tmp_path / "demo-day.txt"
    settings.DEMONSTRATION_DAY_FILE.write_text("2016-08-01")


def _events(token: str) -> list[str]:
    answer = Client().get(f"/calendar/{token}.ics")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/calendar")
    return [str(each["summary"]) for each in Calendar.from_ical(answer.content).walk("VEVENT")]


def test_a_person_reads_what_has_a_day_on_their_home_page(plan: Plan, quality_lead: User, person) -> None:
    owner = person("action-owner")
    people.hold_post(post=plan.actions.get(ref="LA3a-1").owner, user=owner, since=ON, by=quality_lead, on=ON)
    feed = people.make_feed(body=None, by=owner, on=ON)
    assert any("LA3a-1" in each for each in _events(feed.token))
    assert _events(people.make_feed(body=None, by=person("read-only"), on=ON).token) == []


def test_a_body_s_calendar_holds_the_actions_it_oversees(plan: Plan, quality_lead: User) -> None:
    body = Body.objects.get(key="lscb", authority="390")
    found = _events(people.make_feed(body=body, by=quality_lead, on=ON).token)
    overseen = {each.ref for each in plan.actions.filter(bodies=body)}
    named = {match.group() for each in found if (match := re.search(r"[A-Z]{2}\d[a-c]-\d", each))}
    assert named
    assert named <= overseen


def test_an_ended_or_unknown_address_gives_nothing(quality_lead: User, person) -> None:
    feed = people.make_feed(body=None, by=quality_lead, on=ON)
    assert feed.token not in str(CalendarFeed.objects.values_list().get(pk=feed.pk))
    with pytest.raises(NotAllowed):
        people.end_feed(feed=feed, by=person("director"), on=ON)
    people.end_feed(feed=feed, by=quality_lead, on=ON)
    with pytest.raises(RuleBroken, match="was ended"):
        people.end_feed(feed=feed, by=quality_lead, on=ON)
    for token in (feed.token, "guessed"):
        assert Client().get(f"/calendar/{token}.ics").status_code == 404


def test_who_can_no_longer_sign_in_reads_nothing(administrator: User, person) -> None:
    analyst = person("analyst")
    feed = people.make_feed(body=None, by=analyst, on=ON)
    people.deactivate(user=analyst, by=administrator, on=ON, reason="Left")
    assert Client().get(f"/calendar/{feed.token}.ics").status_code == 404


def test_the_address_is_shown_once_and_ended_on_the_page(quality_lead: User) -> None:
    client = Client()
    client.force_login(quality_lead)
    page = client.post("/calendars/", {"body": "lscb"}, follow=True).content.decode()
    (token,) = re.findall(r"/calendar/([\w-]+)\.ics", page)
    assert _events(token)
    assert token not in client.get("/calendars/").content.decode()
    feed = CalendarFeed.objects.get(user=quality_lead)
    assert client.post(f"/calendars/{feed.pk}/end/").status_code == 302
    assert Client().get(f"/calendar/{token}.ics").status_code == 404


def test_the_same_entries_give_the_same_bytes_and_words_stay_whole() -> None:
    entry = Entry(date(2017, 3, 20), "Verify; “LA3a-1”, now\nplease" + " long" * 30, "Since, then", "/plans/")
    one = written("A, B; C", [entry])
    assert one == written("A, B; C", [entry])
    (event,) = Calendar.from_ical(one).walk("VEVENT")
    assert (str(event["summary"]), event["dtstart"].dt) == (entry.text, entry.on)
