"""The settings an operator gives: what is refused, what is meant when one is left out, and what is never repeated."""

from __future__ import annotations

import pytest

from goldenthread.core.errors import WrongUse
from goldenthread.site.options import MailServer, Options, read_options

pytestmark = pytest.mark.unit

SECRET = "s" * 50
PRODUCTION = {
    "GOLDENTHREAD_MODE": "production",
    "GOLDENTHREAD_WORKSPACE": "/nowhere",
    "GOLDENTHREAD_SECRET_KEY": SECRET,
    "GOLDENTHREAD_DATABASE_URL": "postgresql://host/name",
}


def _with(**given: str) -> Options:
    return read_options({**PRODUCTION, **given})


def test_production_expects_https_and_a_proxy_on_the_same_machine() -> None:
    options = _with()
    assert options.production
    assert options.https
    assert options.proxy == "127.0.0.1"
    assert options.mail is None


def test_an_embedded_workspace_needs_no_setting_at_all() -> None:
    options = read_options({})
    assert (options.mode, options.https, options.database_url) == ("embedded", False, "")
    assert len(options.secret_key) >= 50


@pytest.mark.parametrize("missing", ["GOLDENTHREAD_SECRET_KEY", "GOLDENTHREAD_DATABASE_URL"])
def test_production_does_not_start_without_a_secret_or_a_database(missing: str) -> None:
    with pytest.raises(WrongUse, match=missing):
        _with(**{missing: ""})


def test_a_short_secret_is_refused_and_not_repeated() -> None:
    with pytest.raises(WrongUse) as refused:
        _with(GOLDENTHREAD_SECRET_KEY="correct-horse")
    assert "correct-horse" not in str(refused.value)


def test_every_problem_is_named_at_once() -> None:
    with pytest.raises(WrongUse) as refused:
        read_options({"GOLDENTHREAD_MODE": "live", "GOLDENTHREAD_HTTPS": "perhaps", "GOLDENTHREAD_MAIL": "mail.here"})
    for name in ("GOLDENTHREAD_MODE", "GOLDENTHREAD_HTTPS", "GOLDENTHREAD_MAIL"):
        assert name in str(refused.value)


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("smtp://mail.example.gov.uk", MailServer("mail.example.gov.uk", 25, "", "")),
        ("smtp://gold:a%40b@mail.example.gov.uk", MailServer("mail.example.gov.uk", 587, "gold", "a@b")),
        ("smtp://gold:x@mail.example.gov.uk:2525", MailServer("mail.example.gov.uk", 2525, "gold", "x")),
    ],
)
def test_a_mail_server_is_an_address(address: str, server: MailServer) -> None:
    assert _with(GOLDENTHREAD_MAIL=address).mail == server


@pytest.mark.parametrize(
    "address",
    ["mail.example.gov.uk", "http://gold:hunter2@mail", "smtp://gold:hunter2@", "smtp://gold:hunter2@mail:many"],
)
def test_a_mail_address_of_another_form_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(WrongUse) as refused:
        _with(GOLDENTHREAD_MAIL=address)
    assert "smtp://user:password@host:587" in str(refused.value)
    assert "hunter2" not in str(refused.value)
