"""How hard each section of a paper is to read, and which of its sentences are the hardest.

The measure is LIX (C. H. Björnsson, 1968): words for each sentence, plus the share in per cent of words longer than six
letters. It needs no dictionary and no guess at syllables, so anybody can count it again. Targets are by audience.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.core.document import Document
from goldenthread.core.papers.outline import Outline
from goldenthread.core.papers.printed import lines_of

LONG_WORD = 6  # letters; a longer word is a long one
# Above this a section is harder than its readers should have to bear. 40 is an ordinary newspaper, 60 is official prose.
TARGETS = {"children": 40, "public": 50, "members": 60}
HARD_SENTENCES = 3
# Names and addresses, which nobody can put more plainly.
NOT_PROSE = {"contact", "documents"}

_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Reading:
    """One section: its score, the target of its audience, and its hardest sentences where it is over."""

    title: str
    words: int
    score: int
    target: int
    hard: tuple[str, ...]

    @property
    def over(self) -> bool:
        """Whether it is harder than its target."""
        return self.score > self.target


def lix(text: str) -> float:
    """The LIX of some prose; 0 where there are no words."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = [each for each in _SENTENCE.split(text) if _WORD.search(each)]
    long_words = sum(len(word) > LONG_WORD for word in words)
    return len(words) / max(len(sentences), 1) + 100 * long_words / len(words)


def readings(document: Document, outline: Outline) -> tuple[Reading, ...]:
    """Every section that has words of its own, in the paper's order. Tables and charts are not prose and do not count."""
    target = TARGETS[outline.audience]
    found: dict[str, list[str]] = {}
    for line in lines_of(document.blocks[:-1], outline):
        found.setdefault(line.block, []).append(line.text)
    return tuple(
        _reading(outline, block, lines, target) for block, lines in found.items() if block and block not in NOT_PROSE
    )


def _reading(outline: Outline, block: str, lines: list[str], target: int) -> Reading:
    text = "\n".join(f"{line.rstrip()}." if line.rstrip()[-1:].isalnum() else line for line in lines)
    score = round(lix(text))
    hard = tuple(_hardest(lines)) if score > target else ()
    return Reading(outline.section(block).title, len(_WORD.findall(text)), score, target, hard)


def _hardest(lines: list[str]) -> Iterator[str]:
    sentences = [each for line in lines for each in _SENTENCE.split(line) if len(_WORD.findall(each)) > 8]
    yield from sorted(sentences, key=lix, reverse=True)[:HARD_SENTENCES]
