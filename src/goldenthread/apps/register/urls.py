"""Addresses of the register."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.register import views

app_name = "register"
urlpatterns = [
    path("", views.home, name="home"),
]
