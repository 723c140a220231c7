"""Whatever the widths of a table of judgements, no grade is read wrongly: it is read right or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.intake.inspection_report import CONFIDENT, read_report
from goldenthread.intake.safety import accept_bytes
from tests.factories import inspection_reports as made

pytestmark = pytest.mark.generative

GRADES = {
    "Outstanding": "outstanding",
    "Good": "good",
    "Requires improvement": "requires_improvement",
    "Requires improvement to be good": "requires_improvement",
    "Inadequate": "inadequate",
}
TABLES = st.fixed_dictionaries({key: st.sampled_from(list(GRADES)) for key in made.ILACS_LABELS})


@settings(max_examples=30, deadline=None)
@given(
    grades=TABLES,
    grade_width=st.integers(min_value=55, max_value=180),
    label_width=st.integers(min_value=110, max_value=270),
    align=st.sampled_from(["left + horizon", "left + top", "left + bottom", "center + horizon"]),
)
def test_a_grade_is_read_right_from_any_table(
    grades: dict[str, str], grade_width: int, label_width: int, align: str
) -> None:
    content = made.front_only(grades, grade_width=grade_width, label_width=label_width, align=align)
    read = read_report(accept_bytes(content, name="report.pdf", kinds=("pdf",)), find_authority=lambda name, on: None)
    for key, given_grade in grades.items():
        assert read.judgements[key].grade == GRADES[given_grade], key
        assert read.judgements[key].confidence >= CONFIDENT


SIF_GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"]
SIF_TABLES = st.fixed_dictionaries({key: st.sampled_from(SIF_GRADES) for key in made.SIF_ROWS})


@settings(max_examples=25, deadline=None)
@given(
    given_grades=SIF_TABLES,
    differing=st.sampled_from([None, "help_and_protection", "looked_after", "adoption", "care_leavers", "leadership"]),
    grade_width=st.integers(min_value=60, max_value=160),
    old_form=st.booleans(),
)
def test_a_body_that_differs_from_the_front_page_never_passes_for_sure(
    given_grades: dict[str, str], differing: str | None, grade_width: int, old_form: bool
) -> None:
    body = {differing: "Good" if given_grades[differing] != "Good" else "Inadequate"} if differing else {}
    content = made.sif(grades=given_grades, body_grades=body, grade_width=grade_width, old_form=old_form)
    read = read_report(accept_bytes(content, name="report.pdf", kinds=("pdf",)), find_authority=lambda name, on: None)
    for key, grade in given_grades.items():
        assert read.judgements[key].grade == GRADES[grade]
        assert (read.judgements[key].confidence < CONFIDENT) is (key == differing)
