"""Takes a file in whole, or refuses it with one sentence, before any reader looks inside.

Every reader of this room starts here. The checks go from cheap to dear: size on disk, what the first bytes
say the file is (its name is never believed), then the archive behind a spreadsheet or a Word file: how
many entries, how much they unpack to, whether they are whole, locked or carry document types of their own.
Nothing is written to disk and nothing inside is run.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.parsers import expat

from goldenthread.core.errors import InputNotFit

Kind = Literal["ods", "xlsx", "docx", "zip", "pdf", "xml", "text", "ole", "unknown"]

_MEGABYTE = 1_000_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_NAMES: dict[Kind, str] = {
    "ods": "an OpenDocument spreadsheet (.ods)",
    "xlsx": "an Excel workbook (.xlsx)",
    "docx": "a Word document (.docx)",
    "zip": "a zip archive",
    "pdf": "a PDF",
    "xml": "an XML file",
    "text": "plain text, such as CSV",
    "ole": "a file in the old Office format or a locked one",
    "unknown": "something that is not known here",
}


@dataclass(frozen=True)
class Limits:
    """How large a file may be. The defaults hold the largest real workbook we know of ten times over."""

    file_bytes: int = 60 * _MEGABYTE
    entries: int = 5_000
    unpacked_bytes: int = 400 * _MEGABYTE
    ratio: int = 200  # unpacked to packed; real spreadsheets reach about 40
    ratio_matters_above: int = 20 * _MEGABYTE


@dataclass(frozen=True)
class AcceptedFile:
    """A file that passed: its shown name, its bytes, what it is, and the SHA-256 of the bytes in hex."""

    name: str
    data: bytes
    kind: Kind
    sha256: str


DEFAULT_LIMITS = Limits()


def accept_path(path: Path, *, kinds: tuple[Kind, ...], limits: Limits = DEFAULT_LIMITS) -> AcceptedFile:
    """The file at `path`, read whole, when it is one of `kinds` and safe to read; InputNotFit says why not."""
    name = shown_name(path.name)
    try:
        if not path.is_file():
            raise InputNotFit(f"There is no file at “{path}”. Check the path and try again.")
        size = path.stat().st_size
        _refuse_size(size, name, limits)
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise InputNotFit(f"“{name}” could not be read: {error.strerror}. Check that you may open it.") from error
    return accept_bytes(data, name=name, kinds=kinds, limits=limits)


def accept_bytes(data: bytes, *, name: str, kinds: tuple[Kind, ...], limits: Limits = DEFAULT_LIMITS) -> AcceptedFile:
    """The same for bytes already in memory, for instance an upload; `name` is only shown, never believed."""
    name = shown_name(name)
    _refuse_size(len(data), name, limits)
    if not data:
        raise InputNotFit(f"“{name}” is empty. Save the file again and send that copy.")
    if data.startswith(_OLE):
        _refuse_ole(data, name, kinds)
    kind = _kind(data, name, limits)
    if kind not in kinds:
        wanted = " or ".join(_NAMES[each] for each in kinds)
        raise InputNotFit(f"“{name}” is {_NAMES[kind]}, whatever its name says; {wanted} is needed here.")
    return AcceptedFile(name=name, data=data, kind=kind, sha256=hashlib.sha256(data).hexdigest())


def refuse_document_types(data: bytes, *, name: str) -> None:
    """Stops at an XML document type: it can pull in other files or swell without end, and no return needs one."""
    head = data[:65_536].replace(b"\x00", b"")  # UTF-16 then reads like ASCII
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise InputNotFit(
            f"“{shown_name(name)}” declares an XML document type, which is not accepted. Export it again."
        )


def shown_name(name: str) -> str:
    """A file's name as it may be shown: no folders, no control characters, at most 80 characters."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    clean = "".join(letter if letter.isprintable() else "?" for letter in base).strip() or "the file"
    return clean if len(clean) <= 80 else clean[:79] + "…"


def _refuse_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise InputNotFit(
            f"“{name}” holds {size / _MEGABYTE:,.0f} MB; at most {limits.file_bytes / _MEGABYTE:,.0f} MB is "
            "accepted. Check that it is the right file, or send it in parts."
        )


def _refuse_ole(data: bytes, name: str, kinds: tuple[Kind, ...]) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise InputNotFit(f"“{name}” is locked with a password. Save a copy without one and send that.")
    if "ole" not in kinds:
        raise InputNotFit(f"“{name}” is in the old Office format (.xls or .doc). Save it in the present one.")


def _kind(data: bytes, name: str, limits: Limits) -> Kind:
    if data.startswith(b"PK"):
        return _archive_kind(data, name, limits)
    if data.startswith(_OLE):
        return "ole"
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"<?xml", b"\xff\xfe<\x00", b"\xfe\xff\x00<")) or (head.startswith(b"<") and b">" in head):
        refuse_document_types(data, name=name)
        return "xml"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in data[:65_536]:
        return "text"
    return "unknown"


def _archive_kind(data: bytes, name: str, limits: Limits) -> Kind:
    damaged = InputNotFit(f"“{name}” is cut short or damaged, so it cannot be opened. Fetch or save it again.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_bomb(entries, name, limits)
            _refuse_locked(archive, entries, name)
            for entry in entries:
                _unpack_through(archive, entry, name, limits)
            return _kind_of_archive(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise damaged from error


def _refuse_bomb(entries: list[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    if len(entries) > limits.entries:
        raise InputNotFit(f"“{name}” holds {len(entries):,} parts; at most {limits.entries:,} are accepted.")
    if len({entry.filename for entry in entries}) < len(entries):
        raise InputNotFit(f"“{name}” holds two parts of the same name, so it cannot be read with certainty.")
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    swells = unpacked > limits.ratio_matters_above and unpacked / packed > limits.ratio
    if unpacked > limits.unpacked_bytes or swells:
        raise InputNotFit(
            f"“{name}” would unpack to {unpacked / _MEGABYTE:,.0f} MB, {unpacked / packed:,.0f} times its size. "
            "No real return does that, so it was not opened."
        )


def _refuse_locked(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> None:
    locked = any(entry.flag_bits & 1 for entry in entries)
    manifest = next((entry for entry in entries if entry.filename == "META-INF/manifest.xml"), None)
    if not locked and manifest is not None and manifest.file_size < _MEGABYTE:
        locked = b"encryption-data" in archive.read(manifest)
    if locked:
        raise InputNotFit(f"“{name}” is locked with a password. Save a copy without one and send that.")


def _unpack_through(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limits: Limits) -> None:
    """Reads one entry to its end and throws it away: a truncated or lying entry fails its checksum here.

    XML is also parsed as it goes by. A reader written for speed may wait for ever at the end of a part that
    is not whole; nothing gets that far.
    """
    parser = expat.ParserCreate() if entry.filename.lower().endswith((".xml", ".rels")) else None
    seen = 0
    with archive.open(entry) as stream:
        while chunk := stream.read(_MEGABYTE):
            if parser and not seen:
                refuse_document_types(chunk, name=name)
            seen += len(chunk)
            if seen > limits.unpacked_bytes:
                raise InputNotFit(f"“{name}” unpacks to more than it declares, so it was not opened.")
            if parser:
                _parse(parser, chunk, name)
    if parser and seen:
        _parse(parser, b"", name, last=True)


def _parse(parser: expat.XMLParserType, chunk: bytes, name: str, *, last: bool = False) -> None:
    try:
        parser.Parse(chunk, last)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise InputNotFit(f"“{name}” is damaged inside: a part of it is not sound XML. Save it again.") from error


def _kind_of_archive(archive: zipfile.ZipFile) -> Kind:
    names = set(archive.namelist())
    if "mimetype" in names and archive.read("mimetype").strip() == _ODS_TYPE:
        return "ods"
    if "[Content_Types].xml" in names and "xl/workbook.xml" in names:
        return "xlsx"
    if "[Content_Types].xml" in names and "word/document.xml" in names:
        return "docx"
    return "zip"
