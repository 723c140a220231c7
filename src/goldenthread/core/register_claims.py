"""Sets a figure somebody has stated beside what the register says, and puts the difference into words.

A claim is never corrected: it stays as it was made, with its source. The register's own figures are given
for first inspections and for all of them, because a statement seldom says which it counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from goldenthread.core import authorities
from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import InputNotFit
from goldenthread.core.outcomes import GRADE_LABELS, GRADES, Outcome
from goldenthread.core.register import Distribution, Rounds, distribution, rows_behind

SEED = "gateshead-cabinet-2016"
_SHORTLY_AFTER = timedelta(days=21)  # a writer may have counted reports that came out while the paper was written


@dataclass(frozen=True)
class Claim:
    """A statement about the distribution of grades, as it was made.

    `about` is the authority the statement was made for, if any; `others` names the grades whose figure is
    worded as "others", so that it may or may not count that authority.
    """

    key: str
    title: str
    says: str
    source: str
    framework: str
    as_at: date
    n: int
    grades: dict[str, int]
    judgement: str = "overall"
    about: int | None = None
    others: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class ClaimCheck:
    """A claim beside the register: its figures for first and all inspections, and sentences on the difference."""

    claim: Claim
    first: Distribution
    all: Distribution
    agrees: bool
    differences: tuple[str, ...]


@dataclass(frozen=True)
class _Claims:
    claim: tuple[Claim, ...]


@cache
def claims() -> tuple[Claim, ...]:
    """Every claim held, as definitions/official/claims.toml gives them."""
    return build(_Claims, read_toml("official", "claims.toml"), where="definitions/official/claims.toml").claim


def claim(key: str) -> Claim:
    """One claim by its key."""
    for each in claims():
        if each.key == key:
            return each
    raise InputNotFit(f"No claim is held under “{key}”. Held are: {', '.join(each.key for each in claims())}.")


def seed_comparison(records: Iterable[Outcome]) -> ClaimCheck:
    """The sentence of the Gateshead Cabinet report beside the register's figures."""
    return check_claim(records, claim(SEED))


def check_claim(records: Iterable[Outcome], stated: Claim) -> ClaimCheck:
    """One claim beside the register; `agrees` when one way of counting gives every figure and nothing is left open."""
    rows = tuple(records)
    found = {rounds: _count(rows, stated, rounds) for rounds in ("first", "all")}
    open_ended = _own_arithmetic(stated)
    exact = [rounds for rounds, each in found.items() if not _gaps(stated, each)]
    says = list(open_ended)
    if exact and not open_ended:
        says.append(f"The register gives the same figures for {_round_words(exact[0])}.")
    else:
        says += [_beside(stated, each, rows) for each in found.values()]
        says += _re_inspections(rows, stated)
        says += _shortly_after(rows, stated)
        says.append("Both are shown; neither is corrected.")
    return ClaimCheck(stated, found["first"], found["all"], bool(exact) and not open_ended, tuple(says))


def _count(rows: tuple[Outcome, ...], stated: Claim, rounds: str) -> Distribution:
    way: Rounds = "first" if rounds == "first" else "all"
    return distribution(rows, framework=stated.framework, as_at=stated.as_at, rounds=way, judgement=stated.judgement)


def _own_arithmetic(stated: Claim) -> list[str]:
    """What the claim's own figures say about each other, before any register is opened."""
    says = []
    whole = set(stated.grades) == set(GRADES)
    total = sum(stated.grades.values())
    if whole:
        sums = " + ".join(str(stated.grades[grade]) for grade in GRADES)
        verdict = "which is its total" if total == stated.n else f"not its total of {stated.n}"
        if total != stated.n or stated.others:
            says.append(f"The statement's own parts are {sums} = {total}, {verdict}.")
    if stated.others and stated.about is not None:
        name = authorities.by_dfe(stated.about).name
        for grade in stated.others:
            count = stated.grades[grade]
            label = GRADE_LABELS[grade]
            says.append(
                f"It counts {count} “others” {label}. If {name} is not one of the {stated.n}, there were "
                f"{stated.n + 1} reports and {count + 1} {label}. If it is, there were {count + 1} {label} and the "
                f"parts come to {total + 1}, not {stated.n}. The statement does not say which."
            )
    return says


def _gaps(stated: Claim, found: Distribution) -> dict[str, int]:
    """How many more the claim has than the register, by grade and for n; nothing where they agree."""
    gaps = {"n": stated.n - found.n}
    gaps |= {grade: count - found.grades[grade] for grade, count in stated.grades.items()}
    return {key: gap for key, gap in gaps.items() if gap}


def _beside(stated: Claim, found: Distribution, rows: tuple[Outcome, ...]) -> str:
    counts = ", ".join(f"{count} {GRADE_LABELS[grade]}" for grade, count in found.grades.items())
    gaps = _gaps(stated, found)
    told = [f"{abs(gaps['n'])} {'more' if gaps['n'] > 0 else 'fewer'} in all"] if "n" in gaps else []
    told += [
        f"{abs(gap)} {'more' if gap > 0 else 'fewer'} {GRADE_LABELS[key]}" for key, gap in gaps.items() if key != "n"
    ]
    when = f"{stated.as_at.day} {stated.as_at:%B %Y}"
    return (
        f"Ofsted's own table holds {found.n} {_round_words(found.rounds)} published by {when}: {counts}"
        f"{_own_grade(stated, found, rows)}. The statement has {_in_words(told) or 'the same figures'}."
    )


def _own_grade(stated: Claim, found: Distribution, rows: tuple[Outcome, ...]) -> str:
    """Says that the authority the statement is about is counted here, where it is."""
    behind = rows_behind(
        rows, framework=stated.framework, as_at=stated.as_at, rounds=found.rounds, judgement=stated.judgement
    )
    own = [row for row in behind if row.dfe == stated.about]
    if not own:
        return ""
    name, grade = authorities.by_dfe(own[-1].dfe).name, own[-1].grade
    return f" ({name} is among the {found.grades[grade]} {GRADE_LABELS[grade]})"


def _in_words(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _re_inspections(rows: tuple[Outcome, ...], stated: Claim) -> list[str]:
    shared = {"framework": stated.framework, "as_at": stated.as_at, "judgement": stated.judgement}
    first = set(rows_behind(rows, rounds="first", **shared))  # type: ignore[arg-type]
    extra = [row for row in rows_behind(rows, rounds="all", **shared) if row not in first]  # type: ignore[arg-type]
    if not extra:
        return []
    return [f"The two ways of counting differ by: {_listed(extra)}."]


def _shortly_after(rows: tuple[Outcome, ...], stated: Claim) -> list[str]:
    by_then = rows_behind(
        rows, framework=stated.framework, as_at=stated.as_at + _SHORTLY_AFTER, judgement=stated.judgement
    )
    extra = [row for row in by_then if row.published and row.published > stated.as_at]
    if not extra:
        return []
    return [f"Published within three weeks after, and so not counted here: {_listed(extra)}."]


def _listed(rows: list[Outcome]) -> str:
    return "; ".join(
        f"{authorities.by_dfe(row.dfe).name} ({GRADE_LABELS[row.grade]}, {row.published.day} {row.published:%B %Y})"
        for row in rows
        if row.published
    )


def _round_words(rounds: str) -> str:
    return "first inspections" if rounds == "first" else "first inspections and re-inspections together"
