"""What shows that an action worked: pieces of evidence, values of its indicator, and the day it was reopened.

Action ─┬─ Evidence (kind, the day it speaks of, how strong, how far up the ladder, the hash of its file)
        └─ Reopening (the indicator fell back below its target)
Plan ── IndicatorValue (one value of one indicator; every action that must move it reads it)
"""

from __future__ import annotations

from django.db import models


class Evidence(models.Model):
    """One piece of evidence. Its file stays where the authority keeps it; the hash shows whether it is still the same."""

    action = models.ForeignKey("plans.Action", on_delete=models.CASCADE, related_name="evidence_held")
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=30, help_text="A kind of definitions/plans/evidence.toml.")
    strength = models.CharField(max_length=20, help_text="A strength of definitions/plans/evidence.toml.")
    step = models.CharField(max_length=30, help_text="The step of the ladder it reaches.")
    effective_on = models.DateField(help_text="The day it speaks of.")
    kept_at = models.CharField(max_length=300, help_text="Where the authority keeps it.")
    sha256 = models.CharField(max_length=64, blank=True, help_text="The hash of its file, where it has one.")
    on = models.DateField()
    recorded_by = models.CharField(max_length=200)
    recorded_key = models.CharField(max_length=254)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "evidence"

    def __str__(self) -> str:
        return self.title


class IndicatorValue(models.Model):
    """One value of one indicator on a day, with where it comes from. A value is added and never changed."""

    plan = models.ForeignKey("plans.Plan", on_delete=models.CASCADE, related_name="values")
    indicator = models.CharField(max_length=20, help_text="A code of definitions/codelists/indicators.csv.")
    as_at = models.DateField()
    value = models.FloatField()
    source = models.CharField(max_length=300)
    on = models.DateField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["as_at"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "indicator", "as_at"], name="an_indicator_has_one_value_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.value:g} as at {self.as_at}"


class Reopening(models.Model):
    """An action that was done and is open again, because its indicator fell back. It stands until the next update."""

    action = models.ForeignKey("plans.Action", on_delete=models.CASCADE, related_name="reopenings")
    value = models.ForeignKey(IndicatorValue, on_delete=models.PROTECT, related_name="reopened")
    after = models.ForeignKey(
        "plans.ProgressUpdate",
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The update that said it was done.",
    )
    on = models.DateField()
    why = models.TextField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.action.ref} reopened on {self.on}"
