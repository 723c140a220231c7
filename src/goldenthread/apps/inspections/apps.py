"""Tells Django about inspections."""

from __future__ import annotations

from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    """The inspection record."""

    name = "goldenthread.apps.inspections"
    label = "inspections"
