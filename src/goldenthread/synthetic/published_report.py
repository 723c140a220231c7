"""A made-up inspection report as PDF, about an authority that does not exist, to read in and confirm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

AUTHORITY = "Northmere"
GRADES = {
    "The impact of leaders on social work practice with children and families": "Requires improvement to be good",
    "The experiences and progress of children who need help and protection": "Requires improvement to be good",
    "The experiences and progress of children in care": "Good",
    "The experiences and progress of care leavers": "Good",
    "Overall effectiveness": "Requires improvement to be good",
}
ASKS = (
    "The pace at which plans for children in need move on, and what managers do when they stand still.",
    "Return home interviews, so that each child who was missing is heard within three days.",
    "The timeliness of initial health assessments when children come into care.",
    "The range of places where care leavers over 21 can live near the people they know.",
)
FINDINGS = (
    (
        "Children who need help are known early. Workers at the front door talk to families before they decide, and most "
        "decisions are made within a day."
    ),
    (
        "Some plans list what services will do and not what must change for the child. Where that is so, reviews repeat the "
        "same actions, and a few children wait too long."
    ),
    "Managers meet their workers often. The notes of those meetings rarely say why a decision was made.",
)


def made_up_report() -> bytes:
    """A report in the form of 2023 on four pages; the same bytes on every run."""
    import typst

    return typst.compile(_source().encode())


def _source() -> str:
    title = f"Inspection of {AUTHORITY} local authority children’s services"
    chapters = [label for label in GRADES if label != "Overall effectiveness"]
    parts = [
        (
            '#set page(paper: "a4", margin: 25mm, footer: text(size: 8pt)[Made up for a demonstration: no such inspection '
            "took place #h(1fr) #context counter(page).display()])"
        ),
        '#set text(font: "Libertinus Serif", size: 12pt)',
        f"#text(size: 26pt)[{title}]",
        "*Inspection dates: 8 to 19 January 2024*",
        "*Lead inspector: Robin Example, His Majesty’s Inspector*",
        _table(GRADES),
        FINDINGS[0],
        "#pagebreak()",
        _heading("What needs to improve?"),
        _list(ASKS),
    ]
    number = 1
    for label in chapters:
        parts.append(_heading(f"{label}: {GRADES[label].lower()}"))
        for finding in FINDINGS:
            parts.append(f"{number}\\. #h(8pt) {finding}")
            number += 1
    return "\n\n".join(parts)


def _table(grades: Mapping[str, str]) -> str:
    cells = "".join(f"[{label}], [{grade}], " for label, grade in grades.items())
    return f"#table(columns: (250pt, 120pt), align: left + horizon, [*Judgement*], [*Grade*], {cells})"


def _heading(text: str) -> str:
    return f'#block(text(size: 14pt, weight: "bold")[{text}])'


def _list(items: Sequence[str]) -> str:
    return "\n".join(f"#grid(columns: (14pt, 1fr), [•], [{item}])\n#v(6pt)" for item in items)
