"""Printed text in the one plain form in which patterns are tried, and the joining of broken lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from goldenthread.intake.inspection_report.layouts import fill, shared_titles
from goldenthread.intake.inspection_report.pages import Line

_NUMBERING = re.compile(r"^(?:section \d:? |\d(?:\.\d)?\.? (?=[a-z]))")
_APOSTROPHES = re.compile("[‘’ʼ`]")


def plain(text: str) -> str:
    """A text in lower case, with single spaces and straight apostrophes."""
    return " ".join(_APOSTROPHES.sub("'", text).casefold().split())


def unnumbered(text: str) -> str:
    """A plain text without the number of a row or heading before it, such as "2.1 "."""
    return _NUMBERING.sub("", plain(text))


def join(lines: Iterable[Line]) -> str:
    """The text of broken lines as one line; a word broken at its hyphen is closed up."""
    text = ""
    for line in lines:
        text += line.text if not text or (text.endswith("-") and _closes_up(text)) else f" {line.text}"
    return text.strip()


def _closes_up(text: str) -> bool:
    return bool(re.search(r"\w-$", text))


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
    written = unnumbered(text).rstrip(" :")
    return any(compiled(each).fullmatch(written) for each in patterns)


def is_heading(line: Line, body_size: float) -> bool:
    """Whether a line is set as a heading: bold, or clearly larger than the running text."""
    return (line.bold and line.size >= body_size - 0.5) or line.size >= body_size + 1.5


def is_closing(line: Line) -> bool:
    """Whether the closing matter of the report begins with this line."""
    return is_titled(shared_titles("closing"), line.text)
