"""Addresses of published papers, open to anybody and meant to last."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.governance import publishing_views, views

app_name = "published"
urlpatterns = [
    path("", publishing_views.published, name="list"),
    path("style.css", views.style, name="style"),
    path("<slug:key>/<int:pk>/", publishing_views.published_paper, name="paper"),
    path("<slug:key>/<int:pk>/<str:form>/", publishing_views.published_file, name="file"),
]
