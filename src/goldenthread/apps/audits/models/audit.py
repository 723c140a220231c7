"""One audit of one case: where it is on its road, and everything said on the way."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class Audit(TrailSubject, models.Model):
    """One case to be read with one tool. Month, team, tool and agency are repeated here so that counting is fast."""

    round = models.ForeignKey("audits.AuditRound", on_delete=models.PROTECT, related_name="audits")
    authority = models.CharField(max_length=3)
    agency = models.CharField(max_length=60, blank=True)
    tool = models.ForeignKey("audits.ToolEdition", on_delete=models.PROTECT, related_name="audits")
    team = models.ForeignKey("audits.Team", null=True, blank=True, on_delete=models.PROTECT, related_name="audits")
    month = models.DateField(help_text="The first day of the round's month.")
    key = models.SlugField(max_length=140, unique=True)
    case = models.CharField(max_length=80, help_text="A pseudonymous key, never a name.")
    case_kind = models.CharField(max_length=80, blank=True, help_text="The kind of plan, where the frame says it.")
    worker = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="audits_of_their_work"
    )
    auditor = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="audits_to_make"
    )
    moderator = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="audits_to_moderate"
    )
    reaudit_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="reaudits")
    due = models.DateField(null=True, blank=True, help_text="The day the step that is next is due.")
    stage = models.CharField(max_length=20, default="planned", help_text="Where the stage rows lead (core.audit_road).")
    stage_since = models.DateField()
    overall = models.CharField(max_length=30, blank=True, help_text="The overall grade of the grading that stands.")
    settled_on = models.DateField(null=True, blank=True)
    stratum = models.JSONField(default=list)
    place = models.PositiveIntegerField(default=0, help_text="Place in line in its stratum.")

    class Meta:
        ordering = ["-month", "key"]
        constraints = [models.UniqueConstraint(fields=["round", "case"], name="a_round_reads_a_case_once")]
        indexes = [
            models.Index(fields=["authority", "agency", "-month", "key"], name="audit_listed"),
            models.Index(fields=["authority", "agency", "stage", "due"], name="audit_by_stage"),
            models.Index(fields=["auditor", "stage", "due"], name="audit_by_auditor"),
            models.Index(fields=["moderator", "stage", "due"], name="audit_by_moderator"),
            models.Index(fields=["worker", "stage"], name="audit_by_worker"),
            models.Index(fields=["authority", "agency", "month", "team", "stage", "overall"], name="audit_counted"),
        ]

    def __str__(self) -> str:
        return f"audit {self.key}"

    trail_kind = "audit"


class Stage(models.Model):
    """One step of an audit's road. Rows are added and never changed."""

    audit = models.ForeignKey(Audit, on_delete=models.CASCADE, related_name="stages")
    number = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=20)
    stage = models.CharField(max_length=20, help_text="Where the step led.")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        help_text="Whom the step names: the auditor it was given to, the moderator drawn.",
    )  # fmt: skip
    reason = models.TextField(blank=True)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["audit", "number"], name="an_audit_takes_one_step_at_a_time")]

    def __str__(self) -> str:
        return f"{self.audit.key} {self.number}: {self.step}"


class DraftAnswer(models.Model):
    """One version of one answer while a grading is being written. The highest version is what the form shows.

    Every version stays: two windows that save the same answer leave two rows, and the later writer is shown both.
    """

    audit = models.ForeignKey(Audit, on_delete=models.CASCADE, related_name="draft_answers")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=120)
    version = models.PositiveIntegerField()
    value = models.TextField(blank=True)
    conflict = models.BooleanField(default=False, help_text="Saved on top of a version its writer had not seen.")
    saved_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["field", "version"]
        constraints = [
            models.UniqueConstraint(fields=["audit", "by", "field", "version"], name="a_draft_version_is_there_once")
        ]

    def __str__(self) -> str:
        return f"{self.field} {self.version} of {self.audit.key}"


class Reply(models.Model):
    """What the worker says of the audit: they agree, or disagree with evidence. It changes no grade."""

    audit = models.ForeignKey(Audit, on_delete=models.CASCADE, related_name="replies")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    agrees = models.BooleanField()
    text = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    on = models.DateField()

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "replies"

    def __str__(self) -> str:
        return f"reply to {self.audit.key}"


class DueChange(models.Model):
    """A new due date with its reason. The newest holds."""

    audit = models.ForeignKey(Audit, on_delete=models.CASCADE, related_name="due_changes")
    old = models.DateField(null=True, blank=True)
    due = models.DateField()
    reason = models.TextField()
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.audit.key} due {self.due}"
