"""Reads improvement plans, always from what a person may see."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.accounts.queries import posts_held_by
from goldenthread.apps.plans.models import Action, Plan


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


def _whole(found: QuerySet[Action]) -> QuerySet[Action]:
    return found.select_related("plan__inspection", "owner", "sponsor").prefetch_related(
        "asks__recommendation__inspection", "bodies", "updates", "revisions", "milestones", "verifications"
    )
