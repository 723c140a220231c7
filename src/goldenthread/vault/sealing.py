"""Bytes sealed under a key so that a change, a cut, a swap or a move is found before anything is read.

    "GTSEAL1\\n"  salt (16)  segment  segment … last segment

Each segment is up to 4 MiB, AES-256-GCM. The key is derived from the given one, the salt and the name of what is
sealed; the nonce is the segment's number and whether it is the last. A salt is drawn for each sealing, so no key
and nonce are ever used twice.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from goldenthread.vault.keys import Key

MARK = b"GTSEAL1\n"
SEGMENT = 4 * 1024 * 1024
_SALT_BYTES, _TAG_BYTES = 16, 16


def seal(content: bytes | memoryview, key: Key, name: str) -> bytes:
    """The content sealed under its name; about 16 bytes longer for each 4 MiB."""
    view, salt = memoryview(content).cast("B"), os.urandom(_SALT_BYTES)
    cipher = AESGCM(key.derive(name, salt).secret)
    parts = [MARK, salt]
    starts = range(0, max(len(view), 1), SEGMENT)
    for number, start in enumerate(starts):
        nonce = _nonce(number, last=number == len(starts) - 1)
        parts.append(cipher.encrypt(nonce, view[start : start + SEGMENT], None))
    return b"".join(parts)


def unseal(sealed: bytes, key: Key, name: str) -> bytes | None:
    """What was sealed under that name, or None when a single bit is not as it was."""
    start = len(MARK) + _SALT_BYTES
    if sealed[: len(MARK)] != MARK or len(sealed) < start + _TAG_BYTES:
        return None
    cipher = AESGCM(key.derive(name, sealed[len(MARK) : start]).secret)
    view, parts = memoryview(sealed), []
    starts = range(start, len(sealed), SEGMENT + _TAG_BYTES)
    for number, at in enumerate(starts):
        nonce = _nonce(number, last=number == len(starts) - 1)
        try:
            parts.append(cipher.decrypt(nonce, view[at : at + SEGMENT + _TAG_BYTES], None))
        except (InvalidTag, ValueError):
            return None
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if last else b"\0")
