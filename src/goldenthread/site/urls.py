"""Every address of the site."""

from __future__ import annotations

from django.urls import include, path

from goldenthread.site import calendars, views
from goldenthread.site.home import home
from goldenthread.site.thread import thread

urlpatterns = [
    path("", home, name="home"),
    path("calendars/", calendars.feeds, name="calendars"),
    path("calendars/<int:pk>/end/", calendars.end, name="end-calendar"),
    path("calendar/<str:token>.ics", calendars.feed, name="calendar"),
    path("health", views.health, name="health"),
    # The address somebody signs in with is who they are in the trail: an administrator gives it, nobody changes it.
    path("accounts/email/", views.closed),
    path("accounts/", include("allauth.urls")),
    path("inspections/", include("goldenthread.apps.inspections.urls")),
    path("thread/<slug:key>/<slug:ref>/", thread, name="thread"),
    path("register/", include("goldenthread.apps.register.urls")),
    path("reports/", include("goldenthread.apps.reports.urls")),
    path("measures/", include("goldenthread.apps.measures.urls")),
    path("returns/", include("goldenthread.apps.returns.urls")),
    path("audits/", include("goldenthread.apps.audits.urls")),
    path("audits/numbers/", include("goldenthread.apps.audits.numbers.urls")),
    path("plans/", include("goldenthread.apps.plans.urls")),
    path("papers/", include("goldenthread.apps.governance.urls")),
    path("published/", include("goldenthread.apps.governance.published_urls")),
    path("boards/", include("goldenthread.apps.governance.board_urls")),
    path("people/", include("goldenthread.apps.accounts.urls")),
    path("trail/", include("goldenthread.apps.trail.urls")),
]
handler403 = views.refused
handler404 = views.not_found
handler500 = views.our_fault
