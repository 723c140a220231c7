"""Pages of the report: its steps, counts, the factual-accuracy round, publication, revisions and corrections."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions, queries
from goldenthread.apps.inspections.forms.reporting import (
    AnswerPointForm,
    CorrectionForm,
    CountForm,
    PointForm,
    PublishForm,
    ReportStepForm,
)
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries import working
from goldenthread.apps.inspections.report_document import FORMS, printed, report_document
from goldenthread.apps.inspections.views.doors import change, coordinated, followed, frame, inspected
from goldenthread.core.report_steps import FOLLOWS, STEPS, current

WITH_THE_AUTHORITY = ("sent", "answered", "signed_off", "published")
BACK = ("Report", "report", [])


def report(request: HttpRequest, key: str) -> HttpResponse:
    """Where the report stands, what it states and whether that is true, the authority's points, what was published."""
    inspection = followed(request, key)
    taken = working.steps_taken(inspection)
    here = current(taken)
    context = frame(
        request,
        inspection,
        "report",
        here=here,
        steps=[(each, STEPS[each.step]) for each in inspection.report_steps.select_related("person")],
        following=[each for each in FOLLOWS[here] if each != "published"],
        may_publish=here == "signed_off",
        readable=_readable(request, inspection, here),
        not_ready=working.not_ready(inspection),
        counts=list(zip(inspection.stated_counts.all(), working.reconciled(inspection), strict=True)),
        points=inspection.accuracy_points.all(),
        revisions=inspection.revisions.all(),
        changed=working.changed_since_checked(inspection),
        forms=FORMS,
    )
    return render(request, "inspections/report.html", context)


def report_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The report as a file: html, docx or pdf, from one tree."""
    inspection = followed(request, key)
    here = current(working.steps_taken(inspection))
    if form not in FORMS or not _readable(request, inspection, here):
        raise Http404
    document = report_document(inspection, on=today())
    response = HttpResponse(printed(document, form), content_type=FORMS[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{inspection.key}-report.{form}"'
    return response


def step(request: HttpRequest, key: str) -> HttpResponse:
    """The report's next step."""
    inspection = inspected(request, key)
    following = tuple(each for each in FOLLOWS[current(working.steps_taken(inspection))] if each != "published")
    if not following:
        raise Http404
    form = ReportStepForm(request.POST or None, following=following)
    act = partial(actions.move_report, inspection=inspection)
    return change(request, inspection, form, act, heading="Move the report on", done="It is recorded.", back=BACK)


def count(request: HttpRequest, key: str) -> HttpResponse:
    """One more count the report states."""
    inspection = inspected(request, key)

    def act(*, label: str, **given: Any) -> object:
        there = [
            actions.StatedGiven(
                each.key, each.label, each.count, each.counts, each.precision, each.of, each.relation, each.source_ref
            )
            for each in inspection.stated_counts.all()
        ]
        who = {name: given.pop(name) for name in ("by", "on")}
        new = actions.StatedGiven(key=slugify(label)[:60], label=label, **given)
        kept = [each for each in there if each.key != new.key]
        return actions.state_counts(inspection=inspection, counts=[*kept, new], **who)

    form = CountForm(request.POST or None)
    return change(request, inspection, form, act, heading="State a count", done="The count is stated.", back=BACK)


def point(request: HttpRequest, key: str) -> HttpResponse:
    """A point of the authority on factual accuracy."""
    inspection = coordinated(request, key)
    form = PointForm(request.POST or None)
    act = partial(actions.raise_point, inspection=inspection)
    heading = "Raise a point on factual accuracy"
    return change(request, inspection, form, act, heading=heading, done="The team has your point.", back=BACK)


def answer(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The team's answer to one point."""
    inspection = inspected(request, key)
    found = get_object_or_404(inspection.accuracy_points, number=number)
    form = AnswerPointForm(request.POST or None)
    act = partial(actions.answer_point, point=found)
    return change(
        request, inspection, form, act, heading=f"Answer {found}", done="It is answered.", back=BACK, intro=found.point
    )


def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Publication: the working papers become the record."""
    inspection = inspected(request, key)
    form = PublishForm(request.POST or None, initial={"published_on": today()})
    act = partial(actions.publish, inspection=inspection)
    return change(
        request,
        inspection,
        form,
        act,
        heading="Publish the report",
        done="The report is published and its record is closed.",
        back=BACK,
        button="Publish",
        intro="The record is closed when it is published. A correction is then a new revision with a notice.",
    )


def correct(request: HttpRequest, key: str) -> HttpResponse:
    """A correction of a published report."""
    inspection = inspected(request, key)
    parts = [(f"finding:{each.key}", f"Finding {each.key}: {str(each)[:70]}") for each in inspection.findings.all()]
    parts += [
        (f"recommendation:{each.ref}", f"Recommendation {str(each)[:80]}") for each in inspection.recommendations.all()
    ]

    def act(*, what: str, **given: Any) -> object:
        part, _, name = what.partition(":")
        return actions.correct_published(inspection=inspection, part=part, key=name, **given)

    form = CorrectionForm(request.POST or None, parts=parts)
    return change(
        request, inspection, form, act, heading="Correct the published report", done="The correction is out.", back=BACK
    )


def revision(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One published revision whole, as it was frozen."""
    policy.require_read(request.user)
    inspection = queries.visible_to(request.user).filter(key=key).first()
    if inspection is None:
        raise Http404
    found = get_object_or_404(inspection.revisions, number=number)
    context = {"inspection": inspection, "revision": found, "content": found.content}
    return render(request, "inspections/revision.html", context)


def _readable(request: HttpRequest, inspection: Inspection, here: str) -> bool:
    """Whether this person may read the draft: the team always, the authority once it was sent for accuracy."""
    return policy.may_inspect(request.user, inspection) or here in WITH_THE_AUTHORITY
