"""Reads a composed tree back as a reader would: its paragraphs with their numbers, its headings, its numerals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.core.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    Notice,
    NumberedParagraph,
    Paragraph,
    Quote,
    Section,
    Table,
    label_of,
    plain,
)
from goldenthread.core.papers.facts import HeadingUse, NumeralList, Part
from goldenthread.core.papers.outline import Outline


@dataclass(frozen=True, slots=True)
class Line:
    """One printed paragraph or item: where it stands, under which heading block, and its words."""

    where: str
    block: str
    text: str


def lines_of(blocks: tuple[Block, ...], outline: Outline, letter: str = "R", block: str = "") -> Iterator[Line]:
    """Every printed paragraph and list item, in reading order; R1 is in the report, A1 in Appendix 1."""
    number = "0"
    for each in blocks:
        if isinstance(each, Section):
            yield from lines_of(each.blocks, outline, "A" if each.anchor == "appendix-1" else "B", block)
        elif isinstance(each, Heading):
            block = _block_of(each, outline) or block
        elif isinstance(each, NumberedParagraph):
            number = each.number
            yield Line(f"{letter}{number}", block, plain(each.runs))
        elif isinstance(each, Paragraph | Quote | Notice):
            yield Line(_title(block, outline), block, plain(each.runs))
        elif isinstance(each, ListBlock):
            for place, item in enumerate(each.items, start=1):
                yield Line(f"{letter}{number}.{place}", block, plain(item.runs))


def _block_of(heading: Heading, outline: Outline) -> str:
    for section in outline.sections:
        if heading.anchor == f"{section.part}-{section.block}".replace("_", "-"):
            return section.block
    return ""


def _title(block: str, outline: Outline) -> str:
    return next((section.title for section in outline.sections if section.block == block), "whole paper")


def headings_of(document: Document, outline: Outline) -> tuple[HeadingUse, ...]:
    """Every heading, with the outline block it opens."""
    found: list[HeadingUse] = []

    def walk(blocks: tuple[Block, ...], part: Part) -> None:
        for each in blocks:
            if isinstance(each, Section):
                walk(each.blocks, "appendix_1" if each.anchor == "appendix-1" else "appendix_2")
            elif isinstance(each, Heading):
                found.append(HeadingUse(part, each.text, _block_of(each, outline)))

    walk(document.blocks, "main")
    return tuple(found)


def numerals_of(
    blocks: tuple[Block, ...], part: str, numbers: dict[str, list[str]], *, top: bool = False
) -> Iterator[NumeralList]:
    """The numerals of every numbered list, and at the end of each part those of its paragraphs."""
    for each in blocks:
        if isinstance(each, Section):
            numbers[each.anchor] = []
            yield from numerals_of(each.blocks, each.anchor, numbers)
        elif isinstance(each, NumberedParagraph):
            numbers[part].append(each.number)
        elif isinstance(each, ListBlock) and each.style != "bullet":
            labels = tuple(label_of(each, place).strip("().") for place in range(len(each.items)))
            yield NumeralList(f"{part}, after paragraph {(numbers[part] or ['0'])[-1]}", labels)
    if top:
        for key, numerals in numbers.items():
            yield NumeralList(key, tuple(numerals))


def table_captioned(document: Document, caption: str) -> tuple[str, ...]:
    """The row names of the table with this caption; empty where there is none."""
    found = next((each for each in document.blocks if isinstance(each, Table) and each.caption == caption), None)
    return tuple(plain(row[0]) for row in found.rows) if found else ()
