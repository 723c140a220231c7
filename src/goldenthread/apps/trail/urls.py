"""Addresses of the trail."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.trail import views

app_name = "trail"
urlpatterns = [path("", views.events, name="list")]
