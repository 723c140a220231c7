"""Tells Django about the trail."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class TrailConfig(AppConfig):
    """The append-only record of what was done."""

    name = "goldenthread.apps.trail"
    label = "trail"

    def ready(self) -> None:
        """Learn the codes that every app declares in its events.py."""
        autodiscover_modules("events")
