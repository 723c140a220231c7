"""Published reports, from the draft a file gave to what a person confirmed.

    Reading ── FieldDecision (history, newest is current)
       └── PublishedReport ─┬─ ReportJudgement
                            └─ Passage (recommendation or finding) ── SameAsk (what a person said of two of them)

A reading holds what the reader proposes and never changes. Only what a person confirmed becomes part of a
published report; a field nobody confirmed is not there.
"""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class Reading(TrailSubject, models.Model):
    """What was read from one file: a proposal, with place and confidence of each field, until a person decides."""

    class Source(models.TextChoices):
        REPORT = "report", "Inspection report"
        PAPER = "paper", "Council's own paper"

    authority = models.CharField(max_length=3, db_index=True, help_text="Whose workspace it was read in: DfE number.")
    source = models.CharField(max_length=10, choices=Source, default=Source.REPORT)
    file_name = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64, db_index=True)
    record = models.JSONField(help_text="The record of `goldenthread report read`, with the size of each page.")
    read_on = models.DateField()
    read_by = models.CharField(max_length=200)
    set_aside_on = models.DateField(null=True, blank=True)
    set_aside_because = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"the reading of {self.file_name}"

    trail_kind = "reading"

    @property
    def trail_key(self) -> str:
        return str(self.pk)


class FieldDecision(models.Model):
    """What a person said of one field of a reading. The newest of a field is in force; earlier ones stay."""

    class Answer(models.TextChoices):
        RIGHT = "right", "Right as read"
        CORRECTED = "corrected", "Put right"
        ADDED = "added", "Added by hand"
        ABSENT = "absent", "Not in the report"

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="decisions")
    field = models.SlugField(max_length=60)
    answer = models.CharField(max_length=10, choices=Answer)
    value = models.JSONField(null=True)
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.field}: {self.answer}"


class PublishedReport(TrailSubject, models.Model):
    """One published report or letter as confirmed. A field that nobody could confirm is empty."""

    authority = models.CharField(max_length=3, db_index=True, help_text="Whose workspace holds it: DfE number.")
    reading = models.OneToOneField(Reading, null=True, blank=True, on_delete=models.PROTECT, related_name="report")
    dfe = models.PositiveSmallIntegerField(db_index=True)
    name = models.CharField(max_length=120)
    region = models.CharField(max_length=60)
    framework = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    on_site_from = models.DateField(null=True, blank=True)
    on_site_to = models.DateField(null=True, blank=True)
    published = models.DateField(null=True, blank=True)
    lead_inspector = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=300)
    confirmed_on = models.DateField()
    confirmed_by = models.CharField(max_length=200)
    inspection_key = models.SlugField(max_length=80, blank=True, help_text="The inspection record started from it.")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering = ["-on_site_from", "-id"]

    def __str__(self) -> str:
        day = self.when
        return f"{self.name}, {self.framework}" + (f", {day:%B %Y}" if day else "")

    trail_kind = "report"

    @property
    def trail_key(self) -> str:
        return str(self.pk)

    @property
    def second_hand(self) -> bool:
        """Whether it was read from a council's paper about the report, rather than from the report itself."""
        return self.reading is not None and self.reading.source == Reading.Source.PAPER

    @property
    def when(self):
        """The day it is placed at: publication, or the first day on site where no publication date is printed."""
        return self.published or self.on_site_from


class ReportJudgement(models.Model):
    """The grade of one judgement as a person confirmed it."""

    report = models.ForeignKey(PublishedReport, on_delete=models.CASCADE, related_name="judgements")
    key = models.SlugField(max_length=60)
    grade = models.CharField(max_length=40)
    page = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.JSONField(null=True, blank=True, help_text="Left, bottom, right, top in points.")
    as_read = models.BooleanField(help_text="Whether the person confirmed what was read, rather than put it right.")
    confirmed_on = models.DateField()
    confirmed_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="a_report_grades_a_judgement_once")]

    def __str__(self) -> str:
        return f"{self.key}: {self.grade}"


class Passage(TrailSubject, models.Model):
    """One recommendation, or one paragraph of findings, of a published report, with its page and place."""

    class Kind(models.TextChoices):
        RECOMMENDATION = "recommendation", "Recommendation"
        FINDING = "finding", "Finding"

    report = models.ForeignKey(PublishedReport, on_delete=models.CASCADE, related_name="passages")
    kind = models.CharField(max_length=20, choices=Kind)
    finding_class = models.CharField(max_length=60, blank=True)
    body = models.CharField(max_length=40, blank=True)
    judgement = models.SlugField(max_length=60, blank=True)
    number = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    own_words = models.BooleanField(default=False, help_text="A summary in our words, not the report's sentence.")
    national_framework = models.JSONField(default=list, help_text="Outcomes of the National Framework it cites.")
    page = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.JSONField(null=True, blank=True, help_text="Left, bottom, right, top in points.")
    place = models.PositiveSmallIntegerField(default=0)
    confirmed_on = models.DateField()
    confirmed_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["report_id", "place", "id"]

    def __str__(self) -> str:
        return self.text[:80]

    trail_kind = "report"

    @property
    def trail_key(self) -> str:
        return str(self.report_id)

    @property
    def trail_name(self) -> str:
        return f"a recommendation of {self.report}"[:300]

    @property
    def authority(self) -> str:
        return self.report.authority


class SameAsk(models.Model):
    """What a person said about two recommendations: that they ask for the same thing, or that they do not.

    The newest row of a pair is in force; earlier ones stay.
    """

    earlier = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="later_asks")
    later = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="earlier_asks")
    same = models.BooleanField()
    likeness = models.FloatField(help_text="How alike the two were when the person decided, from 0 to 1.")
    shared = models.JSONField(default=list, help_text="The words that made them alike.")
    note = models.CharField(max_length=400, blank=True)
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.earlier_id} and {self.later_id}: {'the same' if self.same else 'not the same'}"
