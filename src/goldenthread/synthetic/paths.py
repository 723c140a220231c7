"""How far one referral goes for one child: the names of the paths and what each holds."""

from __future__ import annotations

import numpy as np

from goldenthread.synthetic.chance import Flags, Texts

NFA = "NFA"
CLOSED = "CLOSED"
ENQUIRY_CLOSED = "ENQUIRY_CLOSED"
ENQUIRY_NEED = "ENQUIRY_NEED"
NEED = "NEED"
CONFERENCE = "CONFERENCE"
PLAN = "PLAN"
PLAN_CARE = "PLAN_CARE"
CARE = "CARE"
TRANSFER = "TRANSFER"
DISABILITY = "DISABILITY"
SHORT_BREAKS = "SHORT_BREAKS"
UNACCOMPANIED = "UNACCOMPANIED"

WIDTH = "U14"


def among(path: Texts, *paths: str) -> Flags:
    """Where the path is one of those named."""
    found = np.zeros(len(path), dtype=bool)
    for each in paths:
        found |= path == each
    return found


def has_plan(path: Texts) -> Flags:
    """Where there is a child protection plan."""
    return among(path, PLAN, PLAN_CARE, TRANSFER)


def goes_into_care(path: Texts) -> Flags:
    """Where the child comes to be looked after, short breaks aside."""
    return among(path, PLAN_CARE, CARE, UNACCOMPANIED)
