"""The thresholds and word lists the checks read, from definitions/papers/lint.toml, and what a finding is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.papers.facts import PaperFacts

Level = Literal["stop", "warn", "note"]


@dataclass(frozen=True, slots=True)
class LintFinding:
    """One thing that looks wrong. `code` is stable; `where` is a paragraph or a section.

    stop: settle it before anyone signs. warn: a reader will ask. note: worth knowing.
    """

    code: str
    level: Level
    says: str
    where: str


@dataclass(frozen=True, slots=True)
class OneName:
    """A thing that must be written one way, and other ways in which it has been written."""

    of: str
    right: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LintReadings:
    """Everything a check reads besides the paper itself."""

    comparator_stale_days: int
    open_ended_words: tuple[str, ...]
    usual_publication_lag_working_days: tuple[int, ...]
    longest_usual_lag_working_days: int
    small_number_below: int
    vague_small_words: tuple[str, ...]
    people_words: tuple[str, ...]
    words_before_a_label: tuple[str, ...]
    superlatives: tuple[str, ...]
    universals: tuple[str, ...]
    grade_words: tuple[str, ...]
    same_evidence_share: float
    small_words: tuple[str, ...]
    misspellings: Mapping[str, str]
    improvement_words: tuple[str, ...]
    cost_words: tuple[str, ...]
    required_dates: Mapping[str, str]
    required_clocks: Mapping[str, str]
    topic_words: Mapping[str, tuple[str, ...]]
    names: tuple[OneName, ...]


Check: TypeAlias = Callable[[PaperFacts, LintReadings], Iterator[LintFinding]]


@cache
def load_readings() -> LintReadings:
    """The shipped readings."""
    return build(LintReadings, read_toml("papers", "lint.toml"), where="definitions/papers/lint.toml")


def listed(words: tuple[str, ...] | list[str]) -> str:
    """Words as a sentence lists them: a, b and c."""
    items = list(words)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else "none"
