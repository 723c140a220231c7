"""Opens the workspace's vault with its key, which is never in the workspace."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from goldenthread.core.errors import WrongUse
from goldenthread.vault.folder import is_unused, names, number_of
from goldenthread.vault.keys import make_master_key
from goldenthread.vault.store import Vault


def open_vault(say: Callable[[str], None] = lambda _: None) -> Vault:
    """The vault of this workspace; `say` is told what was tidied up, and where a new key was put.

    A vault that has never held anything gets a key of its own on first use, in the person's configuration folder and
    named after the vault, or where GOLDENTHREAD_VAULT_KEY says. In production the key must be made and named.
    """
    folder = Path(settings.WORKSPACE) / "vault"
    number = number_of(folder, fresh=os.urandom(8).hex())
    path = settings.OPTIONS.vault_key or settings.OPTIONS.key_folder / f"vault-{number}.key"
    if path.resolve().is_relative_to(Path(settings.WORKSPACE).resolve()):
        raise WrongUse(
            f"The key at {path} would lie with the data it opens. Keep it outside the workspace, best on another disk: "
            "set GOLDENTHREAD_VAULT_KEY to its path."
        )
    if is_unused(folder) and not path.exists():
        if settings.OPTIONS.production and not settings.OPTIONS.vault_key:
            raise WrongUse("GOLDENTHREAD_VAULT_KEY must be given in production: where the key of the vault is kept.")
        make_master_key(path, vault=folder)
        say(
            f"Made the key of the vault: {path}\nKeep a copy in another place. Without it nothing in the vault can be "
            "read, by anybody; with it and the vault together, everything can."
        )
    vault = Vault(folder, key=path)
    for note in vault.notes:
        say(note)
    return vault


def sealed_names() -> tuple[str, ...]:
    """The names of all versions in the vault of this workspace; no key is needed for that."""
    return names(Path(settings.WORKSPACE) / "vault")
