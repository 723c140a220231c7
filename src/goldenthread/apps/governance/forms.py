"""Forms of papers."""

from __future__ import annotations

from django import forms

from goldenthread.apps.governance.models import Implication


class AssessForm(forms.Form):
    """What the author of an implication says."""

    state = forms.ChoiceField(
        label="Outcome", choices=[each for each in Implication.State.choices if each[0] != "not_yet_assessed"]
    )
    text = forms.CharField(label="What was looked at, and what follows", widget=forms.Textarea)
    author = forms.CharField(label="Post of the author", max_length=200)
    cost = forms.CharField(
        label="Cost", max_length=200, required=False, help_text="For financial implications: an amount."
    )


class SignForm(forms.Form):
    """In whose name an implication is signed off."""

    post = forms.CharField(label="Signed off by (post)", max_length=200)
