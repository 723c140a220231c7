"""Which cases were chosen and how, who read them, and the two views of a tracked case.

Only pseudonymous references are kept, with the stratum they were drawn from: the frame itself never is.
"""

from __future__ import annotations

from django.db import models

from goldenthread.apps.inspections.models.record import Inspection, PartOfInspection


class Purpose(models.TextChoices):
    """Why a case is read. A tracked case is followed in depth; a sampled one is a shorter, aimed reading."""

    SAMPLED = "sampled", "Sampled"
    TRACKED = "tracked", "Tracked"


class Draw(PartOfInspection):
    """One draw: the plan, the seed and the frame's fingerprint, with which anybody can repeat it."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="draws")
    purpose = models.CharField(max_length=20, choices=Purpose)
    title = models.CharField(max_length=200)
    seed = models.CharField(max_length=200)
    plan = models.JSONField(help_text="The sampling plan as core.sampling reads it.")
    source = models.CharField(max_length=200, help_text="The file or the sealed version the frame came from.")
    rows = models.PositiveIntegerField()
    eligible = models.PositiveIntegerField()
    fingerprint = models.CharField(max_length=64)
    strata = models.JSONField(default=list, help_text="Each stratum: values, eligible, asked and drawn.")
    excluded = models.JSONField(default=dict, help_text="How many cases each reason excluded.")
    shortfalls = models.JSONField(default=list)
    drawn_on = models.DateField()
    drawn_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.title


class DrawnCase(PartOfInspection):
    """One case in the register. `in_line` cases wait, in the order drawn, to replace one that is set aside."""

    class State(models.TextChoices):
        CHOSEN = "chosen", "Chosen"
        IN_LINE = "in_line", "Next in line"
        SET_ASIDE = "set_aside", "Set aside"

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="cases")
    draw = models.ForeignKey(Draw, null=True, blank=True, on_delete=models.CASCADE, related_name="cases")
    purpose = models.CharField(max_length=20, choices=Purpose)
    reference = models.CharField(max_length=60, help_text="A pseudonymous reference, never a name.")
    stratum = models.JSONField(default=list)
    place = models.PositiveIntegerField(default=0, help_text="Its place in line in its stratum.")
    state = models.CharField(max_length=20, choices=State, default=State.CHOSEN)
    why = models.CharField(max_length=500, blank=True, help_text="Why it was chosen by hand, or set aside.")
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    read_on = models.DateField(null=True, blank=True)
    read_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["purpose", "id"]
        constraints = [
            models.UniqueConstraint(fields=["inspection", "purpose", "reference"], name="a_case_is_chosen_once")
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def trail_name(self) -> str:
        """The trail outlives the register and other roles read it: it tells of a case without its reference."""
        return f"a {self.purpose} case ({self.inspection.title})"[:300]

    @property
    def stratum_words(self) -> str:
        return ", ".join(self.stratum) or "—"


class CaseGrading(models.Model):
    """One view of a tracked case. The newest of each view is in force; the authority's comes first."""

    class View(models.TextChoices):
        AUTHORITY = "authority", "The authority's own audit"
        INSPECTOR = "inspector", "The inspector's view"

    case = models.ForeignKey(DrawnCase, on_delete=models.CASCADE, related_name="gradings")
    view = models.CharField(max_length=20, choices=View)
    grade = models.CharField(max_length=40)
    reasons = models.TextField()
    on = models.DateField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.case}: {self.grade}"
