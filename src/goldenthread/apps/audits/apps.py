"""Tells Django about audits."""

from __future__ import annotations

from django.apps import AppConfig


class AuditsConfig(AppConfig):
    """Case audit."""

    name = "goldenthread.apps.audits"
    label = "audits"
