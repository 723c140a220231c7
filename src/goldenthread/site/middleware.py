"""What every request passes: a strict content policy, sign-in, and errors turned into pages in plain words."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse

from goldenthread.core.errors import GoldenthreadError, NotAllowed

Answer = Callable[[HttpRequest], HttpResponse]
# The longest answer, in characters, that waits for its writer to sign in again.
LONGEST_KEPT = 20_000

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
# A calendar's address holds its own secret (site/calendars.py).
OPEN_TO_ALL = ("/accounts/", "/static/", "/health", "/published/", "/calendar/")


class ContentPolicy:
    """Every page says that only our own files may run or be shown in it, and that it is not to be kept."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class SignedInOnly:
    """Every page asks for sign-in, unless it is one of the few that must be open.

    A form that keeps what is sent to it after a sign-in has run out gets it back once the same person is in again.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated or request.path.startswith(OPEN_TO_ALL):
            return self.get_response(request)
        if request.method == "POST" and _keeps_unsent(request.path):
            fields = {
                name: value[:LONGEST_KEPT] for name, value in request.POST.items() if name != "csrfmiddlewaretoken"
            }
            request.session["unsent"] = {"path": request.path, "fields": fields}
        return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")


class ErrorsInWords:
    """One of our own errors becomes a page with its sentence and the right status."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, NotAllowed | PermissionDenied):
            return render(request, "403.html", {"says": str(exception)}, status=403)
        if isinstance(exception, GoldenthreadError) and exception.exit_code != 1:
            return render(request, "refused.html", {"says": str(exception)}, status=422)
        return None


def _keeps_unsent(path: str) -> bool:
    """Whether the page at this address asks that nothing sent to it be lost."""
    try:
        return getattr(resolve(path).func, "keeps_unsent", False)
    except Resolver404:
        return False


def is_current(request: HttpRequest, name: str) -> bool:
    """Whether the address of this request belongs to the section of the menu named `name`."""
    return resolve(request.path).app_name == name
