"""The block model: a paper as a tree of plain records, before it is HTML, Word or PDF.

    Document ─┬─ title, date, language, meta pairs, marking
              ├─ sources      what figures cite, each with its as-at date
              └─ blocks ──┬─ Heading, Paragraph, NumberedParagraph, ListBlock, Quote, Notice
                          ├─ Table, Chart (with its table), PageBreak
                          └─ Section ── blocks
    runs inside a block: Text, Link, Figure (a number with its source), Footnote

A tree is a value: equal trees have equal JSON, and equal JSON prints equal bytes. Numerals are content and
are kept as given even where they are wrong; `problems` says what is wrong and mends nothing.
"""

from goldenthread.core.document.codec import from_json, to_json
from goldenthread.core.document.model import (
    Block,
    Chart,
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
    Run,
    Runs,
    Section,
    Source,
    Table,
    Text,
    anchors,
    details,
    label_of,
    notice_title,
    plain,
    printable,
    running_title,
    runs,
    simple_table,
    spoken_date,
    squared,
)
from goldenthread.core.document.notes import Citation, Note, Notes, all_notes
from goldenthread.core.document.problems import Problem, is_safe, problems

__all__ = [
    "Block",
    "Chart",
    "Citation",
    "Column",
    "Document",
    "Figure",
    "Footnote",
    "Heading",
    "Link",
    "ListBlock",
    "ListItem",
    "Note",
    "Notes",
    "Notice",
    "NumberedParagraph",
    "PageBreak",
    "Paragraph",
    "Problem",
    "Quote",
    "Run",
    "Runs",
    "Section",
    "Source",
    "Table",
    "Text",
    "all_notes",
    "anchors",
    "details",
    "from_json",
    "is_safe",
    "label_of",
    "notice_title",
    "plain",
    "printable",
    "problems",
    "running_title",
    "runs",
    "simple_table",
    "spoken_date",
    "squared",
    "to_json",
]
