"""Forms of the returns: what is sent, and what it is accepted or withdrawn for."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

MEGABYTE = 1_000_000
MOST_BYTES = 100 * MEGABYTE
MOST_FILES = 30

TOO_LARGE = (
    f"What was sent is larger than {MOST_BYTES // MEGABYTE} MB, so it was not read and nothing was kept. Check that it is "
    "the right file; a larger return is accepted with the command `goldenthread vault accept`."
)


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One file or several, in the order they were chosen."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        chosen = data if isinstance(data, list | tuple) else [data]
        if len(chosen) > MOST_FILES:
            raise forms.ValidationError(f"At most {MOST_FILES} files are taken at once. Put them into one zip archive.")
        return [super(FilesField, self).clean(each, initial) for each in chosen or [None]]


def _day(label: str, help_text: str = "") -> forms.DateField:
    return forms.DateField(label=label, help_text=help_text, widget=forms.DateInput(attrs={"type": "date"}))


class UploadForm(forms.Form):
    """The files of one return, and the day it describes."""

    files = FilesField(
        label="The files of one return",
        help_text=(
            "Annex A as a workbook (.xlsx, .xlsm or .ods); SSDA903 as its CSV files, a zip archive of them or its XML; the "
            f"children in need census as XML; the workforce tables. At most {MOST_BYTES // MEGABYTE} MB together."
        ),
        error_messages={"required": "Choose a file.", "empty": "A file is empty. Save it again and send that copy."},
    )
    as_at = _day("The day it describes", "For a yearly return 31 March, for Annex A the day it was drawn.")
    year = forms.IntegerField(
        label="Collection year",
        required=False,
        min_value=2008,
        max_value=2100,
        help_text="The year it ends in: 2026 ends on 31 March 2026. Leave it out where the return says so itself.",
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["files"].widget.attrs["multiple"] = True

    def clean_as_at(self) -> date:
        """A day that has been."""
        day: date = self.cleaned_data["as_at"]
        if day > self.today:
            raise forms.ValidationError("A return describes a day that has been. The day given lies ahead.")
        return day


class AcceptForm(forms.Form):
    """Accepting a return that is fit."""


class WaiverForm(forms.Form):
    """Accepting a return that is not fit: why, and until when that holds."""

    reason = forms.CharField(
        label="Why it is accepted as it is", widget=forms.Textarea, max_length=500, help_text="Name no child."
    )
    until = _day("Until when the waiver holds", "By then the return is to be put right and sent again.")


class HatchForm(forms.Form):
    """For whom rows about children are opened, and what for."""

    person = forms.CharField(label="For whom", max_length=120, help_text="The name of the person who will read it.")
    purpose = forms.CharField(label="What for", max_length=300, help_text="The trail keeps this. Name no child.")
