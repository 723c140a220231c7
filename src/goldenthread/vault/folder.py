"""Where things lie in a vault, and the tidying of what an interrupted writer left.

vault/
├── vault.json                     the vault's own number; its key file is named after it
├── waiting/                       uploads that are not accepted yet (goldenthread.vault.waiting)
└── 390/                           one authority
    ├── authority.key              wrapped by the master key
    └── 390-annex-a-2016-03-31-…/  one version
        ├── manifest.json          counts, hashes, editions; signed
        ├── standing.json          how long it is kept, hold, shredded; signed
        ├── tables.key people.key  wrapped by the authority key
        └── 01.sealed 02.sealed …  the tables, the re-identification list, the findings
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from goldenthread.core.errors import InputNotFit
from goldenthread.vault.durable import MAKING, destroy, replace_whole, sync_folder

MANIFEST, STANDING = "manifest.json", "standing.json"
TABLES_KEY, PEOPLE_KEY, AUTHORITY_KEY = "tables.key", "people.key", "authority.key"
_NUMBER = "vault.json"


def number_of(folder: Path, *, fresh: str) -> str:
    """The vault's own number; a folder that holds nothing yet becomes a vault with the number `fresh`."""
    path = folder / _NUMBER
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            if any(child.is_dir() and not child.name.startswith(MAKING) for child in folder.iterdir()):
                raise InputNotFit(f"{path} is missing, so the vault cannot be told from another. Bring it back.")
            replace_whole(path, _as_text(fresh))
        content = path.read_bytes()
    except OSError as error:
        raise InputNotFit(f"{folder} cannot be used as a vault: {error.strerror}.") from error
    found = re.search(rb'"vault": "([0-9a-f]{16})"', content)
    if found is None or content != _as_text(found[1].decode()):
        raise InputNotFit(f"{path} is damaged. Bring it back from the backup of the vault.")
    return found[1].decode()


def _as_text(number: str) -> bytes:
    return (json.dumps({"vault": number, "format": 1}) + "\n").encode()


def authorities(folder: Path) -> Iterator[str]:
    """The authorities that have a folder here, by DfE number."""
    for child in sorted(folder.iterdir()) if folder.is_dir() else ():
        if re.fullmatch(r"\d{3}", child.name) and child.is_dir():
            yield child.name


def versions(authority: Path) -> Iterator[Path]:
    """The folders of an authority's versions, by name."""
    if authority.is_dir():
        yield from sorted(child for child in authority.iterdir() if child.is_dir() and child.name[0] != ".")


def names(folder: Path) -> tuple[str, ...]:
    """The names of all versions, for which no key is needed."""
    return tuple(path.name for authority in authorities(folder) for path in versions(folder / authority))


def is_unused(folder: Path) -> bool:
    """Whether nothing was ever sealed here."""
    return not any((folder / each / AUTHORITY_KEY).exists() for each in authorities(folder)) and not names(folder)


def clear_leftovers(folder: Path) -> list[str]:
    """Removes what writers that were stopped had not finished; one sentence for each, with the place."""
    notes = []
    for place in (folder, *(folder / authority for authority in authorities(folder))):
        for child in sorted(place.glob(f"{MAKING}*")):
            shutil.rmtree(child) if child.is_dir() else child.unlink()
            notes.append(f"{child} was left by a writer that was stopped, and was removed. Nothing had come of it.")
        for version in versions(place) if place != folder else ():
            for child in sorted(version.glob(f"{MAKING}*")):
                child.unlink()
                notes.append(f"{child} was left by a writer that was stopped, and was removed.")
    return notes


def destroy_contents(version: Path) -> bool:
    """Destroys the keys of a version, then its sealed files; whether there was anything left to destroy."""
    keys = [path for path in (version / TABLES_KEY, version / PEOPLE_KEY) if path.exists()]
    for path in keys:
        destroy(path)
    sync_folder(version)
    sealed = sorted(version.glob("*.sealed"))
    for path in sealed:
        path.unlink()
    sync_folder(version)
    return bool(keys or sealed)
