"""The keys of the vault, and the one file outside it that opens everything.

    master key (a file away from the data)
    └── authority key      one for each authority; pseudonyms and the proofs of manifests are derived from it
        ├── tables key     one for each version; destroying it shreds the version
        └── people key     one for each version; opens only the re-identification list

A key is wrapped (AES-256-GCM) by the one above it together with what it is for, so a wrapped key that is moved to
another place no longer opens. A key never shows itself in a message or a traceback.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from goldenthread.core.errors import InputNotFit, WrongUse

KEY_BYTES = 32
_NONCE_BYTES = 12
_HEAD = "Goldenthread vault key. Without it the vault cannot be read; keep a copy away from the data."


@dataclass(frozen=True)
class Key:
    """256 secret bits."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Key:
        """A key nobody has had before."""
        return cls(os.urandom(KEY_BYTES))

    def derive(self, purpose: str, salt: bytes = b"") -> Key:
        """The key for one purpose; knowing it tells nothing about this one or about those of other purposes."""
        made = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt or None, info=purpose.encode())
        return Key(made.derive(self.secret))

    def wrap(self, inner: Key, label: str) -> bytes:
        """Another key, readable only with this one and under the same label."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + AESGCM(self.secret).encrypt(nonce, inner.secret, label.encode())

    def unwrap(self, wrapped: bytes, label: str) -> Key | None:
        """The key inside, or None when this is not the key that wrapped it, or it was changed or moved."""
        try:
            return Key(AESGCM(self.secret).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], label.encode()))
        except (InvalidTag, ValueError):
            return None

    def proof(self, content: bytes) -> str:
        """What only a holder of this key can work out from the content: HMAC-SHA-256, in hexadecimal."""
        return hmac.digest(self.secret, content, "sha256").hex()


def make_master_key(path: Path, *, vault: Path) -> None:
    """A new master key in a file that only its owner can read; an existing file is never replaced."""
    _refuse_beside(path, vault)
    text = f"{_HEAD}\n{base64.b64encode(os.urandom(KEY_BYTES)).decode()}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise WrongUse(f"There is a file at {path} already. A key is never replaced; name another place.") from error
    except OSError as error:
        raise WrongUse(
            f"The key of the vault cannot be kept at {path}: {error.strerror}. Name another place."
        ) from error
    with os.fdopen(descriptor, "w", encoding="ascii") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())


def read_master_key(path: Path, *, vault: Path) -> Key:
    """The master key in a file; WrongUse when it is missing, readable by others or kept beside the data."""
    _refuse_beside(path, vault)
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="ascii")
    except FileNotFoundError as error:
        raise WrongUse(
            f"The key of the vault is not at {path}. Bring back the copy that was kept; without it nothing in the "
            "vault can be read."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"The key of the vault at {path} cannot be read. Check the file and who may read it.") from error
    if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
        raise WrongUse(f"Other people of this machine can read the key at {path}. Type: chmod 600 {path}")
    lines = text.split("\n")
    try:
        secret = base64.b64decode(lines[1], validate=True)
    except (IndexError, binascii.Error):
        secret = b""
    if lines[0] != _HEAD or len(secret) != KEY_BYTES or base64.b64encode(secret).decode() != lines[1]:
        raise WrongUse(f"The file at {path} is not a key of the vault, or it is damaged. Bring back the copy.")
    return Key(secret)


def _refuse_beside(path: Path, vault: Path) -> None:
    """A key that lies with what it opens protects nothing: whoever copies the folder has both."""
    key, folder = path.resolve(), vault.resolve()
    if key.is_relative_to(folder) or key.parent == folder.parent:
        raise WrongUse(
            f"The key at {path} would lie with the data it opens. Keep it in another folder, best on another disk: "
            "set GOLDENTHREAD_VAULT_KEY to its path."
        )


def damaged(what: str, where: Path) -> InputNotFit:
    """The sentence for something of the vault that is not what was sealed."""
    return InputNotFit(
        f"{what} ({where}) is not as it was sealed: it was changed, moved or damaged, or another key made it. It was "
        "not read. Bring back the vault from its backup."
    )
