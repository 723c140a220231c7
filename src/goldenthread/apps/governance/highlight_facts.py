"""Gathers the facts of a board highlight report from a plan, in the shape of core.papers.highlight_content.

The plan is read as it stood on two days. Nothing here words anything: core.papers composes.
"""

from __future__ import annotations

import calendar
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from goldenthread.apps.accounts.models import Body
from goldenthread.apps.plans import queries as plans
from goldenthread.apps.plans.models import Action, Plan
from goldenthread.apps.plans.standing import standing_of
from goldenthread.core.errors import RuleBroken
from goldenthread.core.ratings import legend, load_rating_rules

OUTLINE = "board-highlight"


@dataclass(frozen=True)
class Highlight:
    """Which report: of which plan, to which body, by whom, over which period, for which meeting."""

    plan: Plan
    body: Body
    report_of: str
    before: date
    meeting_on: date
    marking: str = ""

    @property
    def title(self) -> str:
        return f"Highlight report: {self.plan.title}"[:300]


def highlight_facts(report: Highlight, *, on: date) -> dict[str, Any]:
    """The whole facts of one highlight report as at a day."""
    ladder = load_rating_rules().ladder
    return {
        "schema": "board-highlight-1",
        "outline": OUTLINE,
        "title": report.title,
        "subject": f"In answer to: {report.plan.inspection.title}",
        "authority_code": report.plan.authority,
        "body": report.body.title,
        "report_of": report.report_of,
        "before": report.before,
        "as_at": on,
        "next_to": month_after(on),
        "meeting_on": report.meeting_on,
        "actions": [_action(each, report.before, on, ladder) for each in plans.actions_of(report.plan)],
        "legend": [{"kind": kind, "rating": rating, "meaning": words} for kind, rating, words in legend()],
        "note": report.plan.note,
        "marking": report.marking,
    }


def watching_body(plan: Plan) -> Body:
    """The body that oversees most actions of a plan, the first by name where several do."""
    overseen = Counter(body for action in plans.actions_of(plan) for body in action.bodies.all())
    if not overseen:
        raise RuleBroken("The plan has no action, so there is nothing to report and nobody to report to.")
    return min(overseen, key=lambda body: (-overseen[body], body.title))


def month_before(day: date) -> date:
    """The same day of the month before, or its last day where it has no such day."""
    return _in_month(day.year - (day.month == 1), (day.month - 2) % 12 + 1, day.day)


def month_after(day: date) -> date:
    """The same day of the month after, or its last day where it has no such day."""
    return _in_month(day.year + (day.month == 12), day.month % 12 + 1, day.day)


def _in_month(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _action(action: Action, before: date, on: date, ladder: Any) -> dict[str, Any]:
    then, now = standing_of(action, on=before), standing_of(action, on=on)
    told = [_report(each) for each in action.updates.all() if before < each.on <= on]
    return {
        "key": action.ref,
        "title": action.title,
        "owner": action.owner.title,
        "start": action.start,
        "baseline_due": action.baseline_due,
        "due": now.due,
        "done": now.progress == "done",
        "delivery": now.delivery or "not_rated",
        "delivery_before": then.delivery or "not_rated",
        "impact": now.impact or "not_rated",
        "impact_before": then.impact or "not_rated",
        "suggested": now.suggested_delivery.rating,
        "why": now.suggested_delivery.why,
        "hear_by": now.hear_by,
        "last": _report(now.update) if now.update else None,
        "reports": told[::-1],
        "revisions": _revisions(action, before, on),
        "steps": [
            {"title": each.title, "due": each.due, "done_on": each.done_on if _by(each.done_on, on) else None}
            for each in action.milestones.all()
            if each.added_on <= on
        ],
        "checks": [
            {"on": each.on, "step": ladder[each.step], "evidence": each.evidence}
            for each in action.verifications.all()
            if before < each.on <= on
        ],
    }


def _revisions(action: Action, before: date, on: date) -> list[dict[str, Any]]:
    found, old = [], action.baseline_due
    for each in action.revisions.all():
        if before < each.on <= on:
            found.append({"on": each.on, "old": old, "due": each.due, "reason": each.reason})
        old = each.due
    return found


def _report(update: Any) -> dict[str, Any]:
    return {"on": update.on, "text": update.text, "evidence": update.evidence, "reason": update.reason}


def _by(day: date | None, on: date) -> bool:
    return day is not None and day <= on
