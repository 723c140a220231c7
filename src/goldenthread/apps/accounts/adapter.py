"""How sign-in behaves here: people are invited, nobody signs themselves up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils import timezone

from goldenthread.apps.accounts import actions


class InvitedPeopleOnly(DefaultAccountAdapter):
    """allauth's adapter with the open door closed and each sign-in noted in the trail."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        super().login(request, user)
        actions.note_sign_in(by=user, on=timezone.localdate())
