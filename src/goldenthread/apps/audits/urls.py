"""Addresses of case audit."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.audits.views import after, audit, mine, programme, tools

app_name = "audits"
urlpatterns = [
    path("", mine.mine, name="mine"),
    path("all/", mine.every, name="list"),
    path("feedback/", mine.feedback, name="feedback"),
    path("moderation/", mine.moderation, name="moderation"),
    path("away/", programme.absence, name="absence"),
    path("alerts/", after.alerts, name="alerts"),
    path("alerts/<int:pk>/", after.alert, name="alert"),
    path("actions/", after.actions_list, name="actions"),
    path("actions/<int:pk>/", after.action, name="action"),
    path("actions/<int:pk>/evidence/", after.evidence, name="evidence"),
    path("actions/<int:pk>/verify/", after.verify, name="verify"),
    path("actions/<int:pk>/return/", after.return_action, name="return"),
    path("actions/<int:pk>/move/", after.move, name="move"),
    path("programmes/", programme.programmes, name="programmes"),
    path("programmes/new/", programme.programme_new, name="programme-new"),
    path("programmes/<slug:key>/", programme.programme, name="programme"),
    path("programmes/<slug:key>/rounds/new/", programme.round_new, name="round-new"),
    path("teams/new/", programme.team_new, name="team-new"),
    path("teams/<slug:key>/place/", programme.team_place, name="team-place"),
    path("rounds/<slug:key>/", programme.audit_round, name="round"),
    path("rounds/<slug:key>/draw/", programme.draw, name="draw"),
    path("rounds/<slug:key>/allocate/", programme.allocate, name="allocate"),
    path("rounds/<slug:key>/moderation/", programme.moderation_draw, name="moderation-draw"),
    path("rounds/<slug:key>/evidence/", programme.lay_evidence, name="lay-evidence"),
    path("rounds/<slug:key>/close/", programme.calibration_close, name="calibration-close"),
    path("tools/", tools.tools, name="tools"),
    path("tools/<int:pk>/", tools.tool, name="tool"),
    path("tools/<int:pk>/copy/", tools.clone, name="tool-clone"),
    path("tools/<int:pk>/publish/", tools.publish, name="tool-publish"),
    path("tools/shipped/<slug:key>/", tools.adopt, name="tool-adopt"),
    path("audit/<slug:key>/", audit.audit, name="audit"),
    path("audit/<slug:key>/form/", audit.form, name="form"),
    path("audit/<slug:key>/reply/", audit.reply, name="reply"),
    path("audit/<slug:key>/submit/", audit.submit, name="submit"),
    path("audit/<slug:key>/no-reply/", audit.no_reply, name="no-reply"),
    path("audit/<slug:key>/unlock/", audit.unlock, name="unlock"),
    path("audit/<slug:key>/due/", audit.extend, name="extend"),
    path("audit/<slug:key>/give/", audit.give, name="give"),
    path("audit/<slug:key>/reassign/", audit.reassign, name="reassign"),
    path("audit/<slug:key>/set-aside/", audit.replace, name="replace"),
    path("audit/<slug:key>/moderator/", audit.moderator, name="moderator"),
    path("audit/<slug:key>/agree/", audit.agree, name="agree"),
    path("audit/<slug:key>/actions/new/", after.action_new, name="action-new"),
    path("audit/<slug:key>/re-audit/", audit.reaudit, name="reaudit"),
    path("audit/<slug:key>/close/", audit.close, name="close"),
    path("audit/<slug:key>/inspector/", audit.inspector, name="inspector"),
]
