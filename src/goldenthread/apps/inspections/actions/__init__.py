"""Writes to inspections. Each is a policy check, a rule, a change and an event, in one transaction."""

from goldenthread.apps.inspections.actions.cases_read import (
    Frame,
    choose_case,
    draw_cases,
    grade_case,
    read_cases,
    set_case_aside,
)
from goldenthread.apps.inspections.actions.drafting import (
    advance_practice,
    cite_evidence,
    draft_finding,
    edit_finding,
    withdraw_finding,
)
from goldenthread.apps.inspections.actions.entering import AskGiven, CountGiven, current_grades
from goldenthread.apps.inspections.actions.evidence import (
    EvidenceFile,
    drop_draft,
    keep_draft,
    log_evidence,
    withdraw_evidence,
)
from goldenthread.apps.inspections.actions.meeting import countersign, decide_grade, propose_grade, record_dissent
from goldenthread.apps.inspections.actions.notice import (
    add_runbook_step,
    complete_runbook_step,
    give_notice,
    hand_over,
    own_runbook_step,
    set_request_due,
)
from goldenthread.apps.inspections.actions.publishing import correct_published, publish
from goldenthread.apps.inspections.actions.record import (
    TeamGiven,
    add_finding,
    add_recommendation,
    count_evidence,
    note_known_before,
    open_inspection,
    receive_report,
    record_duty_done,
    record_grade,
    record_team,
)
from goldenthread.apps.inspections.actions.referred import answer_referral, refer_back
from goldenthread.apps.inspections.actions.reporting import (
    StatedGiven,
    answer_point,
    move_report,
    raise_point,
    state_counts,
)
from goldenthread.apps.inspections.actions.self_evaluation import (
    claim,
    prove_claim,
    start_self_evaluation,
    withdraw_claim,
)

__all__ = [
    "AskGiven",
    "CountGiven",
    "EvidenceFile",
    "Frame",
    "StatedGiven",
    "TeamGiven",
    "add_finding",
    "add_recommendation",
    "add_runbook_step",
    "advance_practice",
    "answer_point",
    "answer_referral",
    "choose_case",
    "cite_evidence",
    "claim",
    "complete_runbook_step",
    "correct_published",
    "count_evidence",
    "countersign",
    "current_grades",
    "decide_grade",
    "draft_finding",
    "draw_cases",
    "drop_draft",
    "edit_finding",
    "give_notice",
    "grade_case",
    "hand_over",
    "keep_draft",
    "log_evidence",
    "move_report",
    "note_known_before",
    "open_inspection",
    "own_runbook_step",
    "propose_grade",
    "prove_claim",
    "publish",
    "raise_point",
    "read_cases",
    "receive_report",
    "record_dissent",
    "record_duty_done",
    "record_grade",
    "record_team",
    "refer_back",
    "set_case_aside",
    "set_request_due",
    "start_self_evaluation",
    "state_counts",
    "withdraw_claim",
    "withdraw_evidence",
    "withdraw_finding",
]
