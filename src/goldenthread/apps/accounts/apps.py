"""Tells Django about people."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, roles, posts and bodies."""

    name = "goldenthread.apps.accounts"
    label = "accounts"
