"""The vault: sealed once, read back the same, kept for its time, held, shredded; and its key kept elsewhere."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from goldenthread.core.errors import GoldenthreadError, InputNotFit, RuleBroken, WrongUse
from goldenthread.vault.durable import only_writer
from goldenthread.vault.keys import Key, make_master_key, read_master_key
from goldenthread.vault.store import Vault
from tests.factories.vaults import FINDING, NOTE, contents, make_vault, open_again, referrals

pytestmark = pytest.mark.unit


def test_a_version_gives_back_what_was_sealed_with_pseudonyms_for_names(tmp_path: Path) -> None:
    vault, given = make_vault(tmp_path), contents()
    version = vault.seal(given)
    with open_again(tmp_path).open_version(version) as opened:
        table = opened.tables["list_3"]
        assert table.schema == given.tables["list_3"].schema
        personal = {"child_id", "allocated_worker"}
        for name in set(table.column_names) - personal:
            assert table[name].to_pylist() == given.tables["list_3"][name].to_pylist()
        assert len(set(table["child_id"].to_pylist())) == 3
        assert not set(table["child_id"].to_pylist()) & set(given.tables["list_3"]["child_id"].to_pylist())
        assert opened.engine.execute("SELECT count(*) FROM list_3").fetchone() == (3,)
    assert vault.findings(version) == (FINDING,)


def test_the_manifest_says_in_the_open_what_may_be_said(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    version = vault.seal(contents(definitions={"checks": "2024"}, waiver="Agreed for the day"))
    manifest = vault.manifest(version)
    assert manifest.rows == {"list_3": 3}
    assert manifest.given["list_3"] >= {"child_id", "allocated_worker"}
    assert (manifest.edition, manifest.checks["warn"], manifest.waiver) == ("2024", 1, "Agreed for the day")
    assert vault.versions("390") == (manifest,)
    assert vault.versions("391") == ()
    text = (vault.folder / "390" / version / "manifest.json").read_text(encoding="utf-8")
    assert "Canary" not in text


def test_the_same_child_has_one_pseudonym_everywhere_but_another_for_another_authority_or_purpose(
    tmp_path: Path,
) -> None:
    vault = make_vault(tmp_path)
    names = []
    for authority in ("390", "390", "391"):
        version = vault.seal(contents({"list_3": referrals([" A1 "])}, authority=authority))
        with vault.open_version(version) as opened:
            names += opened.tables["list_3"]["child_id"].to_pylist()
    assert names[0] == names[1] != names[2]
    assert vault.pseudonyms("390").of("child", "A1") == names[0]
    assert vault.pseudonyms("390", "audit").of("child", "A1") != names[0]
    assert vault.pseudonyms("390").of("worker", "A1") != names[0]


def test_an_empty_cell_gets_no_pseudonym(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    version = vault.seal(contents({"list_3": referrals([None, "A1"])}))
    with vault.open_version(version) as opened:
        assert opened.tables["list_3"]["child_id"].is_null().to_pylist() == [True, False]
    assert vault.people(version).to_pylist() == [
        {"kind": "child", "pseudonym": vault.pseudonyms("390").of("child", "A1"), "identifier": "A1"}
    ]


@pytest.mark.parametrize(
    "question",
    [
        "COPY list_3 TO '{}/out.csv'",
        "ATTACH '{}/out.db'",
        "SELECT * FROM read_text('{}/keys/vault.key')",
        "SET enable_external_access = true",
        "SET temp_directory = '{}'",
        "INSTALL httpfs",
    ],
)
def test_the_engine_of_an_open_version_reaches_nothing_outside(tmp_path: Path, question: str) -> None:
    vault = make_vault(tmp_path)
    with vault.open_version(vault.seal(contents())) as opened, pytest.raises(duckdb.Error, match=r"disabled|locked"):
        opened.engine.execute(question.format(tmp_path))


def test_a_shredded_version_can_never_be_read_again_but_its_manifest_says_it_was_there(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    version, other = vault.seal(contents()), vault.seal(contents())
    shutil.copytree(vault.folder / "390" / version, tmp_path / "copy")
    assert vault.shred(version, NOTE).shredded == NOTE
    assert vault.shred(version, NOTE).number == 1
    for forbidden in (vault.open_version, vault.findings, vault.people):
        with pytest.raises(RuleBroken, match="shredded on 5 April 2016"):
            forbidden(version)
    home = vault.folder / "390" / version
    assert sorted(path.name for path in home.iterdir()) == ["manifest.json", "standing.json"]
    assert vault.manifest(version).rows == {"list_3": 3}
    with vault.open_version(other) as opened:
        assert opened.tables["list_3"].num_rows == 3
    shutil.copy(tmp_path / "copy" / "01.sealed", home / "01.sealed")
    assert "finished" in open_again(tmp_path).notes[0]


def test_a_legal_hold_keeps_a_version_whatever_its_date(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    version = vault.seal(contents())
    day = date(2019, 3, 31)
    assert [each.version for each in vault.due(day)] == [version]
    assert vault.due(date(2019, 3, 30)) == ()
    vault.hold(version, NOTE)
    assert vault.due(day) == ()
    with pytest.raises(RuleBroken, match="under a legal hold"):
        vault.shred(version, NOTE)
    with pytest.raises(RuleBroken, match="already"):
        vault.hold(version, NOTE)
    with open_again(tmp_path).open_version(version) as opened:
        assert opened.tables["list_3"].num_rows == 3
    vault.release(version)
    with pytest.raises(RuleBroken, match="no legal hold"):
        vault.release(version)
    assert vault.keep_until(version, None).keep_until is None
    assert vault.due(day) == ()
    vault.shred(version, NOTE)
    with pytest.raises(RuleBroken, match="nothing of it can change"):
        vault.hold(version, NOTE)


def test_a_prepared_version_that_is_discarded_was_never_there(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    prepared = vault.prepare(contents())
    assert vault.versions() == ()
    prepared.discard()
    assert [path.name for path in (vault.folder / "390").iterdir()] == ["authority.key"]
    assert vault.versions() == ()


def test_what_a_stopped_writer_left_is_removed_and_told_with_its_place(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    version = vault.seal(contents())
    left = vault.folder / "390" / f".making-{version}"
    left.mkdir()
    (left / "01.sealed").write_bytes(b"half")
    (vault.folder / "390" / version / ".making-standing.json-1").write_bytes(b"half")
    with only_writer(vault.folder):
        assert open_again(tmp_path).notes == ()
    assert left.exists()
    notes = open_again(tmp_path).notes
    assert len(notes) == 2
    assert str(left) in notes[0]
    assert not left.exists()
    assert open_again(tmp_path).notes == ()


def test_a_name_that_is_no_version_is_refused_before_any_file_is_looked_for(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    for name in ("../../keys", "390-annex-a-2016-03-31-../..", "", "390-annex-a-2016-03-31-0a1b2c3d\n"):
        with pytest.raises(WrongUse, match="not the name of a version"):
            vault.manifest(name)
    with pytest.raises(WrongUse, match="no version"):
        vault.manifest("390-annex-a-2016-03-31-0a1b2c3d")


class TestTheMasterKey:
    def test_is_made_for_its_owner_alone_and_never_replaced(self, tmp_path: Path) -> None:
        path = tmp_path / "keys" / "vault.key"
        make_master_key(path, vault=tmp_path / "w" / "vault")
        assert path.stat().st_mode & 0o777 == 0o600
        before = path.read_bytes()
        with pytest.raises(WrongUse, match="never replaced"):
            make_master_key(path, vault=tmp_path / "w" / "vault")
        assert path.read_bytes() == before

    @pytest.mark.parametrize("place", ["w/vault/key", "w/vault/390/key", "w/key"])
    def test_is_refused_beside_the_data(self, tmp_path: Path, place: str) -> None:
        (tmp_path / "w" / "vault" / "390").mkdir(parents=True)
        with pytest.raises(WrongUse, match="with the data it opens"):
            make_master_key(tmp_path / place, vault=tmp_path / "w" / "vault")
        make_master_key(tmp_path / "key", vault=tmp_path / "w" / "vault")
        shutil.copy(tmp_path / "key", tmp_path / place)
        os.symlink(tmp_path / place, tmp_path / "link")
        for path in (tmp_path / place, tmp_path / "link"):
            with pytest.raises(WrongUse, match="with the data it opens"):
                read_master_key(path, vault=tmp_path / "w" / "vault")

    def test_missing_open_to_others_or_another_file_is_said_in_a_sentence(self, tmp_path: Path) -> None:
        path, vault = tmp_path / "keys" / "k", tmp_path / "w" / "vault"
        with pytest.raises(WrongUse, match="Bring back the copy"):
            read_master_key(path, vault=vault)
        make_master_key(path, vault=vault)
        path.chmod(0o640)
        with pytest.raises(WrongUse, match="chmod 600"):
            read_master_key(path, vault=vault)
        path.chmod(0o600)
        path.write_text("Dear all,\n", encoding="ascii")
        with pytest.raises(WrongUse, match="not a key"):
            read_master_key(path, vault=vault)

    def test_of_another_vault_opens_nothing(self, tmp_path: Path) -> None:
        vault = make_vault(tmp_path)
        version = vault.seal(contents())
        make_master_key(tmp_path / "keys" / "other", vault=vault.folder)
        with pytest.raises(InputNotFit, match="another key"):
            Vault(vault.folder, key=tmp_path / "keys" / "other").manifest(version)

    def test_never_shows_itself(self) -> None:
        key = Key.new()
        assert str(key.secret) not in repr(key)
        assert key.secret.hex() not in repr(key)


def test_files_swapped_between_versions_added_or_taken_away_are_found(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    first, second = (vault.folder / "390" / vault.seal(contents()) for _ in range(2))
    keep = tmp_path / "keep"
    shutil.copytree(first, keep)
    for name in ("manifest.json", "standing.json", "tables.key", "01.sealed"):
        shutil.copy(second / name, first / name)
        with pytest.raises(InputNotFit, match="not as it was sealed"):
            open_again(tmp_path).open_version(first.name)
        (first / name).unlink()
        with pytest.raises(GoldenthreadError):
            open_again(tmp_path).open_version(first.name)
        shutil.copy(keep / name, first / name)
    (first / "99.sealed").write_bytes(b"")
    with pytest.raises(InputNotFit, match="does not belong"):
        vault.open_version(first.name)


def test_a_vault_without_its_number_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    vault.seal(contents())
    (vault.folder / "vault.json").unlink()
    with pytest.raises(InputNotFit, match=r"vault\.json is missing"):
        open_again(tmp_path)


def test_what_broke_while_sealing_leaves_the_vault_free_for_others(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    with pytest.raises(WrongUse):
        vault.prepare(replace(contents(), authority="no number"))
    vault.seal(contents())
    assert len(vault.versions()) == 1


def test_versions_whose_authority_key_is_gone_are_not_passed_over(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    vault.seal(contents())
    (vault.folder / "390" / "authority.key").unlink()
    for act in (vault.versions, lambda: vault.seal(contents())):
        with pytest.raises(InputNotFit, match="The key of authority 390"):
            act()
