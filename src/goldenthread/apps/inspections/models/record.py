"""The inspection record.

    Inspection ─┬─ Component ─┬─ Judgement ─┬─ GradeDecision (history, newest is current)
                │             │             └─ Finding (strength, area for improvement, practice worth sharing)
                │             └─ Recommendation ── Ask
                ├─ TeamMember
                └─ EvidenceCount

Framework, component and judgement keys name entries of a framework edition under definitions/frameworks.
A published inspection keeps its rows; what changes is added with a date and a reason.
"""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject


class Inspection(TrailSubject, models.Model):
    """One inspection of one authority under one framework edition."""

    authority = models.CharField(max_length=3, db_index=True, help_text="Three-digit DfE number.")
    authority_name = models.CharField(max_length=120)
    key = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    framework = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    notice_kind = models.CharField(max_length=40, blank=True, help_text="Announced, unannounced …")
    notified_at = models.DateTimeField(null=True, blank=True, help_text="When the authority was told, if known.")
    notice_note = models.CharField(max_length=400, blank=True)
    on_site_from = models.DateField()
    on_site_to = models.DateField()
    published_on = models.DateField(null=True, blank=True)
    received_on = models.DateField(null=True, blank=True, help_text="Statutory clocks start here.")
    received_assumed = models.BooleanField(default=False)
    publication_note = models.CharField(max_length=400, blank=True, help_text="Why publication took as long as it did.")
    history = models.JSONField(default=list, help_text="Earlier inspections as the source names them.")
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-on_site_from"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(on_site_to__gte=models.F("on_site_from")), name="an_inspection_ends_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return self.title

    trail_kind = "inspection"


class PartOfInspection(TrailSubject, models.Model):
    """What every part of an inspection tells the trail about itself."""

    class Meta:
        abstract = True

    trail_kind = "inspection"

    def record_of(self) -> Inspection:
        """The inspection this is part of."""
        return self.inspection

    @property
    def authority(self) -> str:
        return self.record_of().authority

    @property
    def trail_key(self) -> str:
        return self.record_of().key

    @property
    def trail_name(self) -> str:
        return f"{self} ({self.record_of().title})"[:300]


class Component(PartOfInspection):
    """A part with its own legal basis: the authority's inspection, the review of the LSCB."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="components")
    key = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    body = models.CharField(max_length=40, help_text="Whose work is judged: authority or lscb.")
    legal_basis = models.TextField(blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["inspection", "key"], name="a_component_has_one_key")]

    def __str__(self) -> str:
        return self.title


class Judgement(PartOfInspection):
    """One judgement of the edition's tree. Its grade is the newest decision, never a calculation."""

    component = models.ForeignKey(Component, on_delete=models.CASCADE, related_name="judgements")
    key = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    known_since = models.DateField(
        null=True, blank=True, help_text="Since when the body itself knew of the weaknesses."
    )
    known_text = models.TextField(blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["component__place", "place"]
        constraints = [models.UniqueConstraint(fields=["component", "key"], name="a_judgement_has_one_key")]

    def __str__(self) -> str:
        return self.title

    def record_of(self) -> Inspection:
        return self.component.inspection

    @property
    def current(self) -> GradeDecision | None:
        """The decision in force; reads the prefetched history where there is one."""
        history = list(self.decisions.all())
        return history[0] if history else None


class GradeDecision(models.Model):
    """One decision about a grade, with the reasons and what the limiting rules answered that day."""

    judgement = models.ForeignKey(Judgement, on_delete=models.CASCADE, related_name="decisions")
    grade = models.CharField(max_length=40)
    reasons = models.TextField()
    decided_on = models.DateField()
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField(auto_now_add=True)
    rule_checks = models.JSONField(default=list, help_text="Each rule's answer: ok, query or violation, in words.")

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.judgement}: {self.grade}"


class Finding(PartOfInspection):
    """What inspectors found, in our own words, with where it is in the source."""

    class Kind(models.TextChoices):
        STRENGTH = "strength", "Strength"
        AREA_FOR_IMPROVEMENT = "area_for_improvement", "Area for improvement"
        PRACTICE = "practice", "Practice worth sharing"

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="findings")
    judgement = models.ForeignKey(Judgement, null=True, blank=True, on_delete=models.PROTECT, related_name="findings")
    key = models.CharField(max_length=60)
    kind = models.CharField(max_length=30, choices=Kind)
    title = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    public_text = models.TextField(blank=True, help_text="Printed instead of the text where a number is too small.")
    claims = models.JSONField(default=list, help_text="Words that ask for proof, as core.cases.Claim.")
    claimed_by = models.CharField(max_length=200, blank=True, help_text="For practice: who says inspectors logged it.")
    topics = models.JSONField(default=list, help_text="The implications it touches.")
    same_evidence_as = models.JSONField(default=list, help_text="Keys of findings that rest on the same evidence.")
    source_ref = models.CharField(max_length=60, blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["inspection", "key"], name="a_finding_has_one_key")]

    def __str__(self) -> str:
        return self.title or self.text[:80]


class Recommendation(PartOfInspection):
    """What must improve. `ref` is our own stable number; `numeral` is the source's, kept even when it is wrong."""

    component = models.ForeignKey(Component, on_delete=models.CASCADE, related_name="recommendations")
    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="recommendations")
    judgement = models.ForeignKey(
        Judgement, null=True, blank=True, on_delete=models.PROTECT, related_name="recommendations"
    )
    ref = models.CharField(max_length=20)
    numeral = models.CharField(max_length=20, blank=True)
    finding_class = models.CharField(max_length=60)
    text = models.TextField()
    topics = models.JSONField(default=list, help_text="The implications it touches.")
    recurrences = models.JSONField(default=list, help_text="Where it was found again: period, text and source.")
    source_ref = models.CharField(max_length=60, blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["inspection", "ref"], name="a_recommendation_has_one_ref")]

    def __str__(self) -> str:
        return f"{self.ref}: {self.text[:80]}"


class Ask(PartOfInspection):
    """One separate thing a recommendation asks for."""

    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="asks")
    letter = models.CharField(max_length=4)
    text = models.TextField()
    indicators = models.JSONField(default=list, help_text="Codes of definitions/codelists/indicators.csv.")
    status_at_report = models.CharField(max_length=20, default="not_stated", help_text="As core.cases.AskStatus.")
    status_evidence = models.TextField(blank=True)

    class Meta:
        ordering = ["recommendation__place", "letter"]
        constraints = [models.UniqueConstraint(fields=["recommendation", "letter"], name="an_ask_has_one_letter")]

    def __str__(self) -> str:
        return f"{self.ref} {self.text[:80]}"

    def record_of(self) -> Inspection:
        return self.recommendation.inspection

    @property
    def ref(self) -> str:
        """The recommendation's number and the letter, for instance LA1(a)."""
        return f"{self.recommendation.ref}({self.letter})"

    @property
    def key(self) -> str:
        """The key of the ask in a case definition, for instance LA1a."""
        return f"{self.recommendation.ref}{self.letter}"


class DutyDone(models.Model):
    """The day on which a statutory duty was met, with what shows it. The newest row is the one in force."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="duties_done")
    clock = models.CharField(max_length=60, help_text="The framework clock's key.")
    done_on = models.DateField()
    proof = models.CharField(max_length=300, help_text="What shows it: an address, a letter, a minute.")
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.clock}: {self.done_on}"


class TeamMember(models.Model):
    """How many people of one role inspected."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="team")
    role = models.CharField(max_length=120)
    count = models.PositiveSmallIntegerField()
    shadow = models.BooleanField(default=False)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["inspection", "role"], name="a_team_role_is_counted_once")]

    def __str__(self) -> str:
        return f"{self.count} {self.role}"


class EvidenceCount(models.Model):
    """How much of one kind of evidence inspectors gathered, as stated in the source."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="evidence_counts")
    key = models.SlugField(max_length=60)
    label = models.CharField(max_length=200)
    count = models.PositiveIntegerField()
    precision = models.CharField(max_length=20, default="exact", help_text="exact, at_least or more_than.")
    of = models.CharField(max_length=60, blank=True, help_text="The key of the count it belongs to.")
    relation = models.CharField(max_length=20, blank=True, help_text="inside, additional, same or unknown.")
    source_ref = models.CharField(max_length=60, blank=True)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["inspection", "key"], name="an_evidence_kind_is_counted_once")]

    def __str__(self) -> str:
        return f"{self.amount} {self.label}"

    @property
    def amount(self) -> str:
        """The count as the source words it."""
        return {"more_than": "over ", "at_least": "at least "}.get(self.precision, "") + f"{self.count:,}"

    @property
    def related(self) -> str:
        """How the count stands to another, in words."""
        if not self.of:
            return ""
        other = next((each.label.lower() for each in self.inspection.evidence_counts.all() if each.key == self.of), "")
        words = {
            "inside": "counted inside",
            "additional": "in addition to",
            "same": "the same cases as",
            "unknown": "the source does not say whether inside or on top of",
        }
        return f"{words[self.relation]}: {other}"
