"""What one person found of one case: grades with evidence, checks, voices, themes. Written once, never changed."""

from __future__ import annotations

from django.db import models

GRADE_LENGTH = 30


class Counted(models.Model):
    """What a row is counted by, repeated from its audit so that 750,000 rows are counted from one index."""

    authority = models.CharField(max_length=3)
    agency = models.CharField(max_length=60, blank=True)
    tool = models.ForeignKey("audits.ToolEdition", on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("audits.Team", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    stands = models.BooleanField(default=False, help_text="Part of the grading that stands for its audit.")

    class Meta:
        abstract = True


class Grading(Counted):
    """One person's grades of one case. The overall grade is their decision, with reasons; nothing works it out."""

    class Role(models.TextChoices):
        SHARED = "shared", "Shown to the worker"
        AUDITOR = "auditor", "Given in by the auditor"
        MODERATOR = "moderator", "Given by the moderator, blind"
        AGREED = "agreed", "Agreed after moderation"
        CALIBRATION = "calibration", "Part of a calibration set"
        INSPECTOR = "inspector", "The inspector's view of a tracked case"

    audit = models.ForeignKey("audits.Audit", on_delete=models.CASCADE, related_name="gradings")
    role = models.CharField(max_length=20, choices=Role)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="gradings")
    overall = models.CharField(max_length=GRADE_LENGTH, blank=True, help_text="Empty for a dip sample.")
    reasons = models.TextField(blank=True, help_text="Why this overall grade.")
    answered = models.TextField(blank=True, help_text="The answer to what the rules queried.")
    good_practice = models.TextField(blank=True, help_text="What was done well, named first in the feedback.")
    learning = models.TextField(blank=True)
    header = models.JSONField(default=dict, help_text="Period, records read, people spoken to, conflict of interest.")
    disputed = models.BooleanField(default=False)
    dispute = models.TextField(blank=True, help_text="What stays disputed, in the words of whoever disputes it.")
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["audit", "role"], name="grading_of_audit"),
            models.Index(fields=["by", "role", "on"], name="grading_by_person"),
            models.Index(
                fields=["authority", "agency", "tool", "month", "team", "overall"],
                condition=models.Q(stands=True), name="grading_counted",
            ),
            models.Index(fields=["authority", "agency", "role", "month", "audit", "by", "overall"], name="grading_paired"),
        ]  # fmt: skip
        constraints = [
            models.UniqueConstraint(
                fields=["audit"], condition=models.Q(stands=True), name="one_grading_stands_for_an_audit"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.overall or 'pass or fail'}"


class StandardGrade(Counted):
    """The grade of one standard, with what it rests on and what it meant for the child."""

    grading = models.ForeignKey(Grading, on_delete=models.CASCADE, related_name="standards")
    role = models.CharField(max_length=20, choices=Grading.Role)
    standard = models.CharField(max_length=60)
    grade = models.CharField(max_length=GRADE_LENGTH)
    evidence = models.TextField(blank=True)
    strengths = models.TextField(blank=True)
    gaps = models.TextField(blank=True)
    impact = models.TextField(blank=True, help_text="What it meant for the child.")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["grading", "standard"], name="a_standard_is_graded_once")]
        indexes = [
            models.Index(
                fields=["authority", "agency", "tool", "standard", "month", "team", "grade"],
                condition=models.Q(stands=True), name="standard_counted",
            ),
            models.Index(
                fields=["authority", "agency", "role", "standard", "month", "grading", "grade"],
                name="standard_paired",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.standard}: {self.grade}"


class CheckAnswer(Counted):
    """One check answered yes, no, not applicable or not recorded; or one question of a dip sample, pass or fail."""

    grading = models.ForeignKey(Grading, on_delete=models.CASCADE, related_name="checks")
    check_key = models.CharField(max_length=60)
    answer = models.CharField(max_length=20)
    comment = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["grading", "check_key"], name="a_check_is_answered_once")]
        indexes = [
            models.Index(
                fields=["authority", "agency", "tool", "check_key", "month", "team", "answer"],
                condition=models.Q(stands=True), name="check_counted",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.check_key}: {self.answer}"


class Heard(models.Model):
    """Who else was asked and what they said, or why they were not heard."""

    grading = models.ForeignKey(Grading, on_delete=models.CASCADE, related_name="heard")
    who = models.CharField(max_length=60, help_text="As the tool names them: worker, family, partner.")
    said = models.TextField(blank=True)
    not_heard = models.TextField(blank=True, help_text="Why they were not heard.")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["grading", "who"], name="a_voice_is_heard_once")]

    def __str__(self) -> str:
        return f"{self.who}: {'heard' if self.said else 'not heard'}"


class ThemeTag(Counted):
    """A theme of the taxonomy that a grading names as good practice or as something to mend."""

    class Kind(models.TextChoices):
        GOOD = "good", "Good practice"
        MEND = "mend", "To mend"

    grading = models.ForeignKey(Grading, on_delete=models.CASCADE, related_name="themes")
    theme = models.CharField(max_length=60, help_text="A key of definitions/audit_themes.")
    kind = models.CharField(max_length=10, choices=Kind)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["grading", "theme", "kind"], name="a_theme_is_named_once")]
        indexes = [
            models.Index(
                fields=["authority", "agency", "theme", "kind", "month", "team"],
                condition=models.Q(stands=True), name="theme_counted",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.theme}: {self.kind}"
