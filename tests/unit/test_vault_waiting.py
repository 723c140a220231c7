"""Uploads that wait: sealed with their names, under a key of their own, and gone when nobody wants them."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.core.errors import InputNotFit, WrongUse
from goldenthread.vault import waiting
from tests.factories.vaults import make_vault, open_again

pytestmark = pytest.mark.unit

TOKEN, OTHER = "0123456789abcdef", "fedcba9876543210"
FILES = [("Ada Canary's file.xlsx", b"Ada Canary, born 3 March 2011"), ("two.csv", b"")]


def test_files_come_back_as_they_came_and_nothing_is_in_clear(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    waiting.keep(vault, "390", TOKEN, FILES)
    waiting.add(vault, "390", TOKEN, "issues", b"Canary's list")
    again = open_again(tmp_path)
    assert list(waiting.files(again, "390", TOKEN)) == FILES
    assert waiting.made(again, "390", TOKEN, "issues") == b"Canary's list"
    assert waiting.made(again, "390", TOKEN, "other") is None
    for path in tmp_path.rglob("*"):
        assert "Canary" not in path.name
        assert not path.is_file() or b"Canary" not in path.read_bytes()
    assert again.versions() == ()
    assert again.notes == ()


def test_what_was_made_of_an_upload_can_be_made_again(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    waiting.keep(vault, "390", TOKEN, FILES)
    waiting.add(vault, "390", TOKEN, "issues", b"old")
    waiting.add(vault, "390", TOKEN, "issues", b"new")
    assert waiting.made(vault, "390", TOKEN, "issues") == b"new"


def test_a_discarded_upload_is_gone_for_good(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    waiting.keep(vault, "390", TOKEN, FILES)
    assert waiting.is_there(vault, "390", TOKEN)
    waiting.discard(vault, "390", TOKEN)
    waiting.discard(vault, "390", TOKEN)
    assert not waiting.is_there(vault, "390", TOKEN)
    with pytest.raises(InputNotFit, match="no longer kept"):
        waiting.files(vault, "390", TOKEN)


def test_a_file_that_was_changed_or_moved_is_not_read(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    for token in (TOKEN, OTHER):
        waiting.keep(vault, "390", token, FILES)
    home, other = (vault.folder / waiting.FOLDER / "390" / token for token in (TOKEN, OTHER))
    (home / "01.sealed").write_bytes((other / "01.sealed").read_bytes())
    with pytest.raises(InputNotFit, match="upload"):
        waiting.files(vault, "390", TOKEN)
    (other / "upload.key").write_bytes((home / "upload.key").read_bytes())
    with pytest.raises(InputNotFit, match="key of an upload"):
        waiting.files(vault, "390", OTHER)


@pytest.mark.parametrize(("authority", "token"), [("390", "../../etc"), ("..", TOKEN), ("390", "")])
def test_a_name_that_is_none_of_ours_is_refused(tmp_path: Path, authority: str, token: str) -> None:
    with pytest.raises(WrongUse, match="not the name of an upload"):
        waiting.is_there(make_vault(tmp_path), authority, token)
