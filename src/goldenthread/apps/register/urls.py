"""Addresses of the register."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.register import authority_views, importing, views

app_name = "register"
urlpatterns = [
    path("", views.home, name="home"),
    path("chart.svg", views.chart, name="chart"),
    path("authorities/", authority_views.authorities, name="authorities"),
    path("authorities/<int:dfe>/", authority_views.authority, name="authority"),
    path("authorities/<int:dfe>/neighbours/", authority_views.neighbours, name="neighbours"),
    path("since/", views.since, name="since"),
    path("claims/", views.claims, name="claims"),
    path("releases/", views.releases, name="releases"),
    path("releases/import/", importing.import_page, name="import"),
]
