"""What is asked of the numbers: which tool, which months, which team."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import Sum

from goldenthread.apps.audits.models import ToolEdition
from goldenthread.apps.audits.numbers import queries
from goldenthread.apps.audits.numbers.queries import Scope
from goldenthread.apps.audits.policies import agency_of
from goldenthread.core.document import spoken_date

USUAL_MONTHS = 12
_NONE = date(1900, 1, 1)


def month_words(month: date) -> str:
    """A month as October 2015."""
    return spoken_date(month).partition(" ")[2]


class AnyOf(forms.ChoiceField):
    """A choice of which “every” may be one: nothing is left out by leaving it open."""

    def validate(self, value: Any) -> None:
        """Nothing, or that it is not one of the choices."""
        if not self.valid_value(value):
            raise forms.ValidationError("Choose one of those offered.")


class QuestionForm(forms.Form):
    """Which audits are counted. Without an answer: the tool most used of late, the last twelve months, every team."""

    tool = AnyOf(label="Tool")
    since = AnyOf(label="From")
    until = AnyOf(label="To")
    team = AnyOf(label="Team")

    def __init__(self, user: Any, data: Any, *, one_tool: bool = False, teams: bool = True) -> None:
        self.user = user
        self.tools = queries.tools_used(user)
        self.months = queries.months(user)
        given = {name: data.get(name, "") for name in ("tool", "since", "until", "team")}
        if self.months:
            given["until"] = given["until"] or self.months[-1].isoformat()
            given["since"] = given["since"] or self.months[max(0, len(self.months) - USUAL_MONTHS)].isoformat()
        if one_tool and not given["tool"] and self.tools:
            given["tool"] = _most_used(user, self.tools)
        super().__init__(given)
        editions = [(key, held[0].title) for key, held in self.tools.items()]
        months = [(month.isoformat(), month_words(month)) for month in reversed(self.months)] or [("", "No month yet")]
        anything = [] if one_tool and editions else [("", "Every graded tool")]
        _offer(self.fields["tool"], [*anything, *editions])
        _offer(self.fields["since"], months)
        _offer(self.fields["until"], months)
        _offer(self.fields["team"], [("", "Every team"), *((str(each.pk), each.title) for each in queries.teams(user))])
        if not teams:
            del self.fields["team"]

    def clean(self) -> dict[str, Any]:
        """The months in their order."""
        found = super().clean() or {}
        if found.get("since", "") > found.get("until", "~"):
            raise forms.ValidationError("The first month is after the last. Choose an earlier first month.")
        return found

    @property
    def editions(self) -> list[ToolEdition]:
        """The editions of the tool asked for, the newest first; of every tool where none was."""
        asked = self.cleaned_data.get("tool", "")
        return self.tools.get(asked, []) if asked else [each for held in self.tools.values() for each in held]

    def scope(self) -> Scope:
        """The question as the queries take it. The form must be valid."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        team = self.cleaned_data.get("team")
        return Scope(
            authority=self.user.authority,
            agency=agency_of(self.user),
            tools=tuple(each.pk for each in self.editions),
            since=date.fromisoformat(since) if since else _NONE,
            until=date.fromisoformat(until) if until else _NONE,
            team=int(team) if team else None,
        )

    def said(self) -> str:
        """The question in words, as the heading of a table or chart."""
        scope = self.scope()
        tool = self.editions[0].title if self.cleaned_data.get("tool") and self.editions else "Every graded tool"
        team = dict(self.fields["team"].choices).get(str(scope.team), "") if scope.team else ""  # type: ignore[attr-defined]
        months = month_words(scope.since)
        if scope.until != scope.since:
            months += f" to {month_words(scope.until)}"
        return ", ".join(filter(None, (tool, team, months)))


def _most_used(user: Any, tools: dict[str, list[ToolEdition]]) -> str:
    """The graded tool with most cases planned, so that the page opens on something a programme is about."""
    used = queries.rounds(user).filter(tool__scoring="graded", kind="programme").order_by()
    planned = used.values_list("tool__key").annotate(n=Sum("teams__planned")).order_by("-n", "tool__key")
    return next((key for key, _ in planned[:1]), next(iter(tools)))


def _offer(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    field.choices = choices  # type: ignore[attr-defined]
