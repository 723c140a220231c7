"""People are invited, given roles, and never left without an administrator."""

from __future__ import annotations

import pytest

from goldenthread.apps.accounts import actions, roles
from goldenthread.apps.accounts.policies import Verb, allows, require
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed, RuleBroken

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


def test_only_the_first_person_makes_themselves_administrator(administrator, on):
    with pytest.raises(RuleBroken, match="already has people"):
        actions.create_first_administrator(
            email="b@example.gov.uk", name="B", authority="390", password="a long enough password", on=on
        )


def test_every_role_of_the_design_is_there_with_a_sentence():
    expected = {
        "administrator", "director", "quality-lead", "inspection-coordinator", "auditor", "action-owner",
        "board-member", "democratic-services", "analyst", "partner", "practitioner", "partner-auditor", "inspector", "read-only",
    }  # fmt: skip
    assert set(roles.roles()) == expected
    assert all(role.sentence.endswith(".") for role in roles.roles().values())


def test_a_person_without_a_role_may_do_nothing(person):
    nobody = person(None)
    assert not any(allows(nobody, verb) for verb in Verb)


def test_nobody_may_act_for_another_authority(quality_lead):
    class Elsewhere:
        authority = "391"

    with pytest.raises(NotAllowed, match="another authority"):
        require(quality_lead, Verb.WRITE_RECORD, Elsewhere())


def test_no_actor_no_action(quality_lead, on):
    with pytest.raises(NotAllowed, match="Nobody is named"):
        actions.give_role(user=quality_lead, role="auditor", by=None, on=on)


def test_a_reader_may_not_invite(person, on):
    with pytest.raises(NotAllowed, match="may not invite people"):
        actions.invite(
            email="x@example.gov.uk", name="X", authority="390", password=None, by=person("read-only"), on=on
        )


def test_an_ended_role_ends_what_it_allowed(administrator, quality_lead, on):
    assert allows(quality_lead, Verb.WRITE_RECORD)
    actions.end_role(user=quality_lead, role="quality-lead", by=administrator, on=on, reason="Left the service")
    assert not allows(quality_lead, Verb.WRITE_RECORD)


def test_the_last_administrator_stays(administrator, on):
    with pytest.raises(RuleBroken, match="last administrator"):
        actions.end_role(user=administrator, role="administrator", by=administrator, on=on, reason="Tired")


def test_giving_a_role_twice_changes_nothing(administrator, quality_lead, on):
    before = Event.objects.count()
    actions.give_role(user=quality_lead, role="quality-lead", by=administrator, on=on)
    assert Event.objects.count() == before


def test_a_weak_password_is_refused_with_words(administrator, on):
    with pytest.raises(RuleBroken, match="too short"):
        actions.invite(email="y@example.gov.uk", name="Y", authority="390", password="short", by=administrator, on=on)


def test_the_holder_of_a_post_changes_on_a_day(quality_lead, person, on):
    post = actions.make_post(authority="390", key="virtual-head", title="Virtual head", by=quality_lead, on=on)
    first, second = person("auditor"), person("action-owner")
    actions.hold_post(post=post, user=first, since=on.replace(month=1), by=quality_lead, on=on)
    actions.hold_post(post=post, user=second, since=on, by=quality_lead, on=on)
    assert post.holder_on(on.replace(day=4)) == first
    assert post.holder_on(on) == second
