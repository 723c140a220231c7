"""Pages of the judgement meeting."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.forms.drafting import GradeViewForm
from goldenthread.apps.inspections.queries import meeting as reads
from goldenthread.apps.inspections.views.doors import change, frame, inspected
from goldenthread.core.errors import InputNotFit
from goldenthread.core.frameworks import load_framework

SAYS = {
    "propose": (actions.propose_grade, "Propose a grade", "Your proposal is before the meeting."),
    "dissent": (actions.record_dissent, "Record that you differ", "Your view stays beside the decision."),
    "decide": (
        actions.decide_grade,
        "Record the decision",
        "The decision is recorded and waits for a second signature.",
    ),
}


def meeting(request: HttpRequest, key: str) -> HttpResponse:
    """Each judgement with how much speaks either way, and what has been decided."""
    inspection = inspected(request, key)
    rows, checks = reads.overview(inspection, request.user), reads.rule_checks(inspection)
    return render(request, "inspections/meeting.html", frame(request, inspection, "meeting", rows=rows, checks=checks))


def one(request: HttpRequest, key: str, judgement: str) -> HttpResponse:
    """One judgement: evidence for and against beside the grades of the edition, proposals, dissent, the decision."""
    inspection = inspected(request, key)
    view = reads.before_the_meeting(inspection, request.user, judgement)
    if view is None:
        raise Http404
    return render(request, "inspections/meeting-judgement.html", frame(request, inspection, "meeting", view=view))


def say(request: HttpRequest, key: str, judgement: str, what: str) -> HttpResponse:
    """A grade proposed, differed from or decided."""
    inspection = inspected(request, key)
    view = reads.before_the_meeting(inspection, request.user, judgement)
    if view is None or what not in SAYS:
        raise Http404
    act, heading, done = SAYS[what]
    form = GradeViewForm(request.POST or None, framework=load_framework(inspection.framework))
    title = view.judgement.title
    back = (title, "meeting-judgement", [judgement])
    doing = partial(act, judgement=view.judgement)
    return change(request, inspection, form, doing, heading=f"{heading}: {title}", done=done, back=back)


@require_POST
def countersign(request: HttpRequest, key: str, judgement: str) -> HttpResponse:
    """A second signature under the decision in force."""
    inspection = inspected(request, key)
    view = reads.before_the_meeting(inspection, request.user, judgement)
    if view is None or not view.decisions:
        raise Http404
    try:
        actions.countersign(decision=view.decisions[0].said, by=request.user, on=today())
    except InputNotFit as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "The decision is countersigned.")
    return redirect("inspections:meeting-judgement", key=key, judgement=judgement)
