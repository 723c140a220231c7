"""What was sent and is not accepted yet: sealed like a version, but under a key of its own that goes with it.

vault/waiting/390/3f2a…/       one upload
├── upload.key                 wrapped by the authority key
└── 01.sealed 02.sealed …      the files that came, then what was made of them

Names of files are sealed with their bytes, because councils put names of children into them. When the upload was
accepted, or nobody wants it any more, the key is destroyed first.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from goldenthread.core.errors import InputNotFit, WrongUse
from goldenthread.vault.durable import destroy, only_writer, sync_folder, write_new
from goldenthread.vault.keys import Key, damaged
from goldenthread.vault.sealing import seal, unseal
from goldenthread.vault.store import Vault

FOLDER = "waiting"
_KEY = "upload.key"
_TOKEN = re.compile(r"[0-9a-f]{16}")

NamedFile = tuple[str, bytes]
"""A file's name and its bytes."""


def keep(vault: Vault, authority: str, token: str, files: Sequence[NamedFile]) -> None:
    """Seals the files of a new upload; nothing of them is ever on the disk in clear."""
    home = _home(vault, authority, token)
    with only_writer(vault.folder):
        outer, key = vault.waiting_key(authority), Key.new()
        home.mkdir(parents=True, mode=0o700)
        write_new(home / _KEY, outer.wrap(key, f"{authority}/{token}"))
        for number, file in enumerate(files, 1):
            _write(home / f"{number:02}.sealed", file, key, token)
        sync_folder(home)


def add(vault: Vault, authority: str, token: str, name: str, content: bytes) -> None:
    """Seals what was made of an upload beside it, under a name of ours; what had that name before is replaced."""
    home, key = _home(vault, authority, token), _key(vault, authority, token)
    path = home / f"{name}.made"
    path.unlink(missing_ok=True)
    _write(path, (name, content), key, token)


def files(vault: Vault, authority: str, token: str) -> tuple[NamedFile, ...]:
    """The files of an upload as they came; InputNotFit when they are gone."""
    key = _key(vault, authority, token)
    return tuple(_read(path, key, token) for path in sorted(_home(vault, authority, token).glob("*.sealed")))


def made(vault: Vault, authority: str, token: str, name: str) -> bytes | None:
    """What was made of an upload under a name, or None while there is nothing."""
    path = _home(vault, authority, token) / f"{name}.made"
    return _read(path, _key(vault, authority, token), token)[1] if path.is_file() else None


def is_there(vault: Vault, authority: str, token: str) -> bool:
    """Whether the files of an upload can still be read."""
    return (_home(vault, authority, token) / _KEY).is_file()


def discard(vault: Vault, authority: str, token: str) -> None:
    """Destroys the key of an upload and then its files; nothing happens when they are gone already."""
    home = _home(vault, authority, token)
    with only_writer(vault.folder):
        destroy(home / _KEY)
        if home.is_dir():
            shutil.rmtree(home)


def _home(vault: Vault, authority: str, token: str) -> Path:
    if not _TOKEN.fullmatch(token) or not re.fullmatch(r"\d{3}", authority):
        raise WrongUse("That is not the name of an upload.")
    return vault.folder / FOLDER / authority / token


def _key(vault: Vault, authority: str, token: str) -> Key:
    path = _home(vault, authority, token) / _KEY
    try:
        wrapped = path.read_bytes()
    except OSError as error:
        raise InputNotFit("The files of this upload are no longer kept. Send them again.") from error
    key = vault.waiting_key(authority).unwrap(wrapped, f"{authority}/{token}")
    if key is None:
        raise damaged("The key of an upload", path)
    return key


def _write(path: Path, file: NamedFile, key: Key, token: str) -> None:
    name, content = file
    head = json.dumps(name).encode()
    write_new(path, seal(len(head).to_bytes(4, "big") + head + content, key, f"{token}/{path.name}"))


def _read(path: Path, key: Key, token: str) -> NamedFile:
    content = unseal(path.read_bytes(), key, f"{token}/{path.name}")
    if content is None:
        raise damaged("A file of an upload", path)
    end = 4 + int.from_bytes(content[:4], "big")
    return json.loads(content[4:end]), content[end:]
