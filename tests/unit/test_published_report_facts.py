"""The shipped facts of published reports agree with what the reader is checked against, and with Ofsted's table."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from goldenthread.core.outcomes import shipped
from goldenthread.core.published_reports import published_reports

pytestmark = pytest.mark.unit
CHECKED = Path(__file__).parents[1] / "spec" / "published_reports.toml"


def test_the_twelve_reports_are_shipped_with_the_facts_a_person_read() -> None:
    read = tomllib.loads(CHECKED.read_text(encoding="utf-8"))["report"]
    held = {(each.dfe, each.on_site_from): each for each in published_reports()}
    assert len(held) == 13
    for facts in read:
        ours = held[(facts["dfe"], facts["on_site_from"])]
        assert ours.grades == facts["grades"]
        assert (ours.framework, ours.on_site_to, ours.published) == (
            facts["framework"],
            facts["on_site_to"],
            facts.get("published"),
        )


def test_every_grade_agrees_with_ofsteds_table_where_it_holds_the_inspection() -> None:
    compared = 0
    for ours in published_reports():
        for row in shipped():
            near = row.start == ours.on_site_from or (ours.published and row.published == ours.published)
            if row.dfe == ours.dfe and near and row.judgement in ours.grades:
                compared += 1
                assert row.grade == ours.grades[row.judgement], (ours.dfe, row.judgement)
    assert compared > 50


def test_what_is_asked_is_said_in_our_own_short_words() -> None:
    texts = [asked.text for each in published_reports() for asked in each.asked]
    assert len(texts) == len(set(texts))
    assert all(20 < len(text) < 200 and text.endswith(".") for text in texts)
