"""The judgement meeting: grades proposed, dissent kept, the decision with its reasons, and who countersigned it."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections.models.record import Judgement


class ProposedGrade(models.Model):
    """A grade somebody puts to the meeting."""

    judgement = models.ForeignKey(Judgement, on_delete=models.CASCADE, related_name="proposals")
    grade = models.CharField(max_length=40)
    reasons = models.TextField()
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.judgement}: {self.grade} proposed"


class Dissent(models.Model):
    """A view that was not the meeting's, with its reasons, kept beside the decision."""

    judgement = models.ForeignKey(Judgement, on_delete=models.CASCADE, related_name="dissents")
    grade = models.CharField(max_length=40, blank=True, help_text="The grade this person would have given.")
    reasons = models.TextField()
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.judgement}: {self.person} differs"


class MeetingDecision(models.Model):
    """What the meeting decided. The newest is in force; it enters the record when the report is published."""

    judgement = models.ForeignKey(Judgement, on_delete=models.CASCADE, related_name="meeting_decisions")
    grade = models.CharField(max_length=40)
    reasons = models.TextField()
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    rule_checks = models.JSONField(default=list, help_text="Each rule's answer: ok, query or violation, in words.")

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.judgement}: {self.grade}"

    @property
    def countersigned(self) -> Countersignature | None:
        """The signature in force, if any; reads the prefetched rows where there are some."""
        return next((each for each in self.signatures.all() if not each.void_why), None)


class Countersignature(models.Model):
    """A second person's signature under a decision. An edit afterwards voids it, and it stays to be seen."""

    decision = models.ForeignKey(MeetingDecision, on_delete=models.CASCADE, related_name="signatures")
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    void_why = models.CharField(max_length=300, blank=True)
    void_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.decision} countersigned by {self.person}"
