"""Two versions compared: counts come out, rows go only to a sealed place."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from goldenthread.core.errors import InputNotFit, RuleBroken, WrongUse
from goldenthread.vault.comparing import compare, open_detail
from goldenthread.vault.store import Vault
from tests.factories.vaults import DAY, NOTE, contents, make_vault, referrals

pytestmark = pytest.mark.unit


def _two(vault: Vault, old: pa.Table, new: pa.Table) -> tuple[str, str]:
    return vault.seal(contents({"list_3": old})), vault.seal(contents({"list_3": new}))


def test_rows_are_found_again_by_the_key_of_the_table(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    old = pa.concat_tables(
        [referrals(["same", "gone"], referral_date=DAY), referrals(["other"], referral_date=DAY, sex="F")]
    )
    new = pa.concat_tables(
        [referrals(["new", "same"], referral_date=DAY), referrals(["other"], referral_date=DAY, sex="M")]
    )
    (change,) = compare(vault, *_two(vault, old, new)).tables
    assert (change.same, change.added, change.removed, change.changed) == (1, 1, 1, 1)
    assert not change.columns_differ


def test_where_a_row_stood_in_the_file_is_no_change(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    table = referrals(["a", "b", "c"], referral_date=DAY)
    (change,) = compare(vault, *_two(vault, table, referrals(["c", "b", "a"], referral_date=DAY))).tables
    assert (change.same, change.added, change.removed, change.changed) == (3, 0, 0, 0)


def test_rows_that_share_a_key_are_paired_equal_ones_first(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    old = pa.concat_tables([referrals(["a", "a"], sex="F"), referrals(["a"], sex="M")])
    new = pa.concat_tables([referrals(["a"], sex="F"), referrals(["a"], sex="U")])
    (change,) = compare(vault, *_two(vault, old, new)).tables
    assert (change.same, change.added, change.removed, change.changed) == (1, 0, 1, 1)


def test_a_table_only_one_version_has_is_all_added_or_all_removed(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    old, new = vault.seal(contents({})), vault.seal(contents())
    assert [each.added for each in compare(vault, old, new).tables] == [3]
    assert [each.removed for each in compare(vault, new, old).tables] == [3]


def test_columns_of_another_edition_are_told_and_the_common_ones_compared(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    table = referrals(["a", "b"], referral_date=DAY)
    (change,) = compare(vault, *_two(vault, table.drop_columns(["allocated_team"]), table)).tables
    assert (change.same, change.columns_differ) == (2, True)


def test_the_rows_of_a_comparison_are_sealed_and_go_when_the_newer_version_goes(tmp_path: Path) -> None:
    vault, place = make_vault(tmp_path), tmp_path / "rows.sealed"
    old, new = _two(vault, referrals(["a", "b"], sex="F"), referrals(["a"], sex="M", allocated_team="Canary team"))
    compare(vault, old, new, detail=place)
    rows = open_detail(vault, new, place).to_pylist()
    assert sorted((row["change"], row["side"]) for row in rows) == [
        ("changed", "new"),
        ("changed", "old"),
        ("removed", "old"),
    ]
    assert any("Canary team" in row["row"] for row in rows)
    assert b"Canary" not in place.read_bytes()
    with pytest.raises(InputNotFit, match="rows of a comparison"):
        open_detail(vault, old, place)
    vault.shred(new, NOTE)
    with pytest.raises(RuleBroken, match="shredded"):
        open_detail(vault, new, place)


def test_versions_of_two_authorities_are_not_compared(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    with pytest.raises(WrongUse, match="one authority"):
        compare(vault, vault.seal(contents()), vault.seal(contents(authority="391")))
