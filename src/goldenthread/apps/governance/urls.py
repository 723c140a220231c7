"""Addresses of papers."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.governance import publishing_views, views

app_name = "papers"
urlpatterns = [
    path("", views.papers, name="list"),
    path("style.css", views.style, name="style"),
    path("<slug:key>/", views.paper, name="paper"),
    path("<slug:key>/freeze/", views.freeze, name="freeze"),
    path("<slug:key>/implications/<slug:topic>/", views.implication, name="implication"),
    path("<slug:key>/exempt/", publishing_views.exempt, name="exempt"),
    path("<slug:key>/remarks/", publishing_views.remark, name="remark"),
    path("<slug:key>/remarks/<int:number>/", publishing_views.settle, name="settle"),
    path("<slug:key>/publications/<int:pk>/withdraw/", publishing_views.withdraw, name="withdraw"),
    path("<slug:key>/<str:before>/to/<str:after>/", publishing_views.compare, name="compare"),
    path("<slug:key>/<str:digest>/publish/", publishing_views.publish, name="publish"),
    path("<slug:key>/<str:digest>/read/", views.read, name="read"),
    path("<slug:key>/<str:digest>/<str:form>/", views.download, name="download"),
]
