"""What is wrong with a file, where, and what to do: by table, sheet or file, row and column, never a value.

One issue stands for every row of one place with the same fault in the same column, so that a hundred
thousand wrong cells cost little more than one. Kinds and their wording are data: definitions/issues.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError

Severity = Literal["stop", "warn", "note"]
SEVERITIES: tuple[Severity, ...] = ("stop", "warn", "note")


@dataclass(frozen=True)
class IssueKind:
    """A fault that reading may find: how grave it is, what is wrong and what to do, in plain words."""

    key: str
    severity: Severity
    title: str
    remedy: str


@dataclass(frozen=True)
class _Kinds:
    kinds: tuple[IssueKind, ...]


@cache
def issue_kinds() -> dict[str, IssueKind]:
    """Every kind of issue that reading a file may find, by key."""
    held = build(_Kinds, read_toml("issues", "intake.toml"), where="definitions/issues/intake.toml")
    return {kind.key: kind for kind in held.kinds}


@dataclass(frozen=True)
class Issue:
    """One fault in one place: `rows` are row numbers as the person sees them (empty: the whole place).

    `place` is the sheet or file; in XML a row is the number of the child in the file. `column` is the heading
    as published, or as it stands in the file when it is not a published one. `expected` says what should be there.
    """

    kind: str
    table: str
    place: str
    column: str = ""
    expected: str = ""
    rows: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in issue_kinds():
            raise DefinitionError(f"There is no kind of issue “{self.kind}”. See definitions/issues/intake.toml.")

    @property
    def about(self) -> IssueKind:
        """The kind: severity, what is wrong, what to do."""
        return issue_kinds()[self.kind]

    @property
    def severity(self) -> Severity:
        """How grave the issue is."""
        return self.about.severity

    @property
    def count(self) -> int:
        """How many rows it touches; a fault of a whole column or sheet counts once."""
        return max(1, len(self.rows))


def count_by_severity(issues: Iterable[Issue]) -> dict[Severity, int]:
    """How many rows or places carry an issue, by severity: stop, warn and note, always all three."""
    counts: Counter[Severity] = Counter()
    for issue in issues:
        counts[issue.severity] += issue.count
    return {severity: counts[severity] for severity in SEVERITIES}
