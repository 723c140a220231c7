"""Records in plain JSON that anybody may read and only a holder of the key can have written."""

from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

from goldenthread.vault.keys import Key, damaged


def signed(record: dict[str, Any], key: Key) -> bytes:
    """The record with its SHA-256 and its proof (HMAC-SHA-256), in the one way such a record is written."""
    inner = _written(record)
    return _written({"record": record, "sha256": hashlib.sha256(inner).hexdigest(), "proof": key.proof(inner)})


def read_signed(path: Path, key: Key, what: str) -> dict[str, Any]:
    """The record in a file; refused when one byte, even a space, is not as it was written."""
    try:
        content = path.read_bytes()
        outer = json.loads(content)
        record, proof = outer["record"], outer["proof"]
        whole = isinstance(proof, str) and proof.isascii() and isinstance(record, dict)
        same = whole and content == signed(record, key) and hmac.compare_digest(proof, key.proof(_written(record)))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise damaged(what, path) from error
    if not same:
        raise damaged(what, path)
    return record


def _written(record: dict[str, Any]) -> bytes:
    return (json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()
