"""A paper is made from one frozen set of facts, and nobody signs their own words."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from goldenthread.apps.governance import actions, printing, queries
from goldenthread.apps.governance.facts import facts_of
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed, RuleBroken
from goldenthread.core.papers.assemble import facts_for_cabinet
from goldenthread.core.papers.snapshot import Snapshot as Frozen
from goldenthread.core.papers.snapshot import freeze, read_snapshot

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


def _without_order(facts: dict[str, Any]) -> dict[str, Any]:
    """The same facts with the lists whose order means nothing put in one order."""
    facts["bodies"].sort(key=lambda body: body["key"])
    for action in facts["plan"]["actions"]:
        action["boards"].sort()
    return facts


def test_the_workspace_gathers_the_same_facts_as_the_definitions(paper):
    written = freeze(facts_for_cabinet("gateshead-2015"))
    day = written.content.paper.written_on
    gathered = freeze(facts_of(paper, on=day))
    assert _without_order(json.loads(gathered.text)) == _without_order(json.loads(written.text))


def test_the_same_facts_are_frozen_once_and_print_the_same_bytes(paper, quality_lead, on):
    first = actions.freeze(paper=paper, by=quality_lead, on=on)
    assert actions.freeze(paper=paper, by=quality_lead, on=on) == first
    assert Event.objects.filter(code="governance.snapshot_frozen").count() == 1
    frozen = Frozen(first.content, first.hash)
    printing.document_of.cache_clear()
    once = {form: printing.render(frozen, form) for form in printing.FORMATS}
    printing.document_of.cache_clear()
    assert {form: printing.render(frozen, form) for form in printing.FORMATS} == once


def test_a_change_in_the_record_is_a_new_snapshot(paper, quality_lead, on):
    first = actions.freeze(paper=paper, by=quality_lead, on=on)
    judgement = paper.inspection.components.first().judgements.get(key="adoption")
    from goldenthread.apps.inspections.actions import record_grade

    record_grade(judgement=judgement, grade="outstanding", reasons="A test", by=quality_lead, on=on)
    second = actions.freeze(paper=paper, by=quality_lead, on=on)
    assert first.hash != second.hash
    assert paper.snapshots.count() == 2


def test_files_are_whole_and_carry_their_snapshot(paper, quality_lead, on, tmp_path):
    snapshot = actions.freeze(paper=paper, by=quality_lead, on=on)
    printed = printing.print_files(Frozen(snapshot.content, snapshot.hash), tmp_path / "paper")
    again = printing.print_files(Frozen(snapshot.content, snapshot.hash), tmp_path / "paper")
    assert printed == again
    assert sorted(path.name for path in (tmp_path / "paper").iterdir()) == [
        "cabinet-report.docx", "cabinet-report.html", "cabinet-report.pdf", "snapshot.json",
    ]  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == ["paper"]
    assert read_snapshot(printed.snapshot).sha256 == snapshot.hash


def test_a_failed_print_leaves_what_was_there(paper, quality_lead, on, tmp_path, monkeypatch):
    snapshot = actions.freeze(paper=paper, by=quality_lead, on=on)
    frozen = Frozen(snapshot.content, snapshot.hash)
    before = printing.print_files(frozen, tmp_path / "paper").html.read_bytes()

    def broken(*_args, **_kwargs):
        raise OSError("The disk is full.")

    monkeypatch.setattr(printing.docx, "render", broken)
    printing.forget()
    with pytest.raises(OSError, match="disk is full"):
        printing.print_files(frozen, tmp_path / "paper")
    assert [path.name for path in tmp_path.iterdir()] == ["paper"]
    assert (tmp_path / "paper" / "cabinet-report.html").read_bytes() == before


def test_the_author_may_not_sign(paper, person, on):
    both = person("director")
    implication = paper.implications.first()
    actions.assess_implication(
        implication=implication, state="assessed", text="Looked at", author="Director", by=both, on=on
    )
    with pytest.raises(NotAllowed, match="somebody else"):
        actions.sign_implication(implication=implication, post="Director", by=both, on=on)
    assert implication not in queries.awaiting_signature(both)


def test_nothing_is_signed_before_it_was_assessed(paper, person, on):
    implication = paper.implications.get(topic="health")
    assert implication.assessed_on <= implication.signed_on
    clerk = person("democratic-services")
    with pytest.raises(RuleBroken, match="cannot be signed before"):
        actions.sign_implication(
            implication=implication, post="Clerk", by=clerk, on=implication.assessed_on - timedelta(days=1)
        )


def test_a_new_assessment_loses_the_old_signature(paper, quality_lead, on):
    implication = paper.implications.get(topic="financial")
    assert implication.signed_on
    actions.assess_implication(
        implication=implication, state="none", text="Looked again", author="Finance", by=quality_lead, on=on
    )
    implication.refresh_from_db()
    assert implication.signed_on is None


def test_nil_alone_is_not_an_assessment(paper, quality_lead, on):
    with pytest.raises(RuleBroken, match="assesses nothing"):
        actions.assess_implication(
            implication=paper.implications.first(), state="none", text=" ", author="X", by=quality_lead, on=on
        )


def test_lint_of_our_own_paper_finds_only_what_the_facts_cannot_answer(paper, quality_lead, on):
    found = queries.lint_of(actions.freeze(paper=paper, by=quality_lead, on=on))
    assert [finding for finding in found if finding.level == "stop"] == []
    assert {"I-01", "I-03", "I-09", "I-10"}.isdisjoint(finding.code for finding in found)
