"""How the reports of each framework are set out on the page: shapes of the files in definitions/reports.

A new edition is a new entry in those files. Patterns are regular expressions tried on the text in lower case
with single spaces; `{grade}`, `{is_grade}` and `{name}` stand for any grade, a verb with a grade, and the name
of the authority already read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from goldenthread.core import definitions
from goldenthread.core.errors import DefinitionError

Patterns = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a framework, and how its reports are told from those of the editions after it in the list.

    `since` is the first day its fieldwork could begin; where no date was read, `marks` on the front page decide.
    Its front page never holds a word of `unless`, its form never grades `unless_graded`, and it does not judge
    `without`.
    """

    key: str
    since: date | None = None
    marks: Patterns = ()
    unless: Patterns = ()
    unless_graded: Patterns = ()
    without: Patterns = ()

    def may_begin(self, day: date | None, front: str) -> bool:
        """Whether an inspection begun on this day, or with this front page where no day was read, may be of it."""
        if self.since is None:
            return True
        if day is None:
            return any(re.search(each, front) for each in self.marks)
        return day >= self.since


@dataclass(frozen=True, slots=True)
class JudgementLayout:
    """How one judgement is printed: labels in tables and headings, and sentences that state its grade."""

    key: str
    labels: Patterns = ()
    front: Patterns = ()
    headings: Patterns = ()
    sentences: Patterns = ()
    body: str = "authority"
    only_if: Patterns = ()


@dataclass(frozen=True, slots=True)
class SectionLayout:
    """A heading under which recommendations are listed, and their class."""

    titles: Patterns
    finding_class: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Ends:
    """Headings that end a list of recommendations or a chapter of findings."""

    titles: Patterns


@dataclass(frozen=True, slots=True)
class BoardPart:
    """Headings from which the report speaks of the safeguarding board."""

    starts: Patterns


@dataclass(frozen=True, slots=True)
class Layout:
    """One family of reports."""

    key: str
    title: str
    kind: str
    body: str
    prints_publication: bool
    expects_recommendations: bool
    recognised_by: Patterns
    name_in: Patterns
    on_site_after: Patterns
    published_after: Patterns
    inspector_after: Patterns
    edition: tuple[Edition, ...]
    section: tuple[SectionLayout, ...]
    ends: tuple[Ends, ...]
    reinspection: Patterns = ()
    name_before: Patterns = ()
    judgement: tuple[JudgementLayout, ...] = ()
    lscb: BoardPart | None = None
    letter: bool = False
    short_up_to_days: int | None = None


@dataclass(frozen=True, slots=True)
class Remit:
    """A kind of report that is not ours to read, and the marks by which it is known."""

    title: str
    marks: Patterns


@dataclass(frozen=True, slots=True)
class Titles:
    """A list of headings that mean the same in every family of reports."""

    titles: Patterns


@dataclass(frozen=True, slots=True)
class GradeWords:
    """Every printed wording of each grade."""

    grades: dict[str, tuple[str, ...]] = field(default_factory=dict)


#: Tried in this order: a letter may mention an inspection, but an inspection report is never a letter.
ORDER = ("jtai", "monitoring_visit", "focused_visit", "sif", "ilacs")


@cache
def layouts() -> tuple[Layout, ...]:
    """Every family of reports this edition of Goldenthread can read, in the order in which they are tried."""
    return tuple(_layout(name) for name in ORDER)


def _layout(name: str) -> Layout:
    table = definitions.read_toml("reports", "layouts", f"{name}.toml")
    layout = definitions.build(Layout, table, where=f"definitions/reports/layouts/{name}.toml")
    for patterns in (layout.recognised_by, layout.name_in, *(each.titles for each in layout.section)):
        for pattern in patterns:
            try:
                re.compile(fill(pattern, ""))
            except re.error as error:
                raise DefinitionError(f"The pattern “{pattern}” of layout {name} is not sound: {error}.") from error
    return layout


@cache
def remits() -> tuple[Remit, ...]:
    """The other remits of Ofsted and their marks."""
    table = definitions.read_toml("reports", "other_remits.toml")
    rows = table.get("remit", [])
    return tuple(definitions.build(Remit, row, where="definitions/reports/other_remits.toml") for row in rows)


@cache
def shared_titles(name: str) -> Patterns:
    """The headings of one list in closing.toml: "closing", or "earlier" for grades of an earlier inspection."""
    table = definitions.read_toml("reports", "closing.toml")
    return definitions.build(Titles, table[name], where=f"definitions/reports/closing.toml › {name}").titles


@cache
def wordings() -> dict[str, str]:
    """Each printed wording in lower case, with the grade it means; the longest wording first."""
    table = definitions.read_toml("reports", "grades.toml")
    words = definitions.build(GradeWords, table, where="definitions/reports/grades.toml")
    pairs = [(wording, grade) for grade, each in words.grades.items() for wording in each]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


def grade_of(printed: str) -> str | None:
    """The grade a printed wording means, or None when it is not exactly one of the known wordings."""
    return wordings().get(printed.strip().casefold().rstrip("."))


@cache
def fill(pattern: str, name: str) -> str:
    """One pattern with its placeholders filled; the grade is captured in a group called `grade`."""
    every = "|".join(map(re.escape, wordings()))
    requires = "|".join(re.escape(each) for each in wordings() if each.startswith("require"))
    plain = "|".join(re.escape(each) for each in wordings() if not each.startswith("require"))
    count = iter(range(9))

    def grade(_: re.Match[str]) -> str:
        return rf"(?P<grade{next(count)}>{every})"

    def is_grade(_: re.Match[str]) -> str:
        return rf"(?:(?:is|are) (?P<grade{next(count)}>{plain})|(?:is |are )?(?P<grade{next(count)}>{requires}))"

    filled = pattern.replace("{name}", name or "[^.]{2,60}?")
    filled = re.sub(r"\{is_grade\}", is_grade, filled)
    return re.sub(r"\{grade\}", grade, filled)


def grade_in(match: re.Match[str]) -> str | None:
    """The grade captured by a filled pattern."""
    for key, value in match.groupdict().items():
        if key.startswith("grade") and value:
            return grade_of(value)
    return None
