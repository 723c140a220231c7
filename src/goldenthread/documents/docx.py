"""A paper as a Word file: real headings, lists, table headers, captions, alternative words and footnotes.

Numbers of paragraphs and given labels are words with a hanging indent, because a numeral is content and Word would
count it again. Lists without labels of their own are Word's lists. Same tree, same template: same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Any

from goldenthread.core.document import (
    Block,
    Chart,
    Citation,
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    ListBlock,
    Notes,
    Notice,
    NumberedParagraph,
    PageBreak,
    Paragraph,
    Quote,
    Run,
    Runs,
    Section,
    Table,
    Text,
    anchors,
    details,
    is_safe,
    label_of,
    notice_title,
    printable,
    running_title,
    squared,
)
from goldenthread.documents import charts, column_widths
from goldenthread.documents.fixed_zip import fixed
from goldenthread.documents.word_lists import LEVELS, WordLists
from goldenthread.documents.word_notes import add_notes
from goldenthread.documents.word_template import open_template, style_ids, styles_that_count
from goldenthread.documents.word_xml import R, W, add, add_before, add_field, add_property, add_words, only

_STEP = 709  # Twentieths of a point: the hanging indent of a number, 1.25 cm.
_EMU_IN_TWENTIETH = 635  # English Metric Units in the twentieths of a point that tables are measured in.
_POINT = 12700  # English Metric Units in a point.
_KEPT_WHOLE = 12  # A table of as many rows is not broken across pages.
_SIDES = {"left": "left", "right": "right", "centre": "center"}


def render(document: Document, template: Path | None = None) -> bytes:
    """The paper as the bytes of a .docx, in the council's own template (.docx or .dotx) where one is given."""
    word = open_template(template)
    page = _Page(document, word)
    page.write()
    if template is None:
        page.head_and_foot()
    add_notes(word, page.notes.made, page.styles)
    _describe(word, document)
    out = io.BytesIO()
    word.save(out)
    return fixed(out.getvalue())


def _describe(word: Any, document: Document) -> None:
    about = word.core_properties
    day = dt.datetime.combine(document.date, dt.time(), tzinfo=dt.UTC)
    about.title, about.subject, about.author = (
        printable(each)[:255] for each in (document.title, document.subtitle, document.author)
    )
    about.created = about.modified = day
    about.language, about.comments, about.keywords, about.last_modified_by = document.language, "", "", ""
    about.revision = 1
    styles = word.styles.element
    defaults = only(only(only(styles, "docDefaults", first=True), "rPrDefault", first=True), "rPr")
    only(defaults, "lang").set(f"{W}val", document.language)


class _Page:
    """One walk over the tree in reading order, adding to the body of one Word file."""

    def __init__(self, document: Document, word: Any) -> None:
        self.document = document
        self.word = word
        self.body = word.element.body
        self.end = self.body.find(f"{W}sectPr")
        self.styles = style_ids(word)
        self.counting = styles_that_count(word)
        self.notes = Notes(document)
        self.lists = WordLists(word)
        section = word.sections[-1]
        self.width = int(section.page_width - section.left_margin - section.right_margin)
        self.names = {name: f"anchor_{place}" for place, name in enumerate(dict.fromkeys(anchors(document.blocks)), 1)}
        self.placed: set[str] = set()
        self.waiting: list[str] = []
        self.bookmarks = 0
        self.after_table = False
        self.new_page = False

    def write(self) -> None:
        document = self.document
        if document.marking:
            self.line("paper marking", document.marking)
        if document.subtitle:
            self.line("subtitle", document.subtitle)
        self.line("title", document.title)
        for name, value in details(document):
            detail = self.paragraph("paper detail")
            self.words(detail, name, bold=True)
            add(add(detail, "r"), "tab")
            self.words(detail, value)
        self.blocks(document.blocks)
        if self.after_table or self.waiting:
            self.paragraph("normal")

    def head_and_foot(self) -> None:
        """The marking above and the page number below, in the plain template; a council's own is left alone."""
        section = self.word.sections[0]
        if self.document.marking:  # On the first page it stands in the text, where it is read aloud.
            section.different_first_page_header_footer = True
            above = section.header.paragraphs[0]._p
            self.words(above, self.document.marking)
            only(only(above, "pPr", first=True), "jc").set(f"{W}val", "center")
        feet = [section.footer, section.first_page_footer] if self.document.marking else [section.footer]
        for foot in feet:
            below = foot.paragraphs[0]._p
            self.words(below, f"{running_title(self.document)}  ·  Page ")
            add_field(below, "PAGE", "1")
            self.words(below, " of ")
            add_field(below, "NUMPAGES", "1")

    # ---- blocks

    def blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Heading():
                self.heading(block)
            case Paragraph():
                self.runs(self.paragraph("normal"), block.runs)
            case NumberedParagraph():
                self.labelled("numbered paragraph", block.number, block.runs, min(max(block.level, 1), 3))
            case ListBlock():
                self.list(block, 0)
            case Table():
                self.table(block)
            case Chart():
                self.chart(block)
            case Quote():
                self.quote(block)
            case Notice():
                notice = self.paragraph("notice warning" if block.kind == "warning" else "notice")
                self.words(notice, notice_title(block), bold=True)
                add(add(notice, "r"), "br")
                self.runs(notice, block.runs)
            case PageBreak():
                self.new_page = True
            case Section():
                self.wait_for_anchor(block.anchor)
                self.blocks(block.blocks)

    def heading(self, heading: Heading) -> None:
        self.wait_for_anchor(heading.anchor)
        self.line(f"heading {min(max(heading.level, 1), 5)}", heading.text)

    def quote(self, block: Quote) -> None:
        said = self.paragraph("quote")
        self.runs(said, block.runs)
        if block.attribution:
            add(add(said, "r"), "br")
            self.words(said, block.attribution)

    def labelled(self, style: str, label: str, words: Runs, level: int) -> None:
        paragraph = self.paragraph(style)
        if level > 1 or style != "numbered paragraph":
            add_property(paragraph.find(f"{W}pPr"), "ind", left=str(_STEP * level), hanging=str(_STEP))
        self.words(paragraph, label)
        add(add(paragraph, "r"), "tab")
        self.runs(paragraph, words)

    def list(self, block: ListBlock, depth: int) -> None:
        level = min(depth, LEVELS - 1)
        number = 0
        for place, item in enumerate(block.items):
            if item.label:
                self.labelled("list paragraph", label_of(block, place), item.runs, level + 1)
            else:
                bullet = "list bullet 2" if level else "list bullet"
                paragraph = self.paragraph(bullet if block.style == "bullet" else "list paragraph")
                if block.style != "bullet" or self.styles[bullet] not in self.counting:
                    number = number or self.lists.begin(block, level)
                    counted = add_property(paragraph.find(f"{W}pPr"), "numPr")
                    add(counted, "ilvl", val=str(level))
                    add(counted, "numId", val=str(number))
                self.runs(paragraph, item.runs)
            if item.nested:
                self.list(item.nested, depth + 1)

    def chart(self, chart: Chart) -> None:
        self.line("caption", chart.title)
        picture = charts.png(chart)
        paragraph = self.paragraph("normal")
        run = add(paragraph, "r")
        inline = self.word.part.new_pic_inline(io.BytesIO(picture))
        across, down = (int.from_bytes(picture[place : place + 4], "big") for place in (16, 20))
        width = min(across * _POINT // 2, self.width)
        for size in (inline.extent, inline.graphic.graphicData.pic.spPr.xfrm.ext):
            size.cx, size.cy = width, width * down // across
        inline.docPr.set("descr", printable(chart.alt) or printable(chart.title))
        inline.docPr.set("name", f"Chart {inline.docPr.get('id')}")
        add(run, "drawing").append(inline)
        self.table(chart.table)

    def table(self, table: Table) -> None:
        table = squared(table)
        self.line("caption", table.caption)
        if table.columns:
            self.grid(table)
        for note in table.notes:
            self.runs(self.paragraph("table note"), note)

    def grid(self, table: Table) -> None:
        made = add_before(self.end, "tbl")
        self.describe_table(add(made, "tblPr"), table)
        given = column_widths.shares(table)
        widths = [self.width // _EMU_IN_TWENTIETH * share // sum(given) for share in given]
        grid = add(made, "tblGrid")
        for width in widths:
            add(grid, "gridCol", w=str(width))
        head = self.row(made, tuple((Text(column.heading, bold=True),) for column in table.columns), table, widths)
        add(only(head, "trPr", first=True), "tblHeader")
        for row in table.rows:
            self.row(made, row, table, widths)
        if len(table.rows) <= _KEPT_WHOLE:
            last = made.findall(f"{W}tr")[-1]
            for about in made.findall(f"{W}tr/{W}tc/{W}p/{W}pPr"):
                if table.notes or last not in about.iterancestors():
                    add_property(about, "keepNext")
        self.after_table = True

    def describe_table(self, about: Any, table: Table) -> None:
        add(about, "tblStyle", val=self.styles["paper table"])
        add(about, "tblW", w="5000", type="pct")
        add(about, "tblLayout", type="fixed")
        look = {"firstRow": "1", "lastRow": "0", "firstColumn": "1" if table.row_headers else "0", "lastColumn": "0"}
        add(about, "tblLook", val="0000", noHBand="1", noVBand="1", **look)
        add(about, "tblCaption", val=printable(table.caption))

    def row(self, made: Any, cells: tuple[Runs, ...], table: Table, widths: list[int]) -> Any:
        style = "table text small" if len(widths) >= column_widths.CROWDED else "table text"
        row = add(made, "tr")
        add(add(row, "trPr"), "cantSplit")
        for cell, column, width in zip(cells, table.columns, widths, strict=True):
            box = add(row, "tc")
            add(add(box, "tcPr"), "tcW", w=str(width), type="dxa")
            paragraph = add(box, "p")
            about = add(paragraph, "pPr")
            add_property(about, "pStyle", val=self.styles[style])
            add_property(about, "jc", val=_SIDES[column.align])
            self.runs(paragraph, cell)
        return row

    # ---- runs

    def runs(self, paragraph: Any, words: Runs) -> None:
        for run in words:
            self.run(paragraph, run)

    def run(self, paragraph: Any, run: Run) -> None:
        citation = self.notes.cite(run)
        match run:
            case Footnote():
                pass
            case Figure():
                self.words(paragraph, run.value, bold=run.bold)
            case Link():
                self.link(paragraph, run)
            case _:
                self.words(paragraph, run.text, bold=run.bold, italic=run.italic)
        if citation:
            self.mark(paragraph, citation)

    def link(self, paragraph: Any, link: Link) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE as KIND

        inside = self.names.get(link.href[1:]) if link.href.startswith("#") else None
        if not is_safe(link.href) or (link.href.startswith("#") and not inside):
            self.words(paragraph, link.text)
            return
        holder = add(paragraph, "hyperlink", **({"anchor": inside} if inside else {}))
        if not inside:
            holder.set(f"{R}id", self.word.part.relate_to(link.href, KIND.HYPERLINK, is_external=True))
        self.words(holder, link.text, style="hyperlink")

    def mark(self, paragraph: Any, citation: Citation) -> None:
        """The note's own mark where it is introduced; afterwards a field that repeats its number."""
        number, name = str(citation.note.number), f"note_{citation.note.number}"
        if not citation.first:
            add_field(paragraph, f"NOTEREF {name} \\f \\h", number, style=self.styles["footnote reference"])
            return
        self.bookmarks += 1
        add(paragraph, "bookmarkStart", id=str(self.bookmarks), name=name)
        run = add(paragraph, "r")
        add(add(run, "rPr"), "rStyle", val=self.styles["footnote reference"])
        add(run, "footnoteReference", id=number)
        add(paragraph, "bookmarkEnd", id=str(self.bookmarks))

    def words(self, paragraph: Any, text: str, *, bold: bool = False, italic: bool = False, style: str = "") -> None:
        run = add(paragraph, "r")
        if bold or italic or style:
            look = add(run, "rPr")
            if style:
                add(look, "rStyle", val=self.styles[style])
            if bold:
                add(look, "b")
            if italic:
                add(look, "i")
        add_words(run, printable(text))

    # ---- paragraphs and places

    def line(self, style: str, text: str) -> None:
        self.words(self.paragraph(style), text)

    def paragraph(self, style: str) -> Any:
        paragraph = add_before(self.end, "p")
        about = add(paragraph, "pPr")
        add_property(about, "pStyle", val=self.styles[style])
        if style == "caption":
            add_property(about, "keepNext")
        if self.new_page:
            add_property(about, "pageBreakBefore")
        if self.after_table and not style.startswith(("heading", "caption", "table")):
            add_property(about, "spacing", before="240")
        self.after_table = self.new_page = False
        for name in self.waiting:
            self.bookmarks += 1
            add(paragraph, "bookmarkStart", id=str(self.bookmarks), name=name)
            add(paragraph, "bookmarkEnd", id=str(self.bookmarks))
        self.waiting = []
        return paragraph

    def wait_for_anchor(self, name: str) -> None:
        """Puts a bookmark into the next paragraph, for the first place that has this anchor."""
        if name and name not in self.placed:
            self.placed.add(name)
            self.waiting.append(self.names[name])
