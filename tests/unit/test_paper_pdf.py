"""The PDF of a paper: its tag tree, what a reader's software is told, and words that stay words."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.core.document import (
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    ListBlock,
    ListItem,
    NumberedParagraph,
    Paragraph,
    Section,
    Source,
    Text,
    all_notes,
    plain,
    runs,
    simple_table,
)
from goldenthread.core.errors import InputNotFit
from goldenthread.documents import pdf
from tests.factories.cabinet_report import cabinet_report

pytestmark = pytest.mark.unit
HOSTILE = '#import "x": * $x^2$ \\ "q" `raw` *b* _i_ <l> @ref // c /* d */ [a] ]] }} ŵŷŴŶ ’ – € #panic()'
NAMESPACE = "{http://www.aiim.org/pdfua/ns/id/}"


def _paper(*blocks: Any, **more: Any) -> Document:
    return Document("Paper", dt.date(2016, 4, 19), blocks, **more)


def _tags(part: Any) -> Iterator[pikepdf.Dictionary]:
    for child in list(part) if isinstance(part, pikepdf.Array) else [part]:
        if isinstance(child, pikepdf.Dictionary):
            if "/S" in child:
                yield child
            if "/K" in child:
                yield from _tags(child.K)


def _found(book: pikepdf.Pdf, kind: str) -> list[pikepdf.Dictionary]:
    return [tag for tag in _tags(book.Root.StructTreeRoot.K) if kind == tag.S]


def _scope(cell: pikepdf.Dictionary) -> set[str]:
    return {str(each.Scope) for each in cell.A if "/Scope" in each}


def _words(data: bytes) -> str:
    """The text in reading order, with white space and soft line ends made plain."""
    with pdfium.PdfDocument(data) as book:
        said = "".join(page.get_textpage().get_text_bounded() for page in book)
    return re.sub(r"\s+", " ", said)


@pytest.fixture(scope="module")
def made() -> bytes:
    return pdf.render(cabinet_report())


@pytest.fixture(scope="module")
def book(made: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(made)) as opened:
        yield opened


def test_it_says_that_it_is_tagged_in_which_language_and_that_its_title_is_shown(book: pikepdf.Pdf) -> None:
    assert book.Root.MarkInfo.Marked
    assert str(book.Root.Lang) == "en-GB"
    assert book.Root.ViewerPreferences.DisplayDocTitle
    about = book.open_metadata(set_pikepdf_as_editor=False)
    assert about[f"{NAMESPACE}part"] == "1"
    assert about["dc:title"] == "Outcome of the inspection of children's services"


def test_its_only_date_is_the_paper_s_own(book: pikepdf.Pdf) -> None:
    assert str(book.docinfo.CreationDate) == str(book.docinfo.ModDate) == "D:20160419000000Z"
    assert str(book.docinfo.Author) == "Strategic Director, Care, Wellbeing and Learning"


def test_its_headings_are_tagged_at_their_levels_and_listed_as_bookmarks(book: pikepdf.Pdf) -> None:
    levels = [str(tag.S) for tag in _tags(book.Root.StructTreeRoot.K) if re.fullmatch(r"/H\d|/Title", str(tag.S))]
    assert levels == ["/Title", *["/H1"] * 6, "/H2", "/H2", "/H3", "/H2"]
    with book.open_outline() as outline:
        assert [item.title for item in outline.root][:2] == ["Purpose of the report", "Background"]
        assert [item.title for item in outline.root[-1].children] == [
            "Policy context",
            "What inspectors said",
            "Implications",
        ]


def test_every_table_has_a_caption_and_header_cells_for_columns_and_rows(book: pikepdf.Pdf) -> None:
    tables = _found(book, "/Table")
    assert len(tables) == 3
    for table in tables:
        kinds = [str(tag.S) for tag in _tags(table.K)]
        assert kinds[0] == "/Caption"
        heads = [cell for row in _tags(table.K) if row.S == "/THead" for cell in _tags(row.K) if cell.S == "/TH"]
        assert heads
        assert all(_scope(cell) == {"/Column"} for cell in heads)
        rows = [row for body in _tags(table.K) if body.S == "/TBody" for row in _tags(body.K) if row.S == "/TR"]
        for row in rows:
            cells = [cell for cell in row.K if cell.S in ("/TH", "/TD")]
            assert [str(cell.S) for cell in cells] == ["/TH", *["/TD"] * (len(cells) - 1)]
            assert _scope(cells[0]) == {"/Row"}


def test_a_table_whose_rows_have_no_names_has_no_row_headers() -> None:
    table = simple_table("T", ("A", "B"), (("x", "y"),), row_headers=False)
    with pikepdf.open(io.BytesIO(pdf.render(_paper(table, cabinet_report().blocks[5])))) as book:
        first = _found(book, "/TBody")[0]
        assert [str(tag.S) for tag in _tags(first.K)] == ["/TR", "/TD", "/TD"]


def test_a_chart_is_a_figure_with_words(book: pikepdf.Pdf) -> None:
    assert [str(tag.Alt) for tag in _found(book, "/Figure")] == [
        "Bar chart. Outstanding 0, good 20, requires improvement 43, inadequate 22."
    ]


def test_lists_and_notes_are_tagged_and_each_note_stands_once(book: pikepdf.Pdf) -> None:
    assert len(_found(book, "/L")) == 5
    assert len(_found(book, "/Note")) == len(all_notes(cabinet_report())) == 4


def test_the_words_come_out_in_reading_order_with_the_numbers_councils_gave_them(made: bytes) -> None:
    said = _words(made)
    places = [
        said.index(words)
        for words in (
            "Report to Cabinet",
            "1. To tell Cabinet",
            "2. Inspectors were",
            "Overall effectiveness",
            "Authorities by grade",
            "5. It is recommended",
            "(i) the improvement plan",
            "(iii) referral",
            "(A) so that",
            "Appendix 1: detail",
            "3.1 To tell",
        )
    ]
    assert places == sorted(places)
    assert "85 1 authorities" in said
    assert "2 Counts the first inspection of each authority only, as at 11 March 2016." in said


def test_markup_in_words_is_printed_and_not_obeyed() -> None:
    data = pdf.render(
        _paper(
            Heading(1, HOSTILE, anchor=HOSTILE),
            NumberedParagraph(HOSTILE[:9], (Text(HOSTILE, bold=True), Link(f"#{HOSTILE}", "back"))),
            ListBlock((ListItem(runs(HOSTILE), label="#1"),)),
            simple_table(HOSTILE, (HOSTILE,), ((HOSTILE,),)),
            author=HOSTILE,
            marking=HOSTILE,
        )
    )
    said = re.sub(r"\s", "", _words(data))
    assert said.count(re.sub(r"\s", "", HOSTILE)) == 7


def test_a_character_no_typeface_has_is_printed_by_its_name() -> None:
    assert "Well done [grinning face] [cjk unified ideograph-6f22]" in _words(
        pdf.render(_paper(Paragraph(runs("Well done 😀 漢"))))
    )


def test_every_letter_taken_as_known_can_be_shown() -> None:
    pdf._tried.clear()
    assert pdf._not_displayable(pdf._LETTERS - {"\n"}) == frozenset()


def test_a_tree_with_problems_still_prints() -> None:
    table = simple_table("", ("A", "B"), (("only one cell",), ("a", "b", "one too many")))
    blocks = (
        Heading(4, "Skipped"),
        Heading(1, " "),
        Section("a", (Heading(1, "Twice", "a"), Paragraph((Link("#a", "to a"), Link("#none", "nowhere"))))),
        ListBlock(()),
        simple_table("None", (), ()),
        table,
        Paragraph(
            (Figure("85", "nobody"), Footnote(""), Link("javascript:x", "unsafe"), Link("https://a.example", " "))
        ),
    )
    data = pdf.render(_paper(*blocks, language=""))
    assert "nowhere" in _words(data)
    with pikepdf.open(io.BytesIO(data)) as book:
        assert b"javascript" not in b"".join(page.obj.unparse() for page in book.pages)


def test_a_paper_without_a_title_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputNotFit, match="The paper has no title"):
        pdf.render(Document(" ", dt.date(2016, 4, 19), ()))


def test_the_same_tree_gives_the_same_bytes_in_another_process(made: bytes) -> None:
    code = (
        "import sys; from goldenthread.documents import pdf; "
        "from tests.factories.cabinet_report import cabinet_report; "
        "sys.stdout.buffer.write(pdf.render(cabinet_report()))"
    )
    elsewhere = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo"}
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=elsewhere)
    assert other.stdout == made


def test_a_source_cited_in_two_places_has_one_note() -> None:
    paper = _paper(Paragraph(runs(Figure("1", "s"), Figure("2", "s"))), sources=(Source("s", "One source"),))
    with pikepdf.open(io.BytesIO(pdf.render(paper))) as book:
        assert len(_found(book, "/Note")) == 1
    assert plain(paper.blocks[0].runs) == "12"


@given(st.text(min_size=1))
@settings(max_examples=15, deadline=None)
def test_any_words_make_a_pdf(words: str) -> None:
    data = pdf.render(_paper(Paragraph(runs(words)), simple_table(words, (words,), ((words,),)), subtitle=words))
    assert data.startswith(b"%PDF-")
