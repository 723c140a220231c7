"""Addresses of improvement plans."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.plans import views

app_name = "plans"
urlpatterns = [
    path("", views.plans, name="list"),
    path("<slug:key>/", views.plan, name="plan"),
    path("<slug:key>/actions/<str:ref>/", views.action, name="action"),
]
