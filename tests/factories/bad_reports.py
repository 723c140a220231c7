"""Files that are no report, or no longer one, each with the words of the sentence that refuses it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pikepdf
import pypdfium2

from tests.factories import inspection_reports as made


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
    """A PDF of blank pages."""
    content = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(count):
            document.add_blank_page()
        document.save(content)
    return content.getvalue()


def scanned() -> bytes:
    """A report as a scanner saves it: each page one picture, and no text."""
    source = pypdfium2.PdfDocument(made.ilacs())
    content = io.BytesIO()
    with pikepdf.new() as document:
        for page in source:
            drawn = page.render(scale=0.5, grayscale=True)
            rows = bytes(drawn.buffer)
            pixels = b"".join(
                rows[row * drawn.stride : row * drawn.stride + drawn.width] for row in range(drawn.height)
            )
            picture = pikepdf.Stream(
                document,
                pixels,
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=drawn.width,
                Height=drawn.height,
                ColorSpace=pikepdf.Name.DeviceGray,
                BitsPerComponent=8,
            )
            blank = document.add_blank_page(page_size=(595, 842))
            blank.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=picture))
            blank.Contents = pikepdf.Stream(document, b"q 595 0 0 842 0 0 cm /Scan Do Q")
        document.save(content)
    source.close()
    return content.getvalue()


def half() -> bytes:
    whole = made.ilacs()
    return whole[: len(whole) // 2]


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "is empty"),
    "word": (word_file, "is a Word document"),
    "text": (lambda: b"Inspection of services", "is plain text"),
    "web page": (lambda: b"<!DOCTYPE html><html><body>Report</body></html>", "is a web page"),
    "encrypted": (encrypted, "needs a password"),
    "cut short": (half, "cut short"),
    "scan": (scanned, "is a scan"),
    "blank": (lambda: of_pages(12), "is a scan"),
    "300 pages": (lambda: of_pages(300), "has 300 pages"),
    "school": (made.school, "about a school"),
    "other paper": (lambda: made.pdf("= Minutes of a meeting\n\n" + made.PROSE * 3), "is not recognised"),
    "damaged": (lambda: b"%PDF-1.7\n" + b"junk " * 200 + b"\n%%EOF", "is damaged"),
}
