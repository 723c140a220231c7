"""What the pages of case audit say again and again: their menu, and names of fields as they stand in addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits.form_parts import field_id

register = template.Library()

MENU = (
    ("My audits", "mine", "audits:mine", Verb.READ_AUDITS),
    ("My feedback", "feedback", "audits:feedback", Verb.REPLY_TO_AUDITS),
    ("All audits", "list", "audits:list", Verb.READ_AUDITS),
    ("Alerts", "alerts", "audits:alerts", Verb.READ_AUDITS),
    ("Actions", "actions", "audits:actions", Verb.READ_AUDITS),
    ("Moderation", "moderation", "audits:moderation", Verb.MODERATE_AUDITS),
    ("Programmes", "programmes", "audits:programmes", Verb.READ_EVERY_AUDIT),
    ("Tools", "tools", "audits:tools", Verb.READ_AUDITS),
)


@dataclass(frozen=True)
class Entry:
    """One page of case audit."""

    text: str
    section: str
    href: str


@register.simple_tag(takes_context=True)
def audit_menu(context: Any) -> list[Entry]:
    """The pages of case audit this person may open."""
    user = context["user"]
    return [Entry(text, section, reverse(address)) for text, section, address, verb in MENU if allows(user, verb)]


@register.filter
def dashed(name: str) -> str:
    """A field's name as its id on the page."""
    return field_id(name)


@register.filter
def any_error(cells: Any) -> bool:
    """Whether anything in a row of the editor is wrong."""
    return any(each.error for each in cells)
