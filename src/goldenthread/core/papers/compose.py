"""Makes the tree of a paper from one snapshot and its outline: the same snapshot gives the same tree.

The order of headings, the numbering of each part and the implications required come from the outline; the facts
come from the snapshot; nothing is read from anywhere else, and no date is today's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal, TypeAlias

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
from goldenthread.core.papers import appendix, exempt_parts, main_report, other_reports
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
    "exempt": exempt_parts.withheld,
    "asked": other_reports.asked,
    "answers": other_reports.answers,
    "statement": other_reports.statement,
    "duties": other_reports.duties,
    "one_page": other_reports.one_page,
    "how_it_goes": other_reports.how_it_goes,
    "told_children": other_reports.told_children,
    "promised_children": other_reports.promised_children,
}
Variant: TypeAlias = Literal["public", "restricted"]


def compose(snapshot: Snapshot, *, outline: Outline | None = None, variant: Variant = "public") -> Document:
    """The paper as a document tree. Its date is the meeting's, or the day it was written where none is fixed.

    Without being asked for it, nobody gets the restricted variant: the public one holds not one word of an exempt part.
    """
    content = snapshot.records
    outline = outline or load_outline(content.outline)
    if isinstance(content, HighlightContent):
        return compose_highlight(content, outline, _imprint(snapshot, outline))
    if isinstance(content, BulletinContent):
        return compose_bulletin(content, outline, _imprint(snapshot, outline))
    paper = content.paper
    makers = {**MAKERS, "exempt": exempt_parts.printed} if variant == "restricted" else MAKERS
    blocks = [block for part in outline.parts for block in _part(part, content, outline, makers)]
    blocks.append(_imprint(snapshot, outline))
    return Document(
        title=paper.title if outline.key == content.outline else outline.title,
        subtitle=paper.subject if outline.key == content.outline else f"{paper.authority}: {paper.subject}",
        author=paper.report_of,
        date=paper.meeting_on or paper.written_on,
        meta=_meta(content, outline),
        marking=_marking(content, variant),
        sources=tuple(Source(each.key, each.text, each.as_at, each.href) for each in content.sources),
        blocks=tuple(blocks),
    )


def _meta(content: CabinetContent, outline: Outline) -> tuple[tuple[str, str], ...]:
    """What stands under the title: all of it for members, only when it was written for other readers."""
    paper = content.paper
    written = ("Written", spoken_date(paper.written_on))
    if outline.audience != "members":
        return (written,)
    return (
        ("Report to", other_reports.reader(content, outline)),
        *(() if paper.meeting_on else (("Meeting", "not yet fixed"),)),
        ("Report of", paper.report_of),
        written,
        ("Key decision", {"yes": "Yes", "no": "No"}.get(paper.key_decision, "Not answered")),
    )


def _marking(content: CabinetContent, variant: Variant) -> str:
    """The mark on every page; a restricted variant with something exempt in it says so before anything else."""
    if variant == "public" or not content.exempt:
        return content.paper.marking
    paragraphs = ", ".join(sorted({each.paragraph for each in content.exempt}))
    kept = f"Not for publication: exempt under paragraph {paragraphs} of Schedule 12A"
    return f"{kept}. {content.paper.marking}" if content.paper.marking else kept


def _part(part: OutlinePart, content: CabinetContent, outline: Outline, makers: Mapping[str, Maker]) -> Iterator[Block]:
    pen = Numbering(part)
    inside: list[Block] = []
    level = 2 if part.title else 1
    for section in outline.sections_of(part.key):
        blocks = list(makers[section.block](content, section, pen, outline))
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
