"""Releases go into the register once, and never over one another."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.apps.register import actions, queries
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import RuleBroken
from goldenthread.intake.official_statistics import read_outcomes
from tests.factories.ofsted_releases import GATESHEAD_2024, history, release

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


def test_a_file_goes_in_once(register, on):
    reading = read_outcomes(release({"History": history(GATESHEAD_2024)}, published=date(2026, 1, 29)))
    first = actions.import_release(reading=reading, by=register, on=on)
    held, events = queries.records(), Event.objects.count()
    again = actions.import_release(reading=reading, by=register, on=on)
    assert (first.new, again.new, again.added, again.revised) == (True, False, 0, 0)
    assert (queries.records(), Event.objects.count()) == (held, events)


def test_another_file_of_a_day_that_is_already_in_is_refused_with_a_sentence(register, on):
    there = queries.releases().first()
    reading = read_outcomes(release({"History": history(GATESHEAD_2024)}, published=there.published))
    before = queries.records()
    with pytest.raises(RuleBroken, match="Two files published on one day"):
        actions.import_release(reading=reading, by=register, on=on)
    assert queries.records() == before
