"""Forms on the way to publication."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.governance.models import Remark
from goldenthread.core.meetings import load_board_rules
from goldenthread.core.papers.outline import Outline


class ExemptForm(forms.Form):
    """A part that is kept from the public."""

    title = forms.CharField(label="Title", max_length=200, help_text="Not printed in the public variant either.")
    paragraph = forms.ChoiceField(label="Paragraph of Schedule 12A")
    public_interest = forms.CharField(
        label="Public-interest test", widget=forms.Textarea,
        help_text="Why keeping it private serves the public better than openness.",
    )  # fmt: skip
    text = forms.CharField(label="Words", widget=forms.Textarea, help_text="An empty line starts a new paragraph.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = load_board_rules().exempt
        self.fields["paragraph"].choices = [(each.paragraph, f"{each.paragraph}. {each.says}") for each in rules]


class RemarkForm(forms.Form):
    """A comment or a suggestion."""

    section = forms.ChoiceField(label="About which section")
    kind = forms.ChoiceField(label="Kind", choices=Remark.Kind.choices)
    text = forms.CharField(label="Your words", widget=forms.Textarea, help_text="Your name stands beside them.")

    def __init__(self, *args: Any, outline: Outline, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].choices = [(each.block, each.title) for each in outline.sections]


class SettleForm(forms.Form):
    """How a remark was settled."""

    settlement = forms.CharField(label="What was done about it, or why nothing was", widget=forms.Textarea)


class WithdrawForm(forms.Form):
    """Why a published paper is withdrawn."""

    reason = forms.CharField(label="Reason", widget=forms.Textarea, help_text="The public will read it.")
