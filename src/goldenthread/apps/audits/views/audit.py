"""One audit: its page, its form, the worker's reply, and each step on a page of its own."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import actions, queries
from goldenthread.apps.audits.actions.allocating import candidates
from goldenthread.apps.audits.actions.grading import Saved, names_for
from goldenthread.apps.audits.form_parts import GRADE_WORDS, Parts
from goldenthread.apps.audits.forms import (
    AgreeForm,
    ExtendForm,
    GiveForm,
    InspectorForm,
    ReasonForm,
    ReplyForm,
    confirm,
)
from goldenthread.apps.audits.models import Audit, AuditRound, Grading
from goldenthread.apps.audits.offers import offers
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.audits.views.asking import audit_change, visible_audit
from goldenthread.apps.audits.views.reading import reading_of
from goldenthread.apps.days import today
from goldenthread.apps.pages import form_page
from goldenthread.core.audit_answers import missing, read_answers
from goldenthread.core.audit_road import STAGES, STEPS
from goldenthread.core.errors import GoldenthreadError


def audit(request: HttpRequest, key: str) -> HttpResponse:
    """Where one audit is, what waits, what was found as far as this person may see it, and every step so far."""
    found = visible_audit(request, key)
    gradings = [reading_of(each, found) for each in queries.gradings_of(request.user, found)]
    shown = [each for each in gradings if each.grading.role != Grading.Role.SHARED] or gradings
    steps = found.stages.select_related("by", "person")
    context = {
        "audit": found,
        "stage": STAGES[found.stage],
        "offers": offers(request.user, found),
        "gradings": sorted(shown, key=lambda each: not each.grading.stands),
        "sealed": queries.sealed(request.user, found),
        "replies": queries.replies_of(request.user, found),
        "alerts": queries.alerts_visible_to(request.user).filter(audit=found).prefetch_related("answers__by"),
        "actions": queries.actions_visible_to(request.user).filter(audit=found),
        "steps": [(each, STEPS[each.step].says) for each in steps],
        "due_changes": found.due_changes.select_related("by"),
        "reaudits": found.reaudits.all(),
    }
    return render(request, "audits/audit.html", context)


def form(request: HttpRequest, key: str) -> HttpResponse:
    """The audit form. It saves without scripts; where they run it saves by itself, one answer at a time."""
    found = visible_audit(request, key, Verb.MODERATE_AUDITS)
    if not queries.may_write_draft(found, request.user):
        return redirect("audits:audit", key=key)
    policy.require(request.user, _verb(request, found), found)
    wrong: dict[str, str] = {}
    if request.method == "POST":
        saved = _save(request, found)
        if request.headers.get("X-Autosave"):
            return JsonResponse({"versions": saved.versions, "conflicts": list(saved.conflicts)})
        if saved.conflicts:
            messages.error(request, "Another window had changed an answer. Both are kept: look at the marked answers.")
        elif request.POST.get("do") == "give":
            wrong = _wrong(request, found)
            if not wrong:
                return _give_in(request, found)
        else:
            messages.success(request, "The draft is saved.")
            return redirect("audits:form", key=key)
    parts = Parts(found, queries.answers_of(found, request.user), queries.conflicts_of(found, request.user), wrong)
    moderating = found.stage == "moderating" or found.round.kind == AuditRound.Kind.CALIBRATION
    context = {
        "audit": found,
        "sections": parts.sections(),
        "wrong": wrong,
        "moderating": moderating,
        "give": "Give my grade" if moderating else "Show it to the worker",
        "form": {"errors": wrong} if wrong else {},
    }
    return render(request, "audits/form.html", context, status=422 if wrong else 200)


def _verb(request: HttpRequest, found: Audit) -> Verb:
    return Verb.MODERATE_AUDITS if request.user.pk == found.moderator_id else Verb.GRADE_AUDITS


def _save(request: HttpRequest, found: Audit) -> Saved:
    names = set(names_for(found))
    given = {name: value for name, value in request.POST.items() if name in names}
    seen = {name: int(text) for name in names if (text := request.POST.get(f"v.{name}", "")).isdigit()}
    return actions.save_answers(audit=found, answers=given, seen=seen, by=request.user, on=today())


def _wrong(request: HttpRequest, found: Audit) -> dict[str, str]:
    """What is missing before it can be given in, by field."""
    answers = {name: each.value for name, each in queries.answers_of(found, request.user).items()}
    tool = found.tool.tool
    wrong = missing(tool, read_answers(tool, answers), questions=found.round.questions)
    return dict(reversed(wrong))


def _give_in(request: HttpRequest, found: Audit) -> HttpResponse:
    day = today()
    if found.round.kind == AuditRound.Kind.CALIBRATION:
        answers = {name: each.value for name, each in queries.answers_of(found, request.user).items()}
        grading = read_answers(found.tool.tool, answers)
        actions.grade_calibration(audit=found, found=grading, by=request.user, on=day)
        messages.success(request, "Your grade is given. The others are shown once the set is closed.")
    elif found.stage == "moderating":
        actions.moderate(audit=found, by=request.user, on=day)
        messages.success(request, "Your grade is given. You can now see the first one.")
    else:
        actions.share(audit=found, by=request.user, on=day)
        messages.success(request, "The worker can now see the draft and reply.")
    return redirect("audits:audit", key=found.key)


def reply(request: HttpRequest, key: str) -> HttpResponse:
    """The draft as it was shown to the worker, and their reply to it."""
    found = visible_audit(request, key, Verb.REPLY_TO_AUDITS)
    given = ReplyForm(request.POST or None)
    if request.method == "POST":
        policy.require(request.user, Verb.REPLY_TO_AUDITS, found)
        if given.is_valid():
            said = given.cleaned_data
            try:
                actions.reply(
                    audit=found, agrees=said["agrees"] == "yes", text=said["text"], evidence=said["evidence"],
                    by=request.user, on=today(),
                )  # fmt: skip
            except GoldenthreadError as error:
                given.add_error(None, str(error))
            else:
                messages.success(request, "Your reply is recorded. The auditor reads it before submitting.")
                return redirect("audits:audit", key=key)
    gradings = queries.gradings_of(request.user, found).filter(role=Grading.Role.SHARED)
    last = gradings.last()
    context = {"audit": found, "form": given, "reading": reading_of(last, found) if last else None}
    return render(request, "audits/reply.html", context, status=422 if given.errors else 200)


def submit(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once more, then gives the audit in."""
    found = visible_audit(request, key, Verb.GRADE_AUDITS)
    last = found.replies.select_related("by").last()
    intro = "Nobody has replied." if last is None else f"{last.by.name} {'agrees' if last.agrees else 'disagrees'}."
    return audit_change(
        request, found, confirm(request), actions.submit, "Submit the audit",
        "The audit is submitted. A share of the round is drawn for moderation.", button="Submit it",
        intro=f"{intro} Once it is submitted it may be drawn for moderation. To change a grade, take it back to the draft first.",
    )  # fmt: skip


def no_reply(request: HttpRequest, key: str) -> HttpResponse:
    """Goes on without the worker's reply, with the reason."""
    found = visible_audit(request, key, Verb.GRADE_AUDITS)
    form_ = ReasonForm(request.POST or None)
    return audit_change(request, found, form_, actions.go_on_without_reply, "Go on without a reply", "It is recorded.")


def unlock(request: HttpRequest, key: str) -> HttpResponse:
    """Takes the audit back to the draft, with the reason."""
    found = visible_audit(request, key, Verb.GRADE_AUDITS)
    form_ = ReasonForm(request.POST or None)
    return audit_change(
        request, found, form_, actions.change_after_reply, "Take it back to the draft",
        "The draft is open again. What was shown and submitted stays on record.",
    )  # fmt: skip


def extend(request: HttpRequest, key: str) -> HttpResponse:
    """A later day, with the reason."""
    found = visible_audit(request, key)
    policy.require_move_due(request.user, found)
    return audit_change(
        request,
        found,
        ExtendForm(request.POST or None),
        actions.extend,
        "Move the due date",
        "The new date is recorded.",
    )


def give(request: HttpRequest, key: str) -> HttpResponse:
    """Gives a planned audit to somebody."""
    return _give(request, visible_audit(request, key, Verb.PLAN_AUDITS), again=False)


def reassign(request: HttpRequest, key: str) -> HttpResponse:
    """Gives an audit to somebody else, with the reason."""
    found = visible_audit(request, key)
    policy.require_move_due(request.user, found)
    return _give(request, found, again=True)


def _give(request: HttpRequest, found: Audit, *, again: bool) -> HttpResponse:
    people = queries.people_who_may(request.user, Verb.GRADE_AUDITS)
    loads = candidates(people, today())
    notes = {
        each.pk: f" ({each_load.load} to audit{', away' if each_load.away else ''})"
        for each, each_load in zip(people, loads, strict=True)
    }
    asked = GiveForm(request.POST or None, people=people, notes=notes, reason=again, label="Auditor")

    def act(**given: object) -> object:
        person = given.pop("person")
        return (actions.reassign if again else actions.give_audit)(auditor=person, **given)  # type: ignore[arg-type]

    heading = "Give it to another auditor" if again else "Give it to an auditor"
    return audit_change(request, found, asked, act, heading, "The auditor is recorded.")


def replace(request: HttpRequest, key: str) -> HttpResponse:
    """Sets a case aside and takes the next in line."""
    found = visible_audit(request, key, Verb.PLAN_AUDITS)
    return audit_change(
        request, found, ReasonForm(request.POST or None), actions.replace_case, "Set the case aside",
        "The next case in line takes its place.", button="Set it aside and take the next in line",
    )  # fmt: skip


def moderator(request: HttpRequest, key: str) -> HttpResponse:
    """Names another moderator, with the reason."""
    found = visible_audit(request, key, Verb.PLAN_AUDITS)
    people = queries.people_who_may(request.user, Verb.MODERATE_AUDITS)
    asked = GiveForm(request.POST or None, people=people, notes={}, reason=True, label="Moderator")

    def act(**given: object) -> object:
        person = given.pop("person")
        return actions.change_moderator(moderator=person, **given)  # type: ignore[arg-type]

    return audit_change(request, found, asked, act, "Name another moderator", "The moderator is recorded.")


def agree(request: HttpRequest, key: str) -> HttpResponse:
    """Both gradings side by side where they differ, and the agreed grade with reasons."""
    found = visible_audit(request, key)
    policy.require_agree(request.user, found)
    differ = _differences(request, found)
    asked = AgreeForm(request.POST or None, differ=differ, graded=found.tool.scoring == "graded")

    def act(**given: object) -> object:
        grades = {
            name.removeprefix("grade_"): str(given.pop(name)) for name in list(given) if name.startswith("grade_")
        }
        return actions.agree_grade(
            audit=found, grades=grades, overall=str(given.get("overall", "")), reasons=str(given["reasons"]),
            dispute=str(given["dispute"]), by=request.user, on=today(),
        )  # fmt: skip

    overall = {
        each.role: each.overall
        for each in queries.gradings_of(request.user, found).filter(role__in=("auditor", "moderator"))
    }
    said = "; ".join(f"{role}: {GRADE_WORDS.get(grade, 'pass or fail')}" for role, grade in overall.items())
    return form_page(
        request, form=asked, act=act, heading="Record the agreed grade", done="The agreed grade is recorded.",
        back=(f"Audit {found.key}", reverse("audits:audit", args=[found.key])), caption=f"Audit {found.key}",
        intro=f"Overall, {said}. They differ on {len(differ)} of {len(found.tool.tool.standards)} standards.",
    )  # fmt: skip


def _differences(request: HttpRequest, found: Audit) -> list[tuple[str, str, str, str]]:
    """Each standard on which auditor and moderator differ: key, title, both grades in words."""
    held = {each.role: queries.found_in(each).grades for each in queries.gradings_of(request.user, found)}
    first, second = held.get("auditor", {}), held.get("moderator", {})
    return [
        (each.key, each.title, GRADE_WORDS[first[each.key]], GRADE_WORDS[second[each.key]])
        for each in found.tool.tool.standards
        if each.key in first and each.key in second and first[each.key] != second[each.key]
    ]


def close(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once more, then closes the audit."""
    found = visible_audit(request, key, Verb.PLAN_AUDITS)
    return audit_change(
        request, found, confirm(request), actions.close_audit, "Close the audit", "The audit is closed.",
        button="Close it",
    )  # fmt: skip


def reaudit(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once more, then plans the re-audit."""
    found = visible_audit(request, key, Verb.PLAN_AUDITS)
    months = found.round.programme.reaudit_months
    return audit_change(
        request, found, confirm(request), actions.plan_reaudit, "Plan the re-audit",
        "The re-audit is planned.", button="Plan it",
        intro=f"The same case is read again with the same tool, {months} months after the grade settled.",
    )  # fmt: skip


def inspector(request: HttpRequest, key: str) -> HttpResponse:
    """What inspectors said of a tracked case."""
    found = visible_audit(request, key, Verb.PLAN_AUDITS)
    return audit_change(
        request, found, InspectorForm(request.POST or None), actions.record_inspector_grade,
        "Record the inspector's grade", "It is recorded beside our own.",
    )  # fmt: skip
