"""Search over findings and recommendations of every report, and its filters."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from goldenthread.apps.reports import queries
from goldenthread.apps.reports.fields import CLASSES
from goldenthread.apps.reports.models import Passage
from goldenthread.core.frameworks import load_framework
from goldenthread.core.outcomes import GRADE_LABELS


class SearchForm(forms.Form):
    """What is looked for. Every filter is optional; what it offers is what the reports hold."""

    q = forms.CharField(label="Words", required=False, max_length=200)
    kind = forms.ChoiceField(label="Kind", required=False)
    finding_class = forms.ChoiceField(label="Class", required=False)
    framework = forms.ChoiceField(label="Framework", required=False)
    authority = forms.ChoiceField(label="Authority", required=False)
    region = forms.ChoiceField(label="Region", required=False)
    grade = forms.ChoiceField(label="Overall grade", required=False)
    year = forms.ChoiceField(label="Year", required=False)

    def __init__(self, data: Any, *, user: Any) -> None:
        super().__init__(data)
        held = list(
            queries.visible_to(user).values_list("framework", "dfe", "name", "region", "published", "on_site_from")
        )
        self._offer("kind", Passage.Kind.choices)
        self._offer("finding_class", list(CLASSES.items()))
        self._offer("framework", [(key, load_framework(key).short_title) for key in sorted({row[0] for row in held})])
        self._offer("authority", sorted({(str(row[1]), row[2]) for row in held}, key=lambda pair: pair[1]))
        self._offer("region", [(name, name) for name in sorted({row[3] for row in held if row[3]})])
        self._offer("grade", [(code, label.capitalize()) for code, label in GRADE_LABELS.items()])
        years = {(row[4] or row[5]).year for row in held if row[4] or row[5]}
        self._offer("year", [(str(year), str(year)) for year in sorted(years, reverse=True)])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = [("", "Any"), *choices]


def found(user: Any, asked: dict[str, str]) -> QuerySet[Passage]:
    """The passages of visible reports that hold every word and pass every filter, newest report first."""
    passages = Passage.objects.filter(report__in=queries.visible_to(user)).select_related("report")
    for word in asked.get("q", "").split():
        passages = passages.filter(text__icontains=word)
    plain = {
        "kind": "kind",
        "finding_class": "finding_class",
        "framework": "report__framework",
        "authority": "report__dfe",
        "region": "report__region",
    }
    for name, column in plain.items():
        if asked.get(name):
            passages = passages.filter(**{column: asked[name]})
    if asked.get("grade"):
        passages = passages.filter(report__judgements__key="overall", report__judgements__grade=asked["grade"])
    if asked.get("year"):
        year = int(asked["year"])
        undated = Q(report__published=None, report__on_site_from__year=year)
        passages = passages.filter(Q(report__published__year=year) | undated)
    return passages.order_by("-report__on_site_from", "-report_id", "place")
