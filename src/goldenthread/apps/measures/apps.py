"""Tells Django about the measures."""

from __future__ import annotations

from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    """Values of measures, published or not, and the samples drawn from what they count."""

    name = "goldenthread.apps.measures"
    label = "measures"

    def ready(self) -> None:
        """An upload that has become a version has its measures worked out."""
        from goldenthread.apps.measures.actions import value_accepted
        from goldenthread.apps.returns.working import version_accepted

        version_accepted.connect(value_accepted, dispatch_uid="measures")
