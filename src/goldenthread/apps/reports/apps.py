"""Tells Django about published reports."""

from __future__ import annotations

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Published inspection reports."""

    name = "goldenthread.apps.reports"
    label = "reports"
