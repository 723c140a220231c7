"""Counts kept beside the audits, so that years of them are read as a few thousand rows.

They say nothing of their own: `actions.recount` writes them anew from the gradings, in the same transaction as whatever
changed a grading, and a test holds the two together.
"""

from __future__ import annotations

from django.db import models


class Cell(models.Model):
    """What a count is about: one standard of one tool in one month, for the council or one partner."""

    authority = models.CharField(max_length=3)
    agency = models.CharField(max_length=60, blank=True)
    tool = models.ForeignKey("audits.ToolEdition", on_delete=models.CASCADE, related_name="+")
    month = models.DateField(help_text="The first day of the round's month.")
    standard = models.CharField(max_length=60)

    class Meta:
        abstract = True


class GradeCount(Cell):
    """How often each grade stands for a standard, in one team and month."""

    team = models.ForeignKey("audits.Team", null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    inadequate = models.PositiveIntegerField(default=0)
    requires_improvement = models.PositiveIntegerField(default=0)
    good = models.PositiveIntegerField(default=0)
    outstanding = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["month", "standard"]
        indexes = [
            models.Index(fields=["authority", "agency", "tool", "month", "team"], name="grade_count_cell"),
            models.Index(fields=["authority", "agency", "tool", "standard", "month"], name="grade_count_standard"),
        ]

    def __str__(self) -> str:
        return f"grades of {self.standard}, {self.month}"


class PairCount(Cell):
    """How often an auditor gave one grade of a standard and the moderator, blind, another."""

    first = models.CharField(max_length=30, help_text="The auditor's grade.")
    second = models.CharField(max_length=30, help_text="The moderator's grade.")
    pairs = models.PositiveIntegerField()

    class Meta:
        ordering = ["month", "standard"]
        indexes = [models.Index(fields=["authority", "agency", "tool", "month"], name="pair_count_cell")]

    def __str__(self) -> str:
        return f"pairs of {self.standard}, {self.month}"
