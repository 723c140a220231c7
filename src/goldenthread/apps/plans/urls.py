"""Addresses of improvement plans."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.plans import changes, looking, making, plan_views, views

app_name = "plans"
urlpatterns = [
    path("", views.plans, name="list"),
    path("updates/", looking.queue, name="queue"),
    path("updates/<int:number>/", looking.look, name="look"),
    path("notices/<int:number>/seen/", looking.seen, name="seen"),
    path("make/<slug:inspection>/", making.make, name="make"),
    path("<slug:key>/", views.plan, name="plan"),
    path("<slug:key>/actions/<str:ref>/", views.action, name="action"),
    path("<slug:key>/asks/", plan_views.asks, name="asks"),
    path("<slug:key>/asks/<slug:ask>/", plan_views.decline, name="decline"),
    path("<slug:key>/checks/", plan_views.checks, name="checks"),
    path("<slug:key>/values/", plan_views.values, name="values"),
    path("<slug:key>/values/new/", plan_views.new_value, name="new-value"),
    path("<slug:key>/actions/<str:ref>/impact/", views.impact, name="impact"),
    path("<slug:key>/actions/<str:ref>/impact/chart.svg", views.impact_chart, name="impact-chart"),
    path("<slug:key>/actions/<str:ref>/evidence/", changes.evidence, name="evidence"),
    path("<slug:key>/actions/<str:ref>/risks/", changes.risk, name="risk"),
    path("<slug:key>/actions/<str:ref>/risks/<int:number>/", changes.risk_closed, name="risk-closed"),
    path("<slug:key>/actions/<str:ref>/due/", changes.due, name="due"),
    path("<slug:key>/actions/<str:ref>/milestones/", changes.milestone, name="milestone"),
    path("<slug:key>/actions/<str:ref>/milestones/<int:number>/", changes.milestone_done, name="milestone-done"),
    path("<slug:key>/actions/<str:ref>/verify/", changes.verify, name="verify"),
]
