"""Addresses of the measures."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.measures import case_views, views

app_name = "measures"
urlpatterns = [
    path("", views.scorecard, name="scorecard"),
    path("clocks/", case_views.clocks, name="clocks"),
    path("versions/", views.runs, name="runs"),
    path("versions/<int:pk>/", views.run, name="run"),
    path("versions/<int:pk>/publish/", views.publish, name="publish"),
    path("versions/<int:pk>/withdraw/", views.withdraw, name="withdraw"),
    path("versions/<int:pk>/sample/", case_views.draw, name="draw"),
    path("samples/", case_views.samples, name="samples"),
    path("samples/<slug:key>/", case_views.sample, name="sample"),
    path("<slug:key>/", views.measure, name="measure"),
    path("<slug:key>/chart.svg", views.chart, name="chart"),
]
