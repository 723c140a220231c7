"""One row for each thing that was done. Triggers in the database refuse to change or remove a row."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """Who did what to what, with the values before and after, chained to the event before it.

    No foreign keys: the trail outlives whatever it speaks of. `values` holds each value with a salt and
    `digests` the hash of the pair, so that redaction can remove a value without breaking the chain.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    on = models.DateField(help_text="The as-at date of the change.")
    code = models.CharField(max_length=80, db_index=True)
    actor_key = models.CharField(max_length=254, db_index=True)
    actor_name = models.CharField(max_length=200)
    subject_kind = models.CharField(max_length=60)
    subject_key = models.CharField(max_length=200)
    subject_name = models.CharField(max_length=300)
    authority = models.CharField(max_length=3, blank=True, db_index=True)
    values = models.JSONField(default=dict)
    digests = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-number"]
        indexes = [models.Index(fields=["subject_kind", "subject_key"])]

    def __str__(self) -> str:
        return f"{self.number} {self.code}"
