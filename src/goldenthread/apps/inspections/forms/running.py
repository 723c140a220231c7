"""Forms of the days of an inspection: notice, runbook, requests, cases referred back."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.inspections.models import Handover, Run
from goldenthread.core.frameworks import all_frameworks, load_framework
from goldenthread.core.referred_cases import STEPS


def day_field(label: str, **more: Any) -> forms.DateField:
    """A day with the browser's own picker."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), **more)


class OwnerField(forms.ModelChoiceField):
    """A post of the authority; the form gives it its choices."""

    def __init__(self, **more: Any) -> None:
        super().__init__(queryset=None, empty_label="Choose a post", to_field_name="key", **more)


class NoticeForm(forms.Form):
    """The notice of an inspection: what kind, when the authority was told, when the team is there."""

    title = forms.CharField(label="Title", max_length=200)
    purpose = forms.ChoiceField(label="What it is", choices=Run.Purpose.choices)
    framework = forms.ChoiceField(label="Framework")
    kind = forms.ChoiceField(label="Kind of inspection")
    notice_kind = forms.ChoiceField(
        label="Kind of notice",
        choices=[("announced", "Announced"), ("short_notice", "Short notice"), ("unannounced", "Unannounced")],
    )
    notified_on = day_field("Day the authority was told")
    notified_time = forms.TimeField(
        label="Hour of the call", required=False, help_text="For instance 09:30. Leave empty when nobody wrote it down."
    )
    on_site_from = day_field("First day on site")
    on_site_to = day_field("Last day on site")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        editions = [each for each in reversed(all_frameworks()) if each.scale]
        self.fields["framework"].choices = [(each.key, each.short_title) for each in editions]
        kinds = {kind.key: kind.label for each in editions for kind in each.kinds}
        self.fields["kind"].choices = list(kinds.items())

    def clean(self) -> dict[str, Any]:
        """The answers, once the kind is one of the framework's."""
        given = super().clean() or {}
        if given.get("framework") and given.get("kind"):
            edition = load_framework(given["framework"])
            if given["kind"] not in {each.key for each in edition.kinds}:
                known = ", ".join(each.label.lower() for each in edition.kinds)
                self.add_error("kind", f"{edition.short_title} has these kinds: {known}.")
        return given


class StepForm(forms.Form):
    """A piece of logistics."""

    label = forms.CharField(label="What has to be done", max_length=300)
    starts_on = day_field("From")
    ends_on = day_field("Until")
    owner = OwnerField(label="Owner", required=False)


class OwnForm(forms.Form):
    """Who owns a step."""

    owner = OwnerField(label="Owner")


class StepDoneForm(forms.Form):
    """That a step is done."""

    note = forms.CharField(label="Note", max_length=300, required=False)


class RequestDueForm(forms.Form):
    """By when a request is answered, and by whom."""

    due_on = day_field("Day")
    due_time = forms.TimeField(label="Hour", required=False, help_text="For instance 17:00.")
    owner = OwnerField(label="Who answers it", required=False)


class GiveForm(forms.Form):
    """What the authority hands over, or that it holds none."""

    state = forms.ChoiceField(label="Answer", choices=[("given", "Given"), ("not_held", "Not held")])
    version = forms.CharField(
        label="Version given", max_length=200, required=False, help_text="Its date, its file name or its number."
    )
    return_version = forms.ChoiceField(label="Sealed version of the return", required=False)
    note = forms.CharField(label="Note", max_length=500, required=False, help_text="Needed when it is not held.")

    def __init__(self, *args: Any, versions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if versions:
            self.fields["return_version"].choices = [("", "None"), *versions]
        else:
            del self.fields["return_version"]


class CheckForm(forms.Form):
    """What the team says of what was handed over."""

    state = forms.ChoiceField(
        label="Answer",
        choices=[(Handover.State.ACCEPTED.value, "Accept it"), (Handover.State.SENT_BACK.value, "Send it back")],
    )
    note = forms.CharField(label="Reason", max_length=500, required=False, help_text="Needed when it is sent back.")


class ReferForm(forms.Form):
    """A case referred back because a child may not be safe."""

    reference = forms.CharField(label="Case reference", max_length=60, help_text="The reference only, never a name.")
    concern = forms.CharField(
        label="What you saw and why it worries you", widget=forms.Textarea, help_text="Without names."
    )
    immediate = forms.BooleanField(label="A child may be at risk now", required=False, initial=True)


class AnswerForm(forms.Form):
    """The next step of the authority's answer."""

    text = forms.CharField(label="What was done", max_length=500, required=False, help_text="Without names.")
    owner = OwnerField(label="Owner", required=False)

    def __init__(self, *args: Any, step: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if step != "owned":
            del self.fields["owner"]
        if step in ("outcome", "reported_back"):
            self.fields["text"].required = True
        if step == "reported_back":
            self.fields["text"].label = "Who was told, and how"
        if step == "received":
            self.fields["text"].label = "Note"
        self.heading = STEPS[step]
