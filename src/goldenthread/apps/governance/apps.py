"""Tells Django about papers."""

from __future__ import annotations

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """Papers, their snapshots and their sign-off."""

    name = "goldenthread.apps.governance"
    label = "governance"
