"""Every address of the audit figures with what a role needs for it, and the rounds that some of them are about."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import actions
from goldenthread.apps.audits.models import AuditRound
from tests.integration.prepared import ON

ROUND, CALIBRATION = "figures-2016-04", "figures-calibration"
PAGES: dict[str, tuple[dict[str, Any], Verb | None]] = {
    "numbers:home": ({}, Verb.READ_AUDIT_SUMMARY),
    "numbers:board": ({}, Verb.READ_AUDIT_SUMMARY),
    "numbers:by": ({"by": "team"}, Verb.READ_AUDIT_FIGURES),
    "numbers:standard": ({"standard": "risk"}, Verb.READ_AUDIT_FIGURES),
    "numbers:chart": ({"what": "overall"}, Verb.READ_AUDIT_FIGURES),
    "numbers:consistency": ({}, Verb.READ_AUDIT_FIGURES),
    "numbers:bias-chart": ({}, Verb.READ_AUDIT_FIGURES),
    "numbers:calibrations": ({}, Verb.READ_AUDIT_FIGURES),
    "numbers:calibration": ({"key": CALIBRATION}, Verb.READ_AUDIT_FIGURES),
    "numbers:inspectors": ({}, Verb.READ_AUDIT_FIGURES),
    "numbers:loop": ({}, Verb.READ_AUDIT_FIGURES),
    "numbers:themes": ({}, Verb.READ_AUDIT_FIGURES),
    "numbers:theme": ({"theme": "reflection"}, Verb.READ_AUDIT_FIGURES),
    "numbers:theme-chart": ({"theme": "reflection"}, Verb.READ_AUDIT_FIGURES),
    "numbers:bulletins": ({}, Verb.READ_AUDIT_FIGURES),
    "numbers:bulletin": ({"key": ROUND}, Verb.READ_AUDIT_FIGURES),
    "numbers:bulletin-file": ({"key": ROUND, "form": "html"}, Verb.READ_AUDIT_FIGURES),
}
# What these ask for is a definition, not a thing of ours: there for everybody, and holding nothing of ours.
DEFINED = {"numbers:by", "numbers:chart", "numbers:theme", "numbers:theme-chart"}
# A partner's audit lead sees only that partner's rounds, and nobody has placed this one anywhere.
OF_THE_COUNCIL = {"numbers:standard", "numbers:calibration", "numbers:bulletin", "numbers:bulletin-file"}


def scene(lead: User) -> None:
    """A programme with a round and a calibration set, made once."""
    if AuditRound.objects.filter(key=ROUND).exists():
        return
    programme = actions.make_programme(
        key="figures-2016", authority="390", title="Audits for figures", starts=date(2016, 4, 1), ends=date(2017, 3, 31),
        by=lead, on=ON,
    )  # fmt: skip
    for key, kind in ((ROUND, "programme"), (CALIBRATION, "calibration")):
        actions.plan_round(
            programme=programme,
            key=key,
            title=key,
            kind=kind,
            month=ON,
            tool="social-care-core",
            teams={},
            by=lead,
            on=ON,
        )
