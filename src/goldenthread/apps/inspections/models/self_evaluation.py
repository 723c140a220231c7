"""The authority's own account of its practice: three questions, answered in claims that each need proof."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.inspections.models.evidence import Evidence
from goldenthread.apps.trail.subjects import TrailSubject


class SelfEvaluation(TrailSubject, models.Model):
    """One self-evaluation of one authority, true as at a day."""

    authority = models.CharField(max_length=3, db_index=True)
    key = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    as_at = models.DateField()

    class Meta:
        ordering = ["-as_at", "-id"]

    def __str__(self) -> str:
        return self.title

    trail_kind = "self-evaluation"


class SelfClaim(models.Model):
    """One thing the authority says of itself, under one of the three questions."""

    evaluation = models.ForeignKey(SelfEvaluation, on_delete=models.CASCADE, related_name="claims")
    question = models.CharField(max_length=20, help_text="As core.self_evaluation.")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["evaluation", "number"], name="a_claim_has_one_number")]

    def __str__(self) -> str:
        return f"Claim {self.number}"


class ClaimProof(models.Model):
    """What shows that a claim is true: a figure, an audit, a document, what children say, or logged evidence."""

    class Kind(models.TextChoices):
        FIGURE = "figure", "Figure"
        AUDIT = "audit", "Audit"
        DOCUMENT = "document", "Document"
        VOICE = "voice", "What children and families say"
        LOG = "log", "The evidence log"

    claim = models.ForeignKey(SelfClaim, on_delete=models.CASCADE, related_name="proofs")
    kind = models.CharField(max_length=20, choices=Kind)
    text = models.CharField(max_length=500)
    as_at = models.DateField()
    evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="proofs")
    added_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.claim}: {self.text[:60]}"
