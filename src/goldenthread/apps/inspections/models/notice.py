"""The running of an inspection: who was told when, the dated runbook, the requests and what was handed over."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.accounts.models import Post, User
from goldenthread.apps.inspections.models.record import Inspection, PartOfInspection


class Run(PartOfInspection):
    """That an inspection is run here, day by day. A record loaded from a published report has none."""

    class Purpose(models.TextChoices):
        INSPECTION = "inspection", "Inspection"
        MOCK = "mock", "Mock inspection"
        PEER = "peer", "Peer inspection"

    inspection = models.OneToOneField(Inspection, on_delete=models.CASCADE, related_name="run")
    purpose = models.CharField(max_length=20, choices=Purpose)
    notified_on = models.DateField(help_text="The day the authority was told; the phases are counted from it.")
    lead = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", help_text="Who leads the inspection team."
    )

    def __str__(self) -> str:
        return self.get_purpose_display()


class RunbookStep(PartOfInspection):
    """One thing in the runbook with its days: a phase of the framework, something due in it, or a piece of logistics."""

    class Kind(models.TextChoices):
        PHASE = "phase", "Phase"
        DELIVERABLE = "deliverable", "Due in the phase"
        LOGISTICS = "logistics", "Logistics"

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="runbook")
    kind = models.CharField(max_length=20, choices=Kind)
    phase = models.SlugField(max_length=60, blank=True, help_text="The framework phase it belongs to.")
    label = models.CharField(max_length=300)
    starts_on = models.DateField(null=True, blank=True, help_text="Empty while the day it counts from has not come.")
    ends_on = models.DateField(null=True, blank=True)
    owner = models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name="runbook_steps")
    done_on = models.DateField(null=True, blank=True)
    done_note = models.CharField(max_length=300, blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place", "id"]

    def __str__(self) -> str:
        return self.label


class InformationRequest(PartOfInspection):
    """One thing the authority is asked to hand over, and by when. Where it stands is its newest handover."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="requests")
    key = models.SlugField(max_length=60)
    label = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, help_text="child_list, information, document or audit.")
    number = models.PositiveSmallIntegerField(null=True, blank=True, help_text="The list number of Annex A.")
    scope = models.CharField(max_length=300, blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_time = models.TimeField(null=True, blank=True)
    owner = models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name="requests_owned")
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["inspection", "key"], name="a_request_has_one_key")]

    def __str__(self) -> str:
        return f"List {self.number}: {self.label}" if self.number else self.label

    @property
    def latest(self) -> Handover | None:
        """The newest handover; reads the prefetched rows where there are some."""
        rows = list(self.handovers.all())
        return rows[0] if rows else None

    @property
    def state(self) -> str:
        """Where the request stands, in words."""
        return self.latest.get_state_display() if self.latest else "Asked for"

    @property
    def is_open(self) -> bool:
        """Whether the authority still owes it."""
        return self.latest is None or self.latest.state == Handover.State.SENT_BACK


class Handover(models.Model):
    """One turn of a request: given, accepted, sent back, or said not to exist."""

    class State(models.TextChoices):
        GIVEN = "given", "Given"
        ACCEPTED = "accepted", "Accepted"
        SENT_BACK = "sent_back", "Sent back"
        NOT_HELD = "not_held", "Not held"

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="handovers")
    state = models.CharField(max_length=20, choices=State)
    on = models.DateField()
    by = models.CharField(max_length=200)
    version = models.CharField(max_length=200, blank=True, help_text="Which version was given.")
    return_version = models.CharField(max_length=80, blank=True, help_text="The sealed version a list of children is.")
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.request}: {self.get_state_display()}"
