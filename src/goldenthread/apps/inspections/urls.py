"""Addresses of inspections."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.inspections import views

app_name = "inspections"
urlpatterns = [
    path("", views.inspections, name="list"),
    path("<slug:key>/", views.inspection, name="inspection"),
    path("<slug:key>/findings/", views.findings, name="findings"),
    path("<slug:key>/judgements/<slug:judgement>/", views.judgement, name="judgement"),
    path("<slug:key>/duties/<slug:clock>/", views.duty, name="duty"),
    path("<slug:key>/received/", views.received, name="received"),
]
