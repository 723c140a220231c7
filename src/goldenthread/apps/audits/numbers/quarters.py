"""Calendar quarters, by which drift is read and boards are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from goldenthread.apps.audits.numbers.forms import month_words


@dataclass(frozen=True, order=True)
class Quarter:
    """Three months of a calendar year."""

    year: int
    number: int

    @staticmethod
    @cache
    def of(month: date) -> Quarter:
        """The quarter a month is in."""
        return Quarter(month.year, (month.month - 1) // 3 + 1)

    def __str__(self) -> str:
        first = date(self.year, self.number * 3 - 2, 1)
        last = date(self.year, self.number * 3, 1)
        return f"{month_words(first).partition(' ')[0]} to {month_words(last)}"
