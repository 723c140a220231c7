"""What comes out of a meeting: decisions in the legal form, key notices, call-ins, referrals and challenges.

A recorded decision is never edited: a correction is a new decision that names the one it corrects. A referral stays
open until it is answered and closed; a challenge until its effect is written down.
"""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class KeyNotice(models.Model):
    """The two questions that make a decision key, answered, and the notice that was given of it."""

    item = models.OneToOneField("governance.AgendaItem", on_delete=models.CASCADE, related_name="key_notice")
    spending = models.BooleanField(null=True)
    communities = models.BooleanField(null=True)
    because = models.TextField(help_text="Why the two questions are answered as they are.")
    given_on = models.DateField(null=True, blank=True)
    urgency_agreed_by = models.CharField(max_length=200, blank=True, help_text="The chair of scrutiny, where urgent.")
    recorded_by = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"Key decision test of {self.item}"

    @property
    def authority(self) -> str:
        return self.item.authority


class Decision(TrailSubject, models.Model):
    """One decision as the law asks for it: what, why, what else was considered, and who declared what."""

    item = models.ForeignKey("governance.AgendaItem", on_delete=models.PROTECT, related_name="decisions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    reasons = models.TextField()
    alternatives = models.TextField(help_text="Alternatives considered and rejected; “None were put” is an answer.")
    conflicts = models.TextField(help_text="Interests declared; “None were declared” is an answer.")
    dispensations = models.TextField(blank=True)
    decided_on = models.DateField()
    published_on = models.DateField(null=True, blank=True)
    urgent_because = models.TextField(blank=True, help_text="Why it may not be called in.")
    corrects = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by")
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-decided_on", "number"]
        constraints = [models.UniqueConstraint(fields=["item", "number"], name="an_item_numbers_each_decision_once")]

    def __str__(self) -> str:
        return f"{self.item.meeting} item {self.item.number}, decision {self.number}"

    trail_kind = "meeting"

    @property
    def authority(self) -> str:
        return self.item.authority

    @property
    def trail_key(self) -> str:
        return self.item.meeting.trail_key


class CallIn(models.Model):
    """One decision held while scrutiny looks at it again, and how that ended."""

    class Outcome(models.TextChoices):
        STANDS = "stands", "The decision stands"
        RECONSIDER = "reconsider", "Sent back to be decided again"
        COUNCIL = "council", "Referred to full council"

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="call_in")
    called_on = models.DateField()
    called_by = models.CharField(max_length=300)
    reasons = models.TextField()
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    outcome_reasons = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Call-in of {self.decision}"

    @property
    def authority(self) -> str:
        return self.decision.authority


class Referral(TrailSubject, models.Model):
    """A matter one body sent to another. Open until the other has answered and the first has closed it."""

    authority = models.CharField(max_length=3, db_index=True)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300)
    asks = models.TextField(help_text="What the other body is asked to do.")
    from_body = models.ForeignKey("accounts.Body", on_delete=models.PROTECT, related_name="referrals_sent")
    to_body = models.ForeignKey("accounts.Body", on_delete=models.PROTECT, related_name="referrals_received")
    decision = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals")
    inspection = models.ForeignKey(
        "inspections.Inspection", null=True, blank=True, on_delete=models.PROTECT, related_name="referrals"
    )
    sent_on = models.DateField()
    answer_by = models.DateField()
    considered_on = models.DateField(null=True, blank=True)
    response = models.TextField(blank=True)
    responded_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closing_words = models.TextField(blank=True)

    class Meta:
        ordering = ["-sent_on", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["authority", "number"], name="a_referral_has_one_number"),
            models.CheckConstraint(
                condition=models.Q(closed_on__isnull=True) | ~models.Q(response=""),
                name="only_an_answered_referral_closes",
            ),
        ]

    def __str__(self) -> str:
        return f"Referral {self.number}: {self.title}"

    trail_kind = "referral"

    @property
    def trail_key(self) -> str:
        return f"{self.authority}/{self.number}"

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        if self.closed_on:
            return "Closed"
        if self.responded_on:
            return "Answered"
        return "Considered, not answered" if self.considered_on else "Sent"


class Challenge(TrailSubject, models.Model):
    """One challenge by a member to what is being done, the answer, and what it changed."""

    class Effect(models.TextChoices):
        CHANGED = "changed", "Something changed"
        UNCHANGED = "unchanged", "Nothing changed, and the body accepts why"
        DISPUTED = "disputed", "Nothing changed, and the body does not accept it"

    body = models.ForeignKey("accounts.Body", on_delete=models.PROTECT, related_name="challenges")
    number = models.PositiveIntegerField()
    text = models.TextField()
    made_by = models.CharField(max_length=200)
    made_on = models.DateField()
    put_to = models.ForeignKey("accounts.Post", on_delete=models.PROTECT, related_name="challenges")
    meeting = models.ForeignKey(
        "governance.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="challenges"
    )
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    effect = models.CharField(max_length=20, choices=Effect, blank=True)
    effect_words = models.TextField(blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-made_on", "-number"]
        constraints = [models.UniqueConstraint(fields=["body", "number"], name="a_body_numbers_each_challenge_once")]

    def __str__(self) -> str:
        return f"Challenge {self.number}, {self.body.title}"

    trail_kind = "body"

    @property
    def authority(self) -> str:
        return self.body.authority

    @property
    def trail_key(self) -> str:
        return self.body.trail_key

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        if self.closed_on:
            return self.get_effect_display()
        return "Answered" if self.answered_on else "Waiting for an answer"
