"""The page that takes one more of Ofsted's releases into the register.

The length of a request is judged before a byte of its body is looked at, which is why the page is exempt from the
usual token check (that check reads the body) and hands on to a page that is not. The upload is kept in a temporary
file, is read as intake reads any file it does not trust, and its name is shown but never believed.
"""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from goldenthread.apps.register import actions
from goldenthread.apps.register.policies import policy
from goldenthread.core.errors import InputNotFit
from goldenthread.intake.official_statistics import Reading, read_outcomes
from goldenthread.intake.safety import Limits, accept_bytes

MEGABYTE = 1_000_000
# The largest of Ofsted's releases is 2 MB and unpacks to 40.
LIMITS = Limits(file_bytes=20 * MEGABYTE, unpacked_bytes=300 * MEGABYTE)
ROOM_FOR_THE_FORM = MEGABYTE
MOST_SHOWN = 200  # findings in the table; a wholly wrong file has one for every cell

TOO_LARGE = (
    f"What was sent is larger than {LIMITS.file_bytes // MEGABYTE} MB, so it was not read and nothing was changed. "
    "Check that it is the right file."
)


class ReleaseForm(forms.Form):
    """The file of one release."""

    file = forms.FileField(
        label="Spreadsheet (.ods)",
        help_text=f"At most {LIMITS.file_bytes // MEGABYTE} MB. Ofsted's are about 2 MB.",
        error_messages={"required": "Choose a file.", "empty": "The file is empty. Fetch it again from Ofsted."},
    )


@csrf_exempt
def import_page(request: HttpRequest) -> HttpResponse:
    """The form, or what came of the file; a body that is too long is refused unread."""
    policy.require_import(request.user)
    if _length(request) > LIMITS.file_bytes + ROOM_FOR_THE_FORM:
        form = ReleaseForm({})
        form.errors.clear()
        form.add_error("file", TOO_LARGE)
        return render(request, "register/import.html", {"form": form}, status=413)
    request.upload_handlers = [TemporaryFileUploadHandler(request)]
    return _import_page(request)


@csrf_protect
def _import_page(request: HttpRequest) -> HttpResponse:
    form = ReleaseForm(request.POST, request.FILES) if request.method == "POST" else ReleaseForm()
    context: dict[str, object] = {"form": form}
    if form.is_valid():
        try:
            reading = _read(form.cleaned_data["file"])
            if not reading.errors:
                imported = actions.import_release(reading=reading, by=request.user, on=timezone.localdate())
                return render(request, "register/imported.html", {"imported": imported, "notes": reading.issues[:20]})
        except InputNotFit as error:
            form.add_error("file", str(error))
        else:
            form.add_error("file", "The file does not fit, so nothing was changed. The table says where.")
            found = sorted(reading.issues, key=lambda issue: issue.level)
            context |= {"issues": found[:MOST_SHOWN], "total": len(found), "errors": len(reading.errors)}
    return render(request, "register/import.html", context, status=422 if form.errors else 200)


def _length(request: HttpRequest) -> int:
    """How many bytes the request says it sends; Django reads no more than that, and none where it says nothing."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _read(upload: UploadedFile) -> Reading:
    """The upload as a reading; InputNotFit when it is not a spreadsheet of Ofsted's outcomes at all."""
    limit = LIMITS.file_bytes
    data = upload.read(limit + 1)
    return read_outcomes(accept_bytes(data, name=upload.name or "", kinds=("ods",), limits=LIMITS))
