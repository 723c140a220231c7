"""Made-up inspection reports as PDF, set out the way each edition is, about an authority that does not exist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import typst

PROSE = (
    "Most children receive help that makes a difference to them. Plans are reviewed, and managers know their "
    "services well. Some plans are still not good enough, and a few children wait too long for a visit."
)
CLOSING = (
    "#pagebreak()\nThe Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and "
    "inspects.\n"
)
ILACS_LABELS = {
    "leadership": "The impact of leaders on social work practice with children and families",
    "help_and_protection": "The experiences and progress of children who need help and protection",
    "in_care": "The experiences and progress of children in care",
    "care_leavers": "The experiences and progress of care leavers",
    "overall": "Overall effectiveness",
}
SIF_ROWS = {
    "help_and_protection": "1. Children who need help and protection",
    "looked_after": "2. Children looked after and achieving permanence",
    "adoption": "2.1 Adoption performance",
    "care_leavers": "2.2 Experiences and progress of care leavers",
    "leadership": "3. Leadership, management and governance",
}
SIF_CHAPTERS = {
    "help_and_protection": "The experiences and progress of children who need help and protection",
    "looked_after": "The experiences and progress of children looked after and achieving permanence",
    "leadership": "Leadership, management and governance",
}
GOOD_SIF = dict.fromkeys(SIF_ROWS, "Good")
GOOD_ILACS = dict.fromkeys(ILACS_LABELS, "Good")


def pdf(source: str) -> bytes:
    """A PDF of the Typst source, on A4 in twelve point type as the real reports are."""
    head = '#set page(paper: "a4", margin: 25mm)\n#set text(font: "Libertinus Serif", size: 12pt)\n'
    return typst.compile((head + source).encode())


def escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "#*_[]$<>@=-+/\\'\"`~" else letter for letter in text)


def title(text: str, size: int = 26) -> str:
    return f"#text(size: {size}pt)[{escaped(text)}]\n\n"


def heading(text: str, size: int = 14) -> str:
    return f'#block(text(size: {size}pt, weight: "bold")[{escaped(text)}])\n\n'


def paragraphs(first: int, count: int) -> str:
    return "".join(f"{escaped(f'{first + n}.')} #h(8pt) {escaped(PROSE)}\n\n" for n in range(count))


def bullets(items: Sequence[str], mark: str = "•") -> str:
    return "".join(f"#grid(columns: (14pt, 1fr), [{mark}], [{escaped(item)}])\n#v(6pt)\n" for item in items)


def numbered(items: Sequence[str], first: int = 1) -> str:
    return "".join(
        f"#grid(columns: (24pt, 1fr), [{first + n}.], [{escaped(item)}])\n#v(6pt)\n" for n, item in enumerate(items)
    )


def grade_table(
    rows: Sequence[tuple[str, str]],
    *,
    grade_width: int,
    label_width: int = 250,
    align: str = "left + horizon",
    header: bool = False,
    bold: bool = False,
) -> str:
    """A table of two columns; a narrow second column breaks a long grade over lines."""
    weight = "bold" if bold else "regular"
    cells = "".join(f'[#text(weight: "{weight}")[{escaped(label)}]], [{escaped(grade)}], ' for label, grade in rows)
    top = "[*Judgement*], [*Grade*], " if header else ""
    return f"#table(columns: ({label_width}pt, {grade_width}pt), align: {align}, {top}{cells})\n\n"


def front_only(grades: Mapping[str, str], *, grade_width: int, label_width: int, align: str) -> bytes:
    """An ILACS report whose body repeats no grade, so that everything rests on the table of the front page."""
    source = title("Inspection of Northmere local authority children’s services")
    source += "*Inspection dates: 13 to 24 March 2023*\n\n"
    rows = [(ILACS_LABELS[key], grade) for key, grade in grades.items()]
    source += grade_table(rows, grade_width=grade_width, label_width=label_width, align=align, header=True)
    return pdf(source + heading("What needs to improve?") + bullets(["The pace of planning."]) + escaped(PROSE))


def sif(
    *,
    name: str = "Borough of Northmere",
    on_site: str = "11 January 2016 to 4 February 2016",
    published: str = "29 March 2016",
    overall: str = "Children’s services in Northmere are good",
    grades: Mapping[str, str] = GOOD_SIF,
    body_grades: Mapping[str, str] | None = None,
    lscb: str | None = "The Local Safeguarding Children Board requires improvement",
    grade_width: int = 150,
    again: bool = False,
    old_form: bool = False,
    recommendations: Sequence[str] = (
        "Improve the quality of every child’s plan.",
        "See children sooner after a referral.",
    ),
    urgent: Sequence[str] = (),
    lscb_recommendations: Sequence[str] = ("Measure what training changes in practice.",),
) -> bytes:
    """A report of the single inspection framework; `old_form` is the form of 2013 to 2015."""
    body = {**grades, **(body_grades or {})}
    inspection = "Re-inspection" if again else "Inspection"
    source = title(name)
    source += heading(
        f"{inspection} of services for children in need of help and protection, children looked after and care leavers"
    )
    if lscb:
        source += "and\n\n" + heading("Review of the effectiveness of the Local Safeguarding Children Board")
    source += f"Inspection date: {escaped(on_site)}\n\nReport published: {escaped(published)}\n\n"
    source += heading(overall)
    if old_form:
        source += (
            "It is Ofsted’s expectation that all children and young people receive good help, care and protection.\n\n"
        )
        source += "The judgements on areas of the service that contribute to overall effectiveness are:\n\n"
    source += grade_table([(SIF_ROWS[key], grade) for key, grade in grades.items()], grade_width=grade_width)
    source += (
        "#pagebreak()\n"
        + heading("Contents")
        + "Recommendations\n\n3\n\nSummary for children and young people\n\n4\n\n"
        + "Information about this inspection\n\n9\n#pagebreak()\n"
    )
    source += heading("The local authority", 16) + heading("Previous Ofsted inspections")
    source += "The judgements for the local authority were:\n\nChildren who need help and protection: Inadequate\n\n"
    source += _sif_lists(old_form, "local authority", recommendations, urgent, 1)
    source += heading("Summary for children and young people") + bullets(
        ["Social workers listen to you and act on it."]
    )
    for number, (key, chapter) in enumerate(SIF_CHAPTERS.items()):
        source += (
            "#pagebreak()\n"
            + grade_table([(chapter, body[key])], grade_width=grade_width, bold=True)
            + paragraphs(number * 10 + 1, 3)
        )
        if key == "looked_after":
            source += (
                f"*The graded judgement for adoption performance is that it {_verb(body['adoption'])}*\n\n"
                + paragraphs(14, 2)
            )
            source += (
                "*The graded judgement about the experiences and progress of care leavers is that it "
                f"{_verb(body['care_leavers'])}*\n\n" + paragraphs(16, 2)
            )
    if lscb:
        source += "#pagebreak()\n" + heading("The Local Safeguarding Children Board (LSCB)", 16) + heading(lscb)
        source += heading("Executive summary") + PROSE + "\n\n"
        source += _sif_lists(old_form, "LSCB", lscb_recommendations, (), 40)
        source += heading("Inspection findings – the Local Safeguarding Children Board") + paragraphs(50, 2)
    return pdf(source + heading("Information about this inspection") + "Lead inspector: Robin Example\n")


def _sif_lists(old_form: bool, body: str, items: Sequence[str], urgent: Sequence[str], first: int) -> str:
    if not old_form:
        return heading("Recommendations") + numbered(items, first)
    source = heading(f"What does the {body} need to improve?")
    if urgent:
        source += heading("Priority and immediate action", 12) + numbered(urgent, first)
    return source + heading("Areas for improvement", 12) + numbered(items, first + len(urgent))


def _verb(grade: str) -> str:
    return grade.lower() if grade.lower().startswith("require") else f"is {grade.lower()}"


def ilacs(
    *,
    heading_name: str = "Inspection of Northmere local authority children’s services",
    above: str = "",
    on_site: str = "13 to 24 March 2023",
    grades: Mapping[str, str] = GOOD_ILACS,
    body_grades: Mapping[str, str] | None = None,
    labels: Mapping[str, str] = ILACS_LABELS,
    separator: str = ": ",
    grade_width: int = 200,
    improve: Sequence[str] = (
        "The consistency of planning for children.",
        "How often managers meet with social workers.",
    ),
    priority: Sequence[str] = (),
    footer: bool = True,
    note: str = "",
) -> bytes:
    """An ILACS report; without "overall" among the grades it is of the form of 2026."""
    body = {**grades, **(body_grades or {})}
    source = ""
    if footer:
        running = f"{escaped(heading_name)} #h(1fr) #context counter(page).display()"
        source += f'#set page(footer: text(size: 8pt, weight: "bold")[{running}])\n'
    source += title(above) if above else ""
    source += title(heading_name, 14 if above else 26)
    source += f"*Inspection dates: {escaped(on_site)}*\n\n*Lead inspector: Robin Example, His Majesty’s Inspector*\n\n"
    source += grade_table([(labels[key], grade) for key, grade in grades.items()], grade_width=grade_width, header=True)
    source += escaped(f"{PROSE} {note}") + "\n\n"
    if priority:
        source += heading("Areas for priority action") + bullets(priority)
    source += heading("What needs to improve?") + bullets(improve, "◼")
    for number, key in enumerate(each for each in labels if each != "overall" and each in grades):
        source += heading(f"{labels[key]}{separator}{body[key].lower()}") + paragraphs(number * 10 + 1, 3)
    return pdf(source + CLOSING)


def letter(
    *,
    subject: str = "Focused visit to Northmere local authority children’s services",
    opening: str = (
        "This letter summarises the findings of the focused visit to Northmere local authority children’s services "
        "on 30 and 31 January 2018. Her Majesty’s Inspectors for this visit were Robin Example and Sam Example."
    ),
    written: str = "20 February 2018",
    priority: Sequence[str] = (),
    improve: Sequence[str] = (
        "The quality of supervision for social workers.",
        "Return home interviews for every child.",
    ),
    findings: int = 4,
) -> bytes:
    """A letter after a focused or monitoring visit: no grade."""
    source = (
        f"Piccadilly Gate\n\nStore Street\n\n{written}\n\nDear director\n\n"
        + heading(subject, 12)
        + escaped(opening)
        + "\n\n"
    )
    source += heading("Overview", 12) + escaped(PROSE) + "\n\n"
    if priority:
        source += heading("Area for priority action", 12) + bullets(priority)
    if improve:
        source += heading("What needs to improve in this area of social work practice", 12) + bullets(improve, "▪")
    source += heading("Findings", 12) + "#pagebreak()\n" + bullets([PROSE] * findings)
    return pdf(source + "Yours sincerely\n\nRobin Example\n")


def jtai(
    *,
    heading_name: str = "Joint targeted area inspection of Northmere",
    on_site: str = "10 to 14 January 2022",
    priority: Sequence[str] = ("The police response to children who go missing.",),
    improve: Sequence[str] = (
        "How partners share information at the front door.",
        "The voice of children in strategy meetings.",
    ),
) -> bytes:
    """A report of a joint targeted area inspection: four inspectorates, no grade."""
    source = (
        title(heading_name)
        + f"*Inspection dates: {escaped(on_site)}*\n\nDear Northmere local safeguarding partnership\n\n"
    )
    source += heading("Headline findings") + escaped(PROSE) + "\n\n"
    source += heading("Areas for priority action") + bullets(priority)
    source += heading("What needs to improve?") + bullets(improve)
    source += heading("Strengths") + bullets(["Partners know each other well and meet each week."])
    return pdf(source + heading("Main findings") + escaped(PROSE) + "\n")


def school() -> bytes:
    """A school's report: Ofsted's, and none of ours."""
    source = (
        title("Northmere Primary School")
        + heading("Inspection of a good school")
        + "Inspection dates: 3 and 4 May 2022\n\n"
    )
    source += grade_table([("Overall effectiveness", "Good"), ("Quality of education", "Good")], grade_width=150)
    return pdf(source + f"School report. Unique reference number 100000. Type of school: primary. {escaped(PROSE)}\n")
