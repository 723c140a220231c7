"""Loads the plan of a shipped case through the same actions a person uses. Loading it twice changes nothing."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import Body, User
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.plans import actions
from goldenthread.apps.plans.models import Action, Plan
from goldenthread.core.bodies import BodyRegister, load_bodies
from goldenthread.core.case_plans import ActionUpdate, CasePlan
from goldenthread.core.ratings import Progress

# A shipped update states how it was rated; what the owner reported follows from it.
_REPORTED: dict[str, Progress] = {"blue": "done", "green": "on_track", "amber": "at_risk", "red": "blocked"}


def _reported(action: Action, update: ActionUpdate) -> Progress:
    """Green at or after the due date can only mean that it is done."""
    late = update.on >= action.baseline_due
    return "done" if update.delivery == "green" and late else _REPORTED[update.delivery]


@transaction.atomic
def load(
    given: CasePlan, *, inspection: Inspection, register: BodyRegister | None = None, by: User, on: date
) -> tuple[Plan, bool]:
    """The plan of the case, and whether it was new. `register` holds the bodies, where they are not shipped ones."""
    there = Plan.objects.filter(key=given.key).first()
    if there:
        return there, False
    bodies = load_overseeing_bodies(register or load_bodies(given.bodies), authority=inspection.authority, by=by, on=on)
    posts = {
        post.key: people.make_post(authority=inspection.authority, key=post.key, title=post.title, by=by, on=on)
        for post in given.posts
    }
    asks = {ask.key: ask for ask in inspections.asks_of(inspection)}
    plan = actions.make_plan(
        key=given.key,
        inspection=inspection,
        title=given.title,
        approved_on=given.approved_on,
        note=given.note,
        made_up=given.made_up,
        by=by,
        on=on,
    )
    made: dict[str, Action] = {}
    for each in given.actions:
        made[each.key] = action = actions.plan_action(
            plan=plan,
            ref=each.key,
            title=each.title,
            outcome=each.outcome,
            asks=[asks[ask] for ask in each.asks],
            owner=posts[each.owner],
            sponsor=posts[each.sponsor],
            bodies=[bodies[board] for board in each.boards],
            start=each.start,
            due=each.due,
            indicator=each.indicator,
            evidence_required=each.evidence_required,
            baseline_value=each.baseline.value,
            target_value=each.target.value,
            values_illustrative=each.baseline.illustrative or each.target.illustrative,
            resources=each.resources,
            depends_on=[made[ref] for ref in each.depends_on],
            by=by,
            on=on,
        )
        for update in each.updates:
            _report(action, update, by)
    return plan, True


def load_overseeing_bodies(register: BodyRegister, *, authority: str, by: User, on: date) -> dict[str, Body]:
    """Every body of the register by key; a successor is made before the body it follows."""
    made: dict[str, Body] = {}

    def make(key: str) -> Body:
        if key in made:
            return made[key]
        body = next(each for each in register.bodies if each.key == key)
        made[key] = people.make_body(
            authority=authority,
            key=body.key,
            title=body.name,
            kind=body.kind,
            aliases=body.aliases,
            valid_from=body.since,
            valid_to=body.until,
            successor=make(body.successor) if body.successor else None,
            by=by,
            on=on,
        )
        return made[key]

    for body in register.bodies:
        make(body.key)
    return made


def _report(action: Action, update: ActionUpdate, by: User) -> None:
    actions.report_progress(
        action=action,
        text=update.text,
        progress=_reported(action, update),
        delivery=update.delivery,
        impact=update.impact,
        reason=update.reason,
        evidence=update.evidence,
        confidence=update.confidence,
        next_step=update.next_step,
        cause=update.cause,
        recovery_on=update.recovery_on,
        by=by,
        on=update.on,
    )
