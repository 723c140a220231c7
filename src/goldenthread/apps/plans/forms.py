"""Forms of the improvement plan."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from django import forms

from goldenthread.apps.plans.models import Risk
from goldenthread.core.evidence import load_evidence_rules
from goldenthread.core.indicators import load_indicators
from goldenthread.core.ratings import load_rating_rules

PROGRESS = (("on_track", "On track"), ("at_risk", "At risk"), ("blocked", "Blocked"), ("done", "Done"))


def _ratings(kind: str) -> list[tuple[str, str]]:
    meanings = getattr(load_rating_rules(), kind)
    return [(key, f"{key.replace('_', ' ').capitalize()}: {meaning}") for key, meaning in meanings.items()]


def _day(label: str, **more: object) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), **more)  # type: ignore[arg-type]


class ProgressForm(forms.Form):
    """What changed, and two ratings."""

    text = forms.CharField(label="What changed since the last update", widget=forms.Textarea)
    progress = forms.ChoiceField(label="Where it stands", choices=PROGRESS)
    delivery = forms.ChoiceField(label="Delivery rating")
    impact = forms.ChoiceField(label="Impact rating")
    reason = forms.CharField(
        label="Reason for differing from the suggested rating", required=False, widget=forms.Textarea,
        help_text="Needed only where your rating differs from what dates and numbers suggest. Both are shown.",
    )  # fmt: skip
    cause = forms.CharField(
        label="Cause", required=False, widget=forms.Textarea,
        help_text="Needed where a rating is amber or red: why it is not on its way.",
    )  # fmt: skip
    recovery_on = _day(
        "Back on its way by", required=False, help_text="Needed where a rating is amber or red: a day that lies ahead."
    )
    confidence = forms.ChoiceField(label="How sure are you of the date", required=False)
    next_step = forms.CharField(
        label="Next step", required=False, help_text="Needed until it is done. The next update is read against it."
    )
    evidence = forms.CharField(
        label="What shows it", required=False, help_text="Put what proves it on the record as evidence as well."
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        sure = load_rating_rules().confidence.items()
        self.fields["confidence"].choices = [
            ("", "Choose"),
            *((key, f"{key.capitalize()}: {says}") for key, says in sure),
        ]
        self.fields["delivery"].choices = _ratings("delivery")
        self.fields["impact"].choices = _ratings("impact")


class RevisionForm(forms.Form):
    """A new due date and why."""

    due = _day("New due date", help_text="The promised date stays on the record and is shown beside it.")
    reason = forms.CharField(label="Reason", widget=forms.Textarea, help_text="Boards and the public may read it.")


class MilestoneForm(forms.Form):
    """A step on the way."""

    title = forms.CharField(label="What will be there", max_length=300)
    due = _day("By when")


class MilestoneDoneForm(forms.Form):
    """The day a step was done, and what shows it."""

    done_on = _day("Day it was done")
    evidence = forms.CharField(
        label="Evidence", widget=forms.Textarea, help_text="What shows it, and where it is kept."
    )


class RiskForm(forms.Form):
    """What could go wrong and what is done about it."""

    text = forms.CharField(label="What could happen", max_length=300)
    mitigation = forms.CharField(label="What is done about it", widget=forms.Textarea)
    level = forms.ChoiceField(label="How serious", choices=[("", "Choose"), *Risk.Level.choices])


class ReasonForm(forms.Form):
    """A reason that stays on the record."""

    reason = forms.CharField(label="Reason", widget=forms.Textarea)


class EvidenceForm(forms.Form):
    """One piece of evidence. The file is only hashed; it is not kept here."""

    title = forms.CharField(label="What it is", max_length=300)
    kind = forms.ChoiceField(label="Kind")
    effective_on = _day("Day it speaks of", help_text="The day of the audit, the meeting or the count, not today's.")
    strength = forms.ChoiceField(label="Strength")
    step = forms.ChoiceField(label="How far it reaches")
    kept_at = forms.CharField(label="Where it is kept", max_length=300, help_text="So that somebody else can find it.")
    file = forms.FileField(
        label="File", required=False,
        help_text="Its hash is worked out, so that anybody can check later that the file is the same. "
        "The file itself is not kept here; leave it where it is.",
    )  # fmt: skip

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        rules = load_evidence_rules()
        for name, given in (("kind", rules.kind), ("strength", rules.strength), ("step", load_rating_rules().ladder)):
            self.fields[name].choices = [("", "Choose"), *given.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The answers, with the hash of the file in place of the file."""
        given = super().clean() or {}
        file = given.pop("file", None)
        digest = hashlib.sha256()
        for piece in file.chunks() if file else ():
            digest.update(piece)
        return {**given, "sha256": digest.hexdigest() if file else ""}


class ValueForm(forms.Form):
    """One value of one indicator of the plan."""

    indicator = forms.ChoiceField(label="Indicator")
    as_at = _day("As at", help_text="The day the value speaks of.")
    value = forms.FloatField(label="Value", widget=forms.TextInput)
    source = forms.CharField(
        label="Source", max_length=300, help_text="Which count, audit or publication, so that it can be checked."
    )

    def __init__(self, *args: object, indicators: Iterable[str] = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        known = load_indicators()
        self.fields["indicator"].choices = [
            ("", "Choose"),
            *((each, f"{each}: {known[each].title}") for each in indicators),
        ]  # type: ignore[attr-defined]


class LookForm(forms.Form):
    """What a validator says of an update."""

    verdict = forms.ChoiceField(
        label="What you found", choices=[("", "Choose"), ("accept", "It holds: accept it"), ("back", "Send it back")]
    )
    note = forms.CharField(
        label="Note", required=False, widget=forms.Textarea,
        help_text="Needed where you send it back: what is missing, or does not agree. Its owner reads it.",
    )  # fmt: skip


class VerificationForm(forms.Form):
    """What somebody other than the owner found."""

    step = forms.ChoiceField(label="How far the evidence reaches")
    evidence = forms.CharField(
        label="Evidence", widget=forms.Textarea, help_text="What you looked at, what it showed, and where it is kept."
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["step"].choices = [("", "Choose a step"), *load_rating_rules().ladder.items()]
