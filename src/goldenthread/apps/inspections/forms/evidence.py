"""The form of one entry in the evidence log. Its first half is enough; the rest can stay closed."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.inspections.forms.running import day_field
from goldenthread.apps.inspections.models import DrawnCase, Evidence, Inspection
from goldenthread.core.frameworks import load_framework

LARGEST_FILE = 20 * 1024 * 1024


class EvidenceForm(forms.Form):
    """What was seen, by whom it was said, what it is about."""

    FIRST = ("kind", "source", "text", "criterion", "shows")

    kind = forms.ChoiceField(label="Kind", choices=Evidence.Kind.choices)
    source = forms.CharField(
        label="Who or what it comes from", max_length=120, help_text="A post, a team, a document or a case reference."
    )
    text = forms.CharField(
        label="What you saw, heard or read", widget=forms.Textarea, help_text="No names of children."
    )
    criterion = forms.ChoiceField(label="What it speaks to", required=False)
    shows = forms.ChoiceField(label="What it shows", choices=Evidence.Shows.choices, initial=Evidence.Shows.CONTEXT)
    seen_on = day_field("Day you saw or heard it")
    about = day_field("Day it was true of", required=False, help_text="Only where that is another day.")
    people = forms.IntegerField(label="How many people were heard", min_value=1, max_value=200, initial=1)
    strength = forms.ChoiceField(
        label="How strong it is", choices=Evidence.Strength.choices, initial=Evidence.Strength.FAIR
    )
    case = forms.ModelChoiceField(label="Case in the register", queryset=None, required=False, empty_label="None")
    quote = forms.CharField(label="Their own words", widget=forms.Textarea, required=False)
    consent = forms.ChoiceField(
        label="Consent to quote", choices=Evidence.Consent.choices, initial=Evidence.Consent.NO_QUOTE
    )
    confidentiality = forms.ChoiceField(
        label="Who may read it", choices=Evidence.Confidentiality.choices, initial=Evidence.Confidentiality.TEAM
    )
    file = forms.FileField(
        label="File",
        required=False,
        help_text="Its name, size and fingerprint are kept; the file itself stays with you.",
    )

    def __init__(self, *args: Any, inspection: Inspection, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        framework = load_framework(inspection.framework)
        titles = {each.key: each.label for each in framework.judgements}
        self.fields["criterion"].choices = [
            ("", "Nothing in particular"),
            *((each.key, f"{each.theme} ({titles[each.judgement]})") for each in framework.criteria),
        ]
        self.fields["case"].queryset = inspection.cases.filter(state=DrawnCase.State.CHOSEN)

    def first(self) -> list[forms.BoundField]:
        """The fields that are always open."""
        return [self[name] for name in self.FIRST]

    def rest(self) -> list[forms.BoundField]:
        """The fields that can stay closed."""
        return [self[name] for name in self.fields if name not in self.FIRST]

    def clean_file(self) -> Any:
        """The file, when it is not too large to be fingerprinted here."""
        given = self.cleaned_data["file"]
        if given and given.size > LARGEST_FILE:
            raise forms.ValidationError("The file is larger than 20 MB. Note its name and where it is kept instead.")
        return given


class ReasonForm(forms.Form):
    """A reason."""

    reason = forms.CharField(label="Reason", max_length=500)
