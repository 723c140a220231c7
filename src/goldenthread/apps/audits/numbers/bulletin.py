"""Gathers the facts of a learning bulletin from one round, in the shape of core.papers.bulletin_content.

Counts are put through a disclosure scheme before they become facts, all of them together, so that neither the bulletin nor
its frozen facts give back what the scheme hides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Count

from goldenthread.analysis.distributions import FEWEST
from goldenthread.analysis.intervals import wilson
from goldenthread.apps.audits.models import (
    Alert,
    Audit,
    AuditAction,
    AuditRound,
    CheckAnswer,
    Grading,
    StandardGrade,
    ThemeTag,
)
from goldenthread.apps.audits.numbers.figures import BEST_FIRST, LABELS, percent
from goldenthread.apps.audits.numbers.forms import month_words
from goldenthread.core.audit_road import SETTLED
from goldenthread.core.audit_themes import load_taxonomy
from goldenthread.core.audit_tools import ANSWERS, AuditTool
from goldenthread.core.disclosure import Cell, Protected, Publication, Sum, combine, load_scheme, protect, two_way

OUTLINE = "learning-bulletin"
# Who the bulletin is for, by the disclosure scheme it is made under.
READERS = {
    "board-internal": "Staff: every count is shown",
    "public-paper": "Partners and the public: small counts are hidden",
}
FOR_STAFF = "For staff: not to be published"


def bulletin_facts(held: AuditRound, *, scheme: str, on: date) -> dict[str, Any]:
    """The whole facts of one round's bulletin, as at a day."""
    counts = _Counts(held, on)
    tool: AuditTool = held.tool.tool
    shown = protect(counts.publication(tool), load_scheme(scheme))
    hidden = bool(shown.hidden)
    planned, settled = counts.planned, counts.settled
    return {
        "schema": "learning-bulletin-1",
        "outline": OUTLINE,
        "title": f"Learning bulletin, {month_words(held.month)}",
        "subject": held.title,
        "authority_code": held.authority,
        "report_of": held.programme.title,
        "as_at": on,
        "round": {
            "title": held.title,
            "month": held.month,
            "tool": tool.title,
            "edition": held.tool.edition,
            "planned": planned,
            "settled": settled,
        },
        "overall": [_grade(grade, shown) for grade in BEST_FIRST],
        "share": _share(counts.overall, shown),
        "standards": [
            {
                "title": each.title,
                "critical": each.critical,
                "counts": [shown.cells[f"standards/{each.key}/{grade}"].text for grade in BEST_FIRST],
                "graded": shown.cells[f"standards/{each.key}/all"].text,
            }
            for each in tool.standards
            if each.key in counts.standards
        ],
        "themes_edition": load_taxonomy().edition,
        "good": _themes(counts.themes, "good", shown),
        "mend": _themes(counts.themes, "mend", shown),
        "checks": [
            {"text": each.text, **{answer: shown.cells[f"checks/{each.key}/{answer}"].text for answer in ANSWERS}}
            for each in tool.checks
            if each.key in counts.checks
        ],
        "trust": counts.trust(shown),
        "follow_up": counts.follow_up(shown),
        "scheme": load_scheme(scheme).title if hidden else "",
        "symbol": load_scheme(scheme).symbols.suppressed if hidden else "",
        "note": "Made up for demonstration: no case, worker or auditor exists." if held.programme.made_up else "",
        "marking": FOR_STAFF if scheme == "board-internal" else "",
    }


class _Counts:
    """Everything counted of one round."""

    def __init__(self, held: AuditRound, on: date) -> None:
        self.told = _counted_in_sentences(held, on)
        stages = Counter(dict(held.audits.order_by().values_list("stage").annotate(n=Count("id"))))
        self.planned = sum(n for stage, n in stages.items() if stage != "set_aside")
        self.settled = sum(stages[stage] for stage in SETTLED)
        standing: dict[str, Any] = {"stands": True}
        gradings = Grading.objects.filter(audit__round=held, **standing).order_by()
        self.overall = Counter({g: n for g, n in gradings.values_list("overall").annotate(n=Count("id")) if g})
        of_round = {"grading__audit__round": held, **standing}
        self.standards = _nested(StandardGrade.objects.filter(**of_round), "standard", "grade")
        self.checks = _nested(CheckAnswer.objects.filter(**of_round), "check_key", "answer")
        self.themes = _nested(ThemeTag.objects.filter(**of_round), "kind", "theme")

    def publication(self, tool: AuditTool) -> Publication:
        """Every count of the bulletin as cells, with what adds up to what."""
        tables = [two_way("overall", {"all": _filled(self.overall, BEST_FIRST)}, column_totals=False)]
        for name, counts, columns in (("standards", self.standards, BEST_FIRST), ("checks", self.checks, ANSWERS)):
            if counts:
                rows = {key: _filled(held, columns) for key, held in counts.items()}
                tables.append(two_way(name, rows, column_totals=False))
        cells = [
            Cell(key=f"themes/{kind}/{theme}", count=n)
            for kind, held in self.themes.items()
            for theme, n in held.items()
        ]
        return combine(*tables, Publication(tuple(cells)), self._sentences())

    def _sentences(self) -> Publication:
        """The counts that stand in sentences, each with the part that is left over, which nobody prints."""
        parts = {"pairs": ("same",), "actions": ("verified", "overdue"), "alerts": ("unanswered",), "again": ()}
        cells, sums = [], []
        for whole, known in parts.items():
            cells += [Cell(key=f"told/{each}", count=self.told[each]) for each in (whole, *known)]
            if known:
                rest = f"told/rest of {whole}"
                left = self.told[whole] - sum(self.told[each] for each in known)
                cells.append(Cell(key=rest, count=left, printed=False))
                sums.append(Sum(f"told/{whole}", (*(f"told/{each}" for each in known), rest)))
        return Publication(tuple(cells), tuple(sums))

    def trust(self, shown: Protected) -> list[str]:
        """What second gradings of this round say, in counts."""
        if not self.told["pairs"]:
            return [
                "No audit of this round was graded a second time, so nothing here says how far its grades can be trusted."
            ]
        said = f"Second gradings, given blind: {_told(shown, 'pairs')}. The same grade: {_told(shown, 'same')}."
        if self.told["pairs"] < FEWEST:
            return [f"{said} So few say little by themselves; the year's figures are on the consistency page."]
        return [said]

    def follow_up(self, shown: Protected) -> list[str]:
        """Actions, alerts and re-audits, in counts."""
        return [
            (
                f"Actions agreed: {_told(shown, 'actions')}. Verified by somebody else: {_told(shown, 'verified')}. "
                f"Overdue: {_told(shown, 'overdue')}."
            ),
            f"Same-day alerts about a critical standard: {_told(shown, 'alerts')}. Unanswered: {_told(shown, 'unanswered')}.",
            f"Cases to be audited again: {_told(shown, 'again')}.",
        ]


def _told(shown: Protected, key: str) -> str:
    cell = shown.cells[f"told/{key}"]
    return cell.text if cell.value is not None else "not shown"


def _counted_in_sentences(held: AuditRound, on: date) -> dict[str, int]:
    pairs = list(_pairs(held))
    actions = AuditAction.objects.filter(audit__round=held)
    alerts = Alert.objects.filter(audit__round=held)
    return {
        "pairs": len(pairs),
        "same": sum(first == second for first, second in pairs),
        "actions": actions.count(),
        "verified": actions.filter(verified_on__isnull=False).count(),
        "overdue": actions.filter(verified_on__isnull=True, due__lt=on).count(),
        "alerts": alerts.count(),
        "unanswered": alerts.filter(answered_on__isnull=True).count(),
        "again": Audit.objects.filter(reaudit_of__round=held).count(),
    }


def _pairs(held: AuditRound) -> Iterable[tuple[str, str]]:
    """The auditor's last grade and the moderator's, for each audit that has both."""
    rows = Grading.objects.filter(audit__round=held, role__in=(Grading.Role.AUDITOR, Grading.Role.MODERATOR))
    newest = {
        (audit, role): overall
        for audit, role, overall in rows.order_by("id").values_list("audit_id", "role", "overall")
    }
    for (audit, role), second in newest.items():
        if role == Grading.Role.MODERATOR and (audit, Grading.Role.AUDITOR) in newest:
            yield newest[audit, Grading.Role.AUDITOR], second


def _nested(found: Any, row: str, column: str) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for key, value, n in found.order_by().values_list(row, column).annotate(n=Count("id")):
        counts.setdefault(key, Counter())[value] += n
    return counts


def _filled(counts: Mapping[str, int], columns: Iterable[str]) -> dict[str, int]:
    return {column: counts.get(column, 0) for column in columns}


def _grade(grade: str, shown: Protected) -> dict[str, Any]:
    cell = shown.cells[f"overall/all/{grade}"]
    number = cell.value if isinstance(cell.value, int) else None
    return {"label": LABELS[grade], "count": cell.text, "number": number}


def _share(overall: Mapping[str, int], shown: Protected) -> str:
    total = sum(overall.values())
    if any(shown.cells[f"overall/all/{grade}"].value is None for grade in BEST_FIRST):
        return "A share is not given, because some of the counts it is made of are hidden."
    better = overall.get("good", 0) + overall.get("outstanding", 0)
    if total < FEWEST:
        return f"{better} of {total} are good or better. A percentage of so few would mislead."
    found = wilson(better, total)
    low, high = found.interval or (0.0, 1.0)
    return (
        f"{better} of {total} are good or better: {percent(found.value or 0.0)}. A sample of this size leaves room for anything "
        f"from {percent(low)} to {percent(high)}."
    )


def _themes(themes: Mapping[str, Mapping[str, int]], kind: str, shown: Protected) -> list[dict[str, str]]:
    """The themes of one kind, most often seen first. A hidden count comes after every shown one, so that its place
    does not give it away."""
    taxonomy = load_taxonomy()
    known = {each.key: each for each in taxonomy.themes}
    lines = []
    for key in themes.get(kind, {}):
        if key in known:
            cell = shown.cells[f"themes/{kind}/{key}"]
            says = known[key].good if kind == "good" else known[key].mend
            place = -int(cell.value) if cell.value is not None else 0
            lines.append(
                (
                    place,
                    known[key].title,
                    {"title": known[key].title, "says": says, "count": cell.text, "good": known[key].good},
                )
            )
    return [line for _, _, line in sorted(lines, key=lambda each: each[:2])]
