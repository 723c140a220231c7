"""Ofsted's releases of outcomes in small: the same sheets and headers, made-up grades and dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from goldenthread.intake.safety import AcceptedFile, accept_bytes
from tests.factories.archives import Cell, ods

RI = "Requires improvement to be good"
STANDARD, SHORT = "ILACS Standard Inspection", "ILACS Short Inspection"
FOCUSED, MONITORING = "ILACS Focused Visit", "LA Monitoring visit"
LINK = "Ofsted Local Authority Webpage"

HISTORY_HEADER: list[Cell] = [
    "Web link",
    "Local authority area code",
    "Local authority name",
    "Local authority status",
    "Ofsted region",
    "Inspection date",
    "Publication date",
    "Inspection type",
    "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
]
GATESHEAD: list[Cell] = [LINK, "E08000037", "Gateshead", "Current", "North East, Yorkshire and the Humber"]
GATESHEAD_2019: list[Cell] = [
    *GATESHEAD, date(2019, 4, 29), date(2019, 6, 11), SHORT, "Good", "Good", "Good", "Good", None
]  # fmt: skip
GATESHEAD_2024: list[Cell] = [
    *GATESHEAD, date(2024, 12, 2), date(2025, 1, 29), SHORT, "Good", "Good", RI, "Outstanding", "Good"
]  # fmt: skip

IN_YEAR_HEADER: list[Cell] = [
    "Web link",
    "Local authority name",
    "Region",
    "Inspection/Visit date",
    "Inspection/Visit type",
    "Overall effectiveness",
    "Impact of leaders",
    "Experiences and progress of children who need help and protection",
    "Experiences and progress of children in care",
    "Experiences and progress of care leavers",
    "Visit Theme",
]

WIDE_HEADER: list[Cell] = [
    "Web link",
    "Local authority name",
    "LA region",
    "LA Authority Type",
    "Safeguarding & Looked After Children (SLAC) Inspection publication date",
    "SLAC Safeguarding Overall effectiveness (OE)",
    "SLAC Looked After Children Overall Effectiveness (OE)",
    "Single Inspection of LA Children's Services (SIF)  First SIF publication date",
    " First SIF Overall Judgement\n(OE)",
    " First SIF children who need help and protection ",
    " First SIF children looked after and achieving permanence ",
    " First SIF CLA Sub: Adoption Performance",
    " First SIF CLA Sub: Experiences and progress of care leavers",
    " First SIF leadership, management and governance",
    "LSCB Overall Effectiveness ",
]
OLD_DORSET: list[Cell] = [
    LINK, "Dorset", "South West", "Shire County", date(2011, 10, 28), "Good", "Good",
    date(2016, 5, 23), RI, RI, RI, "Good", RI, RI, "Inadequate",
]  # fmt: skip


def cover(title: str, published: date) -> list[list[Cell]]:
    """The cover sheet of a release."""
    return [[title], ["Section", "Detail"], ["Published on:", published], ["Period covered:", "As at 31 March"]]


def history(*rows: Sequence[Cell], header: Sequence[Cell] | None = None) -> list[Sequence[Cell]]:
    """The sheet with one row for each inspection, under its two lines of explanation."""
    return [["ILACS inspection history"], ["This worksheet contains one table."], header or HISTORY_HEADER, *rows]


def release(
    sheets: Mapping[str, Sequence[Sequence[Cell]]], *, published: date = date(2025, 9, 25), name: str = "release.ods"
) -> AcceptedFile:
    """A release that has passed the door, with its cover sheet first."""
    made = ods({"Cover": cover("Local authority inspection outcomes", published), **sheets})
    return accept_bytes(made, name=name, kinds=("ods",))
