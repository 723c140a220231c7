"""Forms of draft findings and of the judgement meeting."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.inspections.models import Basis, DraftFinding, Inspection, Judgement, PracticeStep
from goldenthread.core.frameworks import Framework, load_framework


class DraftForm(forms.Form):
    """A new draft finding."""

    kind = forms.ChoiceField(label="Kind", choices=DraftFinding.Kind.choices)
    judgement = forms.ModelChoiceField(
        label="Judgement", queryset=None, empty_label="Choose a judgement", to_field_name="key"
    )
    title = forms.CharField(label="Title", max_length=200, required=False, help_text="For practice worth sharing.")
    claimed_by = forms.CharField(label="Whose practice it is", max_length=200, required=False)
    text = forms.CharField(
        label="Finding", widget=forms.Textarea, help_text="What was seen, and what it means for children."
    )
    finding_class = forms.ChoiceField(label="Class of an area for improvement", required=False)
    asks = forms.CharField(
        label="What it asks for",
        widget=forms.Textarea,
        required=False,
        help_text="For an area for improvement: each separate thing on a line of its own.",
    )

    def __init__(self, *args: Any, inspection: Inspection, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["judgement"].queryset = Judgement.objects.filter(component__inspection=inspection)
        self.fields["finding_class"].choices = _classes(inspection)


class WordingForm(forms.Form):
    """The next wording of a finding. `version` is the one the writer had before them."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(label="Title", max_length=200, required=False)
    text = forms.CharField(label="Finding", widget=forms.Textarea)
    finding_class = forms.ChoiceField(label="Class", required=False)
    asks = forms.CharField(
        label="What it asks for", widget=forms.Textarea, required=False, help_text="Each thing on a line of its own."
    )

    def __init__(self, *args: Any, draft: DraftFinding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if draft.kind == DraftFinding.Kind.RECOMMENDATION:
            self.fields["finding_class"].choices = _classes(draft.inspection)
            self.fields["asks"].required = True
            del self.fields["title"]
        else:
            del self.fields["finding_class"], self.fields["asks"]


class CiteForm(forms.Form):
    """Evidence for or against a finding."""

    evidence = forms.ModelChoiceField(
        label="Entry in the log", queryset=None, empty_label="Choose an entry", to_field_name="number"
    )
    stance = forms.ChoiceField(label="What it does", choices=Basis.Stance.choices)

    def __init__(self, *args: Any, entries: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evidence"].queryset = entries
        self.fields["evidence"].label_from_instance = lambda each: (
            f"{each} {each.get_kind_display()}, {each.source}: {each.text[:70]}"
        )


class PracticeForm(forms.Form):
    """The next step of practice worth sharing."""

    text = forms.CharField(label="Why, or with whom", max_length=500)

    def __init__(self, *args: Any, step: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = {
            PracticeStep.Kind.NOMINATED: "Why it is worth sharing",
            PracticeStep.Kind.AGREED: "Why you agree",
            PracticeStep.Kind.SHARED: "With whom it was shared, and how",
        }
        self.fields["text"].label = said[PracticeStep.Kind(step)]


class GradeViewForm(forms.Form):
    """A grade that is proposed, decided or preferred, with its reasons."""

    grade = forms.ChoiceField(label="Grade")
    reasons = forms.CharField(label="Reasons", widget=forms.Textarea)

    def __init__(self, *args: Any, framework: Framework, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grades = framework.scale.grades if framework.scale else ()
        self.fields["grade"].choices = [("", "Choose a grade"), *((each.code, each.display_label) for each in grades)]


def asks_in(text: str) -> list[dict[str, str]]:
    """The asks that were written one to a line, lettered in order."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [{"letter": chr(ord("a") + place), "text": line} for place, line in enumerate(lines)]


def _classes(inspection: Inspection) -> list[tuple[str, str]]:
    """The classes of finding that ask the authority for something."""
    found = [each for each in load_framework(inspection.framework).finding_classes if each.requires_plan]
    return [("", "Choose a class"), *((each.code, each.label) for each in found)]
