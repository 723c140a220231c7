"""The trail says what was done, cannot be edited, and shows where somebody tried."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.trail import actions, chain, codes, queries
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import GoldenthreadError, NotAllowed

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


@pytest.fixture
def given(quality_lead: User) -> Event:
    """The event of the role given to the quality lead."""
    return Event.objects.get(code="accounts.role_given", subject_key=quality_lead.email)


def test_the_chain_of_real_events_is_whole(quality_lead):
    found = queries.verify()
    assert found.whole
    assert found.events == Event.objects.count() > 100
    assert queries.holds(found.head)


def test_an_event_reads_as_a_sentence(given):
    assert queries.sentence(given) == "Amal First gave Quinn Lead the role Quality and improvement lead"


def test_the_database_refuses_to_change_or_remove_an_event(administrator):
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.filter(number=1).update(actor_name="Somebody else")
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.filter(number=1).delete()


def test_verify_points_at_a_value_that_was_changed(given):
    event = given
    event.values = {"role": {"salt": event.values["role"]["salt"], "value": "Director"}}
    event.save(update_fields=["values"])
    found = queries.verify()
    assert not found.whole
    assert f"Event {event.number} holds a value “role” that was changed" in found.breaks[0]


def test_verify_points_at_a_forged_event(quality_lead):
    """An event put in with a hash that does not follow from its content."""
    last = Event.objects.first()
    Event.objects.create(
        number=last.number + 1, at=last.at, on=last.on, code=last.code, actor_key="x", actor_name="X",
        subject_kind="person", subject_key="x", subject_name="X", values={}, digests={},
        previous_hash=last.hash, hash="f" * 64,
    )  # fmt: skip
    assert queries.verify().breaks == (f"Event {last.number + 1} was changed after it was written.",)


def test_redaction_leaves_the_shape_and_the_chain(administrator, given, on):
    event = given
    actions.redact(event=event, fields=["role"], by=administrator, on=on, reason="A request for erasure")
    event.refresh_from_db()
    assert queries.sentence(event) == "Amal First gave Quinn Lead the role █"
    assert queries.verify().whole
    assert "Quality and improvement" not in str(event.values)


def test_only_an_administrator_redacts(quality_lead, on):
    with pytest.raises(NotAllowed):
        actions.redact(event=Event.objects.first(), fields=[], by=quality_lead, on=on, reason="Because")


def test_a_code_nobody_declared_is_our_fault(administrator, on):
    with pytest.raises(GoldenthreadError, match="No app declares"):
        actions.record("made.up", by=administrator, on=on, subject=administrator)


def test_a_sentence_is_declared_once():
    with pytest.raises(GoldenthreadError, match="declared twice"):
        codes.declare("trail.redacted", "Another sentence")


def test_the_salt_hides_equal_values():
    assert chain.digest("a", "good") != chain.digest("b", "good")
