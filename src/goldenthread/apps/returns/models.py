"""Pointers to the versions in the vault, with counts; nothing about a child is ever kept here."""

from __future__ import annotations

from datetime import date

from django.db import models

from goldenthread.apps.accounts.models import User
from goldenthread.core.returns import load_return


class DataVersion(models.Model):
    """One sealed version: its name in the vault, the return and day, and how many rows and issues it has."""

    key = models.CharField(max_length=80, unique=True)
    authority = models.CharField(max_length=3, db_index=True)
    collection = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    as_at = models.DateField()
    accepted_on = models.DateField()
    accepted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    rows = models.JSONField(default=dict)
    issues = models.JSONField(default=dict)
    sources = models.JSONField(default=list)
    manifest_sha256 = models.CharField(max_length=64)
    waiver = models.CharField(max_length=500, blank=True)
    waived_until = models.DateField(null=True, blank=True)
    keep_until = models.DateField()

    class Meta:
        ordering = ["-as_at", "-id"]

    def __str__(self) -> str:
        return self.key

    trail_kind = "version"

    @property
    def trail_key(self) -> str:
        return self.key

    @property
    def trail_name(self) -> str:
        return f"{self.title} as at {self.as_at:%-d %B %Y} ({self.key})"[:300]

    @property
    def trail_authority(self) -> str:
        return self.authority

    @property
    def title(self) -> str:
        """The return's published title."""
        return load_return(self.collection).title

    @property
    def row_count(self) -> int:
        """The number of rows of all tables."""
        return sum(self.rows.values())

    @property
    def held(self) -> bool:
        """Whether a legal hold keeps it now."""
        last = [each.kind for each in self.custody.all() if each.kind in (Custody.HELD, Custody.RELEASED)]
        return bool(last) and last[-1] == Custody.HELD

    @property
    def shredded_on(self) -> date | None:
        """The day it was shredded, or None while it can be read."""
        return next((each.on for each in self.custody.all() if each.kind == Custody.SHREDDED), None)

    def is_due(self, on: date) -> bool:
        """Whether its time is over on a day, no hold keeps it and it was not shredded yet."""
        return self.keep_until <= on and not self.held and self.shredded_on is None


class Custody(models.Model):
    """One thing that was done with a version after it was accepted, in the order it happened."""

    HELD, RELEASED, SHREDDED = "held", "released", "shredded"

    version = models.ForeignKey(DataVersion, on_delete=models.PROTECT, related_name="custody")
    kind = models.CharField(max_length=10, choices=[(each, each) for each in (HELD, RELEASED, SHREDDED)])
    on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "custody"

    def __str__(self) -> str:
        return f"{self.version} {self.kind}"
