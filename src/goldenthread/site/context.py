"""What every page's frame needs: the menu a person may use, and where they are in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from goldenthread.apps.accounts import roles
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits import queries as audits
from goldenthread.core.definitions import read_toml
from goldenthread.site import settings
from goldenthread.site.options import demo_password_path

MENU = (
    ("Inspections", "inspections", "inspections:list", Verb.READ_RECORD),
    ("Reports", "reports", "reports:list", Verb.READ_RECORD),
    ("National register", "register", "register:home", Verb.READ_REGISTER),
    ("Measures", "measures", "measures:scorecard", Verb.READ_MEASURES),
    ("Returns", "returns", "returns:list", Verb.READ_RETURNS),
    ("Audits", "audits", "audits:mine", Verb.READ_AUDITS),
    ("Plans", "plans", "plans:list", Verb.READ_PLANS),
    ("Papers", "papers", "papers:list", Verb.READ_PAPERS),
    ("Boards", "boards", "boards:list", Verb.READ_BOARDS),
    ("Audit figures", "numbers", "numbers:home", Verb.READ_AUDIT_SUMMARY),
    ("People", "people", "people:list", Verb.READ_PEOPLE),
    ("Trail", "trail", "trail:list", Verb.READ_TRAIL),
)


@dataclass(frozen=True)
class MenuItem:
    """One entry of the service navigation."""

    text: str
    href: str
    current: bool


def frame(request: HttpRequest) -> dict[str, Any]:
    """The menu for this person; nothing for a visitor who has not signed in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"menu": (), "demonstration": demonstration()}
    here = request.resolver_match.app_name if request.resolver_match else ""
    items = [
        MenuItem(text, reverse(address), here == section) for text, section, address, verb in MENU if allows(user, verb)
    ]
    return {"menu": tuple(items), "unanswered": _unanswered(user)}


def _unanswered(user: Any) -> int:
    """How many alerts of audits wait for an answer, for those who answer them: every page says so until none does."""
    return audits.open_alerts(user).count() if allows(user, Verb.ANSWER_ALERTS) else 0


def demonstration() -> dict[str, Any] | None:
    """The made-up people of a demonstration and their password, for its sign-in page; nothing anywhere else."""
    if settings.OPTIONS.production:
        return None
    path = demo_password_path(settings.OPTIONS.workspace)
    if not path.is_file():
        return None
    told = read_toml("demo.toml")["person"]
    people = [
        {"name": each["name"], "email": each["email"], "role": roles.find(each["roles"][0]).title.lower()}
        for each in told
    ]
    return {"password": path.read_text(encoding="utf-8").strip(), "people": people}
