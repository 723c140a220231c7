"""Pointers to the versions in the vault, with counts; nothing about a child is ever kept here."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

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
    made_up = models.BooleanField(default=False)

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


class Upload(models.Model):
    """Files somebody sent: how many, for which day, and the stages they went through. Their names are not kept."""

    key = models.CharField(max_length=16, unique=True)
    authority = models.CharField(max_length=3, db_index=True)
    as_at = models.DateField()
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    files = models.PositiveSmallIntegerField()
    size = models.PositiveBigIntegerField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.key

    trail_kind = "upload"

    @property
    def trail_key(self) -> str:
        return self.key

    @property
    def trail_name(self) -> str:
        return f"the upload of a return as at {self.as_at:%-d %B %Y} ({self.key})"

    @property
    def trail_authority(self) -> str:
        return self.authority

    @cached_property
    def _held(self) -> list[Stage]:
        return list(self.stages.all())

    def forget_stages(self) -> None:
        """Reads the stages anew when they are next asked for."""
        self.__dict__.pop("_held", None)
        getattr(self, "_prefetched_objects_cache", {}).pop("stages", None)

    @property
    def last(self) -> Stage:
        """The latest stage."""
        return self._held[-1]

    @property
    def state(self) -> str:
        """The kind of the latest stage."""
        return self.last.kind

    @property
    def sent(self) -> Stage:
        """The first stage: who sent it and when."""
        return self._held[0]

    @property
    def checked(self) -> dict[str, Any]:
        """What the latest checking found, in counts; empty before there was one."""
        return next((each.facts for each in reversed(self._held) if each.kind == Stage.CHECKED), {})

    @property
    def asked(self) -> Stage | None:
        """The latest decision to accept."""
        return next((each for each in reversed(self._held) if each.kind == Stage.ASKED), None)

    @property
    def version(self) -> DataVersion | None:
        """The version it became."""
        return self.last.version

    @property
    def wants_work(self) -> bool:
        """Whether something is to be done with it that no person does."""
        return self.state in (Stage.SENT, Stage.ASKED)

    @property
    def is_over(self) -> bool:
        """Whether nothing more can come of it."""
        return self.state in (Stage.ACCEPTED, Stage.WITHDRAWN)

    @property
    def title(self) -> str:
        """The return's published title, once it is known."""
        return self.checked.get("title", "Not read yet")

    @property
    def says(self) -> str:
        """Where it stands, in a few words."""
        return STANDING[self.state]


class Stage(models.Model):
    """One thing that happened to an upload; counts and sentences, never a value from the files or their names."""

    SENT, CHECKED, FAILED = "sent", "checked", "failed"
    ASKED, ACCEPTED, WITHDRAWN = "asked", "accepted", "withdrawn"

    upload = models.ForeignKey(Upload, on_delete=models.PROTECT, related_name="stages")
    kind = models.CharField(
        max_length=10, choices=[(each, each) for each in (SENT, CHECKED, FAILED, ASKED, ACCEPTED, WITHDRAWN)]
    )
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    says = models.CharField(max_length=600, blank=True)
    facts = models.JSONField(default=dict)
    version = models.ForeignKey(DataVersion, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.upload} {self.kind}"


STANDING = {
    Stage.SENT: "Being checked",
    Stage.CHECKED: "Checked, waiting for your answer",
    Stage.FAILED: "Could not be used",
    Stage.ASKED: "Being accepted",
    Stage.ACCEPTED: "Accepted",
    Stage.WITHDRAWN: "Withdrawn",
}
"""Where an upload stands, by its latest stage."""
