"""The programme of a year: which cases are read in which month, about what, with which tool, and how they were drawn."""

from __future__ import annotations

from datetime import date

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class Team(TrailSubject, models.Model):
    """A team whose work is audited. `agency` names the partner it belongs to; empty means the council."""

    authority = models.CharField(max_length=3, db_index=True)
    agency = models.CharField(max_length=60, blank=True)
    key = models.SlugField(max_length=80)
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["title"]
        constraints = [models.UniqueConstraint(fields=["authority", "key"], name="a_team_has_one_key")]

    def __str__(self) -> str:
        return self.title

    trail_kind = "team"

    @property
    def trail_key(self) -> str:
        return f"{self.authority}/{self.key}"


class TeamMember(models.Model):
    """One person in one team, from a day until a day, and who supervises them there."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="team_places")
    supervisor = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="supervised_places"
    )
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["team", "user"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "user"], condition=models.Q(until__isnull=True), name="a_person_is_in_a_team_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} in {self.team}"


class Absence(models.Model):
    """Days on which somebody is away and is given no audit."""

    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="absences")
    since = models.DateField()
    until = models.DateField()

    class Meta:
        ordering = ["-since"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gte=models.F("since")), name="an_absence_ends_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} away from {self.since} to {self.until}"


class Programme(TrailSubject, models.Model):
    """The audits of one year, and the rules they are run by."""

    authority = models.CharField(max_length=3, db_index=True)
    agency = models.CharField(max_length=60, blank=True)
    key = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    starts = models.DateField()
    ends = models.DateField()
    calendar = models.CharField(max_length=60, default="england-bank-holidays")
    own_team_refused = models.BooleanField(default=True, help_text="Nobody audits a case of a team they work in.")
    days_to_audit = models.PositiveSmallIntegerField(default=15, help_text="Working days from allocation.")
    days_to_reply = models.PositiveSmallIntegerField(default=5, help_text="Working days for the worker's reply.")
    days_to_moderate = models.PositiveSmallIntegerField(default=10, help_text="Working days for the moderator.")
    moderated_share = models.PositiveSmallIntegerField(default=15, help_text="Percent drawn for moderation.")
    reaudit_months = models.PositiveSmallIntegerField(default=4, help_text="Months until a re-audit is due: 3 to 6.")
    made_up = models.BooleanField(default=False, help_text="Made for demonstration; shown on its pages.")
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["-starts", "title"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="a_programme_ends_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return self.title

    trail_kind = "audit programme"


class AuditRound(TrailSubject, models.Model):
    """The audits of one month about one theme with one tool."""

    class Kind(models.TextChoices):
        PROGRAMME = "programme", "Monthly audit"
        THEMATIC = "thematic", "Thematic audit"
        DIP = "dip", "Dip sample"
        CALIBRATION = "calibration", "Calibration set"
        TRACKED = "tracked", "Cases tracked in an inspection"
        REAUDIT = "reaudit", "Re-audits"

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="rounds")
    authority = models.CharField(max_length=3, db_index=True)
    agency = models.CharField(max_length=60, blank=True)
    key = models.SlugField(max_length=120, unique=True)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.PROGRAMME)
    month = models.DateField(help_text="The first day of the month.")
    theme = models.CharField(max_length=60, blank=True, help_text="A key of definitions/audit_themes.")
    tool = models.ForeignKey("audits.ToolEdition", on_delete=models.PROTECT, related_name="rounds")
    questions = models.JSONField(default=list, help_text="Of a dip sample: the keys of the questions asked.")
    inspection = models.ForeignKey(
        "inspections.Inspection", null=True, blank=True, on_delete=models.PROTECT, related_name="audit_rounds"
    )
    closed_on = models.DateField(null=True, blank=True, help_text="Of a calibration set: when grading ended.")
    moderation_seed = models.CharField(max_length=80, blank=True)
    moderation_drawn_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["month", "title"]

    def __str__(self) -> str:
        return self.title

    trail_kind = "audit round"


class RoundTeam(models.Model):
    """How many cases of one team a round plans to read."""

    round = models.ForeignKey(AuditRound, on_delete=models.CASCADE, related_name="teams")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="rounds")
    planned = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["team"]
        constraints = [models.UniqueConstraint(fields=["round", "team"], name="a_team_is_in_a_round_once")]

    def __str__(self) -> str:
        return f"{self.planned} of {self.team}"


class Sample(models.Model):
    """How the cases of a round were drawn: everything needed to defend or repeat it, and who is next in line."""

    round = models.ForeignKey(AuditRound, on_delete=models.CASCADE, related_name="samples")
    source = models.CharField(max_length=200, help_text="The file's name, or the version of the return.")
    seed = models.CharField(max_length=80)
    plan = models.JSONField(help_text="The sampling plan (core.sampling).")
    fingerprint = models.CharField(max_length=64, help_text="SHA-256 of the frame.")
    rows = models.PositiveIntegerField()
    eligible = models.PositiveIntegerField()
    strata = models.JSONField(default=list)
    excluded = models.JSONField(default=list, help_text="How many were excluded for each reason.")
    reserves = models.JSONField(default=list, help_text="The next in line of each stratum.")
    shortfalls = models.JSONField(default=list)
    drawn_on = models.DateField()
    drawn_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"sample of {self.round} with seed {self.seed}"


def first_of_month(day: date) -> date:
    """The first day of the month a day is in."""
    return day.replace(day=1)
