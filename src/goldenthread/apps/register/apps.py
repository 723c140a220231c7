"""Tells Django about the register."""

from __future__ import annotations

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The national register of inspection outcomes."""

    name = "goldenthread.apps.register"
    label = "register"
