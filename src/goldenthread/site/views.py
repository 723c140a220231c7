"""Pages that belong to no single app: the health check and the pages for when something is wrong."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render


def health(request: HttpRequest) -> JsonResponse:
    """Whether the site and its database answer, for a load balancer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"ok": True})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address that leads nowhere."""
    return render(request, "404.html", status=404)


def our_fault(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours; it must not need the database."""
    return render(request, "500.html", status=500)
