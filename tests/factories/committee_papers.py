"""A made-up council paper about a made-up inspection, saved as text, Word and PDF.

The authority is a real name, because a paper is matched by name; nothing said of it here is true.
"""

from __future__ import annotations

import io

import docx

from tests.factories import inspection_reports

#: Each line as a writer would number it: "# " a heading, "* " a bullet, anything else as it stands.
LINES = (
    "TITLE OF REPORT: Inspection of services for children",
    "REPORT OF: Robin Example, Director of Children",
    "# Purpose of the Report",
    "1. The purpose of this report is to:",
    "a. tell Cabinet what inspectors found in Rutland, published on the 4th May 2016;",
    "b. ask Cabinet to agree the actions that follow.",
    "# Background",
    (
        "2. The inspection was made under the Single Inspection Framework. It took place between 27th January and "
        "19th February 2016."
    ),
    "# Inspection Findings",
    "3. The judgement was that the overall effectiveness of children’s services in Rutland is good. The grades were:",
    "* Children in need of help and protection - Good",
    "* Children looked after and achieving permanence – Requires Improvement",
    "* Adoption performance: Outstanding",
    "* Experiences and progress of care leavers - Good",
    "* Leadership and Governance – Good",
    (
        "4. Inspectors named very good practice in the following areas; support for carers; listening to children and "
        "celebrating success. Each received an Annex O commendation."
    ),
    "# Recommendations",
    "5. It is recommended that Cabinet agrees to:",
    "(i) note the report;",
    "(ii) approve the actions; and",
    "(ii) refer the report to scrutiny.",
    "# For the following reason:",
    "(i) To give the findings proper scrutiny.",
    "# Policy Context",
    "1. This is in line with the council plan of Rutland.",
    "# Inspection outcomes",
    "2. Children in need of help and protection was judged to be good. Inspectors noted that:",
    "* Partners meet each week.",
    "* Thresholds are understood.",
    "3. Leadership, management and governance is good. They found:",
    "* Members know the service well.",
    "4. Recommendations from Ofsted. There were elements to improve:",
    "* Improve the quality of every child’s plan.",
    "* See children sooner after a referral.",
    "5. The review of the LSCB found that the LSCB requires improvement. Good practice was seen:",
    "* The Board has a clear plan.",
    "6. The review made the following recommendations for improvement:",
    "* Measure what training changes.",
    "# Implications of Recommended Option",
    "7. Resources",
    "a) Financial Implications – The director of finance confirms that there are none.",
    "b) Property Implications – nil.",
    "8. Risk Management Implication – Risks are kept in the register of Rutland.",
    "9. Health Implications – There are no specific health implications.",
)


def as_text() -> bytes:
    rows = [line.removeprefix("# ") if not line.startswith("* ") else " - " + line[2:] for line in LINES]
    return "\n\n".join(rows).encode()


def as_word() -> bytes:
    """Bullets are Word's own, so that their mark is not in the text."""
    document = docx.Document()
    for line in LINES:
        if line.startswith("# "):
            document.add_heading(line[2:], level=2)
        elif line.startswith("* "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph(line)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def as_pdf() -> bytes:
    source = ""
    for line in LINES:
        if line.startswith("# "):
            source += inspection_reports.heading(line[2:])
        elif line.startswith("* "):
            source += inspection_reports.bullets([line[2:]])
        else:
            source += inspection_reports.escaped(line) + "\n\n"
    return inspection_reports.pdf("#set par(spacing: 14pt)\n" + source)
