"""The page that makes a plan for an inspection: every ask of the record is then there, waiting for its answer."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.policies import policy
from goldenthread.core.errors import GoldenthreadError


class PlanForm(forms.Form):
    """What a new plan is called, and when it was approved."""

    title = forms.CharField(label="Title", max_length=200)
    approved_on = forms.DateField(
        label="Approved on", required=False, widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Leave it out while the plan is being written.",
    )  # fmt: skip


def make(request: HttpRequest, inspection: str) -> HttpResponse:
    """A form for a new plan in answer to one inspection; to the plan itself where there is one already."""
    policy.require_read(request.user)
    found = inspections.visible_to(request.user).filter(key=inspection).first()
    if found is None:
        raise Http404
    policy.require_write(request.user, found)
    there = queries.visible_to(request.user).filter(inspection=found).first()
    if there and request.method != "POST":
        return redirect("plans:plan", key=there.key)
    form = PlanForm(request.POST or None, initial={"title": f"Improvement plan: {found.title}"})
    if request.method == "POST" and form.is_valid():
        try:
            plan = actions.make_plan(
                key=f"{found.key}-plan", inspection=found, by=request.user, on=today(), **form.cleaned_data
            )
        except GoldenthreadError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "The plan is made. Each ask below waits for an action, or for why there is none.")
            return redirect("plans:asks", key=plan.key)
    context = {
        "form": form,
        "heading": "Make a plan",
        "caption": found.title,
        "intro": "Every ask of the inspection is listed in the plan from the start, so that none is forgotten.",
        "back": (found.title, reverse("inspections:inspection", args=[found.key])),
        "button": "Make the plan",
    }
    return render(request, "change.html", context, status=422 if form.errors else 200)
