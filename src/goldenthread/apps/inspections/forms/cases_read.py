"""Forms of the register of cases."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.inspections.models.cases_read import Purpose
from goldenthread.core.frameworks import Framework
from goldenthread.core.sampling import Exclusion, Quota, SamplingPlan

LARGEST_FRAME = 2 * 1024 * 1024


class DrawForm(forms.Form):
    """A draw: the frame as a CSV of references, what to draw by, how many, and the seed."""

    purpose = forms.ChoiceField(label="What the cases are for", choices=Purpose.choices)
    title = forms.CharField(label="Name of the draw", max_length=200)
    frame = forms.FileField(
        label="The frame, as CSV",
        help_text="One row for each case: a column with the reference, and columns for stage, team, age or risk. No names.",
    )
    case = forms.CharField(label="Column with the reference", max_length=60, initial="case")
    groups = forms.CharField(
        label="Columns to draw by",
        max_length=200,
        required=False,
        help_text="Separated by commas: stage, team, age, risk.",
    )
    size = forms.IntegerField(label="How many cases", min_value=1, max_value=5000)
    minimum = forms.IntegerField(label="At least from each group", min_value=0, max_value=100, initial=1)
    quotas = forms.CharField(
        label="Fixed numbers for some groups",
        widget=forms.Textarea,
        required=False,
        help_text="One on each line: a value for each column, in order, then the number. For instance care leaver, higher: 5.",
    )
    exclude = forms.CharField(
        label="Cases to leave out",
        widget=forms.Textarea,
        required=False,
        help_text="One on each line: column = value: reason. For instance team = 4: the team of an inspector.",
    )
    seed = forms.CharField(label="Seed", max_length=60, help_text="Any text. With it anybody can repeat the draw.")

    def clean_frame(self) -> Any:
        """The file, when it is not too large to be a list of references."""
        given = self.cleaned_data["frame"]
        if given.size > LARGEST_FRAME:
            raise forms.ValidationError("The file is larger than 2 MB. A frame holds one short row for each case.")
        return given

    def clean_exclude(self) -> tuple[Exclusion, ...]:
        """The exclusions, each with its reason."""
        found = []
        for number, line in enumerate(self.cleaned_data["exclude"].splitlines(), start=1):
            if not line.strip():
                continue
            column, equals, rest = line.partition("=")
            value, colon, reason = rest.partition(":")
            if not (equals and colon and column.strip() and value.strip() and reason.strip()):
                raise forms.ValidationError(f"Line {number} must read: column = value: reason.")
            found.append(Exclusion(where={column.strip(): value.strip()}, reason=reason.strip()))
        return tuple(found)

    def clean(self) -> dict[str, Any]:
        """The answers, with the quotas by group."""
        given = super().clean() or {}
        columns = [name.strip() for name in given.get("groups", "").split(",") if name.strip()]
        found = []
        for number, line in enumerate((given.get("quotas") or "").splitlines(), start=1):
            if not line.strip():
                continue
            values, _, take = line.rpartition(":")
            cells = [cell.strip() for cell in values.split(",")]
            if len(cells) != len(columns) or not all(cells) or not take.strip().isdecimal():
                self.add_error(
                    "quotas", f"Line {number} must read: a value for each column to draw by, then : and a number."
                )
                return given
            found.append(Quota(where=dict(zip(columns, cells, strict=True)), take=int(take)))
        given["quotas"] = tuple(found)
        return given

    def plan(self) -> SamplingPlan:
        """The sampling plan these answers make."""
        given = self.cleaned_data
        return SamplingPlan(
            title=given["title"],
            case=given["case"].strip(),
            by=tuple(name.strip() for name in given["groups"].split(",") if name.strip()),
            size=given["size"],
            minimum=given["minimum"],
            quotas=given["quotas"],
            exclude=given["exclude"],
        )


class ChooseForm(forms.Form):
    """A case chosen by hand."""

    purpose = forms.ChoiceField(label="What the case is for", choices=Purpose.choices)
    reference = forms.CharField(label="Case reference", max_length=60, help_text="The reference only, never a name.")
    why = forms.CharField(label="Why this case", max_length=500)


class AsideForm(forms.Form):
    """Why a case is set aside."""

    why = forms.CharField(label="Why it is set aside", max_length=500)


class CaseGradeForm(forms.Form):
    """One view of a tracked case."""

    grade = forms.ChoiceField(label="Grade")
    reasons = forms.CharField(label="Reasons", widget=forms.Textarea, help_text="Without names.")

    def __init__(self, *args: Any, framework: Framework, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grades = framework.scale.grades if framework.scale else ()
        self.fields["grade"].choices = [("", "Choose a grade"), *((each.code, each.display_label) for each in grades)]
