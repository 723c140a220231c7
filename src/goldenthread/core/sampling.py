"""Which cases to read: a stratified draw that anybody can repeat from the frame, the plan and the seed.

How the draw is made, so that another program can check it
    Every case gets a number: the SHA-256 of the UTF-8 text  SEED + line feed + CASE  (both in Unicode form
    NFC, without space around). Within a stratum the cases with the smallest numbers are drawn. Nothing depends
    on the order of the rows, on the machine, or on any program's random numbers.

        frame ── exclusions (with reason) ──→ eligible ── strata ──→ quotas ──→ smallest numbers
                                                                        next in line replace those set aside

How many from each stratum
    A quota in the plan is fixed. The rest of the size is shared among the other strata in proportion to their
    eligible cases: first each stratum's minimum, then one case at a time to the stratum furthest below its
    proportional share, which without minimums is the largest-remainder method.
"""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from goldenthread.core.definitions import build, read_toml_file
from goldenthread.core.errors import DefinitionError, InputNotFit, WrongUse

METHOD = "smallest SHA-256 of seed, line feed, case within each stratum"
MOST_PROBLEMS_SHOWN = 20

Stratum = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Quota:
    """A fixed number of cases from one stratum; `where` gives a value for each column of `by`."""

    where: dict[str, str]
    take: int

    def __post_init__(self) -> None:
        if self.take < 0:
            raise DefinitionError("“take” cannot be below 0.")


@dataclass(frozen=True, kw_only=True)
class Exclusion:
    """Cases that may not be drawn, and why: one by its reference, or all whose columns hold these values."""

    reason: str
    case: str | None = None
    where: dict[str, str] | None = None

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise DefinitionError("An exclusion must say why.")
        if (self.case is None) == (not self.where):
            raise DefinitionError("An exclusion gives either a case or a “where”, one of the two.")


@dataclass(frozen=True, kw_only=True)
class Replacement:
    """A drawn case that is set aside, and why; the next in line of its stratum takes its place."""

    case: str
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise DefinitionError("A replacement must say why.")


@dataclass(frozen=True, kw_only=True)
class SamplingPlan:
    """What to draw. `by` names the columns that make the strata; without it the frame is one stratum.

    Without a `size` the sample is what the quotas ask for.
    """

    title: str
    case: str = "case"
    size: int | None = None
    by: tuple[str, ...] = ()
    minimum: int = 0
    quotas: tuple[Quota, ...] = ()
    exclude: tuple[Exclusion, ...] = ()
    replace: tuple[Replacement, ...] = ()

    def __post_init__(self) -> None:
        if self.size is None and not self.quotas:
            raise DefinitionError("The plan says neither a size nor a quota, so nothing can be drawn.")
        if (self.size is not None and self.size < 1) or self.minimum < 0:
            raise DefinitionError("The size must be at least 1 and the minimum at least 0.")
        seen = set()
        for quota in self.quotas:
            if set(quota.where) != set(self.by):
                raise DefinitionError(f"A quota's “where” must name exactly the columns of “by”: {', '.join(self.by)}.")
            if (stratum := _stratum(quota.where, self.by)) in seen:
                raise DefinitionError("Two quotas name the same stratum. Keep one of them.")
            seen.add(stratum)
        if self.size is not None and sum(quota.take for quota in self.quotas) > self.size:
            raise DefinitionError("The quotas together ask for more than the size.")

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column of the frame the plan reads, the case reference first."""
        used = [self.case, *self.by, *(name for rule in self.exclude for name in rule.where or ())]
        return tuple(dict.fromkeys(used))


@dataclass(frozen=True)
class Drawn:
    """One case of the sample. `place` is its place in line in its stratum, 1 the first."""

    case: str
    stratum: Stratum
    place: int
    replaces: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class StratumResult:
    """One stratum: eligible cases, how many were to be drawn, how many were."""

    values: Stratum
    eligible: int
    asked: int
    drawn: int


@dataclass(frozen=True)
class Sample:
    """The cases drawn, and everything needed to defend or repeat the draw."""

    title: str
    seed: str
    by: Stratum
    rows: int
    eligible: int
    fingerprint: str
    strata: tuple[StratumResult, ...]
    drawn: tuple[Drawn, ...]
    excluded: tuple[tuple[str, str], ...]
    set_aside: tuple[tuple[str, str], ...]
    shortfalls: tuple[str, ...]


def load_plan(path: Path) -> SamplingPlan:
    """The sampling plan in one TOML file; DefinitionError names the place of any mistake."""
    return build(SamplingPlan, read_toml_file(path), where=path.name)


def read_frame(lines: Iterable[str], plan: SamplingPlan, *, where: str = "The frame") -> list[dict[str, str]]:
    """The rows of a CSV frame, with the columns the plan reads; a bad row is named by row and column."""
    reader = csv.reader(lines, strict=True)
    try:
        header = [name.strip().lstrip("\ufeff").strip() for name in next(reader, [])]
        rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise InputNotFit(
            f"{where} is not a sound CSV file: row {reader.line_num} has a quotation mark that never closes, a cell "
            "far too long or a character no text has. Save it as CSV UTF-8 again."
        ) from error
    missing = [name for name in plan.columns if name not in header]
    if missing:
        held = ", ".join(f"“{name}”" for name in header) or "no columns"
        raise InputNotFit(f"{where} has no column “{missing[0]}”, which the plan reads. It has: {held}.")
    places = {name: header.index(name) for name in plan.columns}
    frame, problems, seen = [], [], dict[str, int]()
    for number, row in rows:
        cells = {name: _plain(row[place]) if place < len(row) else "" for name, place in places.items()}
        case = cells[plan.case]
        if not case:
            problems.append(f"Row {number}, column {plan.case}: empty.")
        elif seen.setdefault(case, number) != number:
            problems.append(f"Row {number}, column {plan.case}: the same case as in row {seen[case]}.")
        frame.append(cells)
    if problems:
        more = len(problems) - MOST_PROBLEMS_SHOWN
        tail = f"\n… and {more} more." if more > 0 else ""
        listed = "\n".join(problems[:MOST_PROBLEMS_SHOWN])
        raise InputNotFit(f"{where} cannot be drawn from until these rows are mended:\n{listed}{tail}")
    return frame


def draw(frame: Iterable[Mapping[str, str]], plan: SamplingPlan, *, seed: str) -> Sample:
    """The sample of `plan` from the rows of `frame`. The same frame, plan and seed give the same cases anywhere."""
    seed = _plain(seed)
    if not seed:
        raise WrongUse("A draw needs a seed: any text, written down beside the sample.")
    rows = [{name: _plain(row[name]) for name in plan.columns} for row in frame]
    cases = {row[plan.case] for row in rows}
    if len(cases) < len(rows):
        raise InputNotFit("The frame holds a case more than once. Keep one row for each case.")
    reasons = {row[plan.case]: why for row in rows if (why := _why_excluded(row, plan)) is not None}
    _check_named(plan, cases)
    lines: dict[Stratum, list[str]] = {}
    for row in rows:
        if row[plan.case] not in reasons:
            lines.setdefault(_stratum(row, plan.by), []).append(row[plan.case])
    for line in lines.values():
        line.sort(key=lambda case: (_number(seed, case), case))
    asked = _allocate({stratum: len(line) for stratum, line in lines.items()}, plan)
    drawn, set_aside = _fill(lines, asked, plan)
    strata = tuple(
        StratumResult(s, len(lines.get(s, ())), asked[s], sum(d.stratum == s for d in drawn)) for s in sorted(asked)
    )
    return Sample(
        title=plan.title,
        seed=seed,
        by=plan.by,
        rows=len(rows),
        eligible=sum(map(len, lines.values())),
        fingerprint=_fingerprint(rows, plan),
        strata=strata,
        drawn=tuple(drawn),
        excluded=tuple(sorted(reasons.items())),
        set_aside=tuple(set_aside),
        shortfalls=tuple(_shortfalls(strata, plan)),
    )


def draw_line(
    frame: Iterable[Mapping[str, str]], plan: SamplingPlan, *, seed: str, spare: int
) -> tuple[Sample, tuple[Drawn, ...]]:
    """The sample, and up to `spare` cases of each stratum that stand next in line to replace one set aside later.

    A frame need then not be kept: whoever replaces a case takes the next in line, as `draw` itself would.
    """
    rows = list(frame)
    sample = draw(rows, plan, seed=seed)
    last: dict[Stratum, int] = {}
    for each in sample.drawn:
        last[each.stratum] = max(last.get(each.stratum, 0), each.place)
    wanted = tuple(
        Quota(where=dict(zip(plan.by, stratum, strict=True)), take=min(place + spare, _eligible(sample, stratum)))
        for stratum, place in last.items()
    )
    longer = draw(rows, dataclasses.replace(plan, size=None, minimum=0, quotas=wanted, replace=()), seed=seed)
    there = {each.case for each in sample.drawn} | {case for case, _ in sample.set_aside}
    return sample, tuple(each for each in longer.drawn if each.case not in there)


def _eligible(sample: Sample, stratum: Stratum) -> int:
    return next(each.eligible for each in sample.strata if each.values == stratum)


def _allocate(eligible: Mapping[Stratum, int], plan: SamplingPlan) -> dict[Stratum, int]:
    """How many cases each stratum is to give. A fixed quota may ask for more than there is; shares never do."""
    asked = {_stratum(quota.where, plan.by): quota.take for quota in plan.quotas}
    open_strata = sorted(stratum for stratum in eligible if stratum not in asked)
    shares = {stratum: min(plan.minimum, eligible[stratum]) for stratum in open_strata}
    seats = (plan.size or 0) - sum(asked.values()) if plan.size is not None else 0
    if plan.size is None:
        return asked | dict.fromkeys(open_strata, 0)
    if sum(shares.values()) > seats:
        raise InputNotFit(
            f"The minimum of {plan.minimum} for each of {len(open_strata)} strata asks for more than the "
            f"{seats} cases left to share. Raise the size or lower the minimum."
        )
    total = sum(eligible[stratum] for stratum in open_strata)
    for _ in range(min(seats, total) - sum(shares.values())):
        free = [stratum for stratum in open_strata if shares[stratum] < eligible[stratum]]
        neediest = min(free, key=lambda s: (shares[s] * total - seats * eligible[s], -eligible[s], s))
        shares[neediest] += 1
    return asked | shares


def _fill(
    lines: Mapping[Stratum, list[str]], asked: Mapping[Stratum, int], plan: SamplingPlan
) -> tuple[list[Drawn], list[tuple[str, str]]]:
    """The drawn cases by stratum and place, after each replacement in the plan's order."""
    chosen = {
        case: Drawn(case, stratum, place)
        for stratum, number in asked.items()
        for place, case in enumerate(lines.get(stratum, [])[:number], start=1)
    }
    next_place = {stratum: min(number, len(lines.get(stratum, ()))) for stratum, number in asked.items()}
    set_aside: list[tuple[str, str]] = []
    for each in plan.replace:
        case = _plain(each.case)
        gone = chosen.pop(case, None)
        if gone is None:
            raise InputNotFit(
                "The plan replaces a case that was not drawn. Check the reference, the seed and the frame."
            )
        set_aside.append((case, each.reason))
        line, place = lines[gone.stratum], next_place[gone.stratum]
        if place < len(line):
            chosen[line[place]] = Drawn(line[place], gone.stratum, place + 1, replaces=case, reason=each.reason)
            next_place[gone.stratum] = place + 1
    return sorted(chosen.values(), key=lambda d: (d.stratum, d.place)), set_aside


def _shortfalls(strata: Iterable[StratumResult], plan: SamplingPlan) -> list[str]:
    said = []
    for each in strata:
        if each.drawn < each.asked:
            name = ", ".join(each.values) or "the frame"
            said.append(f"{name}: {each.asked} asked for, {each.drawn} drawn; no eligible case is left.")
    short = (plan.size or 0) - sum(each.asked for each in strata)
    if short > 0:
        said.append(f"The size is {plan.size}, but {short} of them cannot be drawn: too few eligible cases.")
    return said


def _why_excluded(row: Mapping[str, str], plan: SamplingPlan) -> str | None:
    for rule in plan.exclude:
        if rule.case is not None and row[plan.case] == _plain(rule.case):
            return rule.reason
        if rule.where and all(row[name] == _plain(value) for name, value in rule.where.items()):
            return rule.reason
    return None


def _check_named(plan: SamplingPlan, cases: set[str]) -> None:
    strangers = sum(1 for rule in plan.exclude if rule.case is not None and _plain(rule.case) not in cases)
    if strangers:
        raise InputNotFit(
            f"{strangers} of the plan's exclusions name a case that is not in the frame. Check the reference: an "
            "exclusion that misses its case would let it be drawn."
        )


def _stratum(row: Mapping[str, str], by: Stratum) -> Stratum:
    return tuple(_plain(row[name]) for name in by)


def _number(seed: str, case: str) -> str:
    return hashlib.sha256(f"{seed}\n{case}".encode()).hexdigest()


def _fingerprint(rows: Iterable[Mapping[str, str]], plan: SamplingPlan) -> str:
    """SHA-256 of the columns the plan reads, whatever the order of the rows: proof of which frame it was."""
    lines = sorted("\x1f".join(row[name] for name in plan.columns) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
