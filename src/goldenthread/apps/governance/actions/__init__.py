"""Writes of governance. Each is a policy check, a rule, a change and an event, in one transaction."""

from goldenthread.apps.governance.actions.decisions import (
    answer_key_test,
    call_in,
    end_call_in,
    publish_decision,
    record_decision,
)
from goldenthread.apps.governance.actions.meetings import (
    add_item,
    agree_minutes,
    cancel_meeting,
    finish_action,
    minute_item,
    plan_meeting,
    publish_agenda,
    record_attendance,
    take_action,
    withdraw_item,
)
from goldenthread.apps.governance.actions.papers import (
    assess_implication,
    freeze,
    sign_implication,
    start_highlight,
    start_paper,
)
from goldenthread.apps.governance.actions.publishing import (
    add_exempt_part,
    make_remark,
    publish_paper,
    settle_remark,
    withdraw_publication,
)
from goldenthread.apps.governance.actions.referrals import (
    answer_challenge,
    answer_referral,
    close_challenge,
    close_referral,
    consider_referral,
    make_challenge,
    send_referral,
)
from goldenthread.apps.governance.actions.seats import agree_terms, end_seat, make_seat, take_seat

__all__ = [
    "add_exempt_part",
    "add_item",
    "agree_minutes",
    "agree_terms",
    "answer_challenge",
    "answer_key_test",
    "answer_referral",
    "assess_implication",
    "call_in",
    "cancel_meeting",
    "close_challenge",
    "close_referral",
    "consider_referral",
    "end_call_in",
    "end_seat",
    "finish_action",
    "freeze",
    "make_challenge",
    "make_remark",
    "make_seat",
    "minute_item",
    "plan_meeting",
    "publish_agenda",
    "publish_decision",
    "publish_paper",
    "record_attendance",
    "record_decision",
    "send_referral",
    "settle_remark",
    "sign_implication",
    "start_highlight",
    "start_paper",
    "take_action",
    "take_seat",
    "withdraw_item",
    "withdraw_publication",
]
