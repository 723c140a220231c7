"""The evidence log. An entry is never edited: a wrong one is withdrawn with a reason and written again."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections.models.cases_read import DrawnCase
from goldenthread.apps.inspections.models.record import Inspection, Judgement, PartOfInspection


class Evidence(PartOfInspection):
    """One thing seen, heard or read, with where it came from and what it is about."""

    class Kind(models.TextChoices):
        CASE_READING = "case_reading", "Case reading"
        INTERVIEW = "interview", "Interview"
        OBSERVATION = "observation", "Observation of practice"
        MEETING = "meeting", "Meeting"
        DOCUMENT = "document", "Document"
        DATA = "data", "Data"
        CHILD = "child", "Child or young person"
        PARENT = "parent_or_carer", "Parent or carer"
        PARTNER = "partner", "Partner"
        STAFF = "staff", "Staff"

    class Shows(models.TextChoices):
        STRENGTH = "strength", "Something that works"
        WEAKNESS = "weakness", "Something that does not"
        CONTEXT = "context", "Context only"

    class Strength(models.TextChoices):
        STRONG = "strong", "Strong: seen or recorded directly"
        FAIR = "fair", "Fair: told by somebody who was there"
        WEAK = "weak", "Weak: second-hand or partial"

    class Confidentiality(models.TextChoices):
        TEAM = "team", "The inspection team"
        LEAD = "restricted", "Only who wrote it and who leads"

    class Consent(models.TextChoices):
        NO_QUOTE = "no_quote", "There is no quotation"
        NOT_ASKED = "not_asked", "Not asked"
        GIVEN = "given", "Given"
        REFUSED = "refused", "Refused"

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="evidence")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=Kind)
    source = models.CharField(max_length=120, help_text="Who or what it came from, without a child's name.")
    people = models.PositiveSmallIntegerField(default=1, help_text="How many people were heard.")
    seen_on = models.DateField(help_text="The day it was seen or heard.")
    about = models.DateField(null=True, blank=True, help_text="The day it was true of, where that is another.")
    judgement = models.ForeignKey(Judgement, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    criterion = models.SlugField(max_length=60, blank=True, help_text="The framework criterion it speaks to.")
    shows = models.CharField(max_length=20, choices=Shows, default=Shows.CONTEXT)
    strength = models.CharField(max_length=20, choices=Strength, default=Strength.FAIR)
    text = models.TextField()
    quote = models.TextField(blank=True)
    consent = models.CharField(max_length=20, choices=Consent, default=Consent.NO_QUOTE)
    confidentiality = models.CharField(max_length=20, choices=Confidentiality, default=Confidentiality.TEAM)
    case = models.ForeignKey(DrawnCase, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    file_name = models.CharField(max_length=200, blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    logged_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    logged_at = models.DateTimeField(auto_now_add=True)
    withdrawn_why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["inspection", "number"], name="evidence_is_numbered_once")]

    def __str__(self) -> str:
        return f"E{self.number}"


class EvidenceDraft(models.Model):
    """What one person has typed of an entry and not yet logged; kept on the server so that a time-out loses nothing."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="evidence_drafts")
    writer = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    fields = models.JSONField(default=dict)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["inspection", "writer"], name="a_writer_has_one_draft_of_an_entry")
        ]

    def __str__(self) -> str:
        return f"A draft of {self.writer}"
