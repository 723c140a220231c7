"""What waits for this person, what they may look at, and what others said of their work."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import queries
from goldenthread.apps.audits.form_parts import GRADE_WORDS
from goldenthread.apps.audits.models import Audit, Grading
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.audit_road import STAGES

WAITS = {
    "planned": "calibration case to grade",
    "allocated": "to be audited",
    "drafting": "draft to finish",
    "with_worker": "waits for a reply",
    "replied": "to be submitted",
    "moderating": "to be moderated",
    "moderated": "grade to be agreed",
}


def stage_words(one: Audit) -> str:
    """Where an audit is, in words."""
    return STAGES[one.stage]


COLUMNS = (
    Column("Audit", lambda each: each.key, lambda each: reverse("audits:audit", args=[each.key])),
    Column("Case", lambda each: each.case),
    Column("Team", lambda each: each.team or "—"),
    Column("Tool", lambda each: each.tool.title),
    Column("Auditor", lambda each: each.auditor or "—"),
    Column("Stage", stage_words),
    Column("Due", lambda each: each.due, kind="date"),
    Column("Grade", lambda each: each.overall, kind="grade"),
)


def mine(request: HttpRequest) -> HttpResponse:
    """What waits for this person: to audit, reply, submit, moderate, agree, evidence, verify; and open alerts."""
    policy.require(request.user, Verb.READ_AUDITS)
    day = today()
    waiting = [
        {"audit": each, "what": WAITS[each.stage], "late": bool(each.due and each.due < day)}
        for each in [*queries.to_do(request.user)[:50], *queries.to_calibrate(request.user)[:20]]
    ]
    owned = list(queries.actions_visible_to(request.user).filter(owner=request.user, state="open")[:20])
    context = {
        "waiting": waiting,
        "owned": owned,
        "to_verify": queries.to_verify(request.user).count(),
        "alerts": list(queries.open_alerts(request.user)[:20]),
        "today": day,
        "section": "mine",
    }
    return render(request, "audits/mine.html", context)


def every(request: HttpRequest) -> HttpResponse:
    """Every audit this person may see, with search and stage."""
    policy.require(request.user, Verb.READ_AUDITS)
    stage = request.GET.get("stage", "")
    stage = stage if stage in STAGES else ""
    return list_page(
        request,
        "audits/list.html",
        rows=queries.listed(request.user, words=request.GET.get("q", ""), stage=stage),
        columns=COLUMNS,
        name="audits",
        heading="Audits",
        empty="No audit matches.",
        search_label="Search by audit, case, team or auditor",
        stages=list(STAGES.items()),
        stage=stage,
        section="list",
    )


def moderation(request: HttpRequest) -> HttpResponse:
    """What this person moderates, and what waits to be agreed."""
    policy.require(request.user, Verb.MODERATE_AUDITS)
    found = queries.visible_to(request.user).select_related(*queries.ALL)
    waiting = found.filter(stage__in=("moderating", "moderated"))
    if not policy.may(request.user, Verb.PLAN_AUDITS):
        waiting = waiting.filter(moderator=request.user)
    return list_page(
        request,
        "audits/list.html",
        rows=waiting.order_by("due", "key"),
        columns=(*COLUMNS[:6], Column("Moderator", lambda each: each.moderator), COLUMNS[6]),
        name="moderation",
        heading="Moderation",
        empty="No audit waits to be moderated.",
        intro="A moderator grades before the first grade is shown to them.",
        section="moderation",
    )


def feedback(request: HttpRequest) -> HttpResponse:
    """What audits said of this person's own work, good practice first."""
    policy.require(request.user, Verb.REPLY_TO_AUDITS)
    own = queries.gradings_visible_to(request.user).filter(audit__worker=request.user)
    stands = own.filter(stands=True).select_related("audit__tool").prefetch_related("themes").order_by("-on", "-id")
    shown = own.filter(role=Grading.Role.SHARED, audit__settled_on__isnull=True).select_related("audit__tool")
    context = {
        "stands": list(stands[:30]),
        "shown": list(shown.order_by("-on", "-id")[:10]),
        "owned": list(queries.actions_visible_to(request.user).filter(owner=request.user)[:20]),
        "grades": GRADE_WORDS,
        "section": "feedback",
    }
    return render(request, "audits/feedback.html", context)
