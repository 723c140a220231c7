"""Addresses of improvement plans."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.plans import changes, views

app_name = "plans"
urlpatterns = [
    path("", views.plans, name="list"),
    path("<slug:key>/", views.plan, name="plan"),
    path("<slug:key>/actions/<str:ref>/", views.action, name="action"),
    path("<slug:key>/actions/<str:ref>/due/", changes.due, name="due"),
    path("<slug:key>/actions/<str:ref>/milestones/", changes.milestone, name="milestone"),
    path("<slug:key>/actions/<str:ref>/milestones/<int:number>/", changes.milestone_done, name="milestone-done"),
    path("<slug:key>/actions/<str:ref>/verify/", changes.verify, name="verify"),
]
