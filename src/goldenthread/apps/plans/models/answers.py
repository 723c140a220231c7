"""What stands beside the actions: asks that are not planned, with the reason, and what could go wrong.

Plan ── NotPlanned (an ask that no action answers, and why; planning it later ends that)
Action ── Risk (what could stop it, what is done about it, and how it ended)
"""

from __future__ import annotations

from django.db import models


class NotPlanned(models.Model):
    """A decision not to plan an ask. Decisions are added, never changed; the newest of an ask holds."""

    plan = models.ForeignKey("plans.Plan", on_delete=models.CASCADE, related_name="not_planned")
    ask = models.ForeignKey("inspections.Ask", on_delete=models.PROTECT, related_name="not_planned")
    reason = models.TextField()
    on = models.DateField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.ask.ref} not planned"


class Risk(models.Model):
    """What could stop an action or make it useless, and what is done about it."""

    class Level(models.TextChoices):
        LOW = "low", "Low"
        MEDIUM = "medium", "Medium"
        HIGH = "high", "High"

    action = models.ForeignKey("plans.Action", on_delete=models.CASCADE, related_name="risks")
    text = models.CharField(max_length=300)
    mitigation = models.TextField(help_text="What is done about it.")
    level = models.CharField(max_length=10, choices=Level.choices)
    raised_on = models.DateField()
    raised_by = models.CharField(max_length=200)
    closed_on = models.DateField(null=True, blank=True)
    closed_because = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_on__isnull=True) | ~models.Q(closed_because=""),
                name="a_closed_risk_says_why",
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def authority(self) -> str:
        return self.action.plan.authority
