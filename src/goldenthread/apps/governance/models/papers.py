"""A paper and the snapshots it was made from.

    Paper ─┬─ Implication (state, author, sign-off)
           └─ Snapshot (frozen facts, hashed; the newest is current)

A snapshot is never changed. A new set of facts is a new snapshot, and the paper made from the old one can be made
again from it, byte for byte.
"""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject
from goldenthread.core.papers.outline import load_outline


class Paper(TrailSubject, models.Model):
    """One report to one body, with what people write in it."""

    key = models.SlugField(max_length=80, unique=True)
    authority = models.CharField(max_length=3, db_index=True)
    inspection = models.ForeignKey("inspections.Inspection", on_delete=models.PROTECT, related_name="papers")
    plan = models.ForeignKey("plans.Plan", null=True, blank=True, on_delete=models.PROTECT, related_name="papers")
    outline = models.CharField(max_length=40, help_text="A key of definitions/papers.")
    title = models.CharField(max_length=300)
    body = models.ForeignKey("accounts.Body", on_delete=models.PROTECT, related_name="papers")
    meeting_on = models.DateField()
    stated = models.JSONField(
        default=dict, help_text="What people state for this paper: core.papers.assemble.StatedFacts."
    )

    class Meta:
        ordering = ["-meeting_on", "title"]

    def __str__(self) -> str:
        return self.title

    trail_kind = "paper"

    @property
    def snapshot(self) -> Snapshot | None:
        """The newest frozen set of facts; reads the prefetched ones where there are any."""
        frozen = list(self.snapshots.all())
        return frozen[0] if frozen else None


class Implication(models.Model):
    """One implication of the recommended option: assessed by its author, signed off by somebody else."""

    class State(models.TextChoices):
        NOT_YET = "not_yet_assessed", "Not yet assessed"
        NONE = "none", "Assessed: none"
        ASSESSED = "assessed", "Assessed"

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="implications")
    topic = models.CharField(max_length=40)
    state = models.CharField(max_length=20, choices=State, default=State.NOT_YET)
    text = models.TextField(blank=True)
    cost = models.CharField(max_length=200, blank=True, help_text="What it costs, or nothing where it costs nothing.")
    refers_to = models.JSONField(default=list, help_text="Numbers of the recommendations it speaks of.")
    author = models.CharField(max_length=200, blank=True)
    author_key = models.CharField(max_length=254, blank=True)
    assessed_on = models.DateField(null=True, blank=True)
    signed_by = models.CharField(max_length=200, blank=True, help_text="The post that signed it off.")
    signed_on = models.DateField(null=True, blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["paper", "topic"], name="an_implication_is_stated_once"),
            models.CheckConstraint(
                condition=models.Q(signed_on__isnull=True) | ~models.Q(state="not_yet_assessed"),
                name="only_an_assessed_implication_is_signed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic}: {self.get_state_display()}"

    @property
    def authority(self) -> str:
        return self.paper.authority

    @property
    def label(self) -> str:
        """The topic as the outline prints it."""
        outline = load_outline(self.paper.outline)
        return next(each.label for each in outline.implications if each.topic == self.topic)


class Snapshot(models.Model):
    """The frozen facts of a paper, as canonical JSON with its hash."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="snapshots")
    as_at = models.DateField()
    hash = models.CharField(max_length=64, db_index=True)
    content = models.TextField(help_text="Canonical JSON; the hash is of these bytes.")
    frozen_at = models.DateTimeField(auto_now_add=True)
    frozen_by = models.CharField(max_length=200)
    frozen_key = models.CharField(max_length=254, blank=True, help_text="The e-mail address of whoever froze it.")

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["paper", "hash"], name="the_same_facts_are_frozen_once")]

    def __str__(self) -> str:
        return self.hash[:12]
