"""The returns as data: every definition loads, every name is the agreed one, every council spelling is found."""

from __future__ import annotations

import pytest

from goldenthread.core.definitions import names_on
from goldenthread.core.errors import DefinitionError
from goldenthread.core.returns import Code, CodeList, Column, Table, load_code_list, load_return, matched, return_keys

pytestmark = pytest.mark.unit


def test_the_four_returns_are_defined_with_all_their_tables() -> None:
    assert return_keys() == ("annex-a", "cin-census", "ssda903", "workforce")
    assert load_return("annex-a").table_names == tuple(f"list_{number}" for number in range(1, 12))
    assert len(load_return("ssda903").tables) == 12
    widths = {table.name: len(table.columns) for table in load_return("annex-a").tables}
    assert (widths["list_1"], widths["list_8"], widths["list_9"], widths["list_11"]) == (7, 34, 17, 19)


@pytest.mark.parametrize("key", return_keys())
def test_every_table_says_what_a_row_is_and_names_the_shared_columns_alike(key: str) -> None:
    for table in load_return(key).tables:
        assert table.holds
        names = {column.name for column in table.columns}
        assert not names & {"dob", "gender", "ethnic", "child", "sheet"}


@pytest.mark.parametrize("key", names_on("codelists"))
def test_every_code_list_finds_its_own_codes_and_labels(key: str) -> None:
    codes = load_code_list(key)
    for code in codes.codes:
        assert codes.find(code.code) is code
        assert codes.find(code.label) is code
        assert codes.find(f"  {code.label.upper()} ") is code


@pytest.mark.parametrize(
    ("key", "cell", "code"),
    [
        ("sex", "a) Male", "M"),
        ("sex", "Female", "F"),
        ("ethnicity", "a) WBRI", "WBRI"),
        ("ethnicity", "White - British", "WBRI"),
        ("referral_source", "q) 6: Police", "6"),
        ("referral_source", "j) 3D: Health services", "3D"),
        ("need", "N1 - Abuse or Neglect", "N1"),
        ("legal_status", "E1: Placement order", "E1"),
        ("legal_status", "Emergency protection order", "L2"),
        ("placement", "a) U1: Foster placement - relatives - long term", "U1"),
        ("suitability", "b) Unsuitable", "2"),
        ("adopter_leaving", "1 - Adopter withdrew from process", "1"),
        ("adoption_reversal", "RD1 - The child’s needs changed subsequent to the decision", "RD1"),
        ("in_touch", "f) Rhom", "RHOM"),
    ],
)
def test_a_cell_as_councils_write_it_is_found(key: str, cell: str, code: str) -> None:
    found = load_code_list(key).find(cell)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        ("suitability", "banana"),
        ("sex", "a)"),
        ("need", "PSRMEM - Memory"),
        ("ethnicity", ""),
        ("sex", "M F"),
    ],
)
def test_what_is_not_on_the_list_is_not_guessed(key: str, cell: str) -> None:
    assert load_code_list(key).find(cell) is None


def test_a_former_code_is_known_for_the_years_it_was_used() -> None:
    sex = load_code_list("sex")
    assert sex.find("1") is sex.find("M")
    assert not sex.is_former("1", 2024)
    assert sex.is_former("1", 2025)
    assert not sex.is_former("M", 2025)


def test_codes_belong_to_years() -> None:
    place = {code.code: code for code in load_code_list("placement").codes}
    assert place["K3"].used_in(2026)
    assert not place["K3"].used_in(2020)
    assert not place["H5"].used_in(2026)
    assert place["H5"].used_in(None)


def test_newer_columns_of_list_9_say_since_when() -> None:
    newer = {column.name for column in load_return("annex-a").table("list_9").columns if column.since}
    assert newer == {"unaccompanied", "personal_adviser", "pathway_plan_review_date", "latest_contact_date"}


def test_headings_are_matched_without_case_spacing_or_punctuation() -> None:
    table = load_return("annex-a").table("list_8")
    typed = "number of episodes the child has been ‘Missing’ from their placement in the last 12 months "
    assert table.by_heading[matched(typed)].name == "missing_episodes"


def test_a_definition_that_is_ambiguous_is_refused() -> None:
    with pytest.raises(DefinitionError, match="stands for both"):
        CodeList("x", "X", "none", (Code("A", "One"), Code("B", "Two", ("one",))))
    one = Column("one", "Date", "date")
    with pytest.raises(DefinitionError, match="answer to the same heading"):
        Table("t", "T", "one thing", (one, Column("two", "Other", "date", aliases=("DATE",))))
    with pytest.raises(DefinitionError, match="names its code list"):
        Column("one", "One", "code")
