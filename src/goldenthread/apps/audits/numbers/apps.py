"""Tells Django about the numbers of case audit."""

from __future__ import annotations

from django.apps import AppConfig


class AuditNumbersConfig(AppConfig):
    """Counts of what the audits say."""

    name = "goldenthread.apps.audits.numbers"
    label = "audit_numbers"
