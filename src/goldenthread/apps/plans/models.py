"""The improvement plan of one inspection.

    Plan ── Action ─┬─ asks (of the inspection's recommendations)
                    ├─ owner and sponsor (posts), bodies that oversee
                    └─ ProgressUpdate (delivery and impact, each suggested and chosen)

`baseline_due` is the date that was promised when the action was planned. It is written once.
"""

from __future__ import annotations

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
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.action.ref} on {self.on}"
