"""What differs between two versions of a paper, paragraph by paragraph, as a reader would mark it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Literal

from goldenthread.core.document import Block, Chart, Document, Heading, Section, Table, plain
from goldenthread.core.papers.outline import Outline
from goldenthread.core.papers.printed import lines_of

Kind = Literal["same", "added", "taken_out", "changed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One paragraph, item or table row: where it stands, and its words before and after."""

    kind: Kind
    where: str
    before: str
    after: str


def compare_papers(before: Document, after: Document, outline: Outline) -> tuple[Difference, ...]:
    """Every difference in words and figures, in reading order; nothing where the two read the same."""
    old, new = _said(before, outline), _said(after, outline)
    matcher = difflib.SequenceMatcher(a=[text for _, text in old], b=[text for _, text in new], autojunk=False)
    found: list[Difference] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone, come = old[i:j], new[k:m]
        for place in range(max(len(gone), len(come))):
            was = gone[place] if place < len(gone) else None
            now = come[place] if place < len(come) else None
            found.append(_difference(was, now))
    return tuple(found)


def _difference(was: tuple[str, str] | None, now: tuple[str, str] | None) -> Difference:
    if was and now:
        return Difference("changed", now[0], was[1], now[1])
    if now:
        return Difference("added", now[0], "", now[1])
    where, text = was or ("", "")
    return Difference("taken_out", where, text, "")


def _said(document: Document, outline: Outline) -> list[tuple[str, str]]:
    """Everything the paper says: paragraphs and items, then each row of its tables; not the hash in its last line."""
    blocks = document.blocks[:-1]
    lines = [(each.where, each.text) for each in lines_of(blocks, outline)]
    return lines + [row for block in _flat(blocks) for row in _rows(block)]


def _flat(blocks: tuple[Block, ...]) -> list[Block]:
    return [one for each in blocks for one in (_flat(each.blocks) if isinstance(each, Section) else [each])]


def _rows(block: Block) -> list[tuple[str, str]]:
    if isinstance(block, Heading):
        return [("heading", block.text)]
    table = block.table if isinstance(block, Chart) else block if isinstance(block, Table) else None
    if table is None:
        return []
    return [(f"table “{table.caption}”", " | ".join(plain(cell) for cell in row)) for row in table.rows]
