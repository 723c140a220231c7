"""Tells Django about the returns."""

from __future__ import annotations

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """Which versions of child-level tables were accepted, held and shredded."""

    name = "goldenthread.apps.returns"
    label = "returns"
