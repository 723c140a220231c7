"""What follows from an audit: alerts that must be answered, actions that somebody else verifies, evidence elsewhere."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class Alert(TrailSubject, models.Model):
    """A critical standard was found inadequate: something must be done the same day. It can only be answered."""

    audit = models.ForeignKey("audits.Audit", on_delete=models.CASCADE, related_name="alerts")
    authority = models.CharField(max_length=3)
    agency = models.CharField(max_length=60, blank=True)
    standard = models.CharField(max_length=60)
    title = models.CharField(max_length=200)
    to_do = models.TextField(help_text="What the tool says is done on the same day.")
    raised_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    raised_on = models.DateField()
    raised_at = models.DateTimeField(auto_now_add=True)
    answered_on = models.DateField(null=True, blank=True, help_text="The day of the answer that is under it.")

    class Meta:
        ordering = ["answered_on", "raised_at", "id"]
        constraints = [models.UniqueConstraint(fields=["audit", "standard"], name="a_standard_alerts_once")]
        indexes = [models.Index(fields=["authority", "agency", "answered_on", "raised_on"], name="alert_listed")]

    def __str__(self) -> str:
        return f"alert on {self.title}"

    trail_kind = "audit"

    @property
    def trail_key(self) -> str:
        return self.audit.key


class AlertAnswer(models.Model):
    """What was done about an alert, by whom. An answer can be added to and not taken back."""

    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="answers")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"answer to {self.alert}"


class AuditAction(TrailSubject, models.Model):
    """What somebody will do because of an audit. Where it stands is where its steps lead."""

    class Level(models.TextChoices):
        WORKER = "worker", "The worker"
        MANAGER = "manager", "The manager"
        SERVICE = "service", "The service"

    class State(models.TextChoices):
        OPEN = "open", "Open"
        EVIDENCED = "evidenced", "Evidence to be verified"
        VERIFIED = "verified", "Verified"

    audit = models.ForeignKey("audits.Audit", on_delete=models.CASCADE, related_name="actions")
    authority = models.CharField(max_length=3)
    agency = models.CharField(max_length=60, blank=True)
    team = models.ForeignKey("audits.Team", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    level = models.CharField(max_length=20, choices=Level)
    text = models.TextField()
    theme = models.CharField(max_length=60, blank=True, help_text="A key of definitions/audit_themes.")
    standard = models.CharField(max_length=60, blank=True)
    owner = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="audit_actions")
    due = models.DateField()
    made_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField()
    state = models.CharField(max_length=20, choices=State, default=State.OPEN)
    evidenced_on = models.DateField(null=True, blank=True)
    verified_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["due", "id"]
        constraints = [models.UniqueConstraint(fields=["audit", "number"], name="an_audit_action_has_one_number")]
        indexes = [
            models.Index(fields=["authority", "agency", "state", "due"], name="audit_action_listed"),
            models.Index(fields=["owner", "state", "due"], name="audit_action_owned"),
            models.Index(fields=["authority", "agency", "theme", "made_on", "verified_on"], name="audit_action_themes"),
        ]

    def __str__(self) -> str:
        return f"action {self.number} of {self.audit.key}"

    trail_kind = "audit"

    @property
    def trail_key(self) -> str:
        return self.audit.key


class ActionStep(models.Model):
    """One step of an action: evidenced by its owner, verified or returned by somebody else, moved with a reason."""

    action = models.ForeignKey(AuditAction, on_delete=models.CASCADE, related_name="steps")
    step = models.CharField(max_length=20, help_text="evidenced, verified, returned or moved.")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.action}: {self.step}"


class FindingEvidence(models.Model):
    """A round of audits, or one standard of it, laid beside a finding of an inspection as evidence."""

    authority = models.CharField(max_length=3, db_index=True)
    finding = models.ForeignKey("inspections.Finding", on_delete=models.CASCADE, related_name="audit_evidence")
    round = models.ForeignKey("audits.AuditRound", on_delete=models.PROTECT, related_name="evidence_for")
    standard = models.CharField(max_length=60, blank=True)
    says = models.TextField(help_text="What the audits show about the finding.")
    counts = models.JSONField(default=dict, help_text="How many at each grade on the day it was laid down.")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return f"audits as evidence for {self.finding}"
