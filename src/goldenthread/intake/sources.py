"""The files behind a path: one file, a folder or a zip archive, each known by its content and safe to read.

Spreadsheets and archives are taken in whole by `intake.safety`. Text and XML may be far larger (a national
XML is gigabytes), so they are looked at and then streamed from where they lie.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.safety import AcceptedFile, Kind, Limits, accept_bytes, accept_path, refuse_document_types

RETURN_KINDS: tuple[Kind, ...] = ("xlsx", "ods", "text", "xml", "zip")
STREAMED_BYTES = 8_000_000_000
_FOLDER_FILES = 1_000
_ZIP_LIMITS = Limits(file_bytes=500_000_000, unpacked_bytes=4_000_000_000)
_HEAD = 65_536


@dataclass(frozen=True)
class Source:
    """One readable file: its name as it may be shown, what it is, and where its bytes are."""

    name: str
    kind: Kind
    data: bytes | None = None
    path: Path | None = None

    def open(self) -> BinaryIO:
        """The bytes, from the start."""
        if self.path is not None:
            return self.path.open("rb")
        return io.BytesIO(self.data or b"")

    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hex."""
        with self.open() as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()


@dataclass(frozen=True)
class Upload:
    """Files that came over the wire and are held in memory: a name and the bytes of each."""

    files: tuple[tuple[str, bytes], ...]

    @property
    def name(self) -> str:
        """What a message calls it."""
        return self.files[0][0] if len(self.files) == 1 else "the upload"


@dataclass(frozen=True)
class Refused:
    """A file beside the others that cannot be part of a return, with the sentence that says why."""

    name: str
    why: str


def open_path(path: Path | Upload) -> tuple[list[Source], list[Refused]]:
    """Every readable file at `path`, in order of name, and those set aside; InputNotFit when there is none.

    A single file that cannot be read is refused with its own sentence; beside others it is set aside.
    """
    if isinstance(path, Upload):
        sources, refused = _upload(path)
    elif path.is_dir():
        sources, refused = _folder(path)
    else:
        source = _file(path)
        sources, refused = _archive(source) if source.kind == "zip" else ([source], [])
    return _told_apart(sources), refused


def _upload(upload: Upload) -> tuple[list[Source], list[Refused]]:
    """The files of an upload; each may be an archive."""
    sources: list[Source] = []
    refused: list[Refused] = []
    for name, data in sorted(upload.files):
        try:
            taken = accept_bytes(data, name=name, kinds=RETURN_KINDS, limits=_ZIP_LIMITS)
        except InputNotFit as error:
            if len(upload.files) == 1:
                raise
            refused.append(Refused(name, str(error)))
            continue
        source = Source(taken.name, taken.kind, data=taken.data)
        inside, strange = _archive(source) if taken.kind == "zip" else ([source], [])
        sources += inside
        refused += strange
    if not sources:
        raise InputNotFit(f"None of the {len(upload.files)} files sent can be read. The first: {refused[0].why}")
    return sources, refused


def _told_apart(sources: list[Source]) -> list[Source]:
    """The same files, each with a name of its own: an issue must point at one of them."""
    seen: Counter[str] = Counter()
    apart = []
    for source in sources:
        seen[source.name] += 1
        again = f"{source.name} ({seen[source.name]})" if seen[source.name] > 1 else source.name
        apart.append(replace(source, name=again))
    return apart


def _folder(path: Path) -> tuple[list[Source], list[Refused]]:
    files = sorted(each for each in path.rglob("*") if each.is_file() and not _hidden(each.relative_to(path)))
    if not files:
        raise InputNotFit(f"The folder “{path.name}” holds no files. Check the path.")
    if len(files) > _FOLDER_FILES:
        raise InputNotFit(f"The folder “{path.name}” holds {len(files):,} files, which is no return. Check the path.")
    sources: list[Source] = []
    refused: list[Refused] = []
    for each in files:
        try:
            source = _file(each)
        except InputNotFit as error:
            refused.append(Refused(each.name, str(error)))
            continue
        if source.kind == "zip":
            inside, strange = _archive(source)
            sources += inside
            refused += strange
        else:
            sources.append(source)
    if not sources:
        raise InputNotFit(f"None of the {len(files)} files in “{path.name}” can be read. The first: {refused[0].why}")
    return sources, refused


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$", "__MACOSX")) for part in path.parts)


def _file(path: Path) -> Source:
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise InputNotFit(f"There is no file or folder at “{path}”. Check the path and try again.") from error
    except OSError as error:
        raise InputNotFit(f"“{path.name}” could not be read: {error.strerror}. Check that you may open it.") from error
    looked = accept_bytes(head, name=path.name, kinds=("xml", "text")) if not _packed(head) else None
    if looked is None:
        limits = _ZIP_LIMITS if path.suffix.lower() == ".zip" else Limits()
        taken = accept_path(path, kinds=RETURN_KINDS, limits=limits)
        return Source(taken.name, taken.kind, data=taken.data)
    if size > STREAMED_BYTES:
        raise InputNotFit(f"“{looked.name}” holds {size / 1e9:,.1f} GB; at most {STREAMED_BYTES / 1e9:.0f} are read.")
    return Source(looked.name, looked.kind, path=path)


def _packed(head: bytes) -> bool:
    return head.startswith((b"PK", bytes.fromhex("d0cf11e0"))) or head[:1024].lstrip().startswith(b"%PDF-")


def _archive(source: Source) -> tuple[list[Source], list[Refused]]:
    sources: list[Source] = []
    refused: list[Refused] = []
    with zipfile.ZipFile(source.open()) as archive:
        for name, data in _members(archive):
            try:
                taken: AcceptedFile = accept_bytes(data, name=name, kinds=RETURN_KINDS, limits=_ZIP_LIMITS)
                if taken.kind == "zip":
                    raise InputNotFit(f"“{taken.name}” is an archive inside an archive. Unpack it and send its files.")
            except InputNotFit as error:
                refused.append(Refused(name.rsplit("/", 1)[-1], str(error)))
                continue
            sources.append(Source(taken.name, taken.kind, data=data))
    if not sources:
        first = f" The first: {refused[0].why}" if refused else ""
        raise InputNotFit(f"The archive “{source.name}” holds no file that can be read.{first}")
    return sources, refused


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(archive.infolist(), key=lambda each: each.filename):
        if not entry.is_dir() and not _hidden(Path(entry.filename)):
            yield entry.filename, archive.read(entry)


def refuse_declared_types(source: Source) -> None:
    """Stops at an XML file that declares a document type near its start."""
    with source.open() as stream:
        refuse_document_types(stream.read(_HEAD), name=source.name)
