"""Forms about people."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.accounts import roles


class InviteForm(forms.Form):
    """Who to invite."""

    name = forms.CharField(label="Name", max_length=200, help_text="As colleagues would read it.")
    email = forms.EmailField(label="E-mail address", max_length=254)


class RoleForm(forms.Form):
    """Which role to give."""

    role = forms.ChoiceField(label="Role")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.key, f"{role.title}: {role.sentence}") for role in roles.roles().values()]


class EndRoleForm(forms.Form):
    """Which role to end, and why."""

    role = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(label="Reason", max_length=500, help_text="The trail keeps it.")
