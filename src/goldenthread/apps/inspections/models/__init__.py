"""The inspection record, and beside it the working papers of an inspection that is under way.

    record.py           what was published: components, judgements, findings, recommendations, asks
    notice.py           the running of it: runbook, information requests and what was handed over
    cases_read.py       draws, the register of cases, and the two views of a tracked case
    evidence.py         the evidence log and the drafts of entries
    drafting.py         draft findings with every wording, what they rest on, practice worth sharing
    meeting.py          the judgement meeting: proposals, dissent, decisions, countersignatures
    reporting.py        the report's steps, the factual-accuracy round, published revisions
    referred.py         cases referred back for safety
    self_evaluation.py  the authority's own account, claim by claim

Working papers become the record only when the report is published.
"""

from goldenthread.apps.inspections.models.cases_read import CaseGrading, Draw, DrawnCase
from goldenthread.apps.inspections.models.drafting import Basis, DraftFinding, PracticeStep, Wording
from goldenthread.apps.inspections.models.evidence import Evidence, EvidenceDraft
from goldenthread.apps.inspections.models.meeting import Countersignature, Dissent, MeetingDecision, ProposedGrade
from goldenthread.apps.inspections.models.notice import Handover, InformationRequest, Run, RunbookStep
from goldenthread.apps.inspections.models.record import (
    Ask,
    Component,
    DutyDone,
    EvidenceCount,
    Finding,
    GradeDecision,
    Inspection,
    Judgement,
    Recommendation,
    TeamMember,
)
from goldenthread.apps.inspections.models.referred import ReferredCase, ReferredStep
from goldenthread.apps.inspections.models.reporting import AccuracyPoint, PublishedRevision, ReportStep, StatedCount
from goldenthread.apps.inspections.models.self_evaluation import ClaimProof, SelfClaim, SelfEvaluation

__all__ = [
    "AccuracyPoint",
    "Ask",
    "Basis",
    "CaseGrading",
    "ClaimProof",
    "Component",
    "Countersignature",
    "Dissent",
    "DraftFinding",
    "Draw",
    "DrawnCase",
    "DutyDone",
    "Evidence",
    "EvidenceCount",
    "EvidenceDraft",
    "Finding",
    "GradeDecision",
    "Handover",
    "InformationRequest",
    "Inspection",
    "Judgement",
    "MeetingDecision",
    "PracticeStep",
    "ProposedGrade",
    "PublishedRevision",
    "Recommendation",
    "ReferredCase",
    "ReferredStep",
    "ReportStep",
    "Run",
    "RunbookStep",
    "SelfClaim",
    "SelfEvaluation",
    "StatedCount",
    "TeamMember",
    "Wording",
]
