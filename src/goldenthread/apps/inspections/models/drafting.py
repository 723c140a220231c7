"""Draft findings: their every wording, what they rest on, and practice worth sharing on its way to being shared."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections.models.evidence import Evidence
from goldenthread.apps.inspections.models.record import Inspection, Judgement, PartOfInspection


class DraftFinding(PartOfInspection):
    """A finding while it is being written. `version` goes up with each wording, so that two writers cannot collide.

    An area for improvement becomes a recommendation of the record when the report is published.
    """

    class Kind(models.TextChoices):
        STRENGTH = "strength", "Strength"
        RECOMMENDATION = "recommendation", "Area for improvement"
        PRACTICE = "practice", "Practice worth sharing"

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="drafts")
    judgement = models.ForeignKey(Judgement, on_delete=models.PROTECT, related_name="drafts")
    key = models.CharField(max_length=60, help_text="The key of the finding, or the number of the recommendation.")
    kind = models.CharField(max_length=30, choices=Kind)
    title = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    public_text = models.TextField(blank=True, help_text="Printed instead of the text where a number is too small.")
    finding_class = models.CharField(max_length=60, blank=True, help_text="For an area for improvement.")
    asks = models.JSONField(default=list, help_text="For an area for improvement: each separate thing it asks for.")
    claims = models.JSONField(default=list, help_text="Words that ask for proof, as core.cases.Claim.")
    claimed_by = models.CharField(max_length=200, blank=True)
    topics = models.JSONField(default=list)
    same_evidence_as = models.JSONField(default=list)
    recurrences = models.JSONField(default=list)
    source_ref = models.CharField(max_length=60, blank=True)
    version = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", help_text="Who wrote the newest wording."
    )
    withdrawn_why = models.CharField(max_length=500, blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["inspection", "key"], name="a_draft_finding_has_one_key")]

    def __str__(self) -> str:
        return self.title or self.text[:80]

    @property
    def agreed(self) -> bool:
        """For practice: whether somebody other than who nominated it agreed."""
        return any(step.kind == PracticeStep.Kind.AGREED for step in self.practice_steps.all())


class Wording(models.Model):
    """One wording of a draft finding, kept as it was."""

    draft = models.ForeignKey(DraftFinding, on_delete=models.CASCADE, related_name="wordings")
    version = models.PositiveIntegerField()
    title = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    asks = models.JSONField(default=list)
    by = models.CharField(max_length=200)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["draft", "version"], name="a_wording_has_one_version")]

    def __str__(self) -> str:
        return f"{self.draft.key}, version {self.version}"


class Basis(models.Model):
    """One piece of evidence a draft finding rests on, or that speaks against it."""

    class Stance(models.TextChoices):
        FOR = "for", "Supports it"
        AGAINST = "against", "Speaks against it"

    draft = models.ForeignKey(DraftFinding, on_delete=models.CASCADE, related_name="bases")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="bases")
    stance = models.CharField(max_length=10, choices=Stance)

    class Meta:
        ordering = ["stance", "evidence__number"]
        verbose_name_plural = "bases"
        constraints = [models.UniqueConstraint(fields=["draft", "evidence"], name="evidence_is_cited_once")]

    def __str__(self) -> str:
        return f"{self.draft.key} {self.stance} {self.evidence}"


class PracticeStep(models.Model):
    """One step of practice worth sharing: nominated with its reason, agreed by somebody else, shared with whom."""

    class Kind(models.TextChoices):
        NOMINATED = "nominated", "Nominated"
        AGREED = "agreed", "Agreed"
        SHARED = "shared", "Shared"

    draft = models.ForeignKey(DraftFinding, on_delete=models.CASCADE, related_name="practice_steps")
    kind = models.CharField(max_length=20, choices=Kind)
    text = models.CharField(max_length=500)
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["draft", "kind"], name="a_practice_step_is_taken_once")]

    def __str__(self) -> str:
        return f"{self.draft.key}: {self.get_kind_display()}"
