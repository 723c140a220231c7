"""The Word file of a paper, read back part by part, and templates good and bad."""

from __future__ import annotations

import datetime as dt
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from goldenthread.core.document import (
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
    printable,
    runs,
    simple_table,
)
from goldenthread.core.errors import InputNotFit
from goldenthread.documents import docx, word_template
from tests.factories.cabinet_report import cabinet_report

pytestmark = pytest.mark.unit
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}


def _paper(*blocks: Any, **more: Any) -> Document:
    return Document("Paper", dt.date(2016, 4, 19), blocks, **more)


def _open(data: bytes) -> Any:
    return python_docx.Document(io.BytesIO(data))


def _part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return etree.fromstring(parts.read(name))


def _styles(word: Any, name: str) -> list[str]:
    return [each.text for each in word.paragraphs if each.style.name == name]


@pytest.fixture(scope="module")
def made() -> bytes:
    return docx.render(cabinet_report())


@pytest.fixture(scope="module")
def word(made: bytes) -> Any:
    return _open(made)


def test_title_and_headings_have_word_s_own_styles(word: Any) -> None:
    assert _styles(word, "Title") == ["Outcome of the inspection of children's services"]
    assert _styles(word, "Heading 1")[:2] == ["Purpose of the report", "Background"]
    assert _styles(word, "Heading 2") == ["Policy context", "What inspectors said", "Implications"]
    assert _styles(word, "Heading 3") == ["Help and protection"]


def test_paragraphs_keep_the_numbers_they_were_given(word: Any) -> None:
    numbered = [text.split("\t")[0] for text in _styles(word, "Numbered Paragraph")]
    assert numbered == ["1.", "2.", "3.", "4.", "5.", "1.", "2.", "3.", "3.1"]


def test_every_table_has_a_repeated_header_row_a_caption_and_names_its_first_column(made: bytes, word: Any) -> None:
    body = _part(made, "word/document.xml")
    tables = body.findall(".//w:tbl", NS)
    assert len(tables) == 3
    for table in tables:
        assert [row.find("w:trPr/w:tblHeader", NS) is not None for row in table.findall("w:tr", NS)][:2] == [
            True,
            False,
        ]
        assert table.find("w:tblPr/w:tblLook", NS).get(f"{W}firstColumn") == "1"
        assert table.find("w:tblPr/w:tblCaption", NS).get(f"{W}val") in _styles(word, "Caption")
        before = table.getprevious()
        assert before.find("w:pPr/w:keepNext", NS) is not None
    assert [cell.text for cell in word.tables[0].rows[0].cells] == ["Grade", "Authorities"]


def test_a_chart_carries_its_words(made: bytes) -> None:
    pictures = _part(made, "word/document.xml").xpath("//*[local-name()='docPr']/@descr")
    assert pictures == ["Bar chart. Outstanding 0, good 20, requires improvement 43, inadequate 22."]


def test_footnotes_are_word_s_own_in_the_order_of_the_paper(made: bytes) -> None:
    notes = _part(made, "word/footnotes.xml").findall("w:footnote", NS)
    texts = ["".join(note.itertext()).strip() for note in notes if int(note.get(f"{W}id")) > 0]
    assert texts == [note.text for note in all_notes(cabinet_report())]
    body = _part(made, "word/document.xml")
    assert [each.get(f"{W}id") for each in body.iter(f"{W}footnoteReference")] == ["1", "2", "3", "4"]
    repeats = [
        each.get(f"{W}instr").split()[1] for each in body.iter(f"{W}fldSimple") if "NOTEREF" in each.get(f"{W}instr")
    ]
    bookmarks = {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
    assert repeats
    assert set(repeats) <= bookmarks


def test_the_properties_of_every_paragraph_stand_in_the_order_word_wants(made: bytes) -> None:
    wanted = ["pStyle", "keepNext", "pageBreakBefore", "numPr", "spacing", "ind", "jc"]
    seen = set()
    close = docx.render(_paper(simple_table("T", ("A",), (("b",),)), ListBlock((ListItem(runs("c")),), "roman")))
    bodies = [_part(each, "word/document.xml") for each in (made, close)]
    for about in (each for body in bodies for each in body.iter(f"{W}pPr")):
        places = [wanted.index(child.tag.removeprefix(W)) for child in about]
        assert places == sorted(set(places))
        seen |= set(places)
    assert seen == set(range(len(wanted)))


def test_each_counted_list_starts_again_and_counts_as_councils_count() -> None:
    one = ListBlock((ListItem(runs("a")), ListItem(runs("b"))), "roman")
    body_and_lists = docx.render(_paper(one, one))
    body = _part(body_and_lists, "word/document.xml")
    used = [each.get(f"{W}val") for each in body.iterfind(".//w:numPr/w:numId", NS)]
    assert used == [used[0]] * 2 + [used[2]] * 2
    assert used[0] != used[2]
    lists = _part(body_and_lists, "word/numbering.xml")
    pattern = lists.find(f"w:num[@w:numId='{used[0]}']/w:abstractNumId", NS).get(f"{W}val")
    level = lists.find(f"w:abstractNum[@w:abstractNumId='{pattern}']/w:lvl[@w:ilvl='0']", NS)
    assert level.find("w:numFmt", NS).get(f"{W}val") == "lowerRoman"
    assert level.find("w:lvlText", NS).get(f"{W}val") == "(%1)"


def test_a_given_label_is_words_and_is_not_counted_again(word: Any) -> None:
    assert "(A)\tso that children get help early and it works" in _styles(word, "List Paragraph")


def test_links_inside_the_paper_lead_to_bookmarks_that_are_there(made: bytes) -> None:
    body = _part(made, "word/document.xml")
    inside = [each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink") if each.get(f"{W}anchor")]
    assert inside
    assert set(inside) <= {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}


def test_what_the_file_says_about_itself_holds_no_clock_and_no_machine(made: bytes, word: Any) -> None:
    about = word.core_properties
    assert (about.title, about.author) == (cabinet_report().title, cabinet_report().author)
    assert about.created.date() == about.modified.date() == dt.date(2016, 4, 19)
    assert (about.last_modified_by, about.comments, about.language) == ("", "", "en-GB")
    assert _part(made, "word/styles.xml").find("w:docDefaults//w:lang", NS).get(f"{W}val") == "en-GB"
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in parts.namelist() if "thumbnail" in name]


def test_the_same_tree_gives_the_same_bytes_in_another_process(made: bytes) -> None:
    code = (
        "import sys; from goldenthread.documents import docx; "
        "from tests.factories.cabinet_report import cabinet_report; "
        "sys.stdout.buffer.write(docx.render(cabinet_report()))"
    )
    elsewhere = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo"}
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=elsewhere)
    assert other.stdout == made


def test_a_tree_with_problems_still_prints() -> None:
    blocks = (
        Heading(7, "Deep"),
        Section("a", (Heading(1, "Twice", "a"), Paragraph((Link("#a", "to a"), Link("#none", "nowhere"))))),
        ListBlock(()),
        simple_table("None", (), ()),
        simple_table("", ("A", "B"), (("only one cell",), ("a", "b", "one too many"))),
        Paragraph((Figure("85", "nobody"), Footnote(""), Link("javascript:x", "unsafe"))),
        simple_table("Last", ("A",), (("b",),)),
        Section("end", ()),
    )
    data = docx.render(_paper(*blocks, language=""))
    assert _open(data).paragraphs[-1].text == ""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not [name for name in parts.namelist() if b"javascript" in parts.read(name)]


@given(st.text(min_size=1))
@settings(max_examples=15, deadline=None)
def test_any_words_are_read_back_as_they_were(words: str) -> None:
    paper = _paper(
        Paragraph(runs(Text(words, bold=True), Figure("1", "s"))),
        simple_table(words, (words,), ((words,),)),
        sources=(Source("s", words),),
    )
    word = _open(docx.render(paper))
    shown = printable(words)
    assert [each.text for each in word.paragraphs if each.style.name == "Caption"] == [shown]
    assert f"{shown}1" in [each.text for each in word.paragraphs]
    assert word.tables[0].rows[1].cells[0].text == shown


# ---- templates


def _template(path: Path, *, kind: str = "document", extra: dict[str, bytes] | None = None) -> Path:
    """A council's template: its own heading style, header words and some text in the body that must not stay."""
    word = python_docx.Document()
    word.styles["Heading 1"].font.name = "Council Sans"
    word.sections[0].header.paragraphs[0].text = "Borough Council"
    word.add_paragraph("Type your report here")
    out = io.BytesIO()
    word.save(out)
    with zipfile.ZipFile(out) as given, zipfile.ZipFile(path, "w") as made:
        for name in given.namelist():
            data = given.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"wordprocessingml.document.main", f"wordprocessingml.{kind}.main".encode())
            made.writestr(name, (extra or {}).pop(name, data) if extra else data)
        for name, data in (extra or {}).items():
            made.writestr(name, data)
    return path


@pytest.mark.parametrize(("name", "kind"), [("council.docx", "document"), ("council.dotx", "template")])
def test_a_council_s_template_gives_styles_and_header_but_not_its_text(tmp_path: Path, name: str, kind: str) -> None:
    template = _template(tmp_path / name, kind=kind)
    data = docx.render(cabinet_report(), template)
    word = _open(data)
    assert word.sections[0].header.paragraphs[0].text == "Borough Council"
    assert word.styles["Heading 1"].font.name == "Council Sans"
    assert "Type your report here" not in [each.text for each in word.paragraphs]
    assert _styles(word, "Heading 1")[0] == "Purpose of the report"
    assert "PAGE" not in etree.tostring(_part(data, "word/document.xml")).decode().split("NUMPAGES")[0].replace(
        "PAGES", ""
    )
    assert data == docx.render(cabinet_report(), template)


def test_a_template_without_the_styles_a_paper_needs_is_given_them(tmp_path: Path) -> None:
    normal = b'<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    bare = b'<w:styles xmlns:w="%s">' + normal + b"</w:styles>"
    template = _template(tmp_path / "bare.docx", extra={"word/styles.xml": bare % W[1:-1].encode()})
    word = _open(docx.render(cabinet_report(), template))
    assert _styles(word, "Heading 1")[0] == "Purpose of the report"
    assert word.styles["Numbered Paragraph"].base_style.name == "Normal"


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ({"word/vbaProject.bin": b"x"}, "holds macros"),
        (
            {
                "word/_rels/settings.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                b'relationships"><Relationship Id="rId1" TargetMode="External" Target="https://example.org/x.png" '
                b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
            },
            "fetches something from elsewhere",
        ),
    ],
)
def test_a_template_that_is_not_safe_is_refused(tmp_path: Path, extra: dict[str, bytes], says: str) -> None:
    template = _template(tmp_path / "bad.docx", extra=extra)
    with pytest.raises(InputNotFit, match=says):
        docx.render(cabinet_report(), template)


def test_a_template_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_template, "_LARGEST_CONTENT", 2**20)
    template = _template(tmp_path / "bomb.docx", extra={"word/media/zeros.bin": bytes(2**20)})
    with pytest.raises(InputNotFit, match="unpacks to more than a template should hold"):
        docx.render(cabinet_report(), template)


def test_a_link_to_the_template_s_own_template_is_dropped(tmp_path: Path) -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'TargetMode="External" Target="file:///S:/Templates/Normal.dotm" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
    )
    data = docx.render(_paper(), _template(tmp_path / "t.docx", extra={"word/_rels/settings.xml.rels": rels}))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not [name for name in parts.namelist() if b"S:/Templates" in parts.read(name)]


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04broken"])
def test_a_file_that_is_not_a_word_file_is_refused_by_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.docx"
    path.write_bytes(content)
    with pytest.raises(InputNotFit, match=r"The template notes\.docx is not a Word file"):
        docx.render(_paper(), path)


def test_a_template_that_is_not_there_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(InputNotFit, match=r"The template gone\.docx could not be read"):
        docx.render(_paper(), tmp_path / "gone.docx")
