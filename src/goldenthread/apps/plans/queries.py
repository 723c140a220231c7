"""Reads improvement plans, always from what a person may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.accounts.queries import posts_held_by
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.inspections.models import Ask
from goldenthread.apps.plans.models import Action, Notice, NotPlanned, Plan, ProgressUpdate


def visible_to(user: Any) -> QuerySet[Plan]:
    """The plans of this person's own authority."""
    if not allows(user, Verb.READ_PLANS):
        return Plan.objects.none()
    found = Plan.objects.filter(authority=user.authority).select_related("inspection")
    return found.annotate(action_count=Count("actions")).order_by(*Plan._meta.ordering)


def actions_of(plan: Plan, *, words: str = "") -> QuerySet[Action]:
    """The actions of a plan with all a list shows, matching every word."""
    found = _whole(Action.objects.filter(plan=plan))
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | Q(ref__icontains=word) | Q(owner__title__icontains=word))
    return found


def action(user: Any, plan_key: str, ref: str) -> Action | None:
    """One visible action whole."""
    return _whole(Action.objects.filter(plan__in=visible_to(user), plan__key=plan_key, ref=ref)).first()


def actions_answering(user: Any, asks: Any) -> QuerySet[Action]:
    """The visible actions that answer any of these asks."""
    return _whole(Action.objects.filter(plan__in=visible_to(user), asks__in=asks).distinct())


def actions_owned_by(user: Any) -> QuerySet[Action]:
    """The visible actions whose owning post this person holds now."""
    return _whole(Action.objects.filter(plan__in=visible_to(user), owner__in=posts_held_by(user)))


def visible_actions(user: Any) -> QuerySet[Action]:
    """Every action of every visible plan, whole."""
    return _whole(Action.objects.filter(plan__in=visible_to(user)))


def every_plan() -> QuerySet[Plan]:
    """Every plan of the workspace, for the person who runs the machine it is on."""
    return Plan.objects.select_related("inspection")


def every_action() -> QuerySet[Action]:
    """Every action of the workspace, whole, for the person who runs the machine it is on."""
    return _whole(Action.objects.all())


def updates_to_look_at(user: Any, *, words: str = "") -> QuerySet[ProgressUpdate]:
    """Updates of visible plans that nobody has looked at and that this person may look at, oldest first."""
    if not allows(user, Verb.VALIDATE_UPDATES):
        return ProgressUpdate.objects.none()
    found = (
        ProgressUpdate.objects.filter(action__plan__in=visible_to(user), validations__isnull=True)
        .exclude(recorded_key=user.email)
        .exclude(action__owner__in=posts_held_by(user))
        .select_related("action__plan", "action__owner")
        .order_by("on", "id")
    )
    for word in words.split():
        found = found.filter(
            Q(action__title__icontains=word) | Q(action__ref__icontains=word) | Q(recorded_by__icontains=word)
        )
    return found


def update(user: Any, number: int) -> ProgressUpdate | None:
    """One update of a visible plan, with what was said of it."""
    found = ProgressUpdate.objects.filter(action__plan__in=visible_to(user), pk=number)
    return found.select_related("action__plan", "action__owner").prefetch_related("validations").first()


def notices_for(user: Any) -> QuerySet[Notice]:
    """What this person has not yet seen, newest first."""
    return Notice.objects.filter(user=user, seen_on__isnull=True).select_related("action__plan")


@dataclass(frozen=True)
class Answer:
    """How a plan answers one ask: planned by actions, not planned with the reason, or not answered yet."""

    ask: Ask
    actions: tuple[Action, ...]
    decision: NotPlanned | None

    @property
    def state(self) -> str:
        """planned, not_planned or unanswered. An action ends an earlier decision not to plan."""
        if self.actions:
            return "planned"
        return "not_planned" if self.decision else "unanswered"


def answers_of(plan: Plan) -> list[Answer]:
    """How the plan answers every ask of its inspection, in the order of the report."""
    actions = list(actions_of(plan))
    decided: dict[int, NotPlanned] = {}
    for each in plan.not_planned.all():
        decided.setdefault(each.ask_id, each)
    return [
        Answer(ask, tuple(each for each in actions if ask in each.asks.all()), decided.get(ask.pk))
        for ask in inspections.asks_of(plan.inspection)
    ]


def _whole(found: QuerySet[Action]) -> QuerySet[Action]:
    return found.select_related("plan__inspection", "owner", "sponsor").prefetch_related(
        "asks__recommendation__inspection",
        "bodies",
        "updates__validations",
        "revisions",
        "milestones",
        "verifications",
        "reopenings",
        "evidence_held",
        "risks",
        "plan__values",
        "depends_on__updates",
        "depends_on__revisions",
        "depends_on__reopenings",
    )
