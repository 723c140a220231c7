"""What happens to a paper on its way to its readers: parts kept private, remarks, and publication at an address that stays.

A publication points at one snapshot and one outline, and keeps the SHA-256 of each file that was given out. The files are
made again from the snapshot whenever somebody asks, so there is never half a publication: the row is there, or it is not.
"""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class ExemptPart(models.Model):
    """A part of a paper that is kept from the public, with its paragraph of Schedule 12A and its public-interest test."""

    paper = models.ForeignKey("governance.Paper", on_delete=models.CASCADE, related_name="exempt_parts")
    title = models.CharField(max_length=200)
    paragraph = models.CharField(max_length=2)
    public_interest = models.TextField()
    text = models.TextField()
    place = models.PositiveSmallIntegerField(default=0)
    added_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(public_interest=""), name="an_exempt_part_has_its_test"),
        ]

    def __str__(self) -> str:
        return f"Exempt part {self.place}"

    @property
    def authority(self) -> str:
        return self.paper.authority


class Remark(models.Model):
    """A comment or a suggestion of a named person about one section, open until somebody settles it in words."""

    class Kind(models.TextChoices):
        COMMENT = "comment", "Comment"
        SUGGESTION = "suggestion", "Suggestion"

    paper = models.ForeignKey("governance.Paper", on_delete=models.CASCADE, related_name="remarks")
    number = models.PositiveSmallIntegerField()
    section = models.CharField(max_length=40, help_text="A block of the paper's outline.")
    kind = models.CharField(max_length=20, choices=Kind)
    text = models.TextField()
    made_by = models.CharField(max_length=200)
    made_on = models.DateField()
    settled_by = models.CharField(max_length=200, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    settlement = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["paper", "number"], name="a_paper_numbers_each_remark_once"),
            models.CheckConstraint(
                condition=models.Q(settled_on__isnull=True) | ~models.Q(settlement=""),
                name="a_remark_is_settled_in_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def authority(self) -> str:
        return self.paper.authority


class Publication(TrailSubject, models.Model):
    """One paper given to the public: which snapshot, in which outline, on which day, and the hash of every file."""

    paper = models.ForeignKey("governance.Paper", on_delete=models.PROTECT, related_name="publications")
    snapshot = models.ForeignKey("governance.Snapshot", on_delete=models.PROTECT, related_name="publications")
    outline = models.CharField(max_length=40)
    title = models.CharField(max_length=300)
    published_on = models.DateField()
    published_by = models.CharField(max_length=200)
    files = models.JSONField(help_text="The SHA-256 of each format's bytes.")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-published_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "outline"], name="the_same_paper_is_published_once"),
        ]

    def __str__(self) -> str:
        return self.title

    trail_kind = "paper"

    @property
    def authority(self) -> str:
        return self.paper.authority

    @property
    def trail_key(self) -> str:
        return self.paper.key
