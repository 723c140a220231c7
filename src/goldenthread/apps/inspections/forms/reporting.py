"""Forms of the report and of the self-evaluation."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.inspections.forms.running import day_field
from goldenthread.apps.inspections.models import AccuracyPoint, ClaimProof
from goldenthread.core.case_counts import COUNTED
from goldenthread.core.report_steps import STEPS
from goldenthread.core.self_evaluation import QUESTIONS


class ReportStepForm(forms.Form):
    """The report's next step."""

    step = forms.ChoiceField(label="Step")
    note = forms.CharField(
        label="Note", max_length=500, required=False, help_text="Needed when the report is taken back to draft."
    )

    def __init__(self, *args: Any, following: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(each, STEPS[each]) for each in following]


class CountForm(forms.Form):
    """One count the report states."""

    label = forms.CharField(label="What is counted, as the report words it", max_length=200)
    count = forms.IntegerField(label="How many", min_value=0)
    precision = forms.ChoiceField(
        label="How exactly", choices=[("exact", "Exactly"), ("at_least", "At least"), ("more_than", "More than")]
    )
    counts = forms.ChoiceField(
        label="Compared with", choices=[(key, f"{words[0].upper()}{words[1:]}") for key, words in COUNTED.items()]
    )


class PointForm(forms.Form):
    """A point on factual accuracy."""

    place = forms.CharField(label="Which sentence or finding", max_length=120)
    point = forms.CharField(label="What is not right", widget=forms.Textarea)
    evidence = forms.CharField(label="What shows it", widget=forms.Textarea)


class AnswerPointForm(forms.Form):
    """The team's answer to one point."""

    response = forms.ChoiceField(label="Answer", choices=AccuracyPoint.Response.choices)
    answer = forms.CharField(label="Why", widget=forms.Textarea)
    change_made = forms.CharField(
        label="Change made to the report",
        widget=forms.Textarea,
        required=False,
        help_text="Where the point is accepted.",
    )


class PublishForm(forms.Form):
    """The day of publication."""

    published_on = day_field("Day of publication")


class CorrectionForm(forms.Form):
    """A correction of a published report."""

    what = forms.ChoiceField(label="What is corrected")
    text = forms.CharField(label="How it should read", widget=forms.Textarea)
    notice = forms.CharField(
        label="Notice of correction", widget=forms.Textarea, help_text="What was wrong and why; readers will see it."
    )

    def __init__(self, *args: Any, parts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = parts


class SelfEvaluationForm(forms.Form):
    """A new self-evaluation."""

    title = forms.CharField(label="Title", max_length=200)
    as_at = day_field("True as at")


class ClaimForm(forms.Form):
    """A claim in answer to one of the three questions."""

    question = forms.ChoiceField(label="Question", choices=list(QUESTIONS.items()))
    text = forms.CharField(
        label="Claim", widget=forms.Textarea, help_text="One sentence that could be shown to be wrong."
    )


class ProofForm(forms.Form):
    """What shows a claim."""

    kind = forms.ChoiceField(label="Kind", choices=ClaimProof.Kind.choices)
    text = forms.CharField(label="What shows it, and where to find it", max_length=500)
    as_at = day_field("True as at")
