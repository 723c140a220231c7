"""Finds numbers that people typed into a paper and that no frozen fact holds.

A paper's own words may repeat a figure of the snapshot; they may not bring one of their own. Years, dates, numerals of
appendices and paragraphs, and amounts in an implication (which its author states and somebody else signs) are not
figures in this sense.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from goldenthread.core.papers.content import CabinetContent
from goldenthread.core.papers.lint.readings import load_readings

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBER = re.compile(r"(?<![\w£.,])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?![\d\w])(?:\s*(?:%|per cent))?")
_DATED = re.compile(
    rf"\d{{1,2}}\s+(?:{_MONTHS})(?:\s+\d{{4}})?|(?:{_MONTHS})\s+\d{{4}}|\d{{4}}-\d{{2,4}}|\d{{4}}/\d{{2}}"
)
_EARLIEST, _LATEST = 1900, 2100  # a whole number in between is read as a year


@dataclass(frozen=True, slots=True)
class StrayFigure:
    """A number in somebody's own words that the facts do not hold: which field, and the number as written."""

    where: str
    figure: str


def stray_figures(content: CabinetContent) -> tuple[StrayFigure, ...]:
    """Every number in the words people wrote for this paper that no fact of its snapshot holds, in reading order."""
    held = _held(content)
    found = []
    for where, words in _written(content):
        for figure in _figures(words):
            if _plain(figure) not in held:
                found.append(StrayFigure(where, figure))
    return tuple(found)


def _written(content: CabinetContent) -> Iterator[tuple[str, str]]:
    """The fields that are somebody's own words about the facts, and not facts themselves."""
    paper = content.paper
    for name in ("purpose", "proposal", "decisions", "reasons", "policy_context"):
        for words in getattr(paper, name):
            yield name.replace("_", " "), words
    for each in content.consultation:
        yield "consultation", each.text
    for one in content.alternatives:
        yield "alternatives", f"{one.option}. {one.why_not}"
    yield "alternatives", content.alternatives_reason


def _figures(words: str) -> Iterator[str]:
    """The numbers of a sentence that count or measure something."""
    labels = load_readings().words_before_a_label
    bare = _DATED.sub(" ", words)
    for match in _NUMBER.finditer(bare):
        before = bare[: match.start()].split()
        label = before[-1].lower().strip("(“") if before else ""
        whole = match.group(1).replace(",", "")
        is_year = match.group(2) is None and len(whole) == 4 and _EARLIEST <= int(whole) <= _LATEST
        if not is_year and label not in labels:
            yield match.group().strip()


def _plain(figure: str) -> str:
    number = re.sub(r"[^\d.]", "", figure)
    return f"{float(number):g}"


def _held(content: CabinetContent) -> frozenset[str]:
    """Every number of the facts: counts as they are, and those inside the words of the record."""
    own = {"paper", "consultation", "alternatives", "alternatives_reason", "implications", "exempt"}
    facts = {name: value for name, value in _fields(content).items() if name not in own}
    found: set[str] = set()
    _gather(facts, found)
    found |= {f"{len(value):g}" for value in facts.values() if isinstance(value, tuple)}
    found.add(f"{sum(len(each.asks) for each in content.recommendations):g}")
    if content.plan:
        found.add(f"{len(content.plan.actions):g}")
    return frozenset(found)


def _fields(record: Any) -> dict[str, Any]:
    return {each.name: getattr(record, each.name) for each in dataclasses.fields(record)}


def _gather(value: Any, found: set[str]) -> None:
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, int | float):
        found.add(f"{value:g}")
    elif isinstance(value, str):
        found.update(_plain(match.group()) for match in _NUMBER.finditer(value))
    elif isinstance(value, Mapping):
        for item in value.values():
            _gather(item, found)
    elif isinstance(value, tuple):
        for item in value:
            _gather(item, found)
    elif dataclasses.is_dataclass(value):
        _gather(_fields(value), found)
