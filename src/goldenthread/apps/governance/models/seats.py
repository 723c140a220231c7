"""Who sits on a body, and under which terms of reference.

Body ─┬─ Terms (from a day until the next; purpose, its own quorum where it has one)
      └─ Seat ── SeatHolding (a name in a seat, from a day until a day)
"""

from __future__ import annotations

from datetime import date

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class Terms(TrailSubject, models.Model):
    """The terms of reference a body agreed on a day. Earlier terms stay; the newest agreed by a day hold on it."""

    body = models.ForeignKey("accounts.Body", on_delete=models.PROTECT, related_name="terms")
    agreed_on = models.DateField()
    purpose = models.TextField()
    membership = models.TextField(blank=True, help_text="Who is a member and why, in words.")
    quorum = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Voting members; empty: the usual share."
    )
    review_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-agreed_on", "-id"]
        verbose_name_plural = "terms"
        constraints = [models.UniqueConstraint(fields=["body", "agreed_on"], name="a_body_agrees_terms_once_a_day")]

    def __str__(self) -> str:
        return f"Terms of reference of {self.body.title}, {self.agreed_on}"

    trail_kind = "body"

    @property
    def authority(self) -> str:
        return self.body.authority

    @property
    def trail_key(self) -> str:
        return self.body.trail_key


class Seat(TrailSubject, models.Model):
    """One place on a body: what it is for, which agency fills it, and whether it votes."""

    body = models.ForeignKey("accounts.Body", on_delete=models.PROTECT, related_name="seats")
    title = models.CharField(max_length=200)
    agency = models.CharField(max_length=200, blank=True)
    votes = models.BooleanField(default=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["title", "id"]

    def __str__(self) -> str:
        return f"{self.title}, {self.body.title}"

    trail_kind = "body"

    @property
    def authority(self) -> str:
        return self.body.authority

    @property
    def trail_key(self) -> str:
        return self.body.trail_key

    def is_there_on(self, day: date) -> bool:
        """Whether the seat existed on a day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def holder_on(self, day: date) -> SeatHolding | None:
        """Who held it on a day; reads the prefetched holdings where there are any."""
        for each in self.holdings.all():
            if each.since <= day and (each.until is None or day <= each.until):
                return each
        return None


class SeatHolding(models.Model):
    """One name in one seat, from a day until a day. A member need not be somebody who can sign in."""

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="holdings")
    name = models.CharField(max_length=200)
    user = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="seats")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-since", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="a_seat_is_left_after_it_is_taken",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} as {self.seat.title}"
