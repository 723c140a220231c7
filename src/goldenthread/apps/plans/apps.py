"""Tells Django about plans."""

from __future__ import annotations

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The improvement plan."""

    name = "goldenthread.apps.plans"
    label = "plans"
