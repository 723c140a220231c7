"""Files that are there whole or not at all, whenever the machine stops, and one writer at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goldenthread.core.errors import InputNotFit

MAKING = ".making-"
"""How the name of everything begins that is not finished; what is left of it belongs to nothing."""


def write_new(path: Path, content: bytes) -> None:
    """A new file whose bytes are on the disk when this returns; it is readable by its owner alone."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())


def replace_whole(path: Path, content: bytes) -> None:
    """A file with these bytes in the place of what was there: readers see the old one or the new one."""
    beside = path.with_name(f"{MAKING}{path.name}-{os.urandom(4).hex()}")
    write_new(beside, content)
    beside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Puts the names in a folder on the disk, where the system offers that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def destroy(path: Path) -> None:
    """A small file overwritten, then removed; nothing happens when it is not there."""
    if not path.exists():
        return
    with path.open("r+b") as handle:
        handle.write(os.urandom(path.stat().st_size))
        handle.flush()
        os.fsync(handle.fileno())
    path.unlink()


@contextmanager
def only_writer(folder: Path, *, wait: bool = True) -> Iterator[bool]:
    """Whether this process may write to the folder now; with `wait`, it is when the others are done.

    The system lets go of the lock when a process ends, however it ends.
    """
    descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _lock(descriptor, wait=wait)
    finally:
        os.close(descriptor)


def _lock(descriptor: int, *, wait: bool) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows locks a byte of the file instead
        import msvcrt

        how = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK  # type: ignore[attr-defined]
        try:
            msvcrt.locking(descriptor, how, 1)  # type: ignore[attr-defined]
        except OSError as error:
            if wait:
                raise InputNotFit("Somebody else is writing to the vault. Try again in a minute.") from error
            return False
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True
