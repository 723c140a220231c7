"""Addresses of published reports."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.reports import drafts, insights, views

app_name = "reports"
urlpatterns = [
    path("", views.reports, name="list"),
    path("upload/", drafts.upload, name="upload"),
    path("upload-paper/", drafts.upload_paper, name="upload-paper"),
    path("drafts/", drafts.readings, name="readings"),
    path("drafts/<int:pk>/", drafts.reading, name="reading"),
    path("drafts/<int:pk>/fields/<slug:key>/", drafts.field, name="field"),
    path("drafts/<int:pk>/pages/<int:page>/", drafts.picture, name="picture"),
    path("drafts/<int:pk>/missed/", drafts.missed, name="missed"),
    path("drafts/<int:pk>/set-aside/", drafts.set_aside, name="set-aside"),
    path("drafts/<int:pk>/save/", drafts.save, name="save"),
    path("search/", insights.search, name="search"),
    path("asked-again/", insights.recurring, name="recurring"),
    path("asks/<int:pk>/", insights.ask, name="ask"),
    path("asks/<int:pk>/and/<int:other>/", insights.same_ask, name="same-ask"),
    path("beside-neighbours/", insights.compare, name="compare"),
    path("<int:pk>/", views.report, name="report"),
    path("<int:pk>/start-inspection/", views.start_inspection, name="start-inspection"),
    path("<int:pk>/withdraw/", views.withdraw, name="withdraw"),
]
