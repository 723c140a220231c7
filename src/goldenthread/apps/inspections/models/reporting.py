"""The report on its way: its steps, the factual-accuracy round, stated counts, and every published revision."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections.models.record import Inspection, PartOfInspection


class ReportStep(PartOfInspection):
    """One step the report took. The newest says where it stands; core.report_steps says what may follow."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="report_steps")
    step = models.CharField(max_length=20)
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    note = models.CharField(max_length=500, blank=True)
    content_sha256 = models.CharField(max_length=64, help_text="What the report held at this step.")

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.step


class AccuracyPoint(PartOfInspection):
    """One point of the authority on factual accuracy, and what was answered."""

    class Response(models.TextChoices):
        ACCEPTED = "accepted", "Accepted"
        PARTLY = "partly", "Accepted in part"
        NOT_ACCEPTED = "not_accepted", "Not accepted"

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="accuracy_points")
    number = models.PositiveSmallIntegerField()
    place = models.CharField(max_length=120, help_text="Which sentence or finding it is about.")
    point = models.TextField()
    evidence = models.TextField(help_text="What the authority says shows it.")
    raised_by = models.CharField(max_length=200)
    raised_on = models.DateField()
    response = models.CharField(max_length=20, choices=Response, blank=True)
    answer = models.TextField(blank=True)
    change_made = models.TextField(blank=True, help_text="The change to the report; empty where there is none.")
    answered_by = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["inspection", "number"], name="an_accuracy_point_has_one_number")
        ]

    def __str__(self) -> str:
        return f"Point {self.number}"


class StatedCount(PartOfInspection):
    """How much evidence the report says there was; it must agree with the log and the register of cases."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="stated_counts")
    key = models.SlugField(max_length=60)
    label = models.CharField(max_length=200)
    count = models.PositiveIntegerField()
    precision = models.CharField(max_length=20, default="exact")
    of = models.CharField(max_length=60, blank=True)
    relation = models.CharField(max_length=20, blank=True)
    counts = models.CharField(max_length=20, help_text="What it is compared with, as core.case_counts.")
    source_ref = models.CharField(max_length=60, blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["inspection", "key"], name="a_stated_count_has_one_key")]

    def __str__(self) -> str:
        return f"{self.count} {self.label}"


class PublishedRevision(PartOfInspection):
    """The whole record as it was published, frozen. A correction is the next revision, with its notice."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveSmallIntegerField()
    on = models.DateField()
    by = models.CharField(max_length=200)
    notice = models.TextField(blank=True, help_text="What was corrected and why; empty for the first.")
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["inspection", "number"], name="a_revision_has_one_number")]

    def __str__(self) -> str:
        return f"Revision {self.number}"
