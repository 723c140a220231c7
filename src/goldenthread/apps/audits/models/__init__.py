"""What case audit keeps.

    Team ── TeamMember (who works where, and who supervises them); Absence (who is away)
    ToolEdition            one edition of one tool; frozen once published
    Programme ── AuditRound (a month, a theme, a tool) ─┬─ RoundTeam (how many from each team)
                                                        ├─ Sample (frame, seed, strata, who is next in line)
                                                        └─ Audit (one case)
    Audit ─┬─ Stage         every step of its road, by whom and why; never overwritten
           ├─ DraftAnswer   what was typed before it was given in, every version of every answer
           ├─ Grading ─┬─ StandardGrade   one row for each standard
           │           ├─ CheckAnswer     compliance, and the questions of a dip sample
           │           ├─ Heard           who else was asked and what they said
           │           └─ ThemeTag        good practice and what to mend, in the words of the taxonomy
           ├─ Reply         what the worker says of it
           ├─ DueChange     a later day, with its reason
           ├─ Alert ── AlertAnswer
           └─ AuditAction ── ActionStep (evidenced, verified, returned)

A case is a pseudonymous key and never a name. `Audit.stage` says where the stage rows lead and is kept only so that
long lists are fast; the rows are the truth. The grading that stands is marked once the audit is settled.
"""

from goldenthread.apps.audits.models.after import ActionStep, Alert, AlertAnswer, AuditAction, FindingEvidence
from goldenthread.apps.audits.models.audit import Audit, DraftAnswer, DueChange, Reply, Stage
from goldenthread.apps.audits.models.grading import CheckAnswer, Grading, Heard, StandardGrade, ThemeTag
from goldenthread.apps.audits.models.programme import (
    Absence,
    AuditRound,
    Programme,
    RoundTeam,
    Sample,
    Team,
    TeamMember,
)
from goldenthread.apps.audits.models.tools import ToolEdition

__all__ = [
    "Absence",
    "ActionStep",
    "Alert",
    "AlertAnswer",
    "Audit",
    "AuditAction",
    "AuditRound",
    "CheckAnswer",
    "DraftAnswer",
    "DueChange",
    "FindingEvidence",
    "Grading",
    "Heard",
    "Programme",
    "Reply",
    "RoundTeam",
    "Sample",
    "Stage",
    "StandardGrade",
    "Team",
    "TeamMember",
    "ThemeTag",
    "ToolEdition",
]
