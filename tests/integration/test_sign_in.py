"""Signing in: invited people only, lock-out, a second factor, and back to the page that was asked for."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from goldenthread.apps.accounts import actions
from goldenthread.apps.accounts.models import User
from goldenthread.apps.trail.models import Event
from tests.integration.prepared import PASSWORD

pytestmark = [pytest.mark.integration, pytest.mark.django_db]
SIGN_IN = reverse("account_login")
# A moment in the middle of a thirty-second step, so that a code made at it is the code expected at it.
NOW = 1_458_000_015.0


@pytest.fixture(autouse=True)
def _nobody_is_locked_out():
    cache.clear()
    yield
    cache.clear()


def send(client: Client, address: str = SIGN_IN, password: str = PASSWORD, email: str = "first@example.gov.uk"):
    return client.post(address, {"login": email, "password": password})


def signed_in(client: Client) -> bool:
    return client.get(reverse("home")).status_code == 200


def code_at(secret: str, moment: float) -> str:
    """The six figures an authenticator app shows (RFC 6238), worked out here from the shared secret alone."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(moment) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def test_the_right_password_opens_the_door_and_the_trail_says_so(administrator, client):
    answer = send(client)
    assert (answer.status_code, answer["Location"]) == (302, reverse("home"))
    assert signed_in(client)
    event = Event.objects.first()
    assert (event.code, event.actor_key) == ("accounts.signed_in", administrator.email)


def test_a_wrong_password_says_no_more_than_that_it_is_wrong(administrator, client):
    known, unknown = send(client, password="not it"), send(client, password="not it", email="nobody@example.gov.uk")
    said = [re.findall(r"<li>(.*?)</li>", answer.content.decode()) for answer in (known, unknown)]
    assert said[0] == said[1] != []
    assert not signed_in(client)


def test_five_failures_lock_the_door_even_for_the_right_password(administrator, client):
    for _ in range(5):
        send(client, password="not it")
    answer = send(client)
    assert not signed_in(client)
    assert "Too many failed login attempts" in answer.content.decode()


def test_somebody_who_left_does_not_come_in(administrator, person, client, on):
    user = person("director")
    user.set_password(PASSWORD)
    user.save()
    actions.deactivate(user=user, by=administrator, on=on, reason="Left")
    send(client, email=user.email)
    assert not signed_in(client)


def test_an_account_that_is_closed_ends_the_session_that_is_open(administrator, person, client, on):
    user = person("director")
    client.force_login(user)
    assert signed_in(client)
    actions.deactivate(user=user, by=administrator, on=on, reason="Left")
    assert not signed_in(client)


def test_nobody_signs_themselves_up(db, client):
    before = User.objects.count()
    assert "Sign Up Closed" in client.get(reverse("account_signup")).content.decode()
    new = {"email": "new@example.gov.uk", "password1": PASSWORD, "password2": PASSWORD}
    client.post(reverse("account_signup"), new)
    assert User.objects.count() == before


def test_nobody_changes_the_address_they_are_known_by(administrator, client):
    client.force_login(administrator)
    address = reverse("account_email")
    assert client.get(address).status_code == 404
    assert client.post(address, {"action_add": "", "email": "other@example.gov.uk"}).status_code == 404


def test_the_signed_out_are_sent_to_sign_in_and_back(administrator, client):
    asked = reverse("inspections:list") + "?q=gateshead&page=1"
    answer = client.get(asked)
    assert answer.status_code == 302
    answer = send(client, address=answer["Location"])
    assert answer["Location"] == asked


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_sign_in_leads_nowhere_else(administrator, client, elsewhere):
    answer = send(client, address=f"{SIGN_IN}?next={elsewhere}")
    assert answer["Location"] == reverse("home")


def test_an_invited_person_sets_their_own_password_through_the_post(person, client):
    user = person("director")
    assert not user.has_usable_password()
    client.post(reverse("account_reset_password"), {"email": user.email})
    (letter,) = mail.outbox
    assert letter.to == [user.email]
    link = re.search(r"http://testserver(/\S+)", letter.body).group(1)
    form = client.get(link, follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": "a new long password", "password2": "a new long password"})
    assert send(Client(), email=user.email, password="a new long password").status_code == 302
    assert client.get(link, follow=True).context["token_fail"], "a link works once"


def test_a_reset_for_nobody_writes_to_nobody_of_ours_and_says_the_same(administrator, client):
    known = client.post(reverse("account_reset_password"), {"email": administrator.email}, follow=True)
    unknown = client.post(reverse("account_reset_password"), {"email": "nobody@example.gov.uk"}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain
    assert [letter.to for letter in mail.outbox] == [[administrator.email]]


def test_a_second_factor_can_be_switched_on_and_is_then_asked_for(administrator, client, monkeypatch):
    send(client)
    asked = client.get(reverse("mfa_activate_totp"))
    assert asked["Location"].startswith(reverse("account_reauthenticate")), "an open session is not enough"
    client.post(asked["Location"], {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200, page.headers
    secret = page.context["form"].secret
    assert secret in page.content.decode(), "the secret can be typed where a picture cannot be read"
    monkeypatch.setattr(time, "time", lambda: NOW)
    wrong = client.post(reverse("mfa_activate_totp"), {"code": "000000"})
    assert wrong.status_code == 200
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_at(secret, NOW)})
    assert answer.status_code == 302
    codes = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert len(codes) == 10

    second = Client()
    answer = send(second)
    assert answer["Location"] == reverse("mfa_authenticate")
    assert not signed_in(second)
    second.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert not signed_in(second)
    second.post(reverse("mfa_authenticate"), {"code": code_at(secret, NOW)})
    assert signed_in(second)

    third = Client()
    send(third)
    third.post(reverse("mfa_authenticate"), {"code": code_at(secret, NOW)})
    assert not signed_in(third), "a code works once"
    third.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert signed_in(third)
