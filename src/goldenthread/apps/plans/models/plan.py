"""The improvement plan of one inspection.

    Plan ── Action ─┬─ asks (of the inspection's recommendations)
                    ├─ owner and sponsor (posts), bodies that oversee, other actions it waits for
                    ├─ DateRevision (a later or earlier due date, with its reason)
                    ├─ Milestone (a step on the way)
                    ├─ ProgressUpdate (delivery and impact, each suggested and chosen)
                    └─ Verification (somebody else looked, and how far it had got)

`baseline_due` is the date that was promised when the action was planned. It is written once; the date that holds
on a day is `due_on(day)`. Rows under an action are added and never taken away, so their order numbers them for good.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject
from goldenthread.core.indicators import load_indicators


class Plan(TrailSubject, models.Model):
    """One plan in answer to one inspection."""

    key = models.SlugField(max_length=80, unique=True)
    authority = models.CharField(max_length=3, db_index=True)
    inspection = models.ForeignKey("inspections.Inspection", on_delete=models.PROTECT, related_name="plans")
    title = models.CharField(max_length=200)
    approved_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    made_up = models.BooleanField(default=False, help_text="Made for demonstration; shown on every page of the plan.")

    class Meta:
        ordering = ["-approved_on", "title"]

    def __str__(self) -> str:
        return self.title

    trail_kind = "plan"


class Action(TrailSubject, models.Model):
    """What will be done, by which post, by when, and which indicator it must move."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="actions")
    ref = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    outcome = models.TextField(help_text="What will be better for children.")
    asks = models.ManyToManyField("inspections.Ask", related_name="actions")
    owner = models.ForeignKey("accounts.Post", on_delete=models.PROTECT, related_name="owned_actions")
    sponsor = models.ForeignKey("accounts.Post", on_delete=models.PROTECT, related_name="sponsored_actions")
    bodies = models.ManyToManyField("accounts.Body", related_name="actions")
    start = models.DateField()
    baseline_due = models.DateField()
    indicator = models.CharField(max_length=20, help_text="A code of definitions/codelists/indicators.csv.")
    evidence_required = models.TextField(blank=True)
    baseline_value = models.FloatField(null=True, blank=True)
    target_value = models.FloatField(null=True, blank=True)
    values_illustrative = models.BooleanField(default=False)
    resources = models.TextField(blank=True, help_text="The people and money it takes, and where they come from.")
    depends_on = models.ManyToManyField("self", symmetrical=False, related_name="holds_up", blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "ref"], name="an_action_has_one_ref"),
            models.CheckConstraint(
                condition=models.Q(baseline_due__gte=models.F("start")), name="an_action_is_due_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ref}: {self.title}"

    @property
    def indicator_title(self) -> str:
        """The indicator in words."""
        return load_indicators()[self.indicator].title

    @property
    def latest(self) -> ProgressUpdate | None:
        """The newest update; reads the prefetched ones where there are any."""
        updates = list(self.updates.all())
        return updates[0] if updates else None

    @property
    def due_now(self) -> date:
        """The due date that holds after every revision; reads the prefetched ones where there are any."""
        return _last_due(self.baseline_due, self.revisions.all())

    def due_on(self, day: date) -> date:
        """The due date that held on a day."""
        return _last_due(self.baseline_due, (each for each in self.revisions.all() if each.on <= day))

    trail_kind = "plan"

    @property
    def authority(self) -> str:
        return self.plan.authority

    @property
    def trail_key(self) -> str:
        return self.plan.key


class ProgressUpdate(models.Model):
    """What was reported on one day. Each rating keeps what the dates and numbers suggested beside what was chosen."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="updates")
    on = models.DateField()
    text = models.TextField()
    progress = models.CharField(max_length=20)
    evidence = models.TextField(blank=True)
    delivery = models.CharField(max_length=20)
    delivery_suggested = models.CharField(max_length=20)
    delivery_why = models.TextField()
    impact = models.CharField(max_length=20)
    impact_suggested = models.CharField(max_length=20)
    impact_why = models.TextField()
    reason = models.TextField(blank=True, help_text="Why a chosen rating differs from the suggested one.")
    confidence = models.CharField(max_length=10, blank=True, help_text="high, medium or low: will it be done in time?")
    next_step = models.TextField(blank=True)
    cause = models.TextField(blank=True, help_text="Why a rating is amber or red.")
    recovery_on = models.DateField(null=True, blank=True, help_text="By when it will be back on its way.")
    recorded_by = models.CharField(max_length=200)
    recorded_key = models.CharField(max_length=254, blank=True, help_text="The e-mail address of whoever reported.")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.action.ref} on {self.on}"

    @property
    def authority(self) -> str:
        return self.action.plan.authority

    @property
    def validation(self) -> Any:
        """What a validator said last; None while it waits for one."""
        return next(iter(self.validations.all()), None)


class DateRevision(models.Model):
    """A new due date for an action, with its reason. The newest holds; the promised date never changes."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="revisions")
    due = models.DateField()
    reason = models.TextField()
    on = models.DateField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.action.ref} due {self.due}"


class Milestone(models.Model):
    """A step on the way, with the day it was done and what shows it."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="milestones")
    title = models.CharField(max_length=300)
    due = models.DateField()
    added_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    evidence = models.TextField(blank=True, help_text="What shows that it was done.")
    recorded_by = models.CharField(max_length=200, blank=True, help_text="Who recorded that it was done.")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(done_on__isnull=True) | ~models.Q(evidence=""), name="a_step_done_has_evidence"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def authority(self) -> str:
        return self.action.plan.authority


class Verification(models.Model):
    """What somebody else found on a day: the step of the ladder that the evidence reaches."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="verifications")
    on = models.DateField()
    step = models.CharField(max_length=30, help_text="A step of the ladder in definitions/plans/ratings.toml.")
    evidence = models.TextField()
    recorded_by = models.CharField(max_length=200)
    recorded_key = models.CharField(max_length=254)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["action", "on"], name="an_action_is_verified_once_a_day")]

    def __str__(self) -> str:
        return f"{self.action.ref} {self.step} on {self.on}"


def _last_due(promised: date, revisions: Iterable[DateRevision]) -> date:
    due = promised
    for each in revisions:
        due = each.due
    return due
