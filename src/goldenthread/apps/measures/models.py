"""Values of measures: counts by outcome for one version and day; nothing about a single child is ever kept here."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db import models

from goldenthread.apps.accounts.models import User
from goldenthread.apps.returns.models import DataVersion
from goldenthread.core.measures import Measure, load_measures


class Run(models.Model):
    """All the measures of one version, worked out once with the definitions of that day."""

    version = models.ForeignKey(DataVersion, on_delete=models.PROTECT, related_name="runs")
    on = models.DateField()
    made_on = models.DateField()
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    software = models.CharField(max_length=20)
    population = models.PositiveIntegerField(null=True, blank=True)
    population_source = models.CharField(max_length=200, blank=True)
    not_read = models.JSONField(default=dict)

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.version} as at {self.on}"

    trail_kind = "measures"

    @property
    def trail_key(self) -> str:
        return f"{self.version.key}/{self.pk}"

    @property
    def trail_name(self) -> str:
        return self.version.trail_name

    @property
    def trail_authority(self) -> str:
        return self.version.authority

    @property
    def authority(self) -> str:
        """Whose figures they are."""
        return self.version.authority

    @property
    def collection(self) -> str:
        """The return they were read from."""
        return self.version.collection

    @cached_property
    def is_published(self) -> bool:
        """Whether its figures may be quoted: published, and not withdrawn since."""
        last = list(self.publications.all())[-1:]
        return bool(last) and last[0].kind == Publication.PUBLISHED


class Value(models.Model):
    """One measure of one run: four counts, the value, and the same counts for each group of each breakdown.

    `groups` maps a breakdown to rows of (group, met, not met, not applicable, not recorded, value, running, overdue).
    What of it is printed is decided by the disclosure scheme at the door of each page and export.
    """

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="values")
    measure = models.CharField(max_length=80, db_index=True)
    edition = models.PositiveSmallIntegerField()
    met = models.PositiveIntegerField()
    not_met = models.PositiveIntegerField()
    not_applicable = models.PositiveIntegerField()
    not_recorded = models.PositiveIntegerField()
    value = models.FloatField(null=True, blank=True)
    running = models.PositiveIntegerField(default=0)
    overdue = models.PositiveIntegerField(default=0)
    groups = models.JSONField(default=dict)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["run", "measure"], name="one_value_of_a_measure_in_a_run")]

    def __str__(self) -> str:
        return f"{self.measure} of {self.run}"

    @property
    def counted(self) -> int:
        """The denominator: met and not met."""
        return self.met + self.not_met

    @property
    def definition(self) -> Measure:
        """The record of the measure as it is shipped now."""
        return load_measures()[self.measure]


class Publication(models.Model):
    """The figures of a run published, so that others may quote them, or withdrawn with a reason."""

    PUBLISHED, WITHDRAWN = "published", "withdrawn"

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="publications")
    kind = models.CharField(max_length=10, choices=[(each, each) for each in (PUBLISHED, WITHDRAWN)])
    on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.run} {self.kind}"


class CaseSample(models.Model):
    """A sample drawn from what a measure counts: how, and how many. The children are drawn again when they are needed."""

    key = models.CharField(max_length=16, unique=True)
    version = models.ForeignKey(DataVersion, on_delete=models.PROTECT, related_name="case_samples")
    measure = models.CharField(max_length=80)
    outcome = models.CharField(max_length=20)
    size = models.PositiveSmallIntegerField()
    seed = models.CharField(max_length=80)
    drawn_on = models.DateField()
    drawn_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    frame = models.PositiveIntegerField()
    drawn = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.key

    trail_kind = "sample"

    @property
    def trail_key(self) -> str:
        return self.key

    @property
    def trail_name(self) -> str:
        return f"a sample of “{self.title}” in {self.version.trail_name}"

    @property
    def trail_authority(self) -> str:
        return self.version.authority

    @property
    def authority(self) -> str:
        """Whose children they are."""
        return self.version.authority

    @property
    def title(self) -> str:
        """What was drawn from, in words."""
        return f"{load_measures()[self.measure].title}: {OUTCOME_WORDS[self.outcome].lower()}"


OUTCOME_WORDS: dict[str, Any] = {
    "met": "Met",
    "not_met": "Not met",
    "not_applicable": "Not applicable",
    "not_recorded": "Not recorded",
}
"""The four outcomes in words."""
