"""Every field of twelve published reports, against what a person read on their pages.

The reports are not kept here: this runs where GOLDENTHREAD_REPORTS names the folder that holds them.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from goldenthread.intake.inspection_report import CONFIDENT, read_report

pytestmark = pytest.mark.spec

FOLDER = os.environ.get("GOLDENTHREAD_REPORTS", "")
REPORTS = tomllib.loads((Path(__file__).parent / "published_reports.toml").read_text(encoding="utf-8"))["report"]


@pytest.mark.skipif(not FOLDER, reason="GOLDENTHREAD_REPORTS does not name the folder of published reports")
@pytest.mark.parametrize("facts", REPORTS, ids=lambda facts: str(facts["file"]))
def test_every_field_is_read_as_a_person_reads_it(facts: dict[str, Any]) -> None:
    read = read_report(Path(FOLDER) / facts["file"])
    assert read.framework == facts["framework"]
    assert read.dfe == facts["dfe"]
    assert (read.on_site_from, read.on_site_to) == (facts["on_site_from"], facts["on_site_to"])
    assert read.published == facts.get("published")
    assert read.lead_inspector == facts["lead_inspector"]
    assert {key: each.grade for key, each in read.judgements.items()} == facts["grades"]
    assert all(each.confidence >= CONFIDENT for each in read.judgements.values())
    bodies = [each.body for each in read.recommendations]
    assert (bodies.count("authority"), bodies.count("lscb")) == (facts["to_authority"], facts["to_lscb"])
    firsts = [next(each.text for each in read.recommendations if each.body == body) for body in dict.fromkeys(bodies)]
    assert [text.startswith(words) for text, words in zip(firsts, facts["first_words"], strict=True)] == [True] * len(
        firsts
    )
    assert read.problems == ()


def test_the_facts_name_each_report_once_and_every_judgement_of_its_framework() -> None:
    assert len({facts["file"] for facts in REPORTS}) == 12
    for facts in REPORTS:
        assert "overall" in facts["grades"]
        assert set(facts["grades"].values()) <= {"outstanding", "good", "requires_improvement", "inadequate"}
