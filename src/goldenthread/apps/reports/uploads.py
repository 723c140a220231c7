"""An upload is judged by its length before a byte of it is read, and then kept in a temporary file.

The pages are exempt from the usual token check, which would read the body first, and hand on to one that is not.
"""

from __future__ import annotations

from collections.abc import Callable

from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

ROOM_FOR_THE_FORM = 1_000_000
Page = Callable[..., HttpResponse]


def upload_page(*, most_bytes: int, too_long: Page) -> Callable[[Page], Page]:
    """Makes a view an upload page: `too_long` answers where the request says it sends more than `most_bytes`."""

    def made(view: Page) -> Page:
        protected = csrf_protect(view)

        @csrf_exempt
        def page(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if _length(request) > most_bytes + ROOM_FOR_THE_FORM:
                return too_long(request, *args, **kwargs)
            request.upload_handlers = [TemporaryFileUploadHandler(request)]
            return protected(request, *args, **kwargs)

        return page

    return made


def _length(request: HttpRequest) -> int:
    """How many bytes the request says it sends; Django reads no more than that, and none where it says nothing."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
