"""The published reports whose facts are shipped: who was inspected when, with which grades and, in our words, asked what."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from goldenthread.core import authorities, definitions
from goldenthread.core.cases import load_case
from goldenthread.core.errors import DefinitionError
from goldenthread.core.frameworks import load_framework


@dataclass(frozen=True)
class AskedFor:
    """One thing a report asks for, in our words: its class, to whom it is addressed, and where it stands."""

    text: str
    finding_class: str = "area_for_improvement"
    body: str = "authority"
    page: int | None = None
    cites: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportFacts:
    """One published report as facts."""

    dfe: int
    framework: str
    kind: str
    on_site_from: date
    on_site_to: date
    published: date | None
    grades: dict[str, str]
    asked: tuple[AskedFor, ...]

    @property
    def source(self) -> str:
        """Where the facts come from, in a sentence."""
        name = authorities.by_dfe(self.dfe).name
        return f"Ofsted's report on {name}, on site from {self.on_site_from:%-d %B %Y}; the asks are in our words."


@dataclass(frozen=True)
class _Row:
    dfe: int
    framework: str
    kind: str
    on_site_from: date
    on_site_to: date
    grades: dict[str, str]
    published: date | None = None
    page: int | None = None
    asks: tuple[str, ...] = ()
    cites: tuple[str, ...] = field(default_factory=tuple)


@cache
def published_reports() -> tuple[ReportFacts, ...]:
    """Every report of definitions/reports/published.toml, in its order; DefinitionError where a grade is unknown."""
    rows = definitions.read_toml("reports", "published.toml")["report"]
    return tuple(_facts(row, f"definitions/reports/published.toml › report {n}") for n, row in enumerate(rows, start=1))


def _facts(row: dict[str, Any], where: str) -> ReportFacts:
    if "case" in row:
        return _of_case(row["case"])
    made = definitions.build(_Row, row, where=where)
    scale = load_framework(made.framework).scale
    for judgement, grade in made.grades.items():
        if scale is None or grade not in scale:
            raise DefinitionError(f"{where}: “{grade}” is not a grade for {judgement}. Mend the file.")
    return ReportFacts(
        dfe=authorities.by_dfe(made.dfe).dfe,
        framework=made.framework,
        kind=made.kind,
        on_site_from=made.on_site_from,
        on_site_to=made.on_site_to,
        published=made.published,
        grades=made.grades,
        asked=tuple(AskedFor(text, page=made.page, cites=made.cites) for text in made.asks),
    )


def _of_case(key: str) -> ReportFacts:
    case = load_case(key)
    return ReportFacts(
        dfe=int(case.authority),
        framework=case.framework,
        kind="standard",
        on_site_from=case.on_site_from,
        on_site_to=case.on_site_to,
        published=case.published_on,
        grades={each.key: each.grade for each in case.judgements},
        asked=tuple(AskedFor(each.text, each.finding_class, each.owner_body) for each in case.recommendations),
    )
