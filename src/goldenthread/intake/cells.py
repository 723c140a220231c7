"""Reads what stands in a cell into what the column holds, or says what was expected.

Each distinct spelling of a column is read once and remembered: a hundred thousand rows hold a few thousand
different dates and a handful of codes. Nothing is guessed: a date with the month first, a code that is on no
list, a number out of bounds are all left unread and reported.

Two-digit years: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999; each is noted. Day numbers of a
spreadsheet (10,000 to 73,050: 1927 to 2099) count from 30 December 1899; each is noted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from goldenthread.core.returns import Code, Column, matched

FIRST_YEAR, LAST_YEAR = 1900, 2100
_TWO_DIGIT_PIVOT = 50
_SERIALS = range(10_000, 73_051)
_SERIAL_ZERO = date(1899, 12, 30)
_REPLACED = (("\xa0", " "), ("\x00", ""))
_MONTH_NAMES = (
    *("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august"),
    *("sep sept september", "oct october", "nov november", "dec december"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_TIME = r"(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm]|Z|[+-]\d{2}:?\d{2})?)?$"
_DAY_FIRST = re.compile(r"(\d{1,2})([/.\-\s])(\d{1,2})\2(\d{4}|\d{2})" + _TIME)
_YEAR_FIRST = re.compile(r"(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})" + _TIME)
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[/.\-\s]*([A-Za-z]{3,9})[,/.\-\s]*(\d{4}|\d{2})" + _TIME)
_WHOLE = re.compile(r"[+-]?\d{1,15}(?:\.0*)?$")
_NUMBER = re.compile(r"[+-]?(?:\d{1,12}|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$")
_YES = {matched(word) for word in ("yes", "y", "true", "1", "a) yes", "1.0")}
_NO = {matched(word) for word in ("no", "n", "false", "0", "b) no", "0.0")}


@dataclass(frozen=True)
class Trouble:
    """What is odd about one spelling: the kind of issue and the value to keep (None when it could not be read)."""

    kind: str
    kept: Any = None


class _Unreadable:
    """Stands in a cell that shows an error or a formula never worked out."""

    def __str__(self) -> str:
        return "(unreadable)"


UNREADABLE = _Unreadable()


class _Memory(dict[Any, Any]):
    """Remembers what each spelling means, and whether any of them is troubled."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        super().__init__()
        self.read = read
        self.troubled = False

    def __missing__(self, spelling: Any) -> Any:
        meaning = Trouble("unread_cell") if spelling is UNREADABLE else self.read(spelling)
        self.troubled = self.troubled or isinstance(meaning, Trouble)
        self[spelling] = meaning
        return meaning


class CellReader:
    """Reads the cells of one column, for one collection year where it is known."""

    _REMEMBERED = 200_000

    def __init__(self, column: Column, year: int | None = None) -> None:
        self.column = column
        self.year = year
        self.expected = expectation(column)
        names = (column.title, column.name, *column.aliases) if column.required and column.type == "text" else ()
        self._headings = sorted({name.lower() for name in names})
        self._codes = column.code_list() if column.codes else None
        self._memory = _Memory(getattr(self, f"_{column.type}"))

    def read(self, cells: Sequence[Any]) -> tuple[Any, list[tuple[int, str]]]:
        """What the cells hold (a list or an Arrow array), None where blank or unread, and where there is trouble.

        Trouble is the position of a cell and the kind of issue.
        """
        if self.column.counted:
            return list(cells), []
        if self.column.type == "text" and (quick := self._texts(cells)):
            return quick
        if len(self._memory) > self._REMEMBERED:
            self._memory = _Memory(self._memory.read)
        values = list(map(self._memory.__getitem__, cells))
        if not self._memory.troubled:
            return values, []
        troubles: list[tuple[int, str]] = []
        for position, value in enumerate(values):
            if value.__class__ is Trouble:
                troubles.append((position, value.kind))
                values[position] = value.kept
        return values, troubles

    def _texts(self, cells: Sequence[Any]) -> tuple[pa.Array, list[tuple[int, str]]] | None:
        """Text cells all at once; None where one of them is not text. Says the same as `_text` for each."""
        try:
            texts = pa.array(cells, type=pa.string())
        except (pa.ArrowTypeError, pa.ArrowInvalid, UnicodeEncodeError):
            return None
        for character, plain in _REPLACED:
            texts = pc.replace_substring(texts, character, plain)
        texts = pc.utf8_trim_whitespace(texts)
        texts = pc.if_else(pc.equal(texts, ""), pa.scalar(None, pa.string()), texts)
        if not self._headings:
            return texts, []
        again = pc.is_in(pc.utf8_lower(texts), value_set=pa.array(self._headings))
        return texts, [(position, "heading_again") for position in pc.indices_nonzero(again).to_pylist()]

    def _text(self, cell: Any) -> str | Trouble | None:
        text = plain_text(cell)
        return Trouble("heading_again", text) if text and text.lower() in self._headings else text

    def _date(self, cell: Any) -> date | Trouble | None:
        if isinstance(cell, datetime):
            cell = cell.date()
        if isinstance(cell, date):
            return cell if FIRST_YEAR <= cell.year < LAST_YEAR else Trouble("unread_cell")
        if isinstance(cell, int | float):
            return _serial(cell)
        text = plain_text(cell)
        return None if text is None else _written_date(text)

    def _whole(self, cell: Any) -> int | Trouble | None:
        if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
            return self._bounded(int(cell))
        text = plain_text(cell)
        if text is None:
            return None
        return self._bounded(int(text.split(".")[0])) if _WHOLE.fullmatch(text) else Trouble("unread_cell")

    def _number(self, cell: Any) -> float | Trouble | None:
        if isinstance(cell, float) and abs(cell) < 1e15:
            return self._bounded(cell)
        text = plain_text(cell)
        if text is None:
            return None
        return self._bounded(float(text.replace(",", ""))) if _NUMBER.fullmatch(text) else Trouble("unread_cell")

    def _bounded(self, number: Any) -> Any:
        least, most = self.column.least, self.column.most
        outside = (least is not None and number < least) or (most is not None and number > most)
        return Trouble("unread_cell") if outside else number

    def _flag(self, cell: Any) -> bool | Trouble | None:
        text = plain_text(cell)
        if text is None:
            return None
        word = matched(text)
        if word in _YES:
            return True
        return False if word in _NO else Trouble("unread_cell")

    def _code(self, cell: Any) -> str | Trouble | None:
        text = plain_text(cell)
        if text is None or self._codes is None:
            return None
        code = self._codes.find(text)
        if code is None or code.code in self.column.without:
            return Trouble("unread_cell")
        if self._of_another_year(code, text):
            return Trouble("other_year_code", code.code)
        return code.code

    def _of_another_year(self, code: Code, text: str) -> bool:
        if self.year is None or self._codes is None:
            return False
        return not code.used_in(self.year) or self._codes.is_former(text, self.year)


def plain_text(cell: Any) -> str | None:
    """A cell as trimmed text, None when blank. A whole number loses the decimal point a spreadsheet gave it."""
    if cell is None:
        return None
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime) and (cell.hour, cell.minute, cell.second) == (0, 0, 0):
        cell = cell.date()
    text = cell if isinstance(cell, str) else str(cell)
    for character, plain in _REPLACED:
        text = text.replace(character, plain)
    return text.strip() or None


def expectation(column: Column) -> str:
    """What a cell of the column should hold, in words."""
    if column.type == "date":
        return "a date, day first, for instance 31/03/2026"
    if column.type in ("whole", "number"):
        what = "a whole number" if column.type == "whole" else "a number"
        if column.least is not None and column.most is not None:
            return f"{what} from {column.least} to {column.most}"
        return f"{what}, {column.least} or more" if column.least is not None else what
    if column.type == "flag":
        return "Yes or No"
    if column.codes:
        codes = [code.code for code in column.code_list().codes if code.code not in column.without]
        shown = ", ".join(codes[:12]) + (" …" if len(codes) > 12 else "")
        return f"{column.code_list().title.lower()}: one of {shown}"
    return "an entry" if column.required else "text"


def _serial(number: float) -> date | Trouble:
    if number != number or abs(number) > 1e9 or int(number) not in _SERIALS:
        return Trouble("unread_cell")
    return Trouble("serial_date", _SERIAL_ZERO + timedelta(days=int(number)))


def _written_date(text: str) -> date | Trouble:
    if found := _DAY_FIRST.match(text):
        return _made(found[4], int(found[3]), int(found[1]))
    if found := _YEAR_FIRST.match(text):
        return _made(found[1], int(found[3]), int(found[4]))
    if (found := _NAMED.match(text)) and (month := _MONTHS.get(found[2].lower())):
        return _made(found[3], month, int(found[1]))
    if text.isascii() and re.fullmatch(r"\d{5}(?:\.0+)?", text):
        return _serial(float(text))
    return Trouble("unread_cell")


def _made(written_year: str, month: int, day: int) -> date | Trouble:
    year = int(written_year)
    short = len(written_year) == 2
    if short:
        year += 1900 if year >= _TWO_DIGIT_PIVOT else 2000
    if not FIRST_YEAR <= year < LAST_YEAR:
        return Trouble("unread_cell")
    try:
        made = date(year, month, day)
    except ValueError:
        return Trouble("unread_cell")
    return Trouble("two_digit_year", made) if short else made
