"""The headings, numbered paragraphs and list items of a paper, whichever way it was saved.

Text, Word and PDF are first brought to one form: lines of text with a blank line between blocks and the number
or mark of each item in front. Word keeps its automatic numbers apart from the text; they are counted here.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.inspection_report.pages import read_pages
from goldenthread.intake.inspection_report.recommendations import MARK
from goldenthread.intake.inspection_report.wording import is_heading
from goldenthread.intake.safety import AcceptedFile, Limits, accept_bytes, accept_path

MOST_BYTES = 20_000_000
_KINDS = ("text", "docx", "pdf")
_LONGEST_HEADING = 90
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})\.\s+(?=\D)")
_NUMERAL = re.compile(r"^\(?(?P<numeral>[a-z]|[ivx]{1,4})[.)]\s+")
_EMPHASIS = re.compile(r"\*\*|__")

Kind = Literal["heading", "numbered", "item", "text"]


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or item. `number` is that of a numbered paragraph, `numeral` the (a) or (ii) of an item."""

    kind: Kind
    text: str
    number: int | None = None
    numeral: str | None = None


def accept_paper(path: Path) -> AcceptedFile:
    """The bytes of a paper; InputNotFit when it is missing, empty, too large, or not text, Word or PDF."""
    return accept_path(path, kinds=_KINDS, limits=Limits(file_bytes=MOST_BYTES))


def accept_paper_bytes(data: bytes, *, name: str) -> AcceptedFile:
    """The same for bytes already in memory, for instance an upload; the name is only shown, never believed."""
    return accept_bytes(data, name=name, kinds=_KINDS, limits=Limits(file_bytes=MOST_BYTES))


def read_blocks(file: AcceptedFile) -> tuple[Block, ...]:
    """Every block of a paper in order; InputNotFit when it holds nothing."""
    readers = {"text": _text_lines, "docx": _word_lines, "pdf": _pdf_lines}
    blocks = tuple(_blocks(readers[file.kind](file)))
    if not blocks:
        raise InputNotFit(f"“{file.name}” holds no text. Give the paper as text, Word or PDF.")
    return blocks


def _text_lines(file: AcceptedFile) -> Iterator[str]:
    for encoding in ("utf-8-sig", "utf-16" if file.data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1252"):
        try:
            text = file.data.decode(encoding)
        except UnicodeDecodeError:
            continue
        yield from text.splitlines()
        return
    raise InputNotFit(f"“{file.name}” is not text in a known encoding. Save it as UTF-8 text.")


def _pdf_lines(file: AcceptedFile) -> Iterator[str]:
    pages = read_pages(file)
    above = None
    for line in pages.lines:
        heading = is_heading(line, pages.body_size) and len(line.text) <= _LONGEST_HEADING and not _marked(line.text)
        if above is not None and above.page == line.page:
            if heading or above.place.bottom - line.place.top > 0.5 * line.size:
                yield ""
        elif above is not None and above.text.rstrip()[-1:] in ".:;":
            yield ""
        yield line.text
        if heading:
            yield ""
        above = line


def _marked(text: str) -> bool:
    return bool(_NUMBERED.match(text) or MARK.match(text) or _NUMERAL.match(text))


def _word_lines(file: AcceptedFile) -> Iterator[str]:
    import docx
    from docx.opc.exceptions import OpcError
    from docx.table import Table

    try:
        document = docx.Document(io.BytesIO(file.data))
    except (OpcError, KeyError, ValueError) as error:
        raise InputNotFit(f"“{file.name}” is damaged and cannot be opened as a Word document.") from error
    counted: Counter[tuple[str, str]] = Counter()
    for each in document.iter_inner_content():
        yield ""
        if isinstance(each, Table):
            for row in each.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield "- " + " - ".join(text for text in cells if text)
        else:
            yield _numbering(document, each, counted) + " ".join(each.text.split())


def _numbering(document: Any, paragraph: Any, counted: Counter[tuple[str, str]]) -> str:
    """The number or mark that Word shows before a paragraph, as text."""
    owners = (paragraph._p, paragraph.style.element if paragraph.style is not None else None)
    settings = [each.pPr.numPr for each in owners if each is not None and each.pPr is not None]
    numbering = next((each for each in settings if each is not None and each.numId is not None), None)
    if numbering is None or numbering.numId.val == 0:
        return ""
    number, level = str(numbering.numId.val), str(numbering.ilvl.val if numbering.ilvl is not None else 0)
    form = _number_form(document, number, level)
    counted[(number, level)] += 1
    for other in [key for key in counted if key[0] == number and key[1] > level]:
        del counted[other]
    count = counted[(number, level)]
    if form == "decimal":
        return f"{count}. "
    if form == "lowerLetter":
        return f"- {chr(ord('a') + (count - 1) % 26)}. "
    return "- "


def _number_form(document: Any, number: str, level: str) -> str:
    """The form of one level of a Word list, such as "decimal" or "bullet"."""
    root = document.part.numbering_part.element
    abstract = root.xpath(f'./w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')
    if not abstract:
        return "bullet"
    found = root.xpath(f'./w:abstractNum[@w:abstractNumId="{abstract[0]}"]/w:lvl[@w:ilvl="{level}"]/w:numFmt/@w:val')
    return str(found[0]) if found else "bullet"


def _blocks(lines: Iterator[str]) -> Iterator[Block]:
    """Lines gathered into blocks: a mark or a blank line opens a new one."""
    waiting: list[str] = []
    for raw in lines:
        line = " ".join(_EMPHASIS.sub("", raw).split())
        if not line or _marked(line):
            yield from _block(waiting, alone=not line)
            waiting = []
        if line:
            waiting.append(line)
    yield from _block(waiting, alone=True)


def _block(lines: list[str], *, alone: bool) -> Iterator[Block]:
    if not lines:
        return
    text = " ".join(lines)
    if match := _NUMBERED.match(text):
        yield Block("numbered", text[match.end() :], number=int(match["number"]))
        return
    mark = MARK.match(text)
    inner = text[mark.end() :] if mark else text
    numeral = _NUMERAL.match(inner)
    if mark or numeral:
        yield Block(
            "item", inner[numeral.end() :] if numeral else inner, numeral=numeral["numeral"] if numeral else None
        )
        return
    short = len(text) <= _LONGEST_HEADING and text[:1].isupper() and text[-1:] not in ".;,"
    yield Block("heading" if alone and short and len(lines) == 1 else "text", text)
