"""A paper like the one a Cabinet reads: every kind of block and run, with made-up figures."""

from __future__ import annotations

import datetime as dt

from goldenthread.core.document import (
    Block,
    Chart,
    Column,
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Notice,
    NumberedParagraph,
    PageBreak,
    Paragraph,
    Quote,
    Section,
    Source,
    Text,
    runs,
    simple_table,
)

REGISTER = Source(
    "register",
    "Children's social care inspection outcomes, Ofsted, Open Government Licence v3.0",
    as_at=dt.date(2016, 3, 11),
    href="https://www.gov.uk/government/collections/local-authority-childrens-services-statistics",
)
REPORT = Source("report", "Inspection of services for children, Ofsted", as_at=dt.date(2015, 11, 19))
PURPOSE = (
    "To tell Cabinet what inspectors found about services for children in need of help and protection, children looked "
    "after and care leavers, and to ask Cabinet to agree the plan that answers their recommendations."
)
BACKGROUND = (
    "Inspectors were on site for four weeks. They read case files, watched practice, spoke with children, carers, "
    "staff and partners, and compared what they saw with what the authority says about itself. The report was sent in "
    "draft for a check of fact, and published when that was done."
)
RECOMMENDATIONS = (
    "the improvement plan in Appendix 1, with a named post for every action",
    "quarterly reports to Cabinet on what has changed for children, not only on what has been done",
    "referral of the inspection report to the overview and scrutiny committee",
)


def cabinet_report(*, appendices: int = 1) -> Document:
    """The whole paper; each further appendix adds about a page and a half, for tests of length and time."""
    blocks: list[Block] = [*_main()]
    for number in range(1, appendices + 1):
        blocks += [PageBreak(), _appendix(number)]
    return Document(
        title="Outcome of the inspection of children's services",
        subtitle="Report to Cabinet",
        date=dt.date(2016, 4, 19),
        author="Strategic Director, Care, Wellbeing and Learning",
        meta=(
            ("Report of", "Strategic Director, Care, Wellbeing and Learning"),
            ("Wards affected", "All"),
            ("Key decision", "No"),
        ),
        sources=(REGISTER, REPORT),
        blocks=tuple(blocks),
    )


def _main() -> list[Block]:
    return [
        Heading(1, "Purpose of the report", anchor="purpose"),
        NumberedParagraph("1.", runs(PURPOSE)),
        Heading(1, "Background", anchor="background"),
        NumberedParagraph("2.", runs(BACKGROUND)),
        NumberedParagraph(
            "3.",
            runs(
                "By the date of publication ",
                Figure("85", "register"),
                " authorities had been inspected under this framework. ",
                Figure("20", "register"),
                " of them were judged good overall",
                Footnote("Counts the first inspection of each authority only.", as_at=dt.date(2016, 3, 11)),
                "; none was judged outstanding.",
            ),
        ),
        grades_chart(),
        Heading(1, "Inspection findings", anchor="findings"),
        NumberedParagraph(
            "4.",
            runs("The judgements follow; ", Link("#appendix-1", "Appendix 1"), " says more."),
        ),
        judgements_table(),
        Quote(runs("Children are seen, heard and known."), "A made-up inspector, page 4"),
        Notice(
            runs("The improvement plan must reach His Majesty's Chief Inspector by 23 June 2016."),
            kind="warning",
            title="A statutory date",
        ),
        Heading(1, "Recommendations", anchor="recommendations"),
        NumberedParagraph("5.", runs("It is recommended that Cabinet agrees to:")),
        ListBlock(tuple(ListItem(runs(words)) for words in RECOMMENDATIONS), style="roman"),
        Paragraph(runs("For the following reason:")),
        ListBlock(
            (ListItem(runs("so that children get help early and it works"), label="(A)"),),
            style="letter",
        ),
        Heading(1, "Contact", anchor="contact"),
        Paragraph(
            runs(
                Text("Contact: ", bold=True),
                "Quality lead",
                ", extension 1234, ",
                Link("mailto:quality@example.org", "e-mail the quality lead"),
            )
        ),
    ]


def judgements_table():
    """The judgement table, with row headers, an aligned column, a figure in a cell and a note."""
    return simple_table(
        "Judgements, 2015 inspection",
        (Column("Judgement", width=3), Column("Grade", width=2), Column("Authorities with this grade", "right", 2)),
        (
            ("Children who need help and protection", "Good", Figure("24", "register")),
            ("Children looked after and achieving permanence", "Good", Figure("31", "register")),
            ("Adoption performance", "Outstanding", Figure("6", "register")),
            ("Experiences and progress of care leavers", "Requires improvement", Figure("41", "register")),
            ("Leadership, management and governance", "Good", Figure("25", "register")),
        ),
        notes=("Adoption and care leavers are judged within permanence.",),
    )


def grades_chart() -> Chart:
    """A chart of four bars, written out so that the tests of the formats need no builder."""
    counts = (("Outstanding", 0), ("Good", 20), ("Requires improvement", 43), ("Inadequate", 22))
    return Chart(
        title="Overall effectiveness of authorities inspected so far",
        alt="Bar chart. Outstanding 0, good 20, requires improvement 43, inadequate 22.",
        spec={
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "width": 420,
            "data": {"values": [{"grade": grade, "count": count} for grade, count in counts]},
            "mark": "bar",
            "encoding": {
                "y": {"field": "grade", "type": "nominal", "sort": None, "title": None},
                "x": {"field": "count", "type": "quantitative", "title": "Authorities"},
            },
        },
        table=simple_table(
            "Authorities by grade",
            ("Grade", Column("Authorities", "right")),
            tuple((grade, Figure(str(count), "register")) for grade, count in counts),
        ),
    )


def _appendix(number: int) -> Section:
    prefix = f"appendix-{number}"
    return Section(
        prefix,
        (
            Heading(1, f"Appendix {number}: detail of the findings"),
            Heading(2, "Policy context"),
            NumberedParagraph("1.", runs(BACKGROUND)),
            NumberedParagraph("2.", runs(PURPOSE, Footnote("Paragraph numbers start again in each appendix."))),
            Heading(2, "What inspectors said"),
            Heading(3, "Help and protection"),
            ListBlock(
                (
                    ListItem(runs("Thresholds are understood by partners")),
                    ListItem(
                        runs("Plans are written with families:"),
                        nested=ListBlock((ListItem(runs("most are clear")), ListItem(runs("a few are not dated")))),
                    ),
                    ListItem(runs("Visits are ", Text("seldom", italic=True), " late")),
                ),
            ),
            NumberedParagraph("3.", runs(BACKGROUND)),
            NumberedParagraph("3.1", runs(PURPOSE), level=2),
            judgements_table(),
            Heading(2, "Implications"),
            ListBlock(
                (
                    ListItem(runs("Resources: none beyond the agreed budget ", Figure("2", "report"), " posts move.")),
                    ListItem(runs("Risk: see the plan")),
                    ListItem(runs("Equality: assessed")),
                ),
                style="letter",
            ),
        ),
    )
