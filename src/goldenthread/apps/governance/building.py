"""Finds what a paper of an outline is made from in the workspace and freezes it as at a day.

With a person the snapshot is frozen by them, in the record and the trail. Without one nothing is written: the paper
is a draft, marked so on every page, because a snapshot that nobody answers for must not look like one of the record.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.apps.accounts.models import Body, User
from goldenthread.apps.governance import actions, queries
from goldenthread.apps.governance.facts import facts_of
from goldenthread.apps.governance.highlight_facts import (
    OUTLINE,
    Highlight,
    highlight_facts,
    month_before,
    watching_body,
)
from goldenthread.apps.governance.models import Paper
from goldenthread.apps.plans import queries as plans
from goldenthread.apps.plans.models import Plan
from goldenthread.core.errors import InputNotFit
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.snapshot import Snapshot, freeze

DRAFT = "Draft, not frozen in the workspace"


def snapshot_of(outline: str, *, inspection: str, body: str, on: date, by: User | None) -> Snapshot:
    """The frozen facts of the one paper of an outline, as at a day; InputNotFit where there is none, or several."""
    key = load_outline(outline).key
    if key == OUTLINE:
        report = _highlight(inspection, body, on)
        if by is None:
            return freeze(highlight_facts(_marked(report), on=on))
        paper = _started(report, by, on)
    else:
        paper = _only(queries.every_paper().filter(outline=key), inspection, f"paper of the outline {key}")
        if by is None:
            facts = facts_of(paper, on=on)
            return freeze({**facts, "paper": {**facts["paper"], "marking": DRAFT}})
    kept = actions.freeze(paper=paper, by=by, on=on)
    return Snapshot(kept.content, kept.hash)


def _highlight(inspection: str, body: str, on: date) -> Highlight:
    plan: Plan = _only(plans.every_plan(), inspection, "improvement plan")
    watching = watching_body(plan)
    if body:
        named = Body.objects.filter(authority=plan.authority, key=body).first()
        if named is None:
            raise InputNotFit(f"The workspace holds no body “{body}”. Check the key, or leave --body out.")
        watching = named
    owners = [action.sponsor.title for action in plans.actions_of(plan)]
    chief = max(sorted(set(owners)), key=owners.count)
    return Highlight(plan=plan, body=watching, report_of=chief, before=month_before(on), meeting_on=on)


def _marked(report: Highlight) -> Highlight:
    return Highlight(report.plan, report.body, report.report_of, report.before, report.meeting_on, DRAFT)


def _started(report: Highlight, by: User, on: date) -> Paper:
    """The paper of this plan, body and day, started where it is new."""
    key = f"{report.plan.key[:40]}-{report.body.key[:16]}-{on.isoformat()}"
    there = queries.every_paper().filter(key=key).first()
    return there or actions.start_highlight(key=key, report=report, by=by, on=on)


def _only(found: Any, inspection: str, what: str) -> Any:
    if inspection:
        found = found.filter(inspection__key=inspection)
    there = list(found)
    if len(there) == 1:
        return there[0]
    about = f" on the inspection {inspection}" if inspection else ""
    if not there:
        raise InputNotFit(
            f"The workspace holds no {what}{about}. Start one on the site, or check --inspection and --dir."
        )
    keys = ", ".join(sorted({each.inspection.key for each in there}))
    raise InputNotFit(
        f"The workspace holds {len(there)} of the kind “{what}”{about} ({keys}). Name one with --inspection."
    )
