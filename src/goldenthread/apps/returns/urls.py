"""Addresses of the returns."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.returns import version_views, views

app_name = "returns"
urlpatterns = [
    path("", version_views.versions, name="list"),
    path("send/", views.send, name="send"),
    path("sent/", views.uploads, name="uploads"),
    path("sent/<slug:key>/", views.upload, name="upload"),
    path("sent/<slug:key>/accept/", views.accept, name="accept"),
    path("sent/<slug:key>/withdraw/", views.withdraw, name="withdraw"),
    path("sent/<slug:key>/start-again/", views.start_again, name="start-again"),
    path("sent/<slug:key>/issues/", views.issues, name="issues"),
    path("<slug:key>/", version_views.version, name="version"),
    path("<slug:key>/changes/", version_views.compare, name="compare"),
    path("<slug:key>/data-quality/", version_views.quality, name="quality"),
]
