"""Pages of the register of cases: the list, a draw, one case, and the matrix of tracked cases."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.forms.cases_read import AsideForm, CaseGradeForm, ChooseForm, DrawForm
from goldenthread.apps.inspections.models import CaseGrading, Inspection
from goldenthread.apps.inspections.models.cases_read import Purpose
from goldenthread.apps.inspections.queries import cases_read
from goldenthread.apps.inspections.views.doors import change, coordinated, followed, frame, inspected
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.errors import InputNotFit
from goldenthread.core.frameworks import load_framework
from goldenthread.core.sampling import read_frame

CASE_COLUMNS = (
    Column("Case", str, lambda each: reverse("inspections:case", args=[each.inspection.key, each.pk])),
    Column("For", lambda each: each.get_purpose_display()),
    Column("Drawn from", lambda each: each.stratum_words),
    Column("Place in line", lambda each: each.place or "By hand"),
    Column("State", lambda each: "Read" if each.read_on else each.get_state_display()),
    Column("Read on", lambda each: each.read_on, kind="date"),
    Column("Reason", lambda each: each.why),
)


def cases(request: HttpRequest, key: str) -> HttpResponse:
    """The register of cases: how each was chosen, whether it was read, what replaced what."""
    inspection = followed(request, key)
    purpose = request.GET.get("purpose", "")
    return list_page(
        request,
        "inspections/cases.html",
        rows=cases_read.register(inspection, words=request.GET.get("q", ""), purpose=purpose),
        columns=CASE_COLUMNS,
        name=f"{key}-cases",
        heading="Register of cases",
        empty="No case is in the register.",
        search_label="Search by reference, group or reason",
        purposes=Purpose.choices,
        purpose=purpose,
        draws=inspection.draws.all(),
        **frame(request, inspection, "cases"),
    )


def draw(request: HttpRequest, key: str) -> HttpResponse:
    """A draw from an uploaded frame of references; the frame itself is not kept."""
    inspection = inspected(request, key)
    form = DrawForm(request.POST or None, request.FILES or None)
    return change(
        request,
        inspection,
        form,
        partial(_draw, inspection, form),
        heading="Draw cases",
        done="The cases are drawn, and the next in line stand ready.",
        back=("Cases", "cases", []),
        button="Draw the cases",
        intro="The same frame, plan and seed give the same cases on any machine. Only the references drawn are kept.",
    )


def one_draw(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One draw with all that is needed to defend or repeat it."""
    inspection = followed(request, key)
    found = get_object_or_404(inspection.draws, pk=number)
    return render(request, "inspections/draw.html", frame(request, inspection, "cases", draw=found))


def choose(request: HttpRequest, key: str) -> HttpResponse:
    """A case chosen by hand, with the reason."""
    inspection = inspected(request, key)
    act = partial(actions.choose_case, inspection=inspection)
    form, back = ChooseForm(request.POST or None), ("Cases", "cases", [])
    return change(request, inspection, form, act, heading="Choose a case", done="It is in the register.", back=back)


def case(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One case: how it was chosen, the two views of it, and what may be done next."""
    inspection = followed(request, key)
    found = get_object_or_404(cases_read.register(inspection), pk=number)
    graded = {each.view: each for each in reversed(found.gradings.all())}
    if not frame(request, inspection, "cases")["inspects"]:
        graded.pop(CaseGrading.View.INSPECTOR, None)
    views = [(label, graded.get(view)) for view, label in CaseGrading.View.choices]
    return render(request, "inspections/case.html", frame(request, inspection, "cases", case=found, views=views))


@require_POST
def read(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """That this case was read today."""
    inspection = inspected(request, key)
    found = get_object_or_404(inspection.cases, pk=number)
    actions.read_cases(cases=[found], by=request.user, on=today())
    messages.success(request, "The case is in the register as read.")
    return redirect("inspections:case", key=key, number=number)


def aside(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Why a case is set aside; the next in line takes its place."""
    inspection = inspected(request, key)
    found = get_object_or_404(inspection.cases, pk=number)
    act = partial(actions.set_case_aside, case=found)
    form, back = AsideForm(request.POST or None), (f"Case {found}", "case", [number])
    done = "It is set aside; the next in line takes its place."
    return change(request, inspection, form, act, heading=f"Set case {found} aside", done=done, back=back)


def audit(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The authority's own audit of a tracked case."""
    return _grade(request, coordinated(request, key), number, CaseGrading.View.AUTHORITY)


def view(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The inspector's view of a tracked case."""
    return _grade(request, inspected(request, key), number, CaseGrading.View.INSPECTOR)


def matrix(request: HttpRequest, key: str) -> HttpResponse:
    """The authority's grades of the tracked cases against the inspectors', with which way they differ."""
    inspection = inspected(request, key)
    found = cases_read.audit_matrix(inspection)
    return render(request, "inspections/matrix.html", frame(request, inspection, "cases", matrix=found))


def _grade(request: HttpRequest, inspection: Inspection, number: int, which: str) -> HttpResponse:
    found = get_object_or_404(inspection.cases, pk=number)
    if found.purpose != Purpose.TRACKED:
        raise Http404
    form = CaseGradeForm(request.POST or None, framework=load_framework(inspection.framework))
    act = partial(actions.grade_case, case=found, view=which)
    label = CaseGrading.View(which).label
    back = (f"Case {found}", "case", [number])
    return change(request, inspection, form, act, heading=f"Case {found}: {label.lower()}", done="Recorded.", back=back)


def _draw(inspection: Inspection, form: DrawForm, *, by: object, on: object, **given: object) -> object:
    """The draw that the form's answers ask for."""
    plan, upload = form.plan(), given["frame"]
    try:
        lines = upload.read().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise InputNotFit("The frame is not text. Save it as CSV UTF-8 and choose it again.") from None
    rows = read_frame(lines, plan)
    frame_ = actions.Frame(rows, upload.name)
    return actions.draw_cases(
        inspection=inspection, purpose=given["purpose"], plan=plan, frame=frame_, seed=given["seed"], by=by, on=on
    )
