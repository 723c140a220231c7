"""Makes the tree of a paper from one snapshot and its outline: the same snapshot gives the same tree.

The order of headings, the numbering of each part and the implications required come from the outline; the facts
come from the snapshot; nothing is read from anywhere else, and no date is today's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from goldenthread.core.document import (
    Block,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Section,
    Source,
    runs,
    spoken_date,
)
from goldenthread.core.papers import appendix, main_report
from goldenthread.core.papers.bulletin import compose_bulletin
from goldenthread.core.papers.bulletin_content import BulletinContent
from goldenthread.core.papers.content import CabinetContent
from goldenthread.core.papers.highlight import compose_highlight
from goldenthread.core.papers.highlight_content import HighlightContent
from goldenthread.core.papers.outline import Outline, OutlinePart, OutlineSection, load_outline
from goldenthread.core.papers.snapshot import Snapshot
from goldenthread.core.papers.writing import Numbering

Maker: TypeAlias = Callable[[CabinetContent, OutlineSection, Numbering, Outline], Iterator[Block]]

MAKERS: Mapping[str, Maker] = {
    "purpose": main_report.purpose,
    "background": main_report.background,
    "findings": main_report.findings,
    "proposal": main_report.proposal,
    "recommendations": main_report.recommendations,
    "reasons": main_report.reasons,
    "contact": main_report.contact,
    "policy_context": appendix.policy_context,
    "process": appendix.process,
    "outcomes": appendix.outcomes,
    "plan": appendix.plan,
    "consultation": appendix.consultation,
    "alternatives": appendix.alternatives,
    "implications": appendix.implications,
    "documents": appendix.documents,
    "inspection_report": appendix.inspection_report,
}


def compose(snapshot: Snapshot, *, outline: Outline | None = None) -> Document:
    """The paper as a document tree. Its date is the meeting's, or the day it was written where none is fixed."""
    content = snapshot.records
    outline = outline or load_outline(content.outline)
    if isinstance(content, HighlightContent):
        return compose_highlight(content, outline, _imprint(snapshot, outline))
    if isinstance(content, BulletinContent):
        return compose_bulletin(content, outline, _imprint(snapshot, outline))
    paper = content.paper
    blocks = [block for part in outline.parts for block in _part(part, content, outline)]
    blocks.append(_imprint(snapshot, outline))
    return Document(
        title=paper.title,
        subtitle=paper.subject,
        author=paper.report_of,
        date=paper.meeting_on or paper.written_on,
        meta=(
            ("Report to", content.body(outline.decision_maker)),
            *(() if paper.meeting_on else (("Meeting", "not yet fixed"),)),
            ("Report of", paper.report_of),
            ("Written", spoken_date(paper.written_on)),
            ("Key decision", {"yes": "Yes", "no": "No"}.get(paper.key_decision, "Not answered")),
        ),
        marking=paper.marking,
        sources=tuple(Source(each.key, each.text, each.as_at, each.href) for each in content.sources),
        blocks=tuple(blocks),
    )


def _part(part: OutlinePart, content: CabinetContent, outline: Outline) -> Iterator[Block]:
    pen = Numbering(part)
    inside: list[Block] = []
    level = 2 if part.title else 1
    for section in outline.sections_of(part.key):
        blocks = list(MAKERS[section.block](content, section, pen, outline))
        if blocks or section.required:
            inside.append(Heading(level, section.title, f"{part.key}-{section.block}".replace("_", "-")))
            inside += blocks
    if not part.title:
        yield from inside
    elif inside:
        if part.new_page:
            yield PageBreak()
        yield Section(part.key.replace("_", "-"), (Heading(1, part.title), *inside))


def _imprint(snapshot: Snapshot, outline: Outline) -> Block:
    """The last line: from which frozen facts and which outline this paper was made, so that it can be made again."""
    return Paragraph(runs(f"Made from snapshot {snapshot.sha256[:12]} with outline {outline.key} {outline.edition}."))
