"""The web page of a paper: landmarks, captions, notes that lead both ways, and nothing that is not words."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from goldenthread.core.document import (
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    Paragraph,
    Source,
    Text,
    printable,
    runs,
    simple_table,
)
from goldenthread.documents import html
from tests.factories.cabinet_report import cabinet_report

pytestmark = pytest.mark.unit
HOSTILE = "<script>alert('1')</script> & \" ' </style> #import $x$ \\ ŵŷ 😀"


def _page(*blocks, **more) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(html.render(Document("Paper", dt.date(2016, 4, 19), blocks, **more)))


@pytest.fixture(scope="module")
def page() -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(html.render(cabinet_report()))


def test_the_page_has_a_language_a_title_one_main_and_a_link_that_skips_to_it(page: lxml_html.HtmlElement) -> None:
    assert page.get("lang") == "en-GB"
    assert page.findtext(".//title") == "Outcome of the inspection of children's services"
    [main] = page.xpath("//main")
    assert page.xpath("//body/a[1]/@href") == [f"#{main.get('id')}"]
    assert [heading.text for heading in page.xpath("//h1")] == ["Outcome of the inspection of children's services"]


def test_headings_never_skip_a_level(page: lxml_html.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_table_has_a_caption_and_header_cells_with_their_scope(page: lxml_html.HtmlElement) -> None:
    tables = page.xpath("//table")
    assert len(tables) == 3
    for table in tables:
        assert table.xpath("string(caption)").strip()
        assert set(table.xpath("thead//th/@scope")) == {"col"}
        assert set(table.xpath("tbody//th/@scope")) == {"row"}
        assert len(table.xpath("tbody//th")) == len(table.xpath("tbody/tr"))


def test_a_chart_is_one_named_picture_beside_its_table(page: lxml_html.HtmlElement) -> None:
    [figure] = page.xpath("//figure")
    assert figure.xpath("string(figcaption)") == "Overall effectiveness of authorities inspected so far"
    assert figure.xpath(".//*[@role='img']/@aria-label") == [
        "Bar chart. Outstanding 0, good 20, requires improvement 43, inadequate 22."
    ]
    assert figure.xpath("following-sibling::*[1]//caption/text()") == ["Authorities by grade"]


def test_every_note_is_reached_from_the_text_and_leads_back(page: lxml_html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in page.xpath("//a/@href[starts-with(., '#')]"):
        assert href[1:] in ids
    notes = page.xpath("//section[@class='paper-notes']//li")
    assert [note.text_content().split(",")[0].rstrip(" ↩") for note in notes][:2] == [
        "Children's social care inspection outcomes",
        "Counts the first inspection of each authority only",
    ]
    assert "as at 11 March 2016." in notes[0].text_content()


def test_nothing_is_fetched_and_nothing_runs(page: lxml_html.HtmlElement) -> None:
    assert not page.xpath("//script|//link|//img|//iframe|//@style")
    assert not [name for each in page.iter() for name in each.attrib if name.startswith("on")]


def test_hostile_words_stay_words_wherever_they_stand() -> None:
    page = _page(
        Heading(1, HOSTILE, anchor='"><b>'),
        Paragraph((Text(HOSTILE), Link("javascript:alert(1)", "the plan"), Link('https://example.org/"onx="', "good"))),
        Paragraph((Figure(HOSTILE, "s"), Footnote(HOSTILE, href="javascript:x"))),
        simple_table(HOSTILE, (HOSTILE,), ((HOSTILE,),)),
        marking=HOSTILE,
        meta=((HOSTILE, HOSTILE),),
        sources=(Source("s", HOSTILE, href="data:text/html,x"),),
    )
    assert not page.xpath("//script|//b|//@onx")
    assert page.xpath("//a[.='good']/@href") == ['https://example.org/"onx="']
    assert not page.xpath("//a[starts-with(@href,'javascript') or starts-with(@href,'data')]")
    assert page.text_content().count(HOSTILE) == 11


def test_a_fragment_is_the_same_paper_one_level_down_with_anchors_of_its_own() -> None:
    piece = lxml_html.fragment_fromstring(html.fragment(cabinet_report(), top=2, prefix="p7-"))
    assert piece.tag == "article"
    assert piece.xpath("count(.//h2)") == 1
    assert {each[:3] for each in piece.xpath(".//@id")} == {"p7-"}
    assert piece.xpath("//a[.='Appendix 1']/@href") == ["#p7-appendix-1"]


def test_the_style_sheet_touches_nothing_outside_the_paper() -> None:
    rules = re.sub(r"/\*.*?\*/", "", html.style_sheet(), flags=re.DOTALL)
    selectors = [each.strip() for group in re.findall(r"([^{};]+)\{", rules) for each in group.split(",")]
    assert len(selectors) > 20
    assert [each for each in selectors if not each.startswith((".paper", "@page", "@media"))] == []


def test_the_same_tree_gives_the_same_page() -> None:
    assert html.render(cabinet_report()) == html.render(cabinet_report())


@given(st.text(min_size=1))
@settings(max_examples=60)
def test_any_words_are_read_back_as_they_were(words: str) -> None:
    page = _page(Paragraph(runs(Text(words, bold=True))))
    said = "".join("\n" if part.tag == "br" else (part.text or "") for part in page.xpath("//strong")[0].iter())
    tails = [(part.tail or "") for part in page.xpath("//strong/br")]
    assert (said.replace("\n", "") + "".join(tails)) == printable(words).replace("\n", "")


def test_a_row_with_too_many_cells_loses_none_of_them() -> None:
    page = _page(simple_table("T", ("A",), (("a", "b"), ("c",))))
    assert [[cell.text for cell in row] for row in page.xpath("//tr")] == [["A", None], ["a", "b"], ["c", None]]
