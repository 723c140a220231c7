"""Letters and joint inspections in words and layouts the reader was not built with: no grade is theirs to give.

Each is made with what kind of visit it is. Some repeat grades of an earlier inspection, or praise in the words of grades.
"""

from __future__ import annotations

from tests.factories.hard_reports import Hard
from tests.factories.inspection_reports import PROSE, bullets, heading, numbered, pdf, title

ASKS = ("The quality of supervision.", "How quickly plans move on.", "Return home interviews for every child.")
_TOP = "Ofsted\n\nPiccadilly Gate\n\nStore Street\n\nManchester\n\nM1 2WD\n\n"
_PEOPLE = "Inspectors for this visit were Robin Example and Sam Example.\n\n"
_FINDINGS = heading("Findings", 12) + bullets([PROSE] * 3) + "Yours sincerely\n\nRobin Example\n"


def _letter(written: str, subject: str, opening: str, rest: str) -> bytes:
    return pdf(f"{_TOP}{written}\n\nDear Director\n\n" + heading(subject, 12) + opening + rest + _FINDINGS)


def focused_visit_with_earlier_grades() -> tuple[Hard, str]:
    """The letter repeats the grades of the inspection before it."""
    opening = (
        "This letter summarises the findings of the focused visit to Gateshead local authority children’s services on "
        f"8 and 9 February 2022. Her Majesty’s {_PEOPLE}"
        "The local authority was judged inadequate for overall effectiveness in 2018. Children in care: good.\n\n"
    )
    rest = heading("What needs to improve in this area of social work practice?", 12) + bullets(ASKS)
    data = _letter("14 March 2022", "Focused visit to Gateshead children’s services", opening, rest)
    return Hard("a focused visit", data, {}), "focused_visit"


def focused_visit_as_a_report() -> tuple[Hard, str]:
    source = title("Focused visit to Gateshead local authority children’s services")
    source += "*Visit dates: 8 and 9 February 2024*\n\n*Lead inspector: Robin Example, His Majesty’s Inspector*\n\n"
    source += PROSE + "\n\n" + heading("Headline findings") + PROSE + "\n\n"
    source += heading("What needs to improve in this area of social work practice?") + bullets(ASKS, "◼")
    source += heading("Main findings") + numbered([PROSE] * 4)
    return Hard("a focused visit as a report", pdf(source), {}), "focused_visit"


def monitoring_visit() -> tuple[Hard, str]:
    opening = (
        "This letter summarises the findings of the monitoring visit to Gateshead children’s services on 3 and 4 April "
        "2019. The visit was the third monitoring visit since the local authority was judged inadequate in November "
        "2017. The inspectors were Robin Example, HMI, and Sam Example, HMI.\n\n"
    )
    rest = heading("Overview", 12) + "The services for care leavers are good and leadership is outstanding now.\n\n"
    data = _letter("3 May 2019", "Monitoring visit to Gateshead children’s services", opening, rest)
    return Hard("a monitoring visit", data, {}, 0), "monitoring_visit"


def priority_action_letter() -> tuple[Hard, str]:
    opening = (
        "This letter summarises the findings of the focused visit to Gateshead children’s services on 16 and 17 May "
        f"2023. His Majesty’s {_PEOPLE}"
    )
    rest = heading("Areas for priority action", 12) + bullets(ASKS[:1])
    rest += heading("What needs to improve", 12) + bullets(ASKS[1:])
    data = _letter("20 June 2023", "Focused visit to Gateshead children’s services", opening, rest)
    return Hard("a priority action", data, {}), "focused_visit"


def jtai_of_a_theme() -> tuple[Hard, str]:
    theme = "children who are victims of domestic abuse"
    source = title(f"Joint targeted area inspection of the multi-agency response to {theme} in Gateshead", 20)
    source += "*Inspection dates: 9 to 13 October 2023*\n\nDear Gateshead local safeguarding partnership\n\n"
    source += heading("Headline findings") + "Services are good in parts and inadequate in others.\n\n"
    source += heading("What needs to improve?") + bullets(ASKS) + heading("Strengths") + bullets([PROSE])
    return Hard("a joint inspection", pdf(source + heading("Main findings") + PROSE), {}), "jtai_letter"


LETTERS = (
    focused_visit_with_earlier_grades,
    focused_visit_as_a_report,
    monitoring_visit,
    priority_action_letter,
    jtai_of_a_theme,
)
