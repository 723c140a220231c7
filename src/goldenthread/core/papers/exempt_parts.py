"""The parts of a paper that are kept from the public: their words in the restricted variant, and only their reason here."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.core.document import Block, Heading, Notice, runs
from goldenthread.core.meetings import exemption
from goldenthread.core.papers.content import CabinetContent, ExemptLine
from goldenthread.core.papers.outline import Outline, OutlineSection
from goldenthread.core.papers.writing import Numbering


def withheld(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """That there are parts the public may not read, and under which paragraph. Not even their titles are printed."""
    for paragraph in sorted({each.paragraph for each in content.exempt}):
        count = sum(each.paragraph == paragraph for each in content.exempt)
        parts = "One part" if count == 1 else f"{count} parts"
        yield Notice(
            runs(
                f"{parts} of this report {'is' if count == 1 else 'are'} not open to the public, under paragraph {paragraph} of "
                f"Schedule 12A to the Local Government Act 1972: {exemption(paragraph).says[:1].lower()}"
                f"{exemption(paragraph).says[1:]}. The public interest in keeping it private was weighed and is recorded."
            ),
            title="Exempt information",
        )


def printed(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Every exempt part with its paragraph, the public-interest test and its words."""
    for each in content.exempt:
        yield Heading(3, each.title)
        yield Notice(runs(_why(each)), "warning", "Not for publication")
        for words in each.text:
            yield pen.paragraph(words)


def _why(each: ExemptLine) -> str:
    return f"Exempt under paragraph {each.paragraph}: {exemption(each.paragraph).says}. {each.public_interest}"
