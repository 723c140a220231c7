"""A plan goes out, is changed as a person would in Excel, and comes in through the same actions and rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from goldenthread.apps.accounts.models import User
from goldenthread.apps.plans import actions
from goldenthread.apps.plans.exporting import tables_of
from goldenthread.apps.plans.importing import take_over
from goldenthread.apps.plans.models import Action, Plan
from goldenthread.apps.trail.models import Event
from goldenthread.cli.plan_exchange import _json, _workbook
from goldenthread.core.errors import NotAllowed
from goldenthread.core.plan_changes import Comparison
from goldenthread.core.plan_sheets import PlanFile, Row
from goldenthread.intake.plan_file import read_plan_file

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

ON = date(2017, 1, 10)


def _file(plan: Plan, **more: list[dict[str, Any]]) -> PlanFile:
    """The plan as exported, with rows added or, by id, changed."""
    tables = {key: list(rows) for key, rows in tables_of(plan).items()}
    for key, changes in more.items():
        first = next(iter(tables[key][0].values)) if tables[key] else "id"
        for change in changes:
            there = next((n for n, row in enumerate(tables[key]) if row.values[first] == change.get(first)), None)
            if there is None:
                tables[key].append(Row(len(tables[key]) + 2, change))
            else:
                tables[key][there] = replace(tables[key][there], values={**tables[key][there].values, **change})
    return PlanFile(tables)


def _import(plan: Plan, file: PlanFile, by: User, *, dry_run: bool = False) -> Comparison:
    return take_over(plan, file, by=by, on=ON, dry_run=dry_run)


@pytest.mark.parametrize("form", [_json, lambda tables: _workbook(tables, "A plan")], ids=["json", "xlsx"])
def test_the_exported_plan_comes_back_without_a_change(
    plan: Plan, quality_lead: User, person, tmp_path: Path, form: Any
) -> None:
    action = plan.actions.filter(updates__isnull=True).first()
    step = actions.add_milestone(action=action, title="Draft", due=action.start, by=quality_lead, on=ON)
    actions.complete_milestone(milestone=step, done_on=ON, evidence="=1+1", by=quality_lead, on=ON)
    actions.revise_due(action=action, due=date(2018, 1, 1), reason="Vacant;\nstill", by=quality_lead, on=ON)
    actions.report_progress(
        action=action, text="Done", progress="done", delivery="green", impact="not_known", by=quality_lead, on=ON
    )
    auditor = person("auditor")
    actions.verify_action(action=action, step="known", evidence="Asked", by=auditor, on=ON)
    actions.add_evidence(
        action=action, title="Minutes; signed", kind="record", strength="weak", step="done", effective_on=ON,
        kept_at="The team's folder", sha256="0f" * 32, by=auditor, on=ON,
    )  # fmt: skip
    risk = actions.raise_risk(
        action=action, text="=Leaves", mitigation="A deputy", level="high", by=quality_lead, on=ON
    )
    actions.close_risk(risk=risk, reason="It passed", by=quality_lead, on=ON)
    actions.accept_update(update=action.updates.first(), note="Seen", by=auditor, on=ON)
    actions.record_value(
        plan=plan, indicator=action.indicator, as_at=ON, value=61.25, source="A count", by=quality_lead, on=ON
    )
    other = plan.actions.exclude(pk=action.pk).first()
    given = {"depends_on": [other], "resources": "Two days; no money"}
    actions.change_action(action=action, changes=given, by=quality_lead, on=ON)
    plan.refresh_from_db()
    path = tmp_path / "plan"
    path.write_bytes(form(tables_of(plan)))
    events = Event.objects.count()
    found = _import(plan, read_plan_file(path), quality_lead)
    assert {line.kind for line in found.lines} == {"unchanged"}
    assert Event.objects.count() == events


def test_changes_go_through_the_actions_and_a_dry_run_leaves_nothing(plan: Plan, quality_lead: User) -> None:
    action = plan.actions.filter(updates__isnull=True).first()
    file = _file(
        plan,
        actions=[
            {"ref": action.ref, "title": "Put better", "current_due": date(2018, 3, 1), "due_reason": "Vacant"},
            {
                "ref": "NEW", "title": "New", "outcome": "Better", "asks": ("LA1(a)",), "owner": "New post",
                "sponsor": action.sponsor.title, "bodies": (action.bodies.first().title,), "start": date(2017, 2, 1),
                "baseline_due": date(2017, 9, 1), "current_due": None, "indicator": action.indicator,
            },
        ],
        posts=[{"key": "new-post", "title": "New post"}],
        milestones=[{"id": "", "action": "NEW", "title": "Draft", "due": date(2017, 3, 1)}],
        updates=[{
            "id": "", "action": action.ref, "on": date(2017, 1, 5), "text": "Started", "progress": "at_risk",
            "delivery": "amber", "impact": "not_known", "reason": "As agreed", "confidence": "low",
            "next_step": "Ask again", "cause": "Nobody was free", "recovery_on": date(2017, 2, 28),
        }],
    )  # fmt: skip
    events = Event.objects.count()
    tried = _import(plan, file, quality_lead, dry_run=True)
    assert not tried.refused
    assert (Event.objects.count(), Action.objects.filter(ref="NEW").exists()) == (events, False)
    found = _import(plan, file, quality_lead)
    assert found.lines == tried.lines
    changed = Action.objects.get(pk=action.pk)
    assert (changed.title, changed.due_now, changed.baseline_due) == (
        "Put better", date(2018, 3, 1), action.baseline_due,
    )  # fmt: skip
    assert changed.latest.text == "Started"
    assert Action.objects.get(ref="NEW").milestones.get().title == "Draft"
    again = _import(plan, _file(plan), quality_lead)
    assert {line.kind for line in again.lines} == {"unchanged"}


def test_one_refused_line_keeps_the_whole_file_out_and_says_where(plan: Plan, quality_lead: User) -> None:
    first, second = plan.actions.all()[:2]
    file = _file(
        plan,
        actions=[
            {"ref": first.ref, "title": "Put better"},
            {"ref": second.ref, "sponsor": second.owner.title},
        ],
    )
    events = Event.objects.count()
    found = _import(plan, file, quality_lead)
    (line,) = [line for line in found.lines if line.kind == "refused"]
    assert (line.sheet, line.id) == ("Actions", second.ref)
    assert "same post as owner and sponsor" in line.why
    assert (Event.objects.count(), Action.objects.get(pk=first.pk).title) == (events, first.title)


def test_a_person_who_may_not_change_plans_changes_nothing(plan: Plan, person) -> None:
    with pytest.raises(NotAllowed):
        _import(plan, _file(plan), person("auditor"), dry_run=True)
