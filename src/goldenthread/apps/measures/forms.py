"""Forms of the measures: the day, a sample to draw, and for whom its case list is opened."""

from __future__ import annotations

from datetime import date

from django import forms

from goldenthread.apps.measures.models import OUTCOME_WORDS
from goldenthread.apps.measures.standing import area_title
from goldenthread.core.measures import Measure, areas

ALL = "all"


class DayForm(forms.Form):
    """Which day's figures, and of which area of practice."""

    on = forms.ChoiceField(label="As at")
    area = forms.ChoiceField(label="Area of practice")

    def __init__(self, data: dict[str, str], *, days: list[date]) -> None:
        super().__init__(data)
        self._offer("on", [(each.isoformat(), f"{each:%-d %B %Y}") for each in days])
        self._offer("area", [(ALL, "All areas"), *((key, area_title(key)) for key in areas())])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]


class SampleForm(forms.Form):
    """What to draw a sample from."""

    measure = forms.ChoiceField(label="Measure")
    outcome = forms.ChoiceField(label="Outcome", choices=list(OUTCOME_WORDS.items()), initial="not_met")
    size = forms.IntegerField(label="How many children", min_value=1, max_value=60, initial=10)
    seed = forms.CharField(
        label="Seed",
        max_length=80,
        help_text="Any words. The same words draw the same children again, so that nobody can choose them.",
    )

    def __init__(self, *args: object, measures: list[Measure], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["measure"].choices = [(each.key, each.title) for each in measures]  # type: ignore[attr-defined]


class CasesForm(forms.Form):
    """For whom a case list is opened, and what for."""

    person = forms.CharField(label="For whom", max_length=120, help_text="The auditor or inspector who will read it.")
    purpose = forms.CharField(label="What for", max_length=300, help_text="The trail keeps this. Name no child.")


class WithdrawForm(forms.Form):
    """Why published figures are withdrawn."""

    reason = forms.CharField(label="Why", widget=forms.Textarea, max_length=500, help_text="Name no child.")
