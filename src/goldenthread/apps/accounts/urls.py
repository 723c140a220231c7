"""Addresses of people."""

from __future__ import annotations

from django.urls import path

from goldenthread.apps.accounts import views

app_name = "people"
urlpatterns = [
    path("", views.people, name="list"),
    path("invite/", views.invite, name="invite"),
    path("messages/", views.outbox, name="outbox"),
    path("messages/<int:pk>/", views.message, name="message"),
    path("<int:pk>/", views.person, name="person"),
    path("<int:pk>/give-role/", views.give_role, name="give-role"),
    path("<int:pk>/end-role/", views.end_role, name="end-role"),
]
