"""Addresses of inspections."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.inspections.views import record

app_name = "inspections"
urlpatterns = [
    path("", record.inspections, name="list"),
    path("<slug:key>/", record.inspection, name="inspection"),
    path("<slug:key>/findings/", record.findings, name="findings"),
    path("<slug:key>/judgements/<slug:judgement>/", record.judgement, name="judgement"),
    path("<slug:key>/duties/<slug:clock>/", record.duty, name="duty"),
    path("<slug:key>/received/", record.received, name="received"),
]
