"""The children in need census of a made-up authority as at a day: its children and cases of the collection year.

The year is the one the day falls in, from 1 April; before its end it is the census so far. A thing is in the
census of a year when it was open in it or ended in it; what ended before is not, though its case may be.
"""

from __future__ import annotations

import numpy as np

from goldenthread.core.reporting_years import ReportingYear, reporting_year
from goldenthread.core.returns import load_return
from goldenthread.synthetic import paths
from goldenthread.synthetic.annex_a import categories, previous_plans
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.chance import Texts, Whole, scattered
from goldenthread.synthetic.days import NEVER, after, birthday, dates, day_of, number
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import Column, Rows
from goldenthread.synthetic.ssda903 import upn_or_reason
from goldenthread.synthetic.tables import Tables, flag, table_of, text

RETURN = "cin-census"
_EARLY_HELP_SINCE = 2023
_DECIDED_AFTER = 12


def cin_census_tables(view: AsAt) -> Tables:
    """Every table of the census; the columns ending in _no number things in the order of the file."""
    year = reporting_year(day_of(view.on))
    begun = number(year.first)
    every = view.world.cases
    refused = every["path"] == paths.NFA
    until = np.where(refused, every["referred"], every["closed"])
    here = (every["referred"] <= view.on) & (until >= begun)
    case = np.flatnonzero(here)
    case = case[np.lexsort([every["referred"][case], every["child"][case]])]
    child = np.unique(every["child"][case])
    child_no = np.zeros(len(view.world.children), dtype=np.int64)
    child_no[child] = np.arange(1, len(child) + 1)
    case_no = np.zeros(len(every), dtype=np.int64)
    case_no[case] = np.arange(1, len(case) + 1)
    numbers = _Numbers(view, child_no, case_no)
    assessments = _assessments(view, numbers, begun)
    plans, reviews = _protection(view, numbers, case, begun)
    return {
        "header": _header(view, year),
        "children": _children(view, numbers, child, case),
        "disabilities": _disabilities(view, numbers, child),
        "cin_details": _details(view, numbers, case, year, begun),
        "assessments": assessments[0],
        "assessment_factors": assessments[1],
        "cin_plans": _need_plans(view, numbers, case, begun),
        "section_47": _enquiries(view, numbers, begun),
        "cp_plans": plans,
        "cp_reviews": reviews,
        "pre_proceedings": _no_pre_proceedings(),
    }


class _Numbers:
    """The number of each child and case in the file, nought when it is not in it."""

    def __init__(self, view: AsAt, child_no: Whole, case_no: Whole) -> None:
        self.view, self.child_no, self.case_no = view, child_no, case_no

    def of_case(self, case: Whole) -> dict[str, Column]:
        """The columns that link a row to its child and case."""
        child = self.view.world.cases["child"][case]
        return {
            "child_no": self.child_no[child],
            "child_id": self.view.ids[child],
            "case_no": self.case_no[case],
        }


def _header(view: AsAt, year: ReportingYear) -> Rows:
    one = {
        "collection": "CIN",
        "source_level": "L",
        "authority": str(view.world.authority),
        "software_code": "Goldenthread made-up children",
        "release": "1",
        "serial_no": "001",
        "made_at": f"{day_of(view.on).isoformat()}T09:00:00",
    }
    columns: dict[str, Column] = {name: text(1, value) for name, value in one.items()}
    columns["year"] = np.array([year.last.year])
    columns["reference_date"] = np.array([year.last], dtype="datetime64[D]")
    return table_of(RETURN, "header", columns)


def _children(view: AsAt, numbers: _Numbers, child: Whole, case: Whole) -> Rows:
    born, unborn = view.world.children["born"][child], view.unborn[child]
    goes_on = np.zeros(len(view.world.children), dtype=bool)
    goes_on[view.world.cases["child"][case[view.world.cases["path"][case] != paths.NFA]]] = True
    known = upn_or_reason(view, child)
    # A child of school age known only for a referral with no further action is not asked for a pupil number.
    known = np.where(~goes_on[child] & (birthday(born, 5) <= view.on), "UN7", known)
    reason = np.isin(known, ["UN1", "UN2", "UN7"])
    died = view.world.children["died"][child]
    columns = {
        "child_no": numbers.child_no[child],
        "child_id": view.ids[child],
        "upn": np.where(reason, "", known),
        "former_upn": text(len(child)),
        "upn_unknown": np.where(reason, known, ""),
        "date_of_birth": dates(np.where(unborn, NEVER, born)),
        "expected_date_of_birth": dates(np.where(unborn, view.born_or_expected[child], NEVER)),
        "sex": view.sex[child],
        "date_of_death": dates(np.where(died <= view.on, died, NEVER)),
        "ethnicity": view.world.children["ethnicity"][child],
    }
    return table_of(RETURN, "children", columns)


def _disabilities(view: AsAt, numbers: _Numbers, child: Whole) -> Rows:
    first, second = (codes[child] for codes in view.disability)
    first = np.where(first == "", "NONE", first)
    two = np.flatnonzero(second != "")
    who = np.concatenate([child, child[two]])
    codes = np.concatenate([first, second[two]])
    columns = {"child_no": numbers.child_no[who], "child_id": view.ids[who], "disability": codes}
    return table_of(RETURN, "disabilities", columns).in_order("child_no")


def _details(view: AsAt, numbers: _Numbers, case: Whole, year: ReportingYear, begun: int) -> Rows:
    table = view.world.cases.where(case)
    closed = (table["closed"] <= view.on) & (table["path"] != paths.NFA)
    source, reason = table["source"], np.where(closed, table["closing"], "")
    if year.last.year < _EARLY_HELP_SINCE:
        source, reason = np.where(source == "5D", "5B", source), np.where(reason == "RC9", "RC8", reason)
    moved_in = (table["path"] == paths.TRANSFER) & (table["conference"] >= begun) & (table["conference"] <= view.on)
    columns = numbers.of_case(case) | {
        "referral_date": dates(table["referred"]),
        "referral_source": source,
        "primary_need": np.where(table["path"] == paths.NFA, "", table["need"]),
        "closure_date": dates(np.where(closed, table["closed"], NEVER)),
        "closure_reason": reason,
        "conference_date": dates(np.where(moved_in, table["conference"], NEVER)),
        "no_further_action": flag(table["path"] == paths.NFA),
    }
    return table_of(RETURN, "cin_details", columns)


def _assessments(view: AsAt, numbers: _Numbers, begun: int) -> tuple[Rows, Rows]:
    table = view.world.assessments
    kept = (table["start"] <= view.on) & (table["authorised"] >= begun) & (numbers.case_no[table["case"]] > 0)
    table = table.where(kept)
    table = table.plus(no=numbers.case_no[table["case"]]).in_order("no", "start")
    case, done = table["case"], table["authorised"] <= view.on
    number_of = np.arange(1, len(table) + 1)
    columns = numbers.of_case(case) | {
        "assessment_no": number_of,
        "start_date": dates(table["start"]),
        "internal_review_date": dates(np.where(done, after(table["start"], np.full(len(table), 10)), NEVER)),
        "authorisation_date": dates(np.where(done, table["authorised"], NEVER)),
    }
    late = columns["internal_review_date"] > columns["authorisation_date"]
    columns["internal_review_date"][late] = np.datetime64("NaT")
    at, code = _factors(view, table.where(done))
    rows = np.flatnonzero(done)[at]
    factors = numbers.of_case(case[rows]) | {"assessment_no": number_of[rows], "factor": code}
    return table_of(RETURN, "assessments", columns), table_of(RETURN, "assessment_factors", factors)


def _factors(view: AsAt, table: Rows) -> tuple[Whole, Texts]:
    """The factors of each finished assessment: row numbers, in order, and codes; never none at all."""
    rates, found, codes = load_rates(), [], []
    for key, share in rates.chance.items():
        if key.startswith("factor_"):
            here = np.flatnonzero(scattered(table["luck"], key) < int(share * 2**32))
            found.append(here)
            codes.append(np.full(len(here), key.removeprefix("factor_"), dtype="U3"))
    at, code = np.concatenate(found), np.concatenate(codes)
    none = np.setdiff1d(np.arange(len(table)), at)
    closed = view.world.cases["path"][table["case"][none]] == paths.CLOSED
    at = np.concatenate([at, none])
    code = np.concatenate([code, np.where(closed, "21", "20")])
    order = np.argsort(at, kind="stable")
    return at[order], code[order]


def _need_plans(view: AsAt, numbers: _Numbers, case: Whole, begun: int) -> Rows:
    table = view.world.cases
    case = case[(table["need_start"][case] <= view.on) & (table["need_end"][case] >= begun)]
    end = table["need_end"][case]
    columns = numbers.of_case(case) | {
        "start_date": dates(table["need_start"][case]),
        "end_date": dates(np.where(end <= view.on, end, NEVER)),
    }
    return table_of(RETURN, "cin_plans", columns)


def _enquiries(view: AsAt, numbers: _Numbers, begun: int) -> Rows:
    table = view.world.enquiries
    conference = table["conference"] < NEVER
    latest = np.where(conference, table["conference"], table["start"])
    kept = (table["start"] <= view.on) & (latest >= begun) & (numbers.case_no[table["case"]] > 0)
    table = table.where(kept)
    table = table.plus(no=numbers.case_no[table["case"]]).in_order("no", "start")
    start, held = table["start"], table["conference"] <= view.on
    decided = (start + _DECIDED_AFTER <= view.on) | (view.world.cases["closed"][table["case"]] <= view.on)
    needless = (table["conference"] >= NEVER) & decided
    columns = numbers.of_case(table["case"]) | {
        "start_date": dates(start),
        "conference_target_date": dates(after(start, np.full(len(table), 15))),
        "conference_date": dates(np.where(held, table["conference"], NEVER)),
        "conference_not_required": flag(needless),
    }
    return table_of(RETURN, "section_47", columns)


def _protection(view: AsAt, numbers: _Numbers, case: Whole, begun: int) -> tuple[Rows, Rows]:
    table = view.world.cases
    start, end = table["plan_start"][case], table["plan_end"][case]
    case = case[(start <= view.on) & (end >= begun) & (end < NEVER)]
    held = table.where(case)
    first, latest = categories(held)
    plan_no = np.zeros(len(table), dtype=np.int64)
    plan_no[case] = np.arange(1, len(case) + 1)
    columns = numbers.of_case(case) | {
        "plan_no": plan_no[case],
        "start_date": dates(held["plan_start"]),
        "end_date": dates(np.where(held["plan_end"] <= view.on, held["plan_end"], NEVER)),
        "initial_category": first,
        "latest_category": latest,
        "previous_plans": previous_plans(view, held["child"], held["plan_start"]),
    }
    reviews = view.world.plan_reviews
    shown = (reviews["day"] >= begun) & (reviews["day"] <= view.on) & (plan_no[reviews["case"]] > 0)
    reviews = reviews.where(shown)
    reviews = reviews.plus(no=plan_no[reviews["case"]]).in_order("no", "day")
    reviewed = numbers.of_case(reviews["case"]) | {"plan_no": reviews["no"], "review_date": dates(reviews["day"])}
    return table_of(RETURN, "cp_plans", columns), table_of(RETURN, "cp_reviews", reviewed)


def _no_pre_proceedings() -> Rows:
    empty = {column.name: text(0) for column in load_return(RETURN).table("pre_proceedings").columns}
    return table_of(RETURN, "pre_proceedings", empty)
