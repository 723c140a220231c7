"""The pen a paper is written with: paragraphs that number themselves within a part, and a few turns of phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from goldenthread.core.document import (
    Block,
    Figure,
    ListBlock,
    ListItem,
    NumberedParagraph,
    Paragraph,
    Run,
    Runs,
    runs,
    spoken_date,
)
from goldenthread.core.document.model import ListStyle
from goldenthread.core.papers.content import CabinetContent, ClaimLine, StrengthLine
from goldenthread.core.papers.outline import OutlinePart

NO_EVIDENCE = "no evidence attached"
ADJECTIVE = "an adjective, not a grade"
SAME_EVIDENCE = "the same evidence as under"
SMALL_STATES = {
    "in_hand": "in hand",
    "not_started": "not started",
    "addressed": "addressed",
    "not_stated": "not stated",
}
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Numbering:
    """Gives each paragraph of one part its number. A part that is not numbered gets plain paragraphs."""

    def __init__(self, part: OutlinePart) -> None:
        self._part = part
        self._last = 0

    def paragraph(self, *parts: str | Run) -> Block:
        """The next paragraph of the part."""
        if self._part.numbering == "none":
            return Paragraph(runs(*parts))
        self._last += 1
        return NumberedParagraph(str(self._last), runs(*parts))


def listing(items: Iterable[Runs | str], style: ListStyle = "bullet") -> ListBlock:
    """A list from words or runs."""
    return ListBlock(tuple(ListItem(runs(item) if isinstance(item, str) else item) for item in items), style)


def sentence_list(words: Iterable[str]) -> str:
    """Words as a sentence lists them: a, b and c."""
    items = list(words)
    if len(items) < 2:
        return items[0] if items else ""
    return f"{', '.join(items[:-1])} and {items[-1]}"


def day(when: date | None) -> str:
    """A date in words, or that it is not known."""
    return spoken_date(when) if when else "a date not yet fixed"


def counted(number: int, source: str) -> Figure:
    """A figure that carries its source as a footnote."""
    return Figure(f"{number:,}", source)


def in_words(number: int) -> str:
    """Small numbers as words, as a sentence would have them."""
    return _WORDS[number] if number < len(_WORDS) else str(number)


def strength(line: StrengthLine, content: CabinetContent) -> Runs:
    """A strength as a public paper prints it, with what is missing behind it said in the same breath."""
    words = line.public_text or line.text
    remarks = list(_remarks(line.claims))
    for ref in line.same_evidence_as:
        owner = next((each.label for each in content.judgements if any(one.ref == ref for one in each.strengths)), "")
        remarks.append(f"{SAME_EVIDENCE} “{owner}”")
    if not remarks:
        return runs(words)
    return runs(f"{words.removesuffix('.')} ({'; '.join(dict.fromkeys(remarks))}).")


def _remarks(claims: Iterable[ClaimLine]) -> Iterator[str]:
    for claim in claims:
        if claim.kind in {"superlative", "universal", "comparator"} and not claim.evidence:
            yield NO_EVIDENCE
        elif claim.kind == "grade_word":
            yield ADJECTIVE
