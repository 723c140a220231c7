"""Lint of our own Cabinet paper: nearly clean as made, and each flaw put into its facts is found again.

`test_lint_checks` tries each check on bare facts; here the flaw travels the whole way, from the snapshot through
the composed tree back to the finding.
"""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Callable
from typing import Any

import pytest

from goldenthread.core.document import Document, Heading, ListBlock, NumberedParagraph, Table, runs
from goldenthread.core.papers.as_composed import facts_of_document, facts_of_snapshot
from goldenthread.core.papers.as_written import facts_of_case
from goldenthread.core.papers.assemble import facts_for_cabinet
from goldenthread.core.papers.compose import compose
from goldenthread.core.papers.lint import LintFinding, lint
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.snapshot import freeze

pytestmark = pytest.mark.unit
FACTS: dict[str, Any] = json.loads(freeze(facts_for_cabinet("gateshead-2015")).text)


def _lint(facts: dict[str, Any]) -> tuple[LintFinding, ...]:
    return lint(facts_of_snapshot(freeze(facts)))


@pytest.fixture(scope="module")
def as_made() -> tuple[LintFinding, ...]:
    return _lint(FACTS)


def test_what_is_left_is_what_a_person_must_settle(as_made: tuple[LintFinding, ...]) -> None:
    assert [(each.code, each.level) for each in as_made] == [("I-23", "warn"), ("I-24", "note"), ("I-29", "warn")]


def test_it_is_far_cleaner_than_the_paper_it_follows(as_made: tuple[LintFinding, ...]) -> None:
    seed = lint(facts_of_case("gateshead-2015"))
    assert len(as_made) * 10 < len(seed)
    assert not [each for each in as_made if each.level == "stop"]


def _implication(facts: dict[str, Any], topic: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in facts["implications"] if each["topic"] == topic)
    return found


def _strength(facts: dict[str, Any], ref: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for one in facts["judgements"] for each in one["strengths"] if each["ref"] == ref)
    return found


def _set(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(facts: dict[str, Any]) -> None:
        place: Any = facts
        *steps, last = path.split(".")
        for step in steps:
            place = place[int(step)] if step.isdigit() else place[step]
        place[int(last) if last.isdigit() else last] = value

    return change


def _nil(topic: str) -> Callable[[dict[str, Any]], None]:
    return lambda facts: _implication(facts, topic).update(state="none", text="Nil.", refers_to=[], cost="")


FLAWS: list[tuple[str, Callable[[dict[str, Any]], None]]] = [
    ("I-01", _set("comparators.0.total", 85)),
    ("I-02", _set("paper.meeting_on", "2016-06-19")),
    ("I-04", _set("inspection.laws.0.instrument", "Children Act 2004")),
    ("I-05", _set("referrals.0.body", "parish-council")),
    ("I-05", lambda facts: facts["paper"]["proposal"].append("The Families OSC will also see the plan.")),
    ("I-10", lambda facts: facts["clocks"].pop()),
    ("I-11", _set("inspection.lag_reason", "Nobody has asked.")),
    ("I-13", _nil("health")),
    ("I-14", _nil("financial")),
    ("I-15", _nil("crime_and_disorder")),
    ("I-16", _nil("equality")),
    ("I-17", lambda facts: facts["recommendations"][0]["asks"][0].update(status="not_stated")),
    ("I-19", lambda facts: facts["paper"]["proposal"].append("Support for carers is excellent.")),
    ("I-21", lambda facts: facts["paper"]["proposal"].append("The aim is to be outstanding.")),
    ("I-22", lambda facts: _strength(facts, "A11.7").update(public_text="")),
    ("I-22", lambda facts: facts["paper"]["proposal"].append("Three children were moved.")),
    ("I-25", _set("documents.2.title", "On carer leavers")),
    ("I-26", lambda facts: facts.update(alternatives=[], alternatives_reason="")),
    ("I-27", _set("paper.review_on", None)),
    ("I-27", lambda facts: facts["consultation"][0].pop("on")),
    ("I-28", lambda facts: facts["paper"]["proposal"].append("The Care Wellbeing and Learning group will lead.")),
    ("I-34", _set("plan", None)),
    ("G-02", _set("paper.key_decision", "unanswered")),
    ("G-03", lambda facts: _implication(facts, "risk").pop("sign_off_on")),
    ("G-03", lambda facts: facts["implications"].pop()),
    ("G-04", lambda facts: _implication(facts, "financial").update(sign_off="Quality Assurance Service Manager")),
]


@pytest.mark.parametrize(("code", "flaw"), FLAWS, ids=[f"{code}-{place}" for place, (code, _) in enumerate(FLAWS)])
def test_a_flaw_in_the_facts_is_found_in_the_paper(
    as_made: tuple[LintFinding, ...], code: str, flaw: Callable[[dict[str, Any]], None]
) -> None:
    facts = copy.deepcopy(FACTS)
    flaw(facts)
    assert code not in {each.code for each in as_made}
    assert code in {each.code for each in _lint(facts)}


def _without_the_grades(document: Document) -> Document:
    kept = tuple(each for each in document.blocks if not isinstance(each, Table))
    return dataclasses.replace(document, blocks=kept)


def _a_numeral_twice(document: Document) -> Document:
    blocks = list(document.blocks)
    place = next(n for n, each in enumerate(blocks) if isinstance(each, ListBlock) and each.style == "roman")
    listed = blocks[place]
    assert isinstance(listed, ListBlock)
    labelled = tuple(
        dataclasses.replace(item, label=label)
        for item, label in zip(listed.items, ("(i)", "(ii)", "(ii)"), strict=True)
    )
    blocks[place] = dataclasses.replace(listed, items=labelled)
    return dataclasses.replace(document, blocks=tuple(blocks))


def _a_paragraph_dropped(document: Document) -> Document:
    gone = next(each for each in document.blocks if isinstance(each, NumberedParagraph) and each.number == "3")
    return dataclasses.replace(document, blocks=tuple(each for each in document.blocks if each is not gone))


def _a_heading_dropped(document: Document) -> Document:
    kept = tuple(each for each in document.blocks if not (isinstance(each, Heading) and each.text == "Proposal"))
    return dataclasses.replace(document, blocks=kept)


def _another_referral(document: Document) -> Document:
    blocks = list(document.blocks)
    place = next(n for n, each in enumerate(blocks) if isinstance(each, ListBlock) and each.style == "letter")
    listed = blocks[place]
    assert isinstance(listed, ListBlock)
    last = dataclasses.replace(
        listed.items[-1], runs=runs("refer the inspection report to the Children's Trust Board.")
    )
    blocks[place] = dataclasses.replace(listed, items=(*listed.items[:-1], last))
    return dataclasses.replace(document, blocks=tuple(blocks))


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("I-09", _without_the_grades),
        ("I-03", _a_numeral_twice),
        ("I-03", _a_paragraph_dropped),
        ("G-01", _a_heading_dropped),
        ("I-06", _another_referral),
    ],
)
def test_a_flaw_in_the_printed_tree_is_found(code: str, change: Callable[[Document], Document]) -> None:
    snapshot = freeze(FACTS)
    document = change(compose(snapshot))
    found = lint(facts_of_document(snapshot.content, document, outline=load_outline("cabinet")))
    assert code in {each.code for each in found}


def test_evidence_given_silences_the_claim_that_lacked_it(as_made: tuple[LintFinding, ...]) -> None:
    facts = copy.deepcopy(FACTS)
    for claim in _strength(facts, "A12.15")["claims"]:
        claim["evidence"] = "WF1 by team, September 2015"
    for claim in _strength(facts, "A9.14")["claims"]:
        claim["period"] = "2014-15"
    left = {each.code for each in _lint(facts)}
    assert {"I-23", "I-29"} <= {each.code for each in as_made}
    assert not {"I-23", "I-29"} & left
