"""Forms of the inspection record."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.core.frameworks import Framework


class GradeForm(forms.Form):
    """A decision about one grade."""

    grade = forms.ChoiceField(label="Grade")
    reasons = forms.CharField(
        label="Reasons",
        widget=forms.Textarea,
        help_text="What the decision rests on. An earlier decision stays in the history.",
    )

    def __init__(self, *args: Any, framework: Framework, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grades = framework.scale.grades if framework.scale else ()
        self.fields["grade"].choices = [("", "Choose a grade"), *((each.code, each.display_label) for each in grades)]


class DutyForm(forms.Form):
    """The day a statutory duty was met."""

    done_on = forms.DateField(label="Day it was done", widget=forms.DateInput(attrs={"type": "date"}))
    proof = forms.CharField(
        label="What shows it", max_length=300, help_text="An address on the website, a letter, a minute."
    )


class ReceivedForm(forms.Form):
    """The day the authority received the report."""

    received_on = forms.DateField(
        label="Day of receipt",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="The statutory deadlines are counted from this day.",
    )
    reason = forms.CharField(
        label="Reason for a change", required=False, max_length=500, help_text="Needed when a day was already recorded."
    )
