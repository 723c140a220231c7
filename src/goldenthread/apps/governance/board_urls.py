"""Addresses of boards, their meetings and what came out of them."""

from __future__ import annotations

from datetime import date

from django.urls import path, register_converter

from goldenthread.apps.governance import board_views, meeting_views, outcome_views


class Day:
    """A date in an address, as 2016-04-19; anything else is no address of ours."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        return str(value)


register_converter(Day, "day")

app_name = "boards"
urlpatterns = [
    path("", board_views.bodies, name="list"),
    path("decisions/", outcome_views.decisions, name="decisions"),
    path("decisions/<int:pk>/", outcome_views.decision, name="decision"),
    path("decisions/<int:pk>/publish/", outcome_views.publish, name="publish-decision"),
    path("decisions/<int:pk>/call-in/", outcome_views.call_in, name="call-in"),
    path("referrals/", outcome_views.referrals, name="referrals"),
    path("referrals/<int:number>/", outcome_views.referral, name="referral"),
    path("referrals/<int:number>/next/", outcome_views.next_of_referral, name="referral-next"),
    path("challenges/", outcome_views.challenges, name="challenges"),
    path("<slug:key>/", board_views.body, name="body"),
    path("<slug:key>/terms/", board_views.terms, name="terms"),
    path("<slug:key>/seats/", board_views.seat, name="seat"),
    path("<slug:key>/seats/<int:pk>/take/", board_views.take, name="take-seat"),
    path("<slug:key>/seats/<int:pk>/end/", board_views.end, name="end-seat"),
    path("<slug:key>/referrals/", board_views.refer, name="refer"),
    path("<slug:key>/challenges/", board_views.challenge, name="make-challenge"),
    path("<slug:key>/challenges/<int:number>/", outcome_views.challenge, name="challenge"),
    path("<slug:key>/challenges/<int:number>/next/", outcome_views.next_of_challenge, name="challenge-next"),
    path("<slug:key>/meetings/", board_views.plan_meeting, name="plan-meeting"),
    path("<slug:key>/meetings/<day:on>/", meeting_views.meeting, name="meeting"),
    path("<slug:key>/meetings/<day:on>/cancel/", meeting_views.cancel, name="cancel-meeting"),
    path("<slug:key>/meetings/<day:on>/items/", meeting_views.add_item, name="add-item"),
    path("<slug:key>/meetings/<day:on>/publish/", meeting_views.publish, name="publish-agenda"),
    path("<slug:key>/meetings/<day:on>/attendance/", meeting_views.attendance, name="attendance"),
    path("<slug:key>/meetings/<day:on>/agree/", meeting_views.agree, name="agree-minutes"),
    path("<slug:key>/meetings/<day:on>/items/<int:number>/withdraw/", meeting_views.withdraw, name="withdraw-item"),
    path("<slug:key>/meetings/<day:on>/items/<int:number>/minute/", meeting_views.minute, name="minute"),
    path("<slug:key>/meetings/<day:on>/items/<int:number>/action/", meeting_views.take_action, name="take-action"),
    path("<slug:key>/meetings/<day:on>/items/<int:number>/key/", meeting_views.key_test, name="key-test"),
    path("<slug:key>/meetings/<day:on>/items/<int:number>/decide/", meeting_views.decide, name="decide"),
    path("<slug:key>/meetings/<day:on>/actions/<int:pk>/", meeting_views.finish_action, name="finish-action"),
]
