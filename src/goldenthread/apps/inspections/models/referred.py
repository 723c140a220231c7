"""Cases referred back to the authority because a child may not be safe, each against its clock."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.accounts.models import Post, User
from goldenthread.apps.inspections.models.record import Inspection, PartOfInspection


class ReferredCase(PartOfInspection):
    """One case an inspector referred back. Its steps say how far the answer has come."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="referred")
    number = models.PositiveSmallIntegerField()
    reference = models.CharField(max_length=60, help_text="A pseudonymous reference, never a name.")
    concern = models.TextField(help_text="What was seen and why it worries, without names.")
    immediate = models.BooleanField(default=True, help_text="A child may be at risk now: same-day clock.")
    referred_at = models.DateTimeField()
    referred_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name="referred_cases")

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["inspection", "number"], name="a_referral_back_has_one_number")]

    def __str__(self) -> str:
        return f"Case referred back {self.number}"


class ReferredStep(models.Model):
    """One step of the answer: received, given to an owner, the outcome, reported back to the lead inspector."""

    case = models.ForeignKey(ReferredCase, on_delete=models.CASCADE, related_name="steps")
    step = models.CharField(max_length=20)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
    text = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["case", "step"], name="a_step_of_the_answer_is_taken_once")]

    def __str__(self) -> str:
        return f"{self.case}: {self.step}"
