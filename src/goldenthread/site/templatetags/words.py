"""Small words for templates: dates as people write them, tags for grades and ratings, counts with their noun."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

# A grade is always written out; the colour only helps the eye.
GRADE_COLOURS = {
    "outstanding": "turquoise",
    "good": "green",
    "requires_improvement": "yellow",
    "adequate": "yellow",
    "inadequate": "red",
}
GRADE_WORDS = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires_improvement": "Requires improvement",
    "adequate": "Adequate",
    "inadequate": "Inadequate",
}


@register.filter
def day(value: date | datetime | None) -> str:
    """A date as 11 March 2016; a dash when there is none."""
    if value is None or value == "":
        return "—"
    if isinstance(value, str):
        value = date.fromisoformat(value)
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    return f"{value.day} {value:%B %Y}"


@register.filter
def iso_day(value: date | str | None) -> str:
    """A date as a browser's own date field wants it, 2016-03-11; what a person typed stays as it was."""
    return value.isoformat() if isinstance(value, date) else value or ""


@register.filter
def moment(value: datetime | None) -> str:
    """A moment as 11 March 2016, 9:30am."""
    if value is None:
        return "—"
    local = timezone.localtime(value)
    hour = local.hour % 12 or 12
    return f"{local.day} {local:%B %Y}, {hour}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


@register.filter
def grade_words(code: str | None) -> str:
    """A grade code in words."""
    if not code:
        return "No grade"
    return GRADE_WORDS.get(code, code.replace("_", " ").capitalize())


@register.simple_tag
def grade(code: str | None, label: str = "") -> SafeString:
    """A grade as a tag, always in words."""
    colour = GRADE_COLOURS.get(code or "", "grey")
    return format_html('<strong class="govuk-tag govuk-tag--{}">{}</strong>', colour, label or grade_words(code))


RATING_COLOURS = {
    "blue": "blue",
    "green": "green",
    "amber": "orange",
    "red": "red",
    "stale": "grey",
    "not_known": "grey",
}


@register.simple_tag
def rating_tag(code: str | None) -> SafeString:
    """A delivery or impact rating as a tag, always in words."""
    if not code:
        return format_html('<span class="govuk-hint gt-inline">{}</span>', "No update yet")
    return format_html(
        '<strong class="govuk-tag govuk-tag--{}">{}</strong>',
        RATING_COLOURS.get(code, "grey"),
        code.replace("_", " ").capitalize(),
    )


@register.simple_tag
def counted(number: int, singular: str, plural: str = "") -> str:
    """A count with its noun: 1 ask, 24 asks."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


@register.filter
def lookup(mapping: Any, key: Any) -> Any:
    """The value of a key that is itself a variable."""
    return mapping.get(key) if mapping else None


@register.filter
def lookup_words(code: str | None) -> str:
    """A key such as area_for_improvement as words: Area for improvement."""
    return (code or "").replace("_", " ").capitalize()


@register.filter
def unlocalised(number: float) -> str:
    """A number as a drawing wants it: no thousands mark, a point before the decimals."""
    return f"{number:g}"


@register.filter
def at(items: Any, place: int) -> Any:
    """The item at a place that is itself a variable."""
    return items[place]
