"""The releases the register was made from, and one row for each published judgement."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class Release(TrailSubject, models.Model):
    """One publication of Ofsted's that was read, with the hash of the file."""

    key = models.CharField(max_length=60, unique=True)
    title = models.CharField(max_length=300)
    published = models.DateField(null=True, blank=True)
    covers = models.CharField(max_length=300, blank=True)
    sha256 = models.CharField(max_length=64)
    loaded_on = models.DateField()

    class Meta:
        ordering = ["-published"]

    def __str__(self) -> str:
        return self.title

    trail_kind = "release"

    @property
    def trail_name(self) -> str:
        return f"{self.title} ({self.key})"[:300]

    @property
    def trail_authority(self) -> str:
        return ""


class Outcome(models.Model):
    """One judgement of one inspection as published; the fields of core.outcomes.Outcome."""

    dfe = models.PositiveSmallIntegerField(db_index=True)
    name = models.CharField(max_length=120)
    region = models.CharField(max_length=60)
    framework = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    start = models.DateField(null=True, blank=True)
    published = models.DateField(null=True, blank=True)
    judgement = models.CharField(max_length=60, blank=True)
    grade = models.CharField(max_length=40, blank=True)
    theme = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=60)
    sheet = models.CharField(max_length=120)
    row = models.PositiveIntegerField()

    class Meta:
        ordering = ["dfe", "published", "id"]

    def __str__(self) -> str:
        return f"{self.name} {self.framework} {self.judgement}"
