"""No reader opens a file that is too large, locked, damaged, swollen or not what it says it is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.safety import Limits, accept_bytes, accept_path, refuse_document_types, shown_name
from tests.factories.archives import archive, ods

pytestmark = pytest.mark.unit

GOOD = ods({"Sheet": [["Heading"], ["value"]]})


def refused(data: bytes, *, name: str = "return.ods", limits: Limits | None = None) -> str:
    with pytest.raises(InputNotFit) as stop:
        accept_bytes(data, name=name, kinds=("ods",), limits=limits or Limits())
    says = str(stop.value)
    assert name in says
    assert says.endswith(".")
    return says


def test_a_sound_file_is_taken_whole_and_known_by_its_bytes() -> None:
    taken = accept_bytes(GOOD, name="anything.xlsx", kinds=("ods", "xlsx"))
    assert (taken.kind, taken.data) == ("ods", GOOD)
    assert len(taken.sha256) == 64


@pytest.mark.parametrize("kept", [4, len(GOOD) // 3, len(GOOD) - 30])
def test_a_truncated_file_is_refused(kept: int) -> None:
    assert "cut short or damaged" in refused(GOOD[:kept])


def test_one_changed_byte_inside_a_part_is_noticed() -> None:
    stored = archive(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a>good</a>"},
        packing=zipfile.ZIP_STORED,
    )
    assert "damaged" in refused(stored.replace(b"<a>good</a>", b"<a>g00d</a>"))


@pytest.mark.parametrize(
    "inside", ["<a><b></a>", "<a>", "<a/><a/>", "<a>\x00</a>", "plain", '<?xml version="1.0" encoding="x-9"?><a/>']
)
def test_a_part_that_is_not_sound_xml_is_refused(inside: str) -> None:
    """The spreadsheet reader we use waits for ever on some of these."""
    made = archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": inside})
    assert "not sound XML" in refused(made)


def test_an_empty_file_is_refused() -> None:
    assert "empty" in refused(b"")


def test_a_zip_bomb_is_refused_from_what_it_declares() -> None:
    bomb = archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"0" * 30_000_000})
    assert len(bomb) < 100_000
    assert "would unpack to" in refused(bomb)


def test_too_many_parts_are_refused() -> None:
    many = archive({f"part-{n}": "" for n in range(30)})
    assert "30 parts" in refused(many, limits=Limits(entries=29))


def test_a_part_given_twice_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        zipped.writestr("content.xml", "one")
        with pytest.warns(UserWarning, match="Duplicate name"):
            zipped.writestr("content.xml", "two")
    assert "two parts of the same name" in refused(made.getvalue())


def test_a_200_megabyte_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.ods"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)  # sparse: takes no room on the disk
    with pytest.raises(InputNotFit, match=r"“huge\.ods” holds 200 MB; at most 60 MB"):
        accept_path(path, kinds=("ods",))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputNotFit, match=r"There is no file at .*nothing\.ods"):
        accept_path(tmp_path / "nothing.ods", kinds=("ods",))


def test_a_password_is_recognised_in_each_form_it_takes() -> None:
    locked = ods({"S": []}, manifest='<manifest:encryption-data manifest:checksum="x"/>')
    assert "password" in refused(locked)
    flagged = bytearray(archive({"content.xml": "x"}, packing=zipfile.ZIP_STORED))
    flagged[flagged.index(b"PK\x01\x02") + 8] |= 1
    flagged[6] |= 1
    assert "password" in refused(bytes(flagged))
    office = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert "password" in refused(office)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600, "old Office format"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"name,grade\nx,y\n", "plain text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "something that is not known"),
        (archive({"xl/workbook.xml": "<a/>", "[Content_Types].xml": "<a/>"}), "an Excel workbook"),
        (archive({"word/document.xml": "<a/>", "[Content_Types].xml": "<a/>"}), "a Word document"),
        (archive({"readme.txt": "hello"}), "a zip archive"),
    ],
    ids=["ole", "pdf", "csv", "png", "xlsx", "docx", "zip"],
)
def test_a_renamed_file_is_known_for_what_it_is(data: bytes, what: str) -> None:
    assert what in refused(data)


def test_a_document_type_inside_a_part_is_refused() -> None:
    laughs = ods({"S": [["x"]]}, prologue='<!DOCTYPE a [<!ENTITY lol "lol">]>')
    assert "document type" in refused(laughs)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_in_plain_xml_is_refused_in_any_encoding(encoding: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'
    with pytest.raises(InputNotFit, match="document type"):
        refuse_document_types(text.encode(encoding), name="census.xml")
    assert "document type" in refused(text.encode(encoding), name="census.xml")


def test_a_name_is_shown_without_folders_or_control_characters() -> None:
    assert shown_name("C:\\Users\\someone\\re\x1bturn.ods") == "re?turn.ods"
    assert shown_name("../../etc/passwd") == "passwd"
    assert len(shown_name("x" * 500)) == 80
