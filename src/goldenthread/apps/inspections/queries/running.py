"""Reads how an inspection runs: where it stands on a day, its runbook and its requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections.models import InformationRequest, Inspection, ReferredCase, Run, RunbookStep
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries.record import visible_to
from goldenthread.core.errors import InputNotFit
from goldenthread.core.referred_cases import Standing, standing
from goldenthread.core.report_steps import STEPS


@dataclass(frozen=True)
class StepView:
    """One line of the runbook as a page shows it."""

    step: RunbookStep
    state: str
    colour: str


@dataclass(frozen=True)
class ReferredView:
    """One case referred back, and where its answer stands."""

    case: ReferredCase
    standing: Standing


@dataclass(frozen=True)
class RunView:
    """Where an inspection stands on a day."""

    stage: str
    day: int
    days: int
    steps: tuple[StepView, ...]
    late_requests: tuple[InformationRequest, ...]
    open_requests: int
    referred: tuple[ReferredView, ...]
    counts: dict[str, int]

    @property
    def overdue_referred(self) -> tuple[ReferredView, ...]:
        return tuple(each for each in self.referred if each.standing.overdue)


def run_view(inspection: Inspection, *, on: date) -> RunView:
    """The stage, the runbook and what is late, on a day."""
    asked = [each for each in requests_matching(inspection) if each.is_open]
    return RunView(
        stage=stage_of(inspection, on=on),
        day=(on - inspection.on_site_from).days + 1,
        days=(inspection.on_site_to - inspection.on_site_from).days + 1,
        steps=tuple(_step(each, on) for each in inspection.runbook.select_related("owner")),
        late_requests=tuple(each for each in asked if each.due_on and each.due_on < on),
        open_requests=len(asked),
        referred=referred_of(inspection, on=on),
        counts={
            "evidence": inspection.evidence.filter(withdrawn_why="").count(),
            "findings": inspection.drafts.filter(withdrawn_why="").count(),
            "read": inspection.cases.filter(read_on__isnull=False).count(),
            "chosen": inspection.cases.filter(state="chosen").count(),
        },
    )


def run_here(user: Any, key: str) -> Inspection:
    """The inspection of this key that is run here; InputNotFit where this person can see none."""
    found = visible_to(user).filter(key=key, run__isnull=False).first()
    if found is None:
        raise InputNotFit(f"No inspection {key} is run in this workspace. The page of an inspection ends with its key.")
    return found


def is_run_here(inspection: Inspection) -> bool:
    """Whether the inspection is run here, rather than read from a published report."""
    return Run.objects.filter(inspection=inspection).exists()


def practised(inspection: Inspection) -> str:
    """What a mock or peer inspection is called; empty for a real one, which alone starts statutory clocks."""
    run = Run.objects.filter(inspection=inspection).exclude(purpose=Run.Purpose.INSPECTION).first()
    return run.get_purpose_display() if run else ""


def stage_of(inspection: Inspection, *, on: date) -> str:
    """Where the inspection stands, in words."""
    latest = inspection.report_steps.first()
    if latest:
        return f"Report: {STEPS[latest.step].lower()}"
    if on < inspection.on_site_from:
        return "Notice given"
    return "On site" if on <= inspection.on_site_to else "After the fieldwork"


def requests_matching(inspection: Inspection, *, words: str = "") -> list[InformationRequest]:
    """The requests whose text holds every word, with their handovers."""
    found: QuerySet[InformationRequest] = inspection.requests.select_related("owner", "inspection")
    for word in words.split():
        found = found.filter(Q(label__icontains=word) | Q(scope__icontains=word) | Q(key__icontains=word))
    return list(found.prefetch_related("handovers"))


def referred_of(inspection: Inspection, *, on: date) -> tuple[ReferredView, ...]:
    """The cases referred back, newest first, each with where its answer stands."""
    found = inspection.referred.select_related("owner", "inspection", "referred_by").prefetch_related("steps")
    return tuple(_referred(each, on) for each in found)


def owns_referral(user: Any, inspection: Inspection, number: int) -> bool:
    """Whether this person holds the post that owns the answer to one case referred back."""
    held = inspection.referred.filter(number=number, owner__holdings__user=user, owner__holdings__until__isnull=True)
    return held.exists()


def open_referrals(user: Any, *, on: date) -> tuple[ReferredView, ...]:
    """The cases whose answer is still owed, for who follows the inspection and for the post that owns the answer."""
    if not getattr(user, "is_authenticated", False):
        return ()
    found = ReferredCase.objects.filter(inspection__authority=user.authority)
    if not policy.may_follow(user):
        found = found.filter(owner__holdings__user=user, owner__holdings__until__isnull=True).distinct()
    whole = found.select_related("owner", "inspection", "referred_by").prefetch_related("steps")
    views = (_referred(each, on) for each in whole)
    return tuple(each for each in views if not each.standing.is_closed)


def running_for(user: Any, *, on: date) -> tuple[tuple[Inspection, str], ...]:
    """The inspections under way that this person may follow, with where each stands."""
    if not policy.may_follow(user):
        return ()
    found = visible_to(user).filter(run__isnull=False, published_on__isnull=True)
    return tuple((each, stage_of(each, on=on)) for each in found.prefetch_related("report_steps"))


def late_requests_for(user: User, *, on: date) -> tuple[InformationRequest, ...]:
    """The requests past their day, for those who coordinate what the authority hands over."""
    found = InformationRequest.objects.filter(
        inspection__authority=user.authority, inspection__published_on__isnull=True, due_on__lt=on
    )
    if not policy.may_write(user):
        return ()
    whole = found.select_related("inspection").prefetch_related("handovers")
    return tuple(each for each in whole if each.is_open)


def _referred(case: ReferredCase, on: date) -> ReferredView:
    steps = {each.step: each for each in case.steps.all()}
    last = steps.get("reported_back")
    return ReferredView(
        case,
        standing(
            timezone.localtime(case.referred_at),
            immediate=case.immediate,
            taken=tuple(steps),
            finished_on=timezone.localtime(last.at).date() if last else None,
            on=on,
        ),
    )


def _step(step: RunbookStep, on: date) -> StepView:
    if step.done_on:
        return StepView(step, "Done", "green")
    if step.ends_on is None:
        return StepView(step, "Not dated yet", "grey")
    if step.ends_on < on:
        late = step.kind != RunbookStep.Kind.PHASE
        return StepView(step, "Late" if late else "Over", "red" if late else "grey")
    if step.starts_on and step.starts_on <= on:
        return StepView(step, "Due today" if step.ends_on == on else "Now", "blue")
    return StepView(step, "To come", "grey")
