"""The statutory returns as data: which tables each has, which columns, what may stand in a cell.

One naming for everybody. A table or column has one name in snake_case, used by intake, checks, measures and
the made-up authority alike; what people write (`title`, `aliases`) is matched to it loosely, because councils
write headings by hand. Where a return has field codes, the name is the code in lower case (`decom`, `rne`);
the identifiers every return shares are always `child_id`, `sex`, `date_of_birth` and `ethnicity`.

Every accepted table also carries the three columns of `SOURCE_COLUMNS`, so that a figure can be followed back
to the cell it came from. Years are collection years: 2026 is the year that ends on 31 March 2026.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

from goldenthread.core.definitions import build, names_on, read_toml
from goldenthread.core.errors import DefinitionError

ColumnType = Literal["text", "date", "whole", "number", "flag", "code"]

SOURCE_COLUMNS = ("source_name", "source_row", "unread_cells")
"""Where a row came from (file or sheet, row number) and the names of its cells that could not be read."""


def matched(text: str) -> str:
    """Text as it is compared: lower case, letters and digits only, so that spacing and punctuation never matter."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


@dataclass(frozen=True)
class Former:
    """A code used for the same thing until a collection year, for instance 1 for male until 2024."""

    code: str
    until: int


@dataclass(frozen=True)
class Code:
    """One value of a code list: the code kept, what it means, other spellings, the years it was in use."""

    code: str
    label: str
    spellings: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    since: int | None = None
    until: int | None = None

    def used_in(self, year: int | None) -> bool:
        """Whether the code belongs to the collection of that year; an unknown year excludes nothing."""
        return year is None or ((self.since or year) <= year <= (self.until or year))


_LETTER = re.compile(r"^\s*[A-Za-z]{1,2}\)\s*")
_LEADING_CODE = re.compile(r"^\s*([A-Za-z]{0,5}\d{0,2}[A-Za-z]?)\s*[:\-–—]\s*\S")


@dataclass(frozen=True)
class CodeList:
    """The values a coded column may hold, with the spellings councils use for them."""

    key: str
    title: str
    source: str
    codes: tuple[Code, ...]

    def __post_init__(self) -> None:
        if not self.codes:
            raise DefinitionError("A code list must have codes.")
        named = [code.code for code in self.codes]
        if len(named) != len(set(named)):
            raise DefinitionError("A code appears twice.")
        _ = self._by_spelling

    @cached_property
    def _by_spelling(self) -> dict[str, Code]:
        found: dict[str, Code] = {}
        for code in self.codes:
            former = [each.code for each in code.former]
            for spelling in (code.code, code.label, f"{code.code} {code.label}", *code.spellings, *former):
                other = found.setdefault(matched(spelling), code)
                if other is not code:
                    raise DefinitionError(f"The spelling “{spelling}” stands for both {other.code} and {code.code}.")
        return found

    def find(self, text: str) -> Code | None:
        """The code a cell means, or None; only spellings on the list, an Ofsted letter or a leading code count."""
        bare = _LETTER.sub("", text)
        code = self._by_spelling.get(matched(text)) or self._by_spelling.get(matched(bare))
        if code is None and (leading := _LEADING_CODE.match(bare)):
            code = self._exact.get(leading[1].upper())
        return code

    @cached_property
    def _exact(self) -> dict[str, Code]:
        return {code.code.upper(): code for code in self.codes}

    def is_former(self, text: str, year: int) -> bool:
        """Whether the spelling is a code that an earlier collection used and that year's no longer does."""
        code, plain = self.find(text), matched(text)
        if code is None:
            return False
        return any(matched(each.code) == plain and each.until < year for each in code.former)

    def labels(self) -> dict[str, str]:
        """What each code means."""
        return {code.code: code.label for code in self.codes}


@dataclass(frozen=True)
class Column:
    """One column: the name we use, the heading as published, what a cell may hold, and since or until which year.

    `required` says that a cell may not be blank. `least` and `most` bound a number. `without` lists codes of
    the code list that this column does not accept. `personal` marks what could name a child or an adult.
    `counted` marks a number that reading gives (the order in the file); the file itself does not hold it.
    """

    name: str
    title: str
    type: ColumnType
    codes: str = ""
    without: tuple[str, ...] = ()
    required: bool = False
    aliases: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    least: int | None = None
    most: int | None = None
    personal: bool = False
    counted: bool = False

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.name):
            raise DefinitionError("A column name is lower-case letters, digits and underscores.")
        if (self.type == "code") != bool(self.codes):
            raise DefinitionError("A column of type code names its code list, and no other column does.")

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """Every heading that stands for this column, as compared."""
        return tuple(dict.fromkeys(matched(each) for each in (self.title, self.name, *self.aliases)))

    def used_in(self, year: int | None) -> bool:
        """Whether the column belongs to the collection of that year; an unknown year excludes nothing."""
        return year is None or ((self.since or year) <= year <= (self.until or year))

    def code_list(self) -> CodeList:
        """The code list of a coded column."""
        return load_code_list(self.codes)


@dataclass(frozen=True)
class Table:
    """One table of a return: `holds` says what one row is; `key` names the columns that should make it unique."""

    name: str
    title: str
    holds: str
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    element: str = ""
    needed: bool = True

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        if len(names) != len(set(names)):
            raise DefinitionError("A column name appears twice.")
        if unknown := set(self.key) - set(names):
            raise DefinitionError(f"The key names columns that are not there: {', '.join(sorted(unknown))}.")
        seen: dict[str, str] = {}
        for column in self.columns:
            for heading in column.headings:
                if seen.setdefault(heading, column.name) != column.name:
                    raise DefinitionError(f"{column.name} and {seen[heading]} answer to the same heading.")

    def column(self, name: str) -> Column:
        """The column of that name; DefinitionError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise DefinitionError(f"The table {self.name} has no column “{name}”.")

    @cached_property
    def by_heading(self) -> dict[str, Column]:
        """Each column by every heading that stands for it, as compared."""
        return {heading: column for column in self.columns for heading in column.headings}

    @property
    def names(self) -> tuple[str, ...]:
        """What a sheet or file of this table may be called, as compared."""
        return tuple(dict.fromkeys(matched(each) for each in (self.name, self.title, *self.aliases)))


@dataclass(frozen=True)
class ReturnSchema:
    """One return: its tables, in the order they are published, and where the definition comes from."""

    key: str
    title: str
    edition: str
    source: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        names = [table.name for table in self.tables]
        if len(names) != len(set(names)):
            raise DefinitionError("A table name appears twice.")

    def table(self, name: str) -> Table:
        """The table of that name; DefinitionError when there is none."""
        for table in self.tables:
            if table.name == name:
                return table
        raise DefinitionError(f"The return {self.key} has no table “{name}”. It has: {', '.join(self.table_names)}.")

    @property
    def table_names(self) -> tuple[str, ...]:
        """The names of the tables, in published order."""
        return tuple(table.name for table in self.tables)


@cache
def load_return(key: str) -> ReturnSchema:
    """One return by key: annex-a, ssda903, cin-census or workforce; its code lists are checked to exist."""
    schema = build(ReturnSchema, read_toml("returns", f"{key}.toml"), where=f"definitions/returns/{key}.toml")
    for table in schema.tables:
        for column in table.columns:
            if column.codes:
                known = {code.code for code in load_code_list(column.codes).codes}
                if strange := set(column.without) - known:
                    raise DefinitionError(f"{table.name}.{column.name} leaves out unknown codes: {sorted(strange)}.")
    return schema


def return_keys() -> tuple[str, ...]:
    """The keys of the returns that are defined."""
    return names_on("returns")


@cache
def load_code_list(key: str) -> CodeList:
    """One code list by key, for instance ethnicity."""
    return build(CodeList, read_toml("codelists", f"{key}.toml"), where=f"definitions/codelists/{key}.toml")
