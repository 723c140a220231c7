"""Who looked at an update and who was told of what.

ProgressUpdate ── Validation (somebody else accepted it, or sent it back with the reason)
Notice (one thing one person should know; it waits on their home page and goes out in the weekly message)
"""

from __future__ import annotations

from django.db import models


class Validation(models.Model):
    """What a validator said of an update. The newest holds."""

    update = models.ForeignKey("plans.ProgressUpdate", on_delete=models.CASCADE, related_name="validations")
    accepted = models.BooleanField()
    note = models.TextField(blank=True)
    on = models.DateField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(accepted=True) | ~models.Q(note=""), name="an_update_sent_back_says_why"
            )
        ]

    def __str__(self) -> str:
        return f"{self.update}: {'accepted' if self.accepted else 'sent back'}"


class Notice(models.Model):
    """One thing a person should know about an action. It is seen for good once they say so."""

    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="notices")
    action = models.ForeignKey("plans.Action", on_delete=models.CASCADE, related_name="notices")
    text = models.TextField()
    on = models.DateField()
    seen_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return self.text
