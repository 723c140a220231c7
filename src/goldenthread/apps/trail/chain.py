"""How events are sealed: the hash of one event covers the hash of the one before it.

    event 1 ── hash ──▶ event 2 ── hash ──▶ event 3 …

A value is covered through its salted digest, so that a redacted value leaves the shape and the chain whole.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

START = "0" * 64


def canonical(value: object) -> str:
    """The one way a value is written before it is hashed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)


def digest(salt: str, value: object) -> str:
    """The hash of one value with its salt."""
    return hashlib.sha256(f"{salt}\n{canonical(value)}".encode()).hexdigest()


def seal(fields: dict[str, Any], previous_hash: str) -> str:
    """The hash of one event: its own fields and the hash before it."""
    return hashlib.sha256(f"{previous_hash}\n{canonical(fields)}".encode()).hexdigest()
