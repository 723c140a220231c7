"""Forms of the register: what is asked of it, and the file of a further release."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from goldenthread.core import authorities
from goldenthread.core.errors import GoldenthreadError
from goldenthread.core.outcomes import editions_meant, shelf

ROUNDS = (
    ("latest", "The latest inspection of each authority"),
    ("first", "The first inspection of each authority"),
    ("all", "Every inspection"),
)
DAY_HINT = "Reports published by this day count, for example 2016-03-11."
_DAY_WRONG = {
    "invalid": "Enter a real date as year, month and day, for example 2016-03-11.",
    "required": "Enter a date, for example 2016-03-11.",
}


def frameworks() -> list[tuple[str, str]]:
    """Every framework that may be asked for, newest first: a family where it has several editions, then each."""
    found = []
    for family in reversed(shelf().family):
        editions = [each for each in family.edition if not each.held_under]
        if len(editions) > 1:
            found.append((family.key, f"{family.title}, all editions ({family.key})"))
        found += [(each.key, f"{family.title} ({each.key})") for each in reversed(editions)]
    return found


def judgements_of(framework: str) -> dict[str, str]:
    """The judgements of an edition or a family by key; the newest edition's wording where they differ."""
    return {key: label for edition in editions_meant(framework) for key, label in edition.judgements.items()}


class DayField(forms.DateField):
    """A day given as 2016-03-11, with a sentence when it is not one."""

    widget = forms.DateInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=["%Y-%m-%d"], error_messages=_DAY_WRONG, **kwargs)


class DistributionForm(forms.Form):
    """Which grades are counted. A judgement of another framework gives way to the first of this one, and says so."""

    framework = forms.CharField(label="Framework", widget=forms.Select, max_length=60)
    judgement = forms.CharField(label="Judgement", widget=forms.Select, max_length=60)
    rounds = forms.ChoiceField(
        label="Which inspections",
        choices=ROUNDS,
        error_messages={"invalid_choice": "Choose first, all or latest inspections."},
    )
    as_at = DayField(label="As at", help_text=DAY_HINT)
    region = forms.CharField(label="Region", required=False, widget=forms.Select, max_length=60)

    def __init__(self, data: dict[str, str]) -> None:
        super().__init__(data)
        self.gave_way = ""
        offer(self.fields["framework"], frameworks())
        offer(self.fields["region"], _regions())
        offer(self.fields["judgement"], self._judgements())

    def _judgements(self) -> list[tuple[str, str]]:
        """The judgements of the framework asked for; the one asked for replaced where another framework has it."""
        try:
            known = judgements_of(str(self.data["framework"]))
        except GoldenthreadError:
            return list(judgements_of(frameworks()[0][0]).items())  # the framework that the page then shows
        asked = str(self.data["judgement"])
        elsewhere = any(asked in edition.judgements for family in shelf().family for edition in family.edition)
        if asked not in known and elsewhere:
            first = next(iter(known))
            self.gave_way = f"This framework does not have the judgement asked for; “{known[first]}” is shown."
            self.data = self.data | {"judgement": first}
        return list(known.items())

    def clean_framework(self) -> str:
        """An edition or a family that holds inspections; the library's own sentence when it is neither."""
        return in_words(lambda: (editions_meant(self.cleaned_data["framework"]), self.cleaned_data["framework"])[1])

    def clean_region(self) -> str:
        """A region's name as the library writes it."""
        return _region(self.cleaned_data["region"])

    def clean_judgement(self) -> str:
        """A judgement of the framework."""
        key = self.cleaned_data["judgement"]
        known = dict(self.fields["judgement"].choices)  # type: ignore[attr-defined]
        if key not in known:
            raise forms.ValidationError(f"There is no such judgement. Choose one of: {', '.join(known.values())}.")
        return key


class FindAuthorityForm(forms.Form):
    """Words and a region to find an authority by."""

    q = forms.CharField(label="Name or number", required=False, max_length=100)
    region = forms.CharField(label="Region", required=False, widget=forms.Select, max_length=60)

    def __init__(self, data: dict[str, str]) -> None:
        super().__init__(data)
        offer(self.fields["region"], _regions())

    def clean_region(self) -> str:
        """A region's name as the library writes it."""
        return _region(self.cleaned_data["region"])


class SinceForm(forms.Form):
    """Words to find an authority by, and the day to count to."""

    q = forms.CharField(label="Name or number", required=False, max_length=100)
    on = DayField(label="Counted to", help_text="For example 2016-03-11.")


class StandingForm(forms.Form):
    """The day and the judgement to compare neighbours by: those of the newest edition."""

    judgement = forms.ChoiceField(
        label="Judgement", error_messages={"invalid_choice": "Choose one of the judgements listed."}
    )
    on = DayField(label="As at", help_text=DAY_HINT)

    def __init__(self, data: dict[str, str]) -> None:
        super().__init__(data)
        self.judgements = shelf().family[-1].edition[-1].judgements
        offer(self.fields["judgement"], list(self.judgements.items()))


def _regions() -> list[tuple[str, str]]:
    return [("", "All England"), *((name, name) for name in authorities.regions())]


def _region(text: str) -> str:
    return in_words(lambda: authorities.region_named(text)) if text else ""


def offer(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    """Gives a text field the choices to show; what is sent is still judged by the library, in its own words."""
    field.choices = field.widget.choices = choices  # type: ignore[attr-defined]


def in_words(ask: Any) -> str:
    """The answer of a library function; its refusal as the field's own error."""
    try:
        return str(ask())
    except GoldenthreadError as error:
        raise forms.ValidationError(str(error)) from error


def with_defaults(given: Any, **defaults: str | date) -> dict[str, str]:
    """The values of an address by name; what is absent is taken from the defaults, what is present never is."""
    return {name: str(given.get(name, value)) for name, value in defaults.items()}
