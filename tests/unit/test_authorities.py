"""An authority is found by any of its names and codes, and its changes over time are told."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.core import authorities
from goldenthread.core.errors import InputNotFit

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("text", "dfe"),
    [
        ("390", 390),
        ("Gateshead", 390),
        (" gateshead ", 390),
        ("Gateshead Metropolitan Borough Council", 390),
        ("E08000037", 390),
        ("e08000020", 390),
        ("Bournemouth, Christchurch & Poole", 839),
        ("St. Helens", 342),
        ("County Durham", 840),
        ("Durham County Council", 840),
        ("Kingston Upon Hull, City of", 810),
        ("City of London", 201),
        ("London Borough of Camden", 202),
        ("Royal Borough of Greenwich", 203),
        ("Nottingham City Council", 892),
        ("Nottinghamshire", 891),
        ("Cumbria County Council", 909),
        ("E08000016", 370),
    ],
)
def test_found_by_any_name_or_code(text: str, dfe: int) -> None:
    assert authorities.find(text).dfe == dfe


def test_a_shared_name_means_the_authority_of_the_day() -> None:
    assert authorities.find("Dorset", on=date(2016, 1, 1)).dfe == 835
    assert authorities.find("Dorset", on=date(2020, 1, 1)).dfe == 838
    assert authorities.find("Dorset").dfe == 838


@pytest.mark.parametrize("text", ["", "Narnia", "999", "E99999999"])
def test_an_unknown_authority_is_refused(text: str) -> None:
    with pytest.raises(InputNotFit, match="No authority is known"):
        authorities.find(text)


def test_a_near_miss_is_helped() -> None:
    with pytest.raises(InputNotFit, match="Near it: Gateshead"):
        authorities.find("Gatehsead")


def test_every_name_and_code_leads_back_to_its_authority() -> None:
    for each in authorities.authorities():
        for text in (str(each.dfe), each.ons, *each.former_ons, each.name, *each.other_names):
            assert not text or each in authorities.matches(text), text


def test_successors_and_predecessors_mirror_each_other_and_meet_on_the_day() -> None:
    for each in authorities.authorities():
        for after in authorities.successors(each.dfe):
            assert each in authorities.predecessors(after.dfe)
            assert each.valid_to is not None
            assert after.valid_from is not None
            assert (after.valid_from - each.valid_to).days == 1
        assert bool(each.successors) == (each.valid_to is not None)


@pytest.mark.parametrize(
    ("dfe", "line"),
    [
        (390, [390]),
        (942, [909, 942]),
        (909, [909, 942, 943]),
        (839, [835, 836, 837, 839]),
        (838, [835, 838]),
        (822, [820, 822]),
    ],
)
def test_the_line_of_an_authority_holds_no_siblings(dfe: int, line: list[int]) -> None:
    assert [each.dfe for each in authorities.line_of(dfe)] == line


def test_there_were_always_about_150_authorities() -> None:
    for year, number in ((2010, 152), (2018, 152), (2020, 151), (2022, 152), (2024, 153)):
        assert sum(each.existed(date(year, 6, 30)) for each in authorities.authorities()) == number


@pytest.mark.parametrize("edition", [2021, 2025])
def test_neighbours_are_ten_ranked_and_never_oneself(edition: int) -> None:
    held = 0
    for each in authorities.authorities():
        try:
            found = authorities.neighbours(each.dfe, edition=edition)
        except InputNotFit:
            continue
        held += 1
        assert [n.rank for n in found] == list(range(1, 11))
        assert each.dfe not in {n.dfe for n in found}
        assert len({n.dfe for n in found}) == 10
    assert held >= 150


def test_the_nearest_to_gateshead_changed_between_editions() -> None:
    assert authorities.neighbours(390, edition=2021)[0].dfe == 394
    assert authorities.neighbours(390, edition=2025)[0].dfe == 841


@pytest.mark.parametrize(
    ("on", "year", "cautioned"),
    [
        (date(2016, 3, 11), 2021, True),
        (date(2021, 4, 1), 2021, False),
        (date(2025, 4, 30), 2021, False),
        (date(2025, 5, 1), 2025, False),
    ],
)
def test_the_edition_right_for_a_day(on: date, year: int, *, cautioned: bool) -> None:
    edition = authorities.edition_right_for(on)
    assert (edition.year, bool(edition.caution)) == (year, cautioned)


def test_an_edition_or_neighbour_that_is_not_held_is_said() -> None:
    with pytest.raises(InputNotFit, match="no 1999 edition"):
        authorities.neighbours(390, edition=1999)
    with pytest.raises(InputNotFit, match="no statistical neighbours for Cheshire"):
        authorities.neighbours(875, edition=2025)


def test_trusts_are_named_with_their_authority() -> None:
    assert authorities.trusts(330)[0].name == "Birmingham Children's Trust"
    assert authorities.trusts(390) == ()
