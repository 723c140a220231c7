"""Everything a plan holds as the tables of core.plan_sheets. IndicatorValue them back finds each row by its id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from goldenthread.apps.accounts.models import Body, Post
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.plans import queries
from goldenthread.apps.plans.models import Action, IndicatorValue, Plan
from goldenthread.core.plan_sheets import Row, Value

Tables = dict[str, list[Row]]


def tables_of(plan: Plan) -> Tables:
    """Every sheet of a plan. Posts and bodies are those of its authority; a title that is not unique gives way to its key."""
    actions = list(queries.actions_of(plan))
    posts = list(Post.objects.filter(authority=plan.authority).order_by("key"))
    bodies = list(Body.objects.filter(authority=plan.authority).select_related("successor").order_by("key"))
    calls = Names(posts), Names(bodies)
    return {
        "actions": _numbered(_action(each, *calls) for each in actions),
        "updates": _numbered(row for each in actions for row in _updates(each)),
        "milestones": _numbered(row for each in actions for row in _milestones(each)),
        "revisions": _numbered(row for each in actions for row in _revisions(each)),
        "verifications": _numbered(row for each in actions for row in _verifications(each)),
        "evidence": _numbered(
            row for each in actions for row in _hanging(each, each.evidence_held.all(), "E", _EVIDENCE)
        ),
        "risks": _numbered(row for each in actions for row in _hanging(each, each.risks.all(), "R", _RISK)),
        "validations": _numbered(row for each in actions for row in _validations(each)),
        "reopenings": _numbered(
            row for each in actions for row in _hanging(each, each.reopenings.all(), "O", ("on", "why"))
        ),
        "values": _numbered(_value(number, each) for number, each in enumerate(plan.values.all(), start=1)),
        "not_planned": _numbered(_not_planned(plan)),
        "asks": _numbered(_ask(each) for each in inspections.asks_of(plan.inspection)),
        "posts": _numbered({"key": each.key, "title": each.title} for each in posts),
        "bodies": _numbered(_body(each) for each in bodies),
        "plan": _numbered([_plan(plan)]),
    }


class Names:
    """What posts or bodies are called in a file: their title, or their key where two share it."""

    def __init__(self, things: Iterable[Post | Body]) -> None:
        self._things = list(things)
        self._count = Counter(each.title for each in self._things)

    def of(self, thing: Any) -> str:
        """What one is called."""
        plain = self._count[thing.title] == 1 and ";" not in thing.title and thing.title == thing.title.strip()
        return thing.title if plain else thing.key

    def find(self, name: str) -> Any:
        """The one that is called so, by title or by key; None where there is none."""
        called = [each for each in self._things if self.of(each) == name]
        keyed = [each for each in self._things if each.key == name]
        return (called or keyed or [None])[0]


def _numbered(rows: Iterable[dict[str, Value]]) -> list[Row]:
    return [Row(number, values) for number, values in enumerate(rows, start=2)]


def _action(action: Action, posts: Names, bodies: Names) -> dict[str, Value]:
    latest = action.latest
    return {
        "ref": action.ref,
        "title": action.title,
        "outcome": action.outcome,
        "asks": tuple(ask.ref for ask in action.asks.all()),
        "owner": posts.of(action.owner),
        "sponsor": posts.of(action.sponsor),
        "bodies": tuple(bodies.of(body) for body in action.bodies.all()),
        "start": action.start,
        "baseline_due": action.baseline_due,
        "current_due": action.due_now,
        "due_reason": "",
        "delivery": latest.delivery if latest else "",
        "impact": latest.impact if latest else "",
        "last_update": latest.on if latest else None,
        "indicator": action.indicator,
        "indicator_title": action.indicator_title,
        "baseline_value": action.baseline_value,
        "target_value": action.target_value,
        "values_illustrative": action.values_illustrative,
        "evidence_required": action.evidence_required,
        "resources": action.resources,
        "depends_on": tuple(each.ref for each in action.depends_on.all()),
    }


_EVIDENCE = (
    "title", "kind", "strength", "step", "effective_on", "kept_at", "sha256", "on", "recorded_by", "recorded_key",
)  # fmt: skip
_RISK = ("text", "mitigation", "level", "raised_on", "closed_on", "closed_because", "raised_by")


def _updates(action: Action) -> Iterable[dict[str, Value]]:
    kept = (
        "on", "text", "progress", "delivery", "impact", "reason", "evidence", "confidence", "next_step", "cause",
        "recovery_on", "delivery_suggested", "delivery_why", "impact_suggested", "impact_why", "recorded_by",
        "recorded_key",
    )  # fmt: skip
    for number, each in enumerate(reversed(action.updates.all()), start=1):
        held = {name: getattr(each, name) for name in kept}
        yield {
            "id": f"{action.ref}/U{number}",
            "action": action.ref,
            **held,
            "recorded_at": each.recorded_at.isoformat(),
        }


def _milestones(action: Action) -> Iterable[dict[str, Value]]:
    kept = ("title", "due", "done_on", "evidence", "added_on", "recorded_by")
    yield from _hanging(action, action.milestones.all(), "M", kept)


def _revisions(action: Action) -> Iterable[dict[str, Value]]:
    yield from _hanging(action, action.revisions.all(), "D", ("on", "due", "reason", "recorded_by"))


def _verifications(action: Action) -> Iterable[dict[str, Value]]:
    kept = ("on", "step", "evidence", "recorded_by", "recorded_key")
    yield from _hanging(action, action.verifications.all(), "V", kept)


def _validations(action: Action) -> Iterable[dict[str, Value]]:
    for number, update in enumerate(reversed(action.updates.all()), start=1):
        for each in reversed(update.validations.all()):
            name = f"{action.ref}/U{number}"
            held = {"on": each.on, "accepted": each.accepted, "note": each.note, "recorded_by": each.recorded_by}
            yield {"id": f"{name}/L1", "action": action.ref, "update": name, **held}


def _value(number: int, held: IndicatorValue) -> dict[str, Value]:
    kept = ("indicator", "as_at", "value", "source", "on", "recorded_by")
    return {"id": f"W{number}", **{name: getattr(held, name) for name in kept}}


def _not_planned(plan: Plan) -> Iterable[dict[str, Value]]:
    for number, each in enumerate(plan.not_planned.select_related("ask__recommendation").order_by("id"), start=1):
        held = {"ask": each.ask.ref, "reason": each.reason, "on": each.on, "recorded_by": each.recorded_by}
        yield {"id": f"N{number}", **held}


def _hanging(action: Action, rows: Iterable[Any], letter: str, kept: tuple[str, ...]) -> Iterable[dict[str, Value]]:
    """Rows under an action. They are added and never taken away, so their place is their number for good."""
    for number, each in enumerate(rows, start=1):
        held = {name: getattr(each, name) for name in kept}
        yield {"id": f"{action.ref}/{letter}{number}", "action": action.ref, **held}


def _ask(ask: Any) -> dict[str, Value]:
    return {
        "ref": ask.ref,
        "recommendation": ask.recommendation.ref,
        "text": ask.text,
        "status": ask.status_at_report,
        "evidence": ask.status_evidence,
        "indicators": tuple(ask.indicators),
    }


def _body(body: Body) -> dict[str, Value]:
    return {
        "key": body.key,
        "title": body.title,
        "kind": body.kind,
        "aliases": tuple(body.aliases),
        "valid_from": body.valid_from,
        "valid_to": body.valid_to,
        "successor": body.successor.key if body.successor else "",
    }


def _plan(plan: Plan) -> dict[str, Value]:
    return {
        "key": plan.key,
        "title": plan.title,
        "authority": plan.authority,
        "inspection": plan.inspection.key,
        "approved_on": plan.approved_on,
        "note": plan.note,
        "made_up": plan.made_up,
    }
