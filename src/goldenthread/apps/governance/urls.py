"""Addresses of papers."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.governance import views

app_name = "papers"
urlpatterns = [path("", views.papers, name="list"), path("<slug:key>/", views.paper, name="paper")]
