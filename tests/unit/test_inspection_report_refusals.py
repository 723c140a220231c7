"""Files that are no report, or no longer one: each is refused in one sentence, and nothing is guessed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.inspection_report import accept_report, read_report
from goldenthread.intake.inspection_report import pages as pages_module
from tests.factories import inspection_reports as made

pytestmark = pytest.mark.unit


def word_file() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return content.getvalue()


def encrypted() -> bytes:
    content = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.ilacs())) as document:
        document.save(content, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return content.getvalue()


def of_pages(count: int) -> bytes:
    content = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(count):
            document.add_blank_page()
        document.save(content)
    return content.getvalue()


def half() -> bytes:
    whole = made.ilacs()
    return whole[: len(whole) // 2]


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "is empty"),
    "word": (word_file, "is a Word document"),
    "text": (lambda: b"Inspection of services", "is plain text"),
    "encrypted": (encrypted, "needs a password"),
    "cut short": (half, "cut short"),
    "scan": (lambda: of_pages(12), "is a scan"),
    "300 pages": (lambda: of_pages(300), "has 300 pages"),
    "school": (made.school, "about a school"),
    "other paper": (lambda: made.pdf("= Minutes of a meeting\n\n" + made.PROSE * 3), "is not recognised"),
    "damaged": (lambda: b"%PDF-1.7\n" + b"junk " * 200 + b"\n%%EOF", "is damaged"),
}


@pytest.mark.parametrize(("make", "says"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_no_report_gets_one_sentence(make: Callable[[], bytes], says: str, tmp_path: Path) -> None:
    file = tmp_path / "given.pdf"
    file.write_bytes(make())
    with pytest.raises(InputNotFit, match=says) as refusal:
        read_report(file)
    assert "given.pdf" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_file_that_takes_too_long_is_left_unread(tmp_path: Path) -> None:
    file = tmp_path / "slow.pdf"
    file.write_bytes(made.ilacs())
    ticks = iter(range(0, 1000, 40))
    with pytest.raises(InputNotFit, match="took longer than"):
        pages_module.read_pages(accept_report(file), now=lambda: float(next(ticks)))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputNotFit, match="no file"):
        read_report(tmp_path / "absent.pdf")
