"""Forms of the improvement plan."""

from __future__ import annotations

from django import forms

from goldenthread.core.ratings import load_rating_rules

PROGRESS = (("on_track", "On track"), ("at_risk", "At risk"), ("blocked", "Blocked"), ("done", "Done"))


def _ratings(kind: str) -> list[tuple[str, str]]:
    meanings = getattr(load_rating_rules(), kind)
    return [(key, f"{key.replace('_', ' ').capitalize()}: {meaning}") for key, meaning in meanings.items()]


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
    evidence = forms.CharField(label="Evidence", required=False, help_text="What shows it, and where it is kept.")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["delivery"].choices = _ratings("delivery")
        self.fields["impact"].choices = _ratings("impact")


def _day(label: str, **more: object) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), **more)  # type: ignore[arg-type]


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


class VerificationForm(forms.Form):
    """What somebody other than the owner found."""

    step = forms.ChoiceField(label="How far the evidence reaches")
    evidence = forms.CharField(
        label="Evidence", widget=forms.Textarea, help_text="What you looked at, what it showed, and where it is kept."
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["step"].choices = [("", "Choose a step"), *load_rating_rules().ladder.items()]
