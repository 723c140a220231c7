"""Addresses of papers."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.governance import views

app_name = "papers"
urlpatterns = [
    path("", views.papers, name="list"),
    path("style.css", views.style, name="style"),
    path("<slug:key>/", views.paper, name="paper"),
    path("<slug:key>/freeze/", views.freeze, name="freeze"),
    path("<slug:key>/implications/<slug:topic>/", views.implication, name="implication"),
    path("<slug:key>/<str:digest>/read/", views.read, name="read"),
    path("<slug:key>/<str:digest>/<str:form>/", views.download, name="download"),
]
