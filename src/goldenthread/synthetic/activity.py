"""Draws what happens inside the cases: contacts, early help, assessments, enquiries and reviews of plans."""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic import paths
from goldenthread.synthetic.chance import Draws, Texts, Whole, scattered
from goldenthread.synthetic.days import NEVER, after, working
from goldenthread.synthetic.families import People
from goldenthread.synthetic.rates import Rates
from goldenthread.synthetic.rows import Rows

_BETWEEN_ASSESSMENTS = 330
_LONGEST_ASSESSMENT = 125
"""Days by which any assessment is finished: 75 working days with bank holidays."""


def draw_contacts(rates: Rates, draws: Draws, people: People, cases: Rows, *, last: int) -> Rows:
    """Every contact: child, day, source. A referral has one on its day or the day before; others lead nowhere."""
    stream = draws.on("contacts")
    led = Rows(child=cases["child"], day=cases["referred"] - stream.whole(len(cases), 0, 1), source=cases["source"])
    kinds = people.families["kind"][people.children["family"]]
    child = np.flatnonzero(kinds == "contact")
    day = people.families["arrived"][people.children["family"][child]]
    held = [led]
    while len(child):
        held.append(Rows(child=child, day=day, source=stream.pick(len(child), rates.mix["contact_source"])))
        again = stream.chance(len(child), rates.chance["repeat_contact"])
        child, day = child[again], (day + stream.whole(len(day), 5, 300))[again]
        coming = day <= last
        child, day = child[coming], day[coming]
    return Rows.stacked(held).in_order("child", "day")


def draw_early_help(rates: Rates, draws: Draws, people: People, cases: Rows) -> Rows:
    """Early help assessments: child, start, end, organisation; for families of that kind, and after a step down."""
    stream = draws.on("early help")
    kinds = people.families["kind"][people.children["family"]]
    child = np.flatnonzero(kinds == "early_help")
    stepped = np.flatnonzero(cases["closing"] == "RC9")
    children = np.concatenate([child, cases["child"][stepped]])
    begin = np.concatenate([people.families["arrived"][people.children["family"][child]], cases["closed"][stepped] + 1])
    start = working(begin + stream.whole(len(begin), 0, 10))
    return Rows(
        child=children,
        start=start,
        end=working(start + stream.length(len(start), rates.spread["early_help_days"])),
        organisation=stream.pick(len(start), rates.mix["organisation"]),
    ).in_order("child", "start")


def closing_reasons(rates: Rates, cases: Rows, ceased: Texts) -> Texts:
    """Why each case closes, as a code of the census; blank for a referral with no further action.

    `ceased` is why a child of the case stopped being looked after, blank where none was.
    """
    outcome, path = cases["outcome"], cases["path"]
    helped = scattered(cases["luck"], "to early help") < int(rates.chance["to_early_help"] * 2**32)
    elsewhere = scattered(cases["luck"], "moved") < int(rates.chance["closed_by_moving"] * 2**32)
    return np.select(
        [
            path == paths.NFA,
            ceased == "E2",
            ceased == "E3",
            (path == paths.CLOSED) & helped,
            path == paths.CLOSED,
            outcome == "ADOPT",
            outcome == "GUARDIAN",
            outcome == "ARRANGEMENTS",
            paths.among(path, paths.DISABILITY, paths.SHORT_BREAKS) & (cases["closed"] >= cases["adulthood"] - 30),
            elsewhere,
        ],
        ["", "RC2", "RC5", "RC9", "RC8", "RC1", "RC4", "RC3", "RC6", "RC5"],
        "RC7",
    )


def draw_assessments(rates: Rates, draws: Draws, cases: Rows) -> Rows:
    """Assessments: case, start, authorised, luck. Long cases are assessed again, never while another is open."""
    stream = draws.on("assessments")
    case = np.flatnonzero(cases["start"] < NEVER)
    held = [Rows(case=case, start=cases["start"][case], authorised=cases["authorised"][case])]
    turn = 1
    while len(case):
        start = working(cases["authorised"][case] + turn * _BETWEEN_ASSESSMENTS + stream.whole(len(case), -40, 40))
        fits = start + _LONGEST_ASSESSMENT < cases["closed"][case]
        case, start = case[fits], start[fits]
        done = stream.chance(len(case), rates.chance["reassessed"])
        authorised = after(start, stream.length(len(case), rates.spread["assessment_working_days"]))
        held.append(Rows(case=case, start=start, authorised=authorised).where(done))
        turn += 1
    table = Rows.stacked(held)
    return table.plus(luck=stream.bits(len(table))).in_order("case", "start")


def draw_enquiries(rates: Rates, draws: Draws, cases: Rows, assessments: Rows) -> Rows:
    """Section 47 enquiries: case, start, conference (NEVER when none was needed), planned.

    Besides the one a case begins with, a new assessment of a child in need may begin with a further one.
    """
    stream = draws.on("enquiries")
    case = np.flatnonzero(cases["enquiry"] < NEVER)
    first = Rows(
        case=case,
        start=cases["enquiry"][case],
        conference=cases["conference"][case],
        planned=cases["plan_start"][case] < NEVER,
    )
    case, day = assessments["case"], assessments["start"]
    again = (day > cases["need_start"][case] + 20) & (assessments["authorised"] < cases["need_end"][case] - 20)
    again &= (cases["need_end"][case] < NEVER) & stream.chance(len(case), rates.chance["further_enquiry"])
    case, day = case[again], day[again]
    further = Rows(
        case=case,
        start=day,
        conference=np.full(len(case), NEVER, dtype=np.int64),
        planned=np.zeros(len(case), dtype=bool),
    )
    return Rows.stacked([first, further]).in_order("case", "start")


def draw_plan_reviews(rates: Rates, draws: Draws, cases: Rows) -> Rows:
    """Review conferences of child protection plans: case, day. A plan that has had one ends at one."""
    stream = draws.on("plan reviews")
    case = np.flatnonzero(cases["plan_start"] < NEVER)
    day = working(cases["plan_start"][case] + stream.length(len(case), rates.spread["first_review_days"]))
    held: list[Rows] = []
    final: Whole = np.full(len(cases), -1, dtype=np.int64)
    while len(case):
        going = day <= cases["plan_end"][case]
        case, day = case[going], day[going]
        held.append(Rows(case=case, day=day))
        final[case] = day
        day = working(day + stream.length(len(case), rates.spread["next_review_days"]))
    ends = np.flatnonzero((final > 0) & (cases["plan_end"] > final + 20))
    held.append(Rows(case=ends, day=cases["plan_end"][ends]))
    return Rows.stacked(held).in_order("case", "day")
