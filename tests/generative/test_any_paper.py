"""Whatever tree of words is built, sound or not, all three formats print it, and print the same notes."""

from __future__ import annotations

import datetime as dt
import io

import docx as python_docx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from goldenthread.core.document import (
    Column,
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Notice,
    NumberedParagraph,
    PageBreak,
    Paragraph,
    Quote,
    Section,
    Source,
    Table,
    Text,
    all_notes,
    from_json,
    problems,
    to_json,
)
from goldenthread.documents import docx, html, pdf
from tests.factories.cabinet_report import grades_chart

pytestmark = pytest.mark.generative

HARD = st.sampled_from(
    [
        "",
        " ",
        "#import",
        "$x$",
        "\\",
        '"',
        "<b>",
        "&amp;",
        "]]>",
        "ŵŷ",
        "😀",
        "e\u0301",
        "\u202e",
        "a\nb",
        "\t",
        "_x0041_",
    ]
)
WORDS = st.one_of(st.text(max_size=12), HARD)
ADDRESS = st.sampled_from(
    ["https://example.org/?a=1&b=2", "mailto:a@example.org", "#here", "#nowhere", "javascript:x", ""]
)
RUN = st.one_of(
    st.builds(Text, WORDS, st.booleans(), st.booleans()),
    st.builds(Link, ADDRESS, WORDS),
    st.builds(Figure, WORDS, st.sampled_from(["a", "b", "unknown"]), st.booleans()),
    st.builds(Footnote, WORDS, st.none() | st.just(dt.date(2016, 3, 11)), ADDRESS),
)
RUNS = st.lists(RUN, max_size=3).map(tuple)
STYLE = st.sampled_from(["bullet", "number", "letter", "roman"])
FLAT_LIST = st.builds(ListBlock, st.lists(st.builds(ListItem, RUNS, WORDS), max_size=3).map(tuple), STYLE)
LIST = st.builds(
    ListBlock, st.lists(st.builds(ListItem, RUNS, st.just(""), st.none() | FLAT_LIST), max_size=3).map(tuple), STYLE
)
TABLE = st.builds(
    Table,
    WORDS,
    st.lists(st.builds(Column, WORDS, st.sampled_from(["left", "right", "centre"]), st.integers(0, 3)), max_size=3).map(
        tuple
    ),
    st.lists(st.lists(RUNS, max_size=4).map(tuple), max_size=3).map(tuple),
    st.booleans(),
    st.lists(RUNS, max_size=1).map(tuple),
)
LEAF = st.one_of(
    st.builds(Heading, st.integers(-1, 8), WORDS, st.sampled_from(["", "here", "x y"])),
    st.builds(Paragraph, RUNS),
    st.builds(NumberedParagraph, WORDS, RUNS, st.integers(0, 5)),
    LIST,
    TABLE,
    st.builds(Quote, RUNS, WORDS),
    st.builds(Notice, RUNS, st.sampled_from(["info", "warning"]), WORDS),
    st.just(PageBreak()),
    st.just(grades_chart()),
)
BLOCK = LEAF | st.builds(Section, st.sampled_from(["", "here", "s"]), st.lists(LEAF, max_size=3).map(tuple))
PAPER = st.builds(
    Document,
    WORDS.map(lambda words: f"Paper {words}"),
    st.dates(dt.date(1990, 1, 1)),
    st.lists(BLOCK, max_size=6).map(tuple),
    subtitle=WORDS,
    author=WORDS,
    meta=st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
    marking=WORDS,
    language=st.sampled_from(["en-GB", "cy", ""]),
    sources=st.just((Source("a", "First source"), Source("b", "Second", dt.date(2016, 3, 11), "https://example.org"))),
)


@given(PAPER)
# Not made smaller when one fails: that would take minutes, and the tree that failed is printed.
@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_any_tree_is_stored_checked_and_printed_in_every_format(paper: Document) -> None:
    assert from_json(to_json(paper)) == paper
    problems(paper)
    page = lxml_html.document_fromstring(html.render(paper))
    word = python_docx.Document(io.BytesIO(docx.render(paper)))
    assert pdf.render(paper).startswith(b"%PDF-")

    count = len(all_notes(paper))
    assert len(page.xpath("//section[@class='paper-notes']/ol/li")) == count
    [notes] = [rel.target_part.blob for rel in word.part.rels.values() if rel.reltype.endswith("/footnotes")] or [
        b"<x/>"
    ]
    assert max(len(etree.fromstring(notes)) - 2, 0) == count
    title = next(each.text for each in word.paragraphs if each.style.name == "Title")
    assert "".join(page.xpath("//h1")[0].text_content().split()) == "".join(title.split())
