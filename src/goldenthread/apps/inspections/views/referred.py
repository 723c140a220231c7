"""Pages of cases referred back for safety."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.forms.running import AnswerForm, ReferForm
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries import running
from goldenthread.apps.inspections.views.doors import (
    change,
    coordinated,
    followed,
    frame,
    inspected,
    moment,
    visible,
    with_owners,
)
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.referred_cases import STEPS

COLUMNS = (
    Column(
        "Case",
        lambda each: f"{each.case.number}: {each.case.reference}",
        lambda each: reverse("inspections:referral", args=[each.case.inspection.key, each.case.number]),
    ),
    Column("Referred", lambda each: each.case.referred_at, kind="moment"),
    Column("At risk now", lambda each: "Yes" if each.case.immediate else "No"),
    Column("Due", lambda each: each.standing.due, kind="date"),
    Column("Owner", lambda each: each.case.owner.title if each.case.owner else "Nobody yet"),
    Column(
        "Where it stands",
        lambda each: f"Overdue. {each.standing.says}" if each.standing.overdue else each.standing.says,
    ),
)


def referred(request: HttpRequest, key: str) -> HttpResponse:
    """Every case referred back, with its clock."""
    inspection = followed(request, key)
    return list_page(
        request,
        "inspections/referred.html",
        rows=running.referred_of(inspection, on=today()),
        columns=COLUMNS,
        name=f"{key}-referred",
        heading="Cases referred back",
        empty="No case has been referred back.",
        **frame(request, inspection, "referred"),
    )


def referral(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One case: the concern, its clock, and each step of the answer; also for the post that owns the answer."""
    inspection = visible(request, key)
    if not running.owns_referral(request.user, inspection, number):
        policy.require_follow(request.user)
    found = running.referred_of(inspection, on=today())
    view = next((each for each in found if each.case.number == number), None)
    if view is None:
        raise Http404
    taken = {each.step: each for each in view.case.steps.all()}
    steps = [(label, taken.get(step)) for step, label in STEPS.items()]
    context = frame(
        request, inspection, "referred", view=view, steps=steps, next_label=STEPS.get(view.standing.next_step, "")
    )
    return render(request, "inspections/referral.html", context)


def refer(request: HttpRequest, key: str) -> HttpResponse:
    """A case referred back; its clock starts now."""
    inspection = inspected(request, key)
    form = ReferForm(request.POST or None)
    act = partial(actions.refer_back, inspection=inspection, referred_at=moment())
    return change(
        request,
        inspection,
        form,
        act,
        heading="Refer a case back",
        done="The case is referred back. Telephone as well: this page does not replace the call.",
        back=("Referred back", "referred", []),
        intro="Telephone first when a child may be at risk now. The clock starts when you record it here.",
        button="Refer the case back",
    )


def answer(request: HttpRequest, key: str, number: int, step: str) -> HttpResponse:
    """The next step of the authority's answer."""
    inspection = coordinated(request, key)
    found = get_object_or_404(inspection.referred, number=number)
    if step not in STEPS:
        raise Http404
    form = with_owners(AnswerForm(request.POST or None, step=step), request.user)
    act = partial(actions.answer_referral, case=found, step=step, at=moment())
    back = (str(found), "referral", [number])
    return change(request, inspection, form, act, heading=STEPS[step], done="It is recorded.", back=back)
