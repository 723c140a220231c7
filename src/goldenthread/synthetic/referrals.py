"""Draws each family's referrals one after another, and everything that follows from each for each child.

One row of `cases` is one child's episode of need, from referral to closure. Brothers and sisters share the
days and the source; how far it goes may differ. A family comes back only after the last case has closed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.synthetic import paths
from goldenthread.synthetic.care import draw_periods
from goldenthread.synthetic.chance import Draws, Flags, Stream, Texts, Whole
from goldenthread.synthetic.days import NEVER, after, birthday, working
from goldenthread.synthetic.families import People
from goldenthread.synthetic.rates import Rates
from goldenthread.synthetic.rows import Rows, place_in_run

_MOST_REFERRALS = 6
_TO_DECIDE = 5
"""Days at least between a strategy discussion and closing a case that needed no conference."""

_BEFORE_ADULTHOOD = 120
"""Days before the eighteenth birthday by which a referral must come, so that its assessment can be finished."""


@dataclass(frozen=True)
class Cases:
    """Every episode of need, and the periods of care within them (`case` is a row number of the cases)."""

    cases: Rows
    periods: Rows


def draw_cases(rates: Rates, draws: Draws, people: People, *, last: int) -> Cases:
    """All referrals of all families up to the last day, with what follows whenever it comes."""
    families, children = people.families, people.children
    starting = ~np.isin(families["kind"], ["contact", "early_help"])
    family = np.flatnonzero(starting)
    referred = families["arrived"][family]
    closed_before = np.full(len(children), -NEVER, dtype=np.int64)
    size = np.bincount(children["family"], minlength=len(families))
    first_child = np.concatenate([[0], np.cumsum(size)[:-1]])
    cases: list[Rows] = []
    periods: list[Rows] = []
    before = 0
    for turn in range(_MOST_REFERRALS):
        stream = draws.on(f"referral {turn}")
        batch = _children_of(stream, rates, people, family, referred, first_child, size, closed_before, turn)
        batch, looked_after = _what_follows(stream, rates, people, batch, turn)
        gone = np.isin(batch["outcome"], ["ADOPT", "OTHER"])
        closed_before[batch["child"]] = np.where(gone, NEVER, batch["closed"])
        cases.append(batch)
        periods.append(looked_after.plus(case=looked_after["case"] + before))
        before += len(batch)
        family, referred = _next_referrals(stream, rates, people, family, batch)
        coming = referred <= last
        family, referred = family[coming], referred[coming]
        if len(family) == 0:
            break
    return Cases(Rows.stacked(cases), Rows.stacked(periods))


def _children_of(
    stream: Stream,
    rates: Rates,
    people: People,
    family: Whole,
    referred: Whole,
    first_child: Whole,
    size: Whole,
    closed_before: Whole,
    turn: int,
) -> Rows:
    """The children each referral is about, with what the family shares drawn once: columns to plan the case from."""
    at = np.repeat(np.arange(len(family)), size[family])
    child = first_child[family][at] + place_in_run(at)
    day = referred[at]
    born, expected = people.children["born"][child], people.children["expected"][child]
    alone = people.children["index"][child] & (turn == 0)
    part = alone | stream.chance(len(child), rates.chance["child_takes_part"])
    part &= (closed_before[child] < day) & (day < birthday(born, 18) - _BEFORE_ADULTHOOD)
    part &= (born <= day) | ((expected - day < 190) & (expected > day))
    # Between the expected day and the birth of an overdue baby nobody is referred.
    at, child = at[part], child[part]
    return Rows(at=at, child=child, referred=referred[at], family=family[at])


def _what_follows(stream: Stream, rates: Rates, people: People, batch: Rows, turn: int) -> tuple[Rows, Rows]:
    """The cases of one turn complete, and their periods of care."""
    families, children = people.families, people.children
    at, child = batch["at"], batch["child"]
    groups, count = int(at.max()) + 1 if len(at) else 0, len(at)
    born = children["born"][child]
    kind = families["kind"][batch["family"]]
    path = _paths(stream, rates, batch, kind, born, groups, turn)
    needed = stream.pick(groups, rates.mix["need"])[at]
    need = np.select([np.isin(kind, ["disability", "short_breaks"]), kind == "unaccompanied"], ["N2", "N8"], needed)
    need = np.where((need == "N2") & ~children["disabled"][child], "N4", need)
    source = stream.pick(groups, rates.mix["contact_source"])[at]
    referred = batch["referred"]
    start = after(referred, stream.length(groups, rates.spread["working_days_to_assessment"])[at])
    authorised = after(start, stream.length(groups, rates.spread["assessment_working_days"])[at])
    enquired = _has_enquiry(stream, rates, path, groups, at)
    asked = working(start + stream.length(groups, rates.spread["days_to_enquiry"])[at])
    enquiry = np.where(enquired, asked, NEVER)
    held = paths.has_plan(path) | (path == paths.CONFERENCE)
    basis = np.where(path == paths.TRANSFER, referred, asked)
    conference = after(basis, stream.length(groups, rates.spread["conference_working_days"])[at])
    conference = np.where(held, conference, NEVER)
    plan_start = np.where(paths.has_plan(path), conference, NEVER)
    to_care = np.where(
        path == paths.PLAN_CARE,
        plan_start + stream.length(groups, rates.spread["days_plan_to_care"])[at],
        np.where(enquired, enquiry, start) + stream.whole(groups, 0, 10)[at],
    )
    to_care = np.where(path == paths.UNACCOMPANIED, referred, np.maximum(to_care, born + 1))
    adulthood = birthday(born, 18)
    in_care = np.flatnonzero(paths.goes_into_care(path))
    entering = Rows(child=child, born=born, path=path, enquiry=enquiry, need=need, start=to_care).where(in_care)
    periods = draw_periods(stream, rates, entering).plus(case=in_care)
    ended = np.full(count, -NEVER, dtype=np.int64)
    ended[in_care] = periods["end"]
    plan_end = _plan_ends(stream, rates, path, plan_start, to_care, ended, adulthood)
    outcome = np.full(count, "", dtype="U12")
    outcome[in_care] = periods["outcome"]
    plan = _need_plans(stream, rates, path, outcome, authorised, conference, plan_end, ended, adulthood)
    parts = [referred, _none_if(path == paths.NFA, authorised), _reached(enquiry) + _TO_DECIDE, ended]
    parts += [_reached(days) for days in (conference, plan_end, plan[1])]
    finished = np.maximum.reduce(parts)
    done = np.isin(outcome, ["ADOPT", "GUARDIAN", "ARRANGEMENTS", "OTHER"]) | paths.among(path, paths.NFA, paths.CLOSED)
    closed = finished + np.where(done, 0, stream.whole(count, 0, 6))
    closed = np.minimum(closed, np.maximum(adulthood, finished))
    cases = Rows(
        child=child,
        family=batch["family"],
        at=at,
        referred=referred,
        source=source,
        need=need,
        path=path,
        start=_none_if(path == paths.NFA, start, NEVER),
        authorised=_none_if(path == paths.NFA, authorised, NEVER),
        enquiry=enquiry,
        conference=conference,
        plan_start=plan_start,
        plan_end=plan_end,
        need_start=plan[0],
        need_end=plan[1],
        care_end=ended,
        outcome=outcome,
        closed=closed,
        adulthood=adulthood,
        luck=stream.bits(count),
    )
    return cases, periods


def _none_if(mask: Flags, days: Whole, instead: int = -NEVER) -> Whole:
    return np.where(mask, instead, days)


def _reached(days: Whole) -> Whole:
    """Days that come; for those that never do, the dawn of time, so that a latest day can be taken."""
    return np.where(days >= NEVER, -NEVER, days)


def _paths(stream: Stream, rates: Rates, batch: Rows, kind: Texts, born: Whole, groups: int, turn: int) -> Texts:
    """How far each case goes: drawn for the family, lighter for some children, never too heavy for their age."""
    at, referred = batch["at"], batch["referred"]
    ordinary = stream.pick(groups, rates.mix["path"]).astype(paths.WIDTH)[at]
    care = stream.pick(groups, rates.mix["path_of_care_family"]).astype(paths.WIDTH)[at]
    first = turn == 0
    path = np.select(
        [
            (kind == "care") & first,
            (kind == "transfer") & first,
            (kind == "disability") & first,
            (kind == "short_breaks") & first,
            kind == "unaccompanied",
        ],
        [care, paths.TRANSFER, paths.DISABILITY, paths.SHORT_BREAKS, paths.UNACCOMPANIED],
        ordinary,
    )
    lighter = stream.chance(len(at), rates.chance["lighter_for_sibling"]) & (place_in_run(at) > 0)
    path = np.where(lighter & (path != paths.NFA), paths.CLOSED, path)
    nearly_adult = referred > birthday(born, 17)
    heavy = paths.has_plan(path) | (path == paths.CONFERENCE)
    return np.where(nearly_adult & heavy, paths.ENQUIRY_CLOSED, path).astype(paths.WIDTH)


def _has_enquiry(stream: Stream, rates: Rates, path: Texts, groups: int, at: Whole) -> Flags:
    """Whether a strategy discussion led to a section 47 enquiry."""
    always = paths.among(path, paths.ENQUIRY_CLOSED, paths.ENQUIRY_NEED, paths.CONFERENCE, paths.PLAN, paths.PLAN_CARE)
    return always | ((path == paths.CARE) & stream.chance(groups, rates.chance["care_has_enquiry"])[at])


def _plan_ends(
    stream: Stream, rates: Rates, path: Texts, start: Whole, to_care: Whole, ended: Whole, adulthood: Whole
) -> Whole:
    """The last day of each child protection plan; one ends within weeks of the child coming into care."""
    count = len(path)
    lasts = start + stream.length(count, rates.spread["plan_days"])
    after_care = np.minimum(to_care + stream.whole(count, 5, 90), np.maximum(ended, start + 2))
    end = np.minimum(np.where(path == paths.PLAN_CARE, after_care, lasts), adulthood - 1)
    return np.where(start < NEVER, end, NEVER)


def _need_plans(
    stream: Stream,
    rates: Rates,
    path: Texts,
    outcome: Texts,
    authorised: Whole,
    conference: Whole,
    plan_end: Whole,
    care_end: Whole,
    adulthood: Whole,
) -> tuple[Whole, Whole]:
    """The first and last day of each child in need plan: never beside a protection plan, never while in care."""
    count = len(path)
    direct = paths.among(path, paths.NEED, paths.ENQUIRY_NEED, paths.CONFERENCE, paths.DISABILITY, paths.SHORT_BREAKS)
    steps_down = paths.among(path, paths.PLAN, paths.TRANSFER) & stream.chance(count, rates.chance["step_down"])
    comes_home = outcome == "HOME"
    start = working(np.maximum(authorised, _reached(conference)) + stream.whole(count, 0, 5))
    start = np.where(steps_down, plan_end + 1, start)
    start = np.where(comes_home, np.maximum(care_end, _reached(plan_end)) + 1, start)
    ordinary = stream.length(count, rates.spread["need_plan_days"])
    long = stream.length(count, rates.spread["disability_days"])
    lasting = paths.among(path, paths.DISABILITY, paths.SHORT_BREAKS)
    end = np.minimum(start + np.where(lasting, long, ordinary), adulthood - 1)
    has = (direct | steps_down | comes_home) & (end > start)
    return np.where(has, start, NEVER), np.where(has, end, NEVER)


def _next_referrals(stream: Stream, rates: Rates, people: People, family: Whole, batch: Rows) -> tuple[Whole, Whole]:
    """The families that are referred again, and when: after every case of theirs has closed, those in care apart."""
    count = len(family)
    closed = np.full(count, -NEVER, dtype=np.int64)
    at_home = ~paths.goes_into_care(batch["path"]) | (batch["outcome"] == "HOME")
    np.maximum.at(closed, batch["at"][at_home], batch["closed"][at_home])
    again = stream.chance(count, rates.chance["rereferred"]) & (closed > -NEVER)
    again &= people.families["kind"][family] != "unaccompanied"
    day = closed + stream.length(count, rates.spread["days_to_rereferral"])
    return family[again], day[again]
