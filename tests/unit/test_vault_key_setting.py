"""Where the key of the vault is looked for: what the operator says, else the person's own configuration folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.site.options import read_options

pytestmark = pytest.mark.unit


def test_the_key_is_where_the_operator_says(tmp_path: Path) -> None:
    told = read_options({"GOLDENTHREAD_WORKSPACE": str(tmp_path), "GOLDENTHREAD_VAULT_KEY": "/keys/vault.key"})
    assert told.vault_key == Path("/keys/vault.key")


def test_without_a_word_it_is_in_the_configuration_folder_and_never_in_the_workspace(tmp_path: Path) -> None:
    untold = read_options({"GOLDENTHREAD_WORKSPACE": str(tmp_path), "XDG_CONFIG_HOME": "/home/lead/settings"})
    assert untold.vault_key is None
    assert untold.key_folder == Path("/home/lead/settings/goldenthread")
    assert not read_options({"GOLDENTHREAD_WORKSPACE": str(tmp_path)}).key_folder.is_relative_to(tmp_path)
