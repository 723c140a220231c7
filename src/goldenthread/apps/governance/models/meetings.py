"""Meetings of a body and what they hold.

    Meeting ─┬─ AgendaItem ─┬─ paper (where it has one), exempt paragraph and public-interest test
             │              ├─ MinutedAction (taken from the minute by a person)
             │              └─ Decision (governance.models.decisions)
             └─ Attendance (each seat: there, apologies, a substitute, absent)

Where a meeting stands is never a field of its own: each step writes its day, once.
"""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class Meeting(TrailSubject, models.Model):
    """One meeting of one body on one day."""

    body = models.ForeignKey("accounts.Body", on_delete=models.PROTECT, related_name="meetings")
    on = models.DateField()
    starts_at = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    agenda_published_on = models.DateField(null=True, blank=True)
    held = models.BooleanField(default=False)
    cancelled_because = models.TextField(blank=True)
    minutes_agreed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [models.UniqueConstraint(fields=["body", "on"], name="a_body_meets_once_a_day")]

    def __str__(self) -> str:
        return f"{self.body.title}, {self.on.day} {self.on:%B %Y}"

    trail_kind = "meeting"

    @property
    def authority(self) -> str:
        return self.body.authority

    @property
    def trail_key(self) -> str:
        return f"{self.body.key}/{self.on.isoformat()}"

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        if self.cancelled_because:
            return "Cancelled"
        if self.minutes_agreed_on:
            return "Minutes agreed"
        if self.held:
            return "Held, minutes to be agreed"
        return "Agenda published" if self.agenda_published_on else "Planned"


class AgendaItem(models.Model):
    """One item: what it is for, its paper where it has one, and whether the public may hear it."""

    class Purpose(models.TextChoices):
        DECISION = "decision", "For decision"
        DISCUSSION = "discussion", "For discussion"
        INFORMATION = "information", "For information"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    purpose = models.CharField(max_length=20, choices=Purpose, default=Purpose.DISCUSSION)
    presenter = models.CharField(max_length=200, blank=True)
    paper = models.ForeignKey(
        "governance.Paper", null=True, blank=True, on_delete=models.PROTECT, related_name="agenda_items"
    )
    exempt_paragraph = models.CharField(max_length=2, blank=True)
    public_interest = models.TextField(blank=True, help_text="Why the public interest lies in keeping it private.")
    withdrawn_because = models.TextField(blank=True)
    minute = models.TextField(blank=True)
    minuted_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="an_agenda_numbers_each_item_once"),
            models.CheckConstraint(
                condition=models.Q(exempt_paragraph="") | ~models.Q(public_interest=""),
                name="an_exempt_item_has_its_public_interest_test",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"

    @property
    def authority(self) -> str:
        return self.meeting.body.authority


class Attendance(models.Model):
    """How one seat was filled at one meeting. The name is kept as it was, whoever holds the seat later."""

    class State(models.TextChoices):
        THERE = "there", "There"
        APOLOGIES = "apologies", "Sent apologies"
        SUBSTITUTE = "substitute", "Sent a substitute"
        ABSENT = "absent", "Absent"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    seat = models.ForeignKey("governance.Seat", on_delete=models.PROTECT, related_name="attendances")
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=20, choices=State)

    class Meta:
        ordering = ["seat__title", "id"]
        constraints = [models.UniqueConstraint(fields=["meeting", "seat"], name="a_seat_is_filled_once_a_meeting")]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_state_display()}"

    @property
    def counts(self) -> bool:
        """Whether it counts towards the quorum."""
        return self.state in (self.State.THERE, self.State.SUBSTITUTE)


class MinutedAction(models.Model):
    """Something a meeting asked for, taken from its minute by a person, with an owner and a day."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="actions")
    text = models.TextField()
    owner = models.ForeignKey("accounts.Post", on_delete=models.PROTECT, related_name="minuted_actions")
    due = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)

    class Meta:
        ordering = ["due", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(done_on__isnull=True) | ~models.Q(outcome=""),
                name="a_minuted_action_ends_with_words",
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def authority(self) -> str:
        return self.item.authority
