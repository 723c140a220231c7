"""Lint of the paper Gateshead's Cabinet saw in 2016, as it was written: what it must find, code by code.

The table is the specification: each row is one inconsistency or gap of that paper, where it stands, and words
that the finding must hold.
"""

from __future__ import annotations

import pytest

from goldenthread.core.papers.as_written import facts_of_case
from goldenthread.core.papers.lint import LintFinding, codes, lint

pytestmark = pytest.mark.spec


@pytest.fixture(scope="module")
def found() -> tuple[LintFinding, ...]:
    return lint(facts_of_case("gateshead-2015"))


EXPECTED = [
    # code, level, where, words of the finding
    ("I-01", "warn", "R7", "86 reports were published"),
    ("I-01", "warn", "R7", "21 were good and the grades make 86, not 85"),
    ("I-02", "stop", "R7", "no as-at date"),
    ("I-02", "warn", "R7", "may be false by the meeting"),
    ("I-03", "stop", "R12", "Two items are numbered (ii)"),
    ("I-04", "stop", "R2 and A3", "Children Act 2004"),
    ("I-04", "stop", "A3", "is not the law behind"),
    ("I-04", "warn", "Background", "section 15A"),
    ("I-05", "stop", "R1 and R12", "Families OSC"),
    ("I-06", "stop", "R1, R12", "only the purpose sends the improvement plans"),
    ("I-06", "stop", "R1, R12", "only the recommendation goes to Children's Trust Board"),
    ("I-07", "warn", "R2, A2", "follow another"),
    ("I-07", "warn", "A2", "31 October 2013 and 1 November 2013"),
    ("I-08", "note", "R3", "30 April 2017"),
    ("I-09", "stop", "Inspection Findings", "Local Safeguarding Children Board (requires improvement)"),
    ("I-10", "stop", "Background", "30 working days"),
    ("I-10", "stop", "Background", "70 working days"),
    ("I-11", "warn", "Background", "78 working days"),
    ("I-12", "warn", "R8", "names 5 practice examples"),
    ("I-13", "stop", "A25", "LA5 and LS2"),
    ("I-14", "stop", "A19a", "LA4"),
    ("I-15", "stop", "A22", "A8.12"),
    ("I-16", "warn", "A21", "LS1"),
    ("I-17", "stop", "A14", "24 asks"),
    ("I-18", "warn", "R5", "20"),
    ("I-19", "warn", "A9.10", "very good"),
    ("I-19", "warn", "A9.14", "ED2"),
    ("I-19", "warn", "A11.10", "all young people"),
    ("I-20", "note", "A11", "The rules allow it"),
    ("I-21", "note", "A8.3", "outstanding"),
    ("I-21", "note", "A12.5", "outstanding"),
    ("I-22", "stop", "A10.4", "one breakdown"),
    ("I-22", "stop", "A11.7", "seven"),
    ("I-22", "stop", "A11.8", "very small number"),
    ("I-23", "warn", "A12.15", "WF1 by team"),
    ("I-24", "note", "A8.5, A12.8", "nearly the same"),
    ("I-25", "warn", "A27", "carer leavers"),
    ("I-25", "warn", "A27", "not a background paper"),
    ("I-26", "stop", "A18", "No alternative"),
    ("I-27", "stop", "whole paper", "the decision"),
    ("I-27", "warn", "A17", "Children's Trust Board"),
    ("I-28", "warn", "R0 and R11", "Care Wellbeing and Learning"),
    ("I-28", "warn", "R6 and A12", "Leadership and Governance"),
    ("I-28", "warn", "A17", "Cabinet Members"),
    ("I-29", "warn", "A9.14", "no year"),
    ("I-30", "note", "A15.4", "March 2015"),
    ("I-31", "warn", "R8", "not like for like"),
    ("I-32", "note", "R3", "when the authority was told"),
    ("I-33", "note", "LA1", "2022"),
    ("I-34", "stop", "A14", "action plan"),
    ("G-02", "warn", "whole paper", "28 clear days"),
    ("G-03", "stop", "Implications of Recommended Option", "Property Implications"),
]


@pytest.mark.parametrize(("code", "level", "where", "words"), EXPECTED)
def test_it_finds(found: tuple[LintFinding, ...], code: str, level: str, where: str, words: str) -> None:
    assert any((each.code, each.level, each.where) == (code, level, where) and words in each.says for each in found), [
        each for each in found if each.code == code
    ]


def test_every_one_of_the_34_is_found_and_nothing_under_an_unlisted_code(found: tuple[LintFinding, ...]) -> None:
    assert {each.code for each in found} == {code for code, *_ in EXPECTED}
    assert {f"I-{number:02d}" for number in range(1, 35)} <= {each.code for each in found}


def test_what_is_right_in_that_paper_is_left_alone(found: tuple[LintFinding, ...]) -> None:
    assert not [each for each in found if each.code == "I-01" and each.level == "stop"]  # 20 + 22 + 43 is 85
    assert not [each for each in found if each.code == "G-01"]  # the headings are all there, in order
    assert not [each for each in found if "Property" in each.says and each.code == "I-13"]


def test_each_code_says_what_it_asks_of_a_paper() -> None:
    table = codes()
    assert set(table) == {f"I-{number:02d}" for number in range(1, 35)} | {f"G-{number:02d}" for number in range(1, 5)}
    assert all(asks.endswith(".") for asks in table.values())
