"""The two hatches: no event, no rows."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from goldenthread.core.errors import InputNotFit, NotAllowed, WrongUse
from goldenthread.vault.findings import Finding
from goldenthread.vault.hatches import Opening, case_list, data_quality_list
from goldenthread.vault.store import Vault
from tests.factories.vaults import contents, make_vault, referrals

pytestmark = pytest.mark.unit


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """A vault of its own."""
    return make_vault(tmp_path)


@pytest.fixture
def version(vault: Vault) -> str:
    """A version with three referrals, and one more row about Ada Canary."""
    contact = referrals(["Ada Canary"])
    return vault.seal(
        contents({"list_3": referrals(["Ada Canary", "B2", "C3"], allocated_worker="W Orker"), "list_4": contact})
    )


def _ada(vault: Vault) -> str:
    return vault.pseudonyms("390").of("child", "Ada Canary")


def test_a_case_list_gives_the_sample_back_its_numbers_and_nobody_else(vault: Vault, version: str) -> None:
    told: list[Opening] = []
    rows = case_list(vault, version, [_ada(vault)], purpose="Audit", person="A Auditor", record=told.append)
    assert {name: table["child_id"].to_pylist() for name, table in rows.items()} == {
        "list_3": ["Ada Canary"],
        "list_4": ["Ada Canary"],
    }
    assert rows["list_3"]["allocated_worker"].to_pylist() == ["W Orker"]
    assert told == [Opening("case_list", version, "390", "Audit", "A Auditor", 1, 2)]
    assert "Canary" not in str(asdict(told[0]))


def test_the_data_quality_list_names_the_child_of_each_faulty_row(vault: Vault, version: str) -> None:
    told: list[Opening] = []
    lines = data_quality_list(vault, version, purpose="Putting right", person="D Data", record=told.append)
    assert [(line.child, line.table, line.row, line.column) for line in lines] == [
        ("Ada Canary", "list_3", 2, "Gender")
    ]
    assert [(opening.asked, opening.rows) for opening in told] == [(1, 1)]


def test_the_data_quality_list_takes_findings_made_later(vault: Vault, version: str) -> None:
    later = [
        Finding("late", "stop", "list_3", "List 3", (3, 4)),
        Finding("whole_sheet", "warn", "list_3", "List 3", ()),
        Finding("no_such_row", "warn", "list_9", "List 9", (7,)),
    ]
    lines = data_quality_list(vault, version, later, purpose="P", person="D", record=lambda _: None)
    assert [line.child for line in lines] == ["B2", "C3", None]


@pytest.mark.parametrize("record", [None, "trail"])
def test_nobody_to_write_it_down_means_no_rows(vault: Vault, version: str, record: Any) -> None:
    with pytest.raises(NotAllowed, match="trail"):
        case_list(vault, version, [_ada(vault)], purpose="Audit", person="A", record=record)
    with pytest.raises(NotAllowed, match="trail"):
        data_quality_list(vault, version, purpose="Audit", person="A", record=record)


def test_an_event_that_cannot_be_written_means_no_rows(vault: Vault, version: str) -> None:
    def broken(opening: Opening) -> None:
        raise OSError("The disk is full.")

    with pytest.raises(OSError, match="full"):
        case_list(vault, version, [_ada(vault)], purpose="Audit", person="A", record=broken)
    with pytest.raises(OSError, match="full"):
        data_quality_list(vault, version, purpose="Audit", person="A", record=broken)


@pytest.mark.parametrize(("purpose", "person"), [("", "A"), ("Audit", " ")])
def test_a_purpose_and_a_person_are_named(vault: Vault, version: str, purpose: str, person: str) -> None:
    told: list[Opening] = []
    with pytest.raises(InputNotFit, match="named person"):
        case_list(vault, version, [_ada(vault)], purpose=purpose, person=person, record=told.append)
    assert not told


def test_a_sample_that_is_empty_or_of_another_version_gives_nothing_and_says_how_many(
    vault: Vault, version: str
) -> None:
    for sample, words in (([], "empty"), ([_ada(vault), "Ada Canary"], "1 of the 2 children")):
        with pytest.raises(WrongUse, match=words) as refusal:
            case_list(vault, version, sample, purpose="Audit", person="A", record=lambda _: None)
        assert "Canary" not in str(refusal.value)
