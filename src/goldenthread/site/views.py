"""Pages that belong to no single app: the health check and the pages for when something is wrong."""

from __future__ import annotations

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render


def health(request: HttpRequest) -> JsonResponse:
    """Whether the site and its database answer, for a load balancer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"ok": True})


def closed(request: HttpRequest) -> HttpResponse:
    """A page of the sign-in library that nobody has here."""
    raise Http404


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a form whose token does not fit: most often it was open since before the last sign-in."""
    says = (
        "The form was open too long, or you signed in again in between. Go back, load the page anew and send it again."
    )
    return render(request, "403.html", {"heading": "This form has expired", "says": says}, status=403)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for something this person may not do."""
    return render(request, "403.html", {"says": str(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address that leads nowhere."""
    return render(request, "404.html", status=404)


def our_fault(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours; it must not need the database."""
    return render(request, "500.html", status=500)
