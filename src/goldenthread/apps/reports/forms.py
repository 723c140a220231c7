"""Forms of published reports."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.reports.fields import BODIES, CLASSES, KINDS, Field
from goldenthread.core import authorities
from goldenthread.core.frameworks import all_frameworks, load_framework
from goldenthread.intake.inspection_report.pages import MOST_BYTES, MOST_PAGES

MEGABYTE = 1_000_000


class UploadForm(forms.Form):
    """The PDF of one report."""

    file = forms.FileField(
        label="Report (PDF)",
        help_text=f"As Ofsted published it: at most {MOST_BYTES // MEGABYTE} MB and {MOST_PAGES} pages.",
        error_messages={"required": "Choose a file.", "empty": "The file is empty. Download the report again."},
    )


class PaperUploadForm(forms.Form):
    """A council's own paper about an inspection."""

    file = forms.FileField(
        label="Paper (text, Word or PDF)",
        help_text="The Cabinet or scrutiny paper that told councillors what the inspection found. At most 20 MB.",
        error_messages={"required": "Choose a file.", "empty": "The file is empty. Choose the paper again."},
    )


class ReasonForm(forms.Form):
    """A reason, in a sentence."""

    reason = forms.CharField(label="Reason", max_length=400)


class PassageForm(forms.Form):
    """The words of one recommendation, its class and to whom it is addressed."""

    text = forms.CharField(label="Recommendation, word for word", widget=forms.Textarea)
    finding_class = forms.ChoiceField(label="Class", choices=list(CLASSES.items()))
    body = forms.ChoiceField(label="Addressed to", choices=list(BODIES.items()))


class MissedForm(PassageForm):
    """A recommendation the reader did not find, and the page it stands on."""

    page = forms.IntegerField(label="Page of the report", required=False, min_value=1, max_value=MOST_PAGES)


def correction_form(field: Field, framework: str, data: Any = None) -> forms.Form:
    """The form in which one field is put right, beginning with what was decided or read."""
    if field.kind == "passage":
        shown = field.shown or {}
        initial = {"text": shown.get("text"), "finding_class": shown.get("class"), "body": shown.get("body")}
        return PassageForm(data, initial=initial)
    return _ValueForm(data, field=field, framework=framework)


def correction(form: forms.Form, field: Field) -> Any:
    """The value that a valid form of `correction_form` gives."""
    given = form.cleaned_data
    if field.kind == "passage":
        words = {"text": given["text"], "class": given["finding_class"], "body": given["body"]}
        return {**(field.shown or {}), **words}
    if field.kind == "passages":
        return [field.value[int(place)] for place in given["value"]]
    if field.kind == "date":
        return given["value"].isoformat()
    return given["value"]


class _ValueForm(forms.Form):
    """One value of the kind a field has."""

    def __init__(self, *args: Any, field: Field, framework: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"] = _input(field, framework)


def _input(field: Field, framework: str) -> forms.Field:
    shown = field.shown
    if field.kind == "grade":
        scale = load_framework(framework).scale
        grades = [(each.code, each.display_label) for each in (scale.grades if scale else ())]
        return forms.ChoiceField(label="Grade", choices=[("", "Choose a grade"), *grades], initial=shown)
    if field.kind == "framework":
        known = [(each.key, each.title) for each in all_frameworks()]
        return forms.ChoiceField(label=field.label, choices=known, initial=shown)
    if field.kind == "kind":
        return forms.ChoiceField(label=field.label, choices=list(KINDS.items()), initial=shown)
    if field.kind == "date":
        return forms.DateField(label=field.label, initial=shown, widget=forms.DateInput(attrs={"type": "date"}))
    if field.kind == "passages":
        choices = [(str(place), each["text"]) for place, each in enumerate(field.value)]
        return forms.MultipleChoiceField(label="Paragraphs to keep", choices=choices)
    known = authorities.matches(str(shown)) if field.kind == "authority" and shown else ()
    hint = "The name or the DfE number." if field.kind == "authority" else ""
    first = known[0].name if known else shown
    return forms.CharField(label=field.label, initial=first, help_text=hint, max_length=200)
