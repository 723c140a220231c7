"""Addresses of the numbers of case audit."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.audits.numbers import board, bulletin_views, following_views, trust_views, views

app_name = "numbers"
urlpatterns = [
    path("", views.home, name="home"),
    path("by/<slug:by>/", views.by, name="by"),
    path("standards/<slug:standard>/", views.standard, name="standard"),
    path("charts/<slug:what>.svg", views.chart, name="chart"),
    path("consistency/", trust_views.consistency, name="consistency"),
    path("consistency/bias.svg", trust_views.bias_chart, name="bias-chart"),
    path("calibration/", trust_views.calibrations, name="calibrations"),
    path("calibration/<slug:key>/", trust_views.calibration, name="calibration"),
    path("inspectors/", trust_views.inspectors, name="inspectors"),
    path("actions/", following_views.loop, name="loop"),
    path("themes/", following_views.themes, name="themes"),
    path("themes/<slug:theme>/", following_views.theme, name="theme"),
    path("themes/<slug:theme>.svg", following_views.theme_chart, name="theme-chart"),
    path("board/", board.board, name="board"),
    path("bulletins/", bulletin_views.bulletins, name="bulletins"),
    path("bulletins/<slug:key>/", bulletin_views.bulletin, name="bulletin"),
    path("bulletins/<slug:key>/<slug:form>/", bulletin_views.download, name="bulletin-file"),
]
