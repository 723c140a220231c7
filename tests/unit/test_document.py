"""The block model: JSON there and back, footnotes numbered once, and what is wrong is said."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.core.document import (
    Chart,
    Column,
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Section,
    Source,
    Text,
    all_notes,
    details,
    from_json,
    label_of,
    printable,
    problems,
    running_title,
    runs,
    simple_table,
    spoken_date,
    to_json,
)
from goldenthread.core.errors import InputNotFit
from tests.factories.cabinet_report import cabinet_report, grades_chart

pytestmark = pytest.mark.unit
DAY = dt.date(2016, 4, 19)


def _paper(*blocks, **more) -> Document:
    return Document(title="Paper", date=DAY, blocks=blocks, **more)


def _codes(*blocks, **more) -> list[str]:
    return [problem.code for problem in problems(_paper(*blocks, **more))]


def test_a_whole_paper_goes_to_json_and_back_unchanged() -> None:
    paper = cabinet_report()
    assert from_json(to_json(paper)) == paper
    assert to_json(from_json(to_json(paper))) == to_json(paper)


def test_the_order_in_which_a_chart_was_written_does_not_change_the_bytes() -> None:
    chart = grades_chart()
    turned = Chart(chart.title, chart.alt, dict(reversed(list(chart.spec.items()))), chart.table)
    assert to_json(_paper(chart)) == to_json(_paper(turned))


def test_defaults_are_left_out_so_that_a_new_field_changes_no_stored_paper() -> None:
    assert to_json(_paper(Heading(1, "A"))) == (
        '{"blocks":[{"level":1,"text":"A","type":"heading"}],"date":"2016-04-19","title":"Paper"}'
    )


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"colour": "red"}, "document has “colour”"),
        ({"date": "19 April"}, "document › date must be a date written like"),
        ({"blocks": [{"type": "marquee"}]}, r"document › blocks\[1\] must have a type, one of: heading"),
        ({"blocks": [{"type": "heading", "level": "1", "text": "A"}]}, r"blocks\[1\] › level does not have"),
        ({"blocks": {}}, "document › blocks must be a list"),
        ({"meta": [["one"]]}, r"meta\[1\] must have 2 entries"),
    ],
)
def test_what_does_not_belong_in_a_stored_paper_is_refused_by_its_place(change: dict[str, object], says: str) -> None:
    data = json.loads(to_json(_paper())) | change
    with pytest.raises(InputNotFit, match=says):
        from_json(json.dumps(data))


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "[" * 100_000])
def test_text_that_is_not_a_paper_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(InputNotFit):
        from_json(text)


def test_a_source_has_one_note_however_often_it_is_cited() -> None:
    source = Source("register", "National register.", as_at=dt.date(2016, 3, 11))
    paper = _paper(
        Paragraph(runs("A ", Figure("85", "register"), Footnote("Counted once"), Figure("20", "register"))),
        Section("more", (Paragraph(runs(Footnote("Why?"), Figure("1", "unlisted"))),)),
        sources=(source,),
    )
    assert [(note.number, note.text) for note in all_notes(paper)] == [
        (1, "National register, as at 11 March 2016."),
        (2, "Counted once."),
        (3, "Why?"),
    ]


def test_the_labels_of_lists_are_counted_as_councils_count_and_given_labels_stand() -> None:
    def labels(style: str, count: int) -> list[str]:
        block = ListBlock(tuple(ListItem(runs("x")) for _ in range(count)), style=style)  # type: ignore[arg-type]
        return [label_of(block, position) for position in range(count)]

    assert labels("roman", 9)[3:] == ["(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)"]
    assert labels("letter", 28)[25:] == ["(z)", "(aa)", "(ab)"]
    assert labels("number", 2) == ["1.", "2."]
    assert labels("bullet", 1) == [""]
    assert label_of(ListBlock((ListItem(runs("x"), label="iii)"),), "roman"), 0) == "iii)"


def test_a_sound_paper_has_no_problems() -> None:
    assert problems(cabinet_report(appendices=2)) == ()


@pytest.mark.parametrize(
    ("block", "code"),
    [
        (Heading(2, "Too deep"), "heading-skipped"),
        (Heading(1, " "), "heading-empty"),
        (Paragraph((Link("https://example.org", "Click here"),)), "link-words"),
        (Paragraph((Link("https://example.org", "https://example.org"),)), "link-words"),
        (Paragraph((Link("javascript:alert(1)", "The plan"),)), "link-address"),
        (Paragraph((Link("https://example.org/\x00", "The plan"),)), "link-address"),
        (Paragraph((Link("#nowhere", "The plan"),)), "link-anchor"),
        (Paragraph((Figure("85", "nobody"),)), "figure-source"),
        (Paragraph((Footnote(" "),)), "footnote-empty"),
        (Paragraph((Text("a\x0bb"),)), "unprintable"),
        (Paragraph((Text("a\x85b"), Text("\ud800"))), "unprintable"),
        (simple_table("", ("A",), (("b",),)), "table-caption"),
        (simple_table("T", (), ()), "table-headers"),
        (simple_table("T", ("A", Column("")), (("b", "c"),)), "table-headers"),
        (simple_table("T", ("A", "B"), (("b",),)), "table-shape"),
        (simple_table("T", ("A", "B"), (("", "c"),)), "table-row-header"),
        (Chart("T", " ", {}, simple_table("T", ("A",), (("b",),))), "chart-alt"),
        (Chart("T", "t", {}, simple_table("T", ("A",), (("b",),))), "chart-alt-title"),
        (Chart("T", "Rises.", {}, simple_table("T", ("A",), ())), "chart-table"),
        (ListBlock(()), "list-empty"),
    ],
)
def test_each_thing_that_would_stop_a_reader_is_said(block: object, code: str) -> None:
    assert code in _codes(block)


def test_a_list_inside_a_list_inside_a_list_is_one_too_many() -> None:
    inner = ListBlock((ListItem(runs("c")),))
    middle = ListBlock((ListItem(runs("b"), nested=inner),))
    assert _codes(ListBlock((ListItem(runs("a"), nested=inner),))) == []
    assert _codes(ListBlock((ListItem(runs("a"), nested=middle),))) == ["list-depth"]


def test_two_places_with_one_anchor_and_two_sources_with_one_key_are_said() -> None:
    twice = (Heading(1, "A", "x"), Section("x", ()))
    sources = (Source("s", "One"), Source("s", "Two"))
    assert _codes(*twice, sources=sources) == ["source-twice", "anchor-twice"]


def test_dates_are_written_in_english_whatever_the_machine_speaks() -> None:
    assert spoken_date(dt.date(2016, 3, 1)) == "1 March 2016"


@given(st.text())
@settings(max_examples=200)
def test_any_words_survive_storage_and_what_is_printable_is_left_alone(words: str) -> None:
    paper = _paper(Paragraph((Text(words),)))
    assert from_json(to_json(paper)) == paper
    assert printable(printable(words)) == printable(words)
    printable(words).encode("utf-8")


def test_the_date_joins_the_details_unless_one_of_them_says_it() -> None:
    assert details(_paper(meta=(("Report to", "Cabinet"),))) == (("Report to", "Cabinet"), ("Date", "19 April 2016"))
    assert details(_paper(meta=(("Meeting", "19 April 2016"),))) == (("Meeting", "19 April 2016"),)


def test_a_long_title_is_cut_between_words_at_the_foot_of_a_page() -> None:
    long = Document(f"Help, {'and protection, ' * 9}", DAY, ())
    assert running_title(long).endswith(" and…")
    assert len(running_title(long)) <= 80
    assert running_title(_paper()) == "Paper"
