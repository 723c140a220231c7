"""What case audit asks of one person, for the home page and the weekly message: in words, with its address and its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse

from goldenthread.apps.audits import queries
from goldenthread.core.audit_road import STAGES

# Text, address, due date, how it stands, and whether it is urgent.
Waiting = tuple[str, str, date | None, str, bool]
# A list of tasks is read whole; what is more of one kind is on that kind's own page.
MOST_OF_A_KIND = 20


def waiting_for(user: Any, on: date) -> Iterator[Waiting]:
    """Alerts without an answer, audits whose next step is this person's, actions they own, and evidence to verify."""
    for alert in queries.open_alerts(user)[:MOST_OF_A_KIND]:
        text = f"Alert without an answer: {alert.title}, audit {alert.audit.key}"
        yield text, reverse("audits:alert", args=[alert.pk]), alert.raised_on, "due the same day", True
    for each in queries.to_do(user)[:MOST_OF_A_KIND]:
        late = bool(each.due and each.due < on)
        yield f"Audit {each.key}", reverse("audits:audit", args=[each.key]), each.due, STAGES[each.stage].lower(), late
    if number := queries.to_calibrate(user).count():
        text = "1 calibration case to grade" if number == 1 else f"{number} calibration cases to grade"
        yield text, reverse("audits:mine"), None, "everybody grades them", False
    for action in queries.actions_visible_to(user).filter(owner=user, state="open")[:MOST_OF_A_KIND]:
        address = reverse("audits:action", args=[action.pk])
        yield f"From an audit: {action.text}", address, action.due, "show the evidence", action.due < on
    if number := queries.to_verify(user).count():
        text = "1 action from an audit to verify" if number == 1 else f"{number} actions from audits to verify"
        yield text, reverse("audits:actions") + "?which=verify", None, "its owner has shown evidence", False
