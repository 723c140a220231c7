"""The lines of a report with their places, read from an untrusted PDF with ceilings on size, pages and time.

PDFium reads the file in memory; nothing in it is run, followed or fetched. Only what the reader needs is asked
for: the text of each page, the place and the type of each line, and the cells of the few lines that hold a
grade. A report of forty pages takes about a tenth of a second.
"""

from __future__ import annotations

import ctypes
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.inspection_report.layouts import wordings
from goldenthread.intake.inspection_report.reading import Place
from goldenthread.intake.safety import AcceptedFile, Limits, accept_bytes, accept_path, shown_name

#: Ofsted's longest report of an authority has about seventy pages.
MOST_PAGES = 200
MOST_BYTES = 50_000_000
MOST_CHARACTERS = 2_000_000
MOST_SECONDS = 30.0
#: Fewer characters a page than this is a picture of a page, not text.
FEWEST_CHARACTERS_A_PAGE = 40

#: A table of contents begins on one of these first pages, and its entries are shorter than running text.
_CONTENTS_BY = 6
_LONGEST_ENTRY = 85
#: PDFium marks a hyphen at the end of a line with this character and runs the two lines together.
_LINE_HYPHEN = "￾"
_LETTERS = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": None, "\u200b": None})
_ENDS_IN_GRADE_WORD = re.compile(
    r"(?:outstanding|good|inadequate|requires?|improvement|to|be)(?:\d{1,2})?[.\s]*$", re.IGNORECASE
)
_UNFINISHED = re.compile(r"\b(?:requires?(?: improvement(?: to(?: be)?)?)?|improvement to(?: be)?|to be|to)$")
_MARKED_GRADE = re.compile(r"(?<=[a-z])\d{1,2}$", re.IGNORECASE)
_FOOTNOTE_MARK = re.compile(r"(?<=[A-Za-z.,;:’”)])\d{1,2}(?=[\s.,;:)]|$)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A run of words with no wide gap inside it, and its place."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its text, place, size of type in points, and its cells where it may be a row of a table."""

    text: str
    place: Place
    size: float
    bold: bool
    cells: tuple[Cell, ...]
    hyphenated: bool = False

    @property
    def page(self) -> int:
        return self.place.page


@dataclass(frozen=True, slots=True)
class Pages:
    """Every line of a report in reading order, without running headers, footers and page numbers."""

    count: int
    lines: tuple[Line, ...]
    body_size: float

    def on(self, first: int, last: int | None = None) -> tuple[Line, ...]:
        """The lines of one page, or of a range of pages."""
        return tuple(line for line in self.lines if first <= line.page <= (last or first))


def read_pages(file: AcceptedFile, *, now: Callable[[], float] = time.monotonic) -> Pages:
    """The text of a PDF; InputNotFit says in one sentence why a file cannot be read."""
    import pypdfium2

    if b"%%EOF" not in file.data[-2048:]:
        raise InputNotFit(f"“{file.name}” is cut short: the end of the PDF is missing. Download the report again.")
    try:
        document = pypdfium2.PdfDocument(file.data)
    except pypdfium2.PdfiumError as error:
        raise InputNotFit(_why_unreadable(file.name, error)) from error
    try:
        return _pages(file.name, document, now)
    except pypdfium2.PdfiumError as error:
        raise InputNotFit(f"“{file.name}” holds a page that cannot be read. Download the report again.") from error
    finally:
        document.close()


def accept_report(path: Path) -> AcceptedFile:
    """The bytes of a report; InputNotFit when it is missing, empty, too large or not a PDF."""
    if path.is_file():
        with path.open("rb") as stream:
            _refuse_web_page(stream.read(512), path.name)
    return accept_path(path, kinds=("pdf",), limits=Limits(file_bytes=MOST_BYTES))


def accept_report_bytes(data: bytes, *, name: str) -> AcceptedFile:
    """The same for bytes already in memory, for instance an upload; the name is only shown, never believed."""
    _refuse_web_page(data[:512], shown_name(name))
    return accept_bytes(data, name=name, kinds=("pdf",), limits=Limits(file_bytes=MOST_BYTES))


def _refuse_web_page(head: bytes, name: str) -> None:
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith((b"<!doctype html", b"<html")):
        raise InputNotFit(f"“{name}” is a web page saved under the name of a PDF. Download the report itself.")


def _why_unreadable(name: str, error: Any) -> str:
    import pypdfium2.raw as pdfium

    if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return f"“{name}” is encrypted and needs a password. Save a copy without the password and give that."
    return f"“{name}” is damaged and cannot be opened as a PDF. Download the report again."


def _pages(name: str, document: Any, now: Callable[[], float]) -> Pages:
    count = len(document)
    if count > MOST_PAGES:
        raise InputNotFit(
            f"“{name}” has {count} pages; a report of one inspection has at most {MOST_PAGES}. Give the report alone."
        )
    if count == 0:
        raise InputNotFit(f"“{name}” has no pages. Download the report again.")
    started, characters, found, heights = now(), 0, [], []
    for index in range(count):
        page = document[index]
        text_page = page.get_textpage()
        characters += text_page.count_chars()
        if characters > MOST_CHARACTERS:
            raise InputNotFit(f"“{name}” holds more text than any report of one inspection. Give the report alone.")
        if now() - started > MOST_SECONDS:
            raise InputNotFit(f"“{name}” took longer than {MOST_SECONDS:.0f} seconds to open and was left unread.")
        heights.append(page.get_height())
        found.extend(_lines(text_page, index + 1))
        text_page.close()
        page.close()
    if characters < FEWEST_CHARACTERS_A_PAGE * count:
        raise InputNotFit(
            f"“{name}” is a scan: its pages are pictures and hold no text. Give the published PDF, or a copy put "
            "through text recognition."
        )
    sizes = Counter[float]()
    for line in found:
        sizes[round(line.size, 1)] += len(line.text)
    kept = tuple(_without_contents(_without_furniture(found, count, heights)))
    return Pages(count=count, lines=kept, body_size=sizes.most_common(1)[0][0] if sizes else 0.0)


def _lines(text_page: Any, page: int) -> Iterator[Line]:
    """The printed lines of one page in the order in which they were written."""
    text = text_page.get_text_range()
    offset = 0
    for written in text.split("\r\n"):
        parts = written.split(_LINE_HYPHEN)
        for number, part in enumerate(parts):
            hyphenated = number < len(parts) - 1
            if part.strip():
                yield _line(text_page, page, offset, part, hyphenated=hyphenated)
            offset += len(part) + 1
        offset += 1


def _line(text_page: Any, page: int, offset: int, written: str, *, hyphenated: bool) -> Line:
    import pypdfium2.raw as pdfium

    lead = len(written) - len(written.lstrip())
    kept = written.strip()
    start = offset + lead
    letter = re.search(r"[A-Za-z]", kept)
    probe = start + (letter.start() if letter else 0)  # a bullet or a number may be set in another type
    size = pdfium.FPDFText_GetFontSize(text_page, probe)
    place = _place(text_page, page, start, start + len(kept) - 1)
    marks = [each for each in _FOOTNOTE_MARK.finditer(kept) if _small(text_page, start + each.start(), size)]
    cells: tuple[Cell, ...] = ()
    if page == 1 or _ENDS_IN_GRADE_WORD.search(kept):
        cells = tuple(_cells(text_page, page, start, kept, size))
    text = kept + ("-" if hyphenated else "")
    for mark in reversed(marks):
        text = text[: mark.start()] + text[mark.end() :]
    return Line(
        text=" ".join(text.translate(_LETTERS).split()),
        place=place,
        size=size,
        bold=_bold(text_page, probe),
        cells=cells,
        hyphenated=hyphenated,
    )


def _small(text_page: Any, index: int, size: float) -> bool:
    import pypdfium2.raw as pdfium

    return bool(pdfium.FPDFText_GetFontSize(text_page, index) < 0.8 * size)


def _bold(text_page: Any, index: int) -> bool:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFText_GetFontWeight(text_page, index) >= 600:
        return True
    name, flags = ctypes.create_string_buffer(96), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, name, 96, flags)
    return b"bold" in name.value.lower()


def _place(text_page: Any, page: int, first: int, last: int) -> Place:
    boxes = [text_page.get_charbox(index, loose=True) for index in (first, last)]
    return Place(
        page=page,
        left=min(box[0] for box in boxes),
        bottom=min(box[1] for box in boxes),
        right=max(box[2] for box in boxes),
        top=max(box[3] for box in boxes),
    )


def _cells(text_page: Any, page: int, start: int, text: str, size: float) -> Iterator[Cell]:
    """The line cut wherever the gap between two words is wider than a letter is high."""
    first = 0
    for word in re.finditer(r"\S+", text):
        if word.start() == first:
            continue
        before = text_page.get_charbox(start + len(text[: word.start()].rstrip()) - 1, loose=True)
        after = text_page.get_charbox(start + word.start(), loose=True)
        if after[0] - before[2] > max(size, 6.0):
            yield _cell(text_page, page, start, first, text[first : word.start()])
            first = word.start()
    yield _cell(text_page, page, start, first, text[first:])


def _cell(text_page: Any, page: int, start: int, first: int, text: str) -> Cell:
    kept = text.rstrip()
    written = _MARKED_GRADE.sub("", kept) if is_grade_fragment(_MARKED_GRADE.sub("", kept)) else kept
    return Cell(written, _place(text_page, page, start + first, start + first + len(kept) - 1))


def _without_furniture(lines: list[Line], pages: int, heights: list[float]) -> Iterator[Line]:
    """The lines without page numbers and without what is printed again at the edge of page after page."""
    edge = [line for line in lines if _at_edge(line, heights[line.page - 1])]
    seen = Counter((re.sub(r"\d+", "#", line.text.casefold())) for line in edge)
    often = 2 if pages <= 4 else 3
    for line in lines:
        if _at_edge(line, heights[line.page - 1]):
            shape = re.sub(r"\d+", "#", line.text.casefold())
            if shape == "#" or re.fullmatch(r"(?:page )?# ?(?:of #)?", shape):
                continue
            if seen[shape] >= often and line.size < 11:
                continue
        yield line


def _without_contents(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines without tables of contents, whose entries would look like headings of chapters."""
    listing = 0
    for line in lines:
        if line.text.strip().casefold() in ("contents", "table of contents") and line.page <= _CONTENTS_BY:
            listing = line.page
        elif listing and (line.page != listing or len(line.text) > _LONGEST_ENTRY):
            listing = 0
        if not listing:
            yield line


def _at_edge(line: Line, height: float) -> bool:
    return line.place.top < 0.11 * height or line.place.bottom > 0.9 * height


def is_grade_fragment(text: str) -> bool:
    """Whether a cell holds nothing but a grade or the beginning or end of one broken over lines."""
    words = " ".join(text.casefold().replace(".", "").split())
    return bool(words) and any(
        wording == words or wording.startswith(words + " ") or wording.endswith(" " + words) or f" {words} " in wording
        for wording in wordings()
    )


def is_unfinished_grade(text: str) -> bool:
    """Whether a text ends in the beginning of a longer wording of a grade, such as "requires improvement to be"."""
    words = " ".join(text.casefold().replace(".", "").split())
    return bool(_UNFINISHED.search(words))
