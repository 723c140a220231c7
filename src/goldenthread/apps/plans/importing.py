"""Takes a plan's file over through the actions a person would use, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import Body, Post, User
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.plans import actions
from goldenthread.apps.plans.exporting import Names, tables_of
from goldenthread.apps.plans.models import Action, Plan
from goldenthread.apps.plans.policies import policy
from goldenthread.core.errors import GoldenthreadError, InputNotFit, NotAllowed
from goldenthread.core.plan_changes import Change, Comparison, Line, compare
from goldenthread.core.plan_shapes import SHAPES
from goldenthread.core.plan_sheets import PlanFile, shown

_SHEETS = {shape.key: shape for shape in SHAPES}


def plan_named_in(given: PlanFile) -> str:
    """The key of the plan a file says it is of; "" where it does not say."""
    rows = given.tables.get("plan", ())
    return shown(rows[0].values.get("key")) if rows else ""


def compared(plan: Plan, given: PlanFile) -> Comparison:
    """What a file would change of a plan, without trying the rules of the actions."""
    return compare(tables_of(plan), given)


@transaction.atomic
def take_over(plan: Plan, given: PlanFile, *, by: User, on: date, dry_run: bool) -> Comparison:
    """What a file changes of a plan, with each rule tried. Kept only where nothing was refused and it is no dry run."""
    policy.require_write(by, plan)
    found = compare(tables_of(plan), given)
    refused = [line for change in found.changes for line in _tried(plan, change, by, on)]
    if refused:
        bad = {(line.sheet, line.row) for line in refused}
        kept = [line for line in found.lines if (line.sheet, line.row) not in bad or line.kind == "refused"]
        found = replace(found, lines=(*kept, *refused))
    if dry_run or found.refused:
        transaction.set_rollback(True)
    return found


def _tried(plan: Plan, change: Change, by: User, on: date) -> list[Line]:
    """Nothing where the change was made; else the line that says why it was refused."""
    apply: dict[str, Callable[[Plan, Change, User, date], object]] = {
        "posts": _post,
        "actions": _action,
        "milestones": _milestone,
        "updates": _update,
    }
    try:
        with transaction.atomic():
            apply[change.sheet](plan, change, by, on)
    except NotAllowed:
        raise
    except GoldenthreadError as error:
        return [Line("refused", _SHEETS[change.sheet].name, change.row, change.id, why=str(error))]
    return []


def _post(plan: Plan, change: Change, by: User, on: date) -> object:
    return people.make_post(authority=plan.authority, key=change.id, title=_words(change, "title"), by=by, on=on)


def _action(plan: Plan, change: Change, by: User, on: date) -> object:
    values = _resolved(plan, change)
    new_due, reason = values.pop("current_due", None), values.pop("due_reason", "")
    if change.new:
        missing = [
            key for key in ("title", "start", "baseline_due", "owner", "sponsor", "indicator") if not values.get(key)
        ]
        if missing:
            heading = _SHEETS["actions"].column(missing[0]).heading
            raise InputNotFit(f"A new action needs its “{heading}”.")
        due = values.pop("baseline_due")
        return actions.plan_action(plan=plan, due=due, by=by, on=on, **values)
    action = Action.objects.get(plan=plan, ref=change.id)
    if values:
        action = actions.change_action(action=action, changes=values, by=by, on=on)
    if new_due is not None:
        actions.revise_due(action=action, due=new_due, reason=reason or "", by=by, on=on)
    return action


def _milestone(plan: Plan, change: Change, by: User, on: date) -> object:
    if not change.new:
        ref, _, number = change.id.rpartition("/M")
        step = list(_named_action(plan, ref).milestones.all())[int(number) - 1]
        done_on: Any = change.values.get("done_on")
        return actions.complete_milestone(
            milestone=step, done_on=done_on, evidence=_words(change, "evidence"), by=by, on=on
        )
    action = _named_action(plan, _words(change, "action"))
    due: Any = change.values.get("due")
    if due is None:
        raise InputNotFit("A new milestone needs the day it is due.")
    step = actions.add_milestone(action=action, title=_words(change, "title"), due=due, by=by, on=on)
    done: Any = change.values.get("done_on")
    if done:
        actions.complete_milestone(milestone=step, done_on=done, evidence=_words(change, "evidence"), by=by, on=on)
    return step


def _update(plan: Plan, change: Change, by: User, on: date) -> object:
    day: Any = change.values.get("on") or on
    if day > on:
        raise InputNotFit("An update cannot be of a day that has not come.")
    progress: Any = _words(change, "progress")
    if progress not in ("on_track", "at_risk", "blocked", "done"):
        raise InputNotFit("“Where it stands” must be on_track, at_risk, blocked or done.")
    words = ("text", "delivery", "impact", "reason", "evidence", "confidence", "next_step", "cause")
    given = {name: _words(change, name) for name in words}
    recovery_on: Any = change.values.get("recovery_on")
    return actions.report_progress(
        action=_named_action(plan, _words(change, "action")),
        progress=progress,
        recovery_on=recovery_on,
        by=by,
        on=day,
        **given,
    )


def _named_action(plan: Plan, ref: str) -> Action:
    found = plan.actions.filter(ref=ref).first()
    if found is None:
        raise InputNotFit(f"The plan has no action “{ref}”. Name it in the column “Action”.")
    return found


def _words(change: Change, name: str) -> str:
    return shown(change.values.get(name)).strip()


def _resolved(plan: Plan, change: Change) -> dict[str, Any]:
    """The values of an action with posts, bodies and asks in place of their names; columns for reading are left out."""
    shape = _SHEETS["actions"]
    values: dict[str, Any] = {key: value for key, value in change.values.items() if not shape.column(key).reading}
    posts = Names(Post.objects.filter(authority=plan.authority))
    bodies = Names(Body.objects.filter(authority=plan.authority))
    for key in ("owner", "sponsor"):
        if values.get(key):
            values[key] = _known(posts.find(values[key]), values[key], "post")
    if "bodies" in values:
        values["bodies"] = [_known(bodies.find(name), name, "body") for name in values["bodies"]]
    if "asks" in values:
        asks = {ask.ref: ask for ask in inspections.asks_of(plan.inspection)}
        values["asks"] = [_known(asks.get(name), name, "ask") for name in values["asks"]]
    if "depends_on" in values:
        there = {each.ref: each for each in plan.actions.all()}
        values["depends_on"] = [_known(there.get(name), name, "action") for name in values["depends_on"]]
    for key in ("title", "outcome", "evidence_required", "resources", "indicator"):
        if key in values:
            values[key] = shown(values[key])
    return values


def _known(found: Any, name: str, what: str) -> Any:
    if found is None:
        raise InputNotFit(f"There is no {what} “{name}”. Write it as in the sheets of the export.")
    return found
