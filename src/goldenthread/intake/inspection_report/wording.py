"""Printed text in the one plain form in which patterns are tried, and the joining of broken lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from goldenthread.intake.inspection_report.layouts import fill, grade_of, shared_titles
from goldenthread.intake.inspection_report.pages import Line
from goldenthread.intake.inspection_report.reading import Place

_NUMBERING = re.compile(r"^(?:section \d:? |\d(?:\.\d)?\.? (?=[a-z]))")
_PLAIN_MARKS = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-"})
#: What may stand between a label and its grade: a mark, a verb, a row of dots.
_BETWEEN = re.compile(r"^ ?(?:is|are)?(?: ?[:;–—-])?(?: ?[.…·_ ]{3,})? ?(?:is |are )?")
#: No title is longer than this; running text is.
_LONGEST_TITLE = 130


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A text in lower case, with single spaces and straight apostrophes."""
    return " ".join(text.translate(_PLAIN_MARKS).casefold().split())


@lru_cache(maxsize=8192)
def unnumbered(text: str) -> str:
    """A plain text without the number of a row or heading before it, such as "2.1 "."""
    return _NUMBERING.sub("", plain(text))


def join(lines: Iterable[Line]) -> str:
    """The text of broken lines as one line; a word broken at its hyphen is closed up."""
    text = ""
    for line in lines:
        text += line.text if not text or (_closes_up(text)) else f" {line.text}"
    return text.strip()


def _closes_up(text: str) -> bool:
    return text.endswith("-") and text[-2:-1].isalnum()


@cache
def compiled(pattern: str, name: str = "") -> re.Pattern[str]:
    """One pattern of a layout, ready to try on plain text."""
    return re.compile(fill(pattern, name))


def first_match(patterns: Sequence[str], text: str, name: str = "") -> re.Match[str] | None:
    """The earliest match of any of the patterns in a plain text."""
    found = [match for each in patterns if (match := compiled(each, name).search(text))]
    return min(found, key=lambda match: match.start(), default=None)


def is_titled(patterns: Sequence[str], text: str) -> bool:
    """Whether a printed line is, as a whole, one of these titles; a closing colon does not matter."""
    if len(text) > _LONGEST_TITLE:
        return False
    written = unnumbered(text).rstrip(" :")
    return any(compiled(each).fullmatch(written) for each in patterns)


def is_heading(line: Line, body_size: float) -> bool:
    """Whether a line is set as a heading: bold, or clearly larger than the running text."""
    return (line.bold and line.size >= body_size - 0.5) or line.size >= body_size + 1.5


def is_closing(line: Line) -> bool:
    """Whether the closing matter of the report begins with this line."""
    return is_titled(shared_titles("closing"), line.text)


@dataclass(frozen=True, slots=True)
class RunningText:
    """The lines as one plain text, in which a sentence broken over lines and pages can be found."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def places(self, pattern: str, name: str = "") -> Iterator[tuple[re.Match[str], int]]:
        """Every match of a pattern, with the number of the line in which it begins."""
        for match in compiled(pattern, name).finditer(self.text):
            yield match, bisect_right(self.starts, match.start()) - 1


def running_text(lines: Sequence[Line]) -> RunningText:
    """The lines joined, each with the position at which it begins."""
    parts: list[str] = []
    starts = []
    length = 0
    for line in lines:
        written = plain(line.text)
        glue = "" if not parts or _closes_up(parts[-1]) else " "
        starts.append(length + len(glue))
        parts.append(glue + written)
        length += len(glue) + len(written)
    return RunningText("".join(parts), tuple(lines), tuple(starts))


def around(lines: Sequence[Line]) -> Place:
    """The place of lines that belong together, on the page where they begin."""
    places = [line.place for line in lines if line.page == lines[0].page]
    return Place(
        page=places[0].page,
        left=min(each.left for each in places),
        bottom=min(each.bottom for each in places),
        right=max(each.right for each in places),
        top=max(each.top for each in places),
    )


def labelled(lines: Sequence[Line], labels: Sequence[str]) -> tuple[str | None, int]:
    """The grade that follows a label, in the longest run of lines that holds nothing else, and how many lines."""
    for length in range(len(lines), 0, -1):
        text = unnumbered(join(lines[:length]))
        for label in labels:
            if text.startswith(label):
                rest = _BETWEEN.sub("", text[len(label) :])
                if grade := grade_of(rest):
                    return grade, length
    return None, 0
