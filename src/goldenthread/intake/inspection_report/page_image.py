"""A picture of one page, so that a person can see what was read beside where it was read."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.inspection_report.reading import Place
from goldenthread.intake.safety import AcceptedFile

#: A page is never drawn wider or taller than this, whatever size it claims to have.
MOST_PIXELS = 4000


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as PNG, with its size in points for placing marks on it."""

    png: bytes
    width: float
    height: float

    def share(self, place: Place) -> tuple[float, float, float, float]:
        """Where a place lies on the picture: left, top, width and height as percentages of the picture."""
        return (
            100 * place.left / self.width,
            100 * (self.height - place.top) / self.height,
            100 * (place.right - place.left) / self.width,
            100 * (place.top - place.bottom) / self.height,
        )


def page_image(file: AcceptedFile, page: int, *, width: int = 900) -> PageImage:
    """Page `page` (from 1) of an accepted PDF, `width` pixels wide; InputNotFit when there is no such page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(file.data)
    try:
        if not 1 <= page <= len(document):
            raise InputNotFit(f"“{file.name}” has {len(document)} pages; page {page} is not one of them.")
        drawn = document[page - 1]
        points_wide, points_high = drawn.get_size()
        scale = min(width / points_wide, MOST_PIXELS / points_wide, MOST_PIXELS / points_high)
        bitmap = drawn.render(scale=scale, grayscale=True)
        rows = bytes(bitmap.buffer)
        png = _png(rows, bitmap.width, bitmap.height, bitmap.stride)
        return PageImage(png, points_wide, points_high)
    except pypdfium2.PdfiumError as error:
        raise InputNotFit(f"Page {page} of “{file.name}” cannot be drawn. Download the report again.") from error
    finally:
        document.close()


def _png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """Eight-bit grey pixels as PNG (ISO/IEC 15948): a signature, the header, the packed rows, the end."""
    rows = b"".join(b"\x00" + pixels[start : start + width] for start in range(0, stride * height, stride))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
