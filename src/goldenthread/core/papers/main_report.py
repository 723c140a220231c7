"""The blocks of the report itself: purpose to contact. Each takes the facts and gives its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.core.document import Block, Figure, Footnote, Paragraph, Run, Table, runs, simple_table, spoken_date
from goldenthread.core.papers.content import CabinetContent, ComparatorLine
from goldenthread.core.papers.distribution_chart import distribution_chart
from goldenthread.core.papers.outline import Outline, OutlineSection
from goldenthread.core.papers.writing import Numbering, counted, day, in_words, listing, sentence_list

GRADES_CAPTION = "Judgements and grades"


def referral(content: CabinetContent) -> str:
    """What is sent to whom, in one wording: purpose and recommendations both print this."""
    bodies = sentence_list(content.body(each.body) for each in content.referrals)
    items = sentence_list(dict.fromkeys(f"the {item}" for each in content.referrals for item in each.items))
    return f"refer {items} to the {bodies} for consideration."


def purpose(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Why the paper is written."""
    yield pen.paragraph("The purpose of this report is to:")
    yield listing([*content.paper.purpose, referral(content)], "letter")


def background(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """The law of each component, the visit, the evidence, and the duties that run from receipt."""
    told = content.inspection
    source = content.source_as_at("inspection")
    for law in told.laws:
        yield pen.paragraph(f"{law.title}: made under {law.instrument}.")
    moment = (
        f"The authority was told on {told.notified}."
        if told.notified
        else ("The record does not say when the authority was told.")
    )
    yield pen.paragraph(
        f"The inspection was {told.notice.replace('_', ' ')}, under the {told.framework_title}. Inspectors were on site "
        f"from {spoken_date(told.on_site_from)} to {spoken_date(told.on_site_to)}. {moment}"
    )
    if told.team:
        yield pen.paragraph("The team: ", *_team(content, source), ".")
    yield from _evidence(content, pen, source)
    yield from _duties(content, pen, outline)
    lag = counted(told.publication_lag, source)
    reason = told.lag_reason or "The reason for that length of time is not known."
    yield pen.paragraph("The report was published ", lag, f" working days after inspectors left. {reason}")


def _team(content: CabinetContent, source: str) -> Iterator[str | Run]:
    lines = content.inspection.team
    for place, line in enumerate(lines):
        if place:
            yield " and " if place == len(lines) - 1 else ", "
        yield f"{line.title} ("
        yield counted(line.number, source)
        yield ")"


def _evidence(content: CabinetContent, pen: Numbering, source: str) -> Iterator[Block]:
    lines = content.inspection.evidence
    if not lines:
        return
    more = {"exact": "", "at_least": "at least ", "more_than": "more than "}
    rows = [(line.title, runs(more[line.precision], counted(line.number, source))) for line in lines]
    yield pen.paragraph("What inspectors drew on:")
    yield simple_table("Evidence used by inspectors", ("Evidence", "Number"), rows)
    for line in lines:
        if line.of and line.relation in {"", "unknown"}:
            yield pen.paragraph(
                f"The record does not say whether “{line.title.lower()}” lies inside “{line.of.lower()}” or is additional."
            )


def _duties(content: CabinetContent, pen: Numbering, outline: Outline) -> Iterator[Block]:
    told = content.inspection
    assumed = " (assumed to be the day of publication)" if told.received_assumed else ""
    parts: list[str | Run] = [f"The authority received the report on {spoken_date(told.received_on)}{assumed}. "]
    parts.append("By law it must ")
    for place, clock in enumerate(content.clocks):
        parts.append(", and " if place else "")
        parts.append(f"{clock.duty} within {clock.working_days} working days, by {spoken_date(clock.due)}")
        parts.append(Footnote(f"{clock.basis}: {clock.working_days} working days from receipt", told.received_on))
    if any(each.block == "plan" and each.part == "appendix_1" for each in outline.sections):
        parts.append(". The improvement plan in Appendix 1 is the statement of action proposed.")
    else:
        parts.append(".")
    yield pen.paragraph(*parts)


def findings(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Every grade in one table, what it means that a part is lower, the national picture, and Annex O."""
    overall = content.judgement("overall")
    if overall:
        yield pen.paragraph(f"{overall.label} was judged {overall.grade_label.lower()}. {overall.summary}")
    yield pen.paragraph("Every judgement of the framework, with its grade:")
    yield grades_table(content)
    yield from _lower_parts(content, pen)
    yield from _national(content, pen, outline)
    yield from _practice(content, pen)
    yield from _progress(content, pen)


def grades_table(content: CabinetContent) -> Table:
    """Each judgement and its grade; a part of another judgement says of which."""
    source = content.source_as_at("inspection")
    rows = []
    for each in content.judgements:
        parent = content.judgement(each.parent)
        label = f"{each.label} (part of: {parent.label})" if parent else each.label
        rows.append((label, Figure(each.grade_label, source)))
    return simple_table(GRADES_CAPTION, ("Judgement", "Grade"), rows)


def _lower_parts(content: CabinetContent, pen: Numbering) -> Iterator[Block]:
    for each in content.judgements:
        whole = content.judgement(each.parent)
        if whole and whole.grade != each.grade:
            yield pen.paragraph(
                f"“{each.label}” is part of “{whole.label}” and is graded differently. The framework allows this: a part "
                "informs the judgement above it and does not set it. The overall grade is the inspectors' decision."
            )


def _national(content: CabinetContent, pen: Numbering, outline: Outline) -> Iterator[Block]:
    for place, each in enumerate(content.comparators):
        included = "this authority included" if each.includes_self else "not counting this authority"
        opening = "As at" if not place else "By"
        parts: list[str | Run] = [f"{opening} {spoken_date(each.as_at)}, ", counted(each.total, each.source)]
        parts.append(f" authorities had been graded overall under this framework, {included}: ")
        parts.extend(_grades(each, content))
        yield pen.paragraph(*parts)
    if content.comparators:
        yield distribution_chart(outline.chart_title, content.comparators[-1], content)


def _grades(each: ComparatorLine, content: CabinetContent) -> Iterator[str | Run]:
    for place, grade in enumerate(content.scale):
        yield ", " if place else ""
        yield Figure(str(each.grades.get(grade.code, 0)), each.source)
        yield f" {grade.label.lower()}"
    yield "."


def _practice(content: CabinetContent, pen: Numbering) -> Iterator[Block]:
    if not content.practice:
        return
    note = Footnote(
        "Annex O is the log in which inspectors record practice they think worth sharing with other authorities"
    )
    yield pen.paragraph(
        f"Inspectors put {in_words(len(content.practice))} areas of practice in Annex O",
        note,
        ". They are listed here by name, as the authority reported them:",
    )
    yield listing([each.title for each in content.practice])


def _progress(content: CabinetContent, pen: Numbering) -> Iterator[Block]:
    other = [each for each in content.inspection.history if each.framework != content.inspection.framework]
    if other:
        earlier = sentence_list(f"{each.title} ({each.period})" for each in other)
        yield pen.paragraph(
            f"Earlier inspections were made under other frameworks: {earlier}. Their grades are not like for like with "
            "these, and improvement between them cannot be read from the grades."
        )
    for known in content.known_since:
        start = content.inspection.on_site_from
        months = (start.year - known.since.year) * 12 + start.month - known.since.month
        yield pen.paragraph(
            f"{known.text} They had been known since {spoken_date(known.since).partition(' ')[2]}, {months} months "
            "before inspectors came."
        )


def proposal(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """What is proposed, who oversees it, and where each ask stands."""
    for words in content.paper.proposal:
        yield pen.paragraph(words)
    if content.paper.overseers:
        bodies = sentence_list(content.body(key) for key in content.paper.overseers)
        yield pen.paragraph(f"The {content.paper.report_of}, the {bodies} will oversee the actions.")
    asks = [ask for each in content.recommendations for ask in each.asks]
    source = content.source_as_at("inspection")
    yield pen.paragraph(
        "The inspectors made ",
        counted(len(content.recommendations), source),
        f" recommendations, which hold {len(asks)} separate asks. {_states(content)}",
    )
    yield pen.paragraph(
        f"Progress will be reported to Cabinet on {day(content.paper.review_on)}; the plan runs to "
        f"{day(content.plan.ends_on if content.plan else None)}."
    )


def _states(content: CabinetContent) -> str:
    asks = [ask for each in content.recommendations for ask in each.asks]
    told = []
    for status, words in (
        ("addressed", "have been addressed"),
        ("in_hand", "have an action in the plan"),
        ("not_started", "have not been started"),
        ("not_stated", "have no state recorded"),
    ):
        number = sum(ask.status == status for ask in asks)
        if number:
            told.append(f"{number} {words}")
    return f"Of these, {sentence_list(told)}."


def recommendations(
    content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline
) -> Iterator[Block]:
    """What Cabinet is asked to agree, numbered as the outline says."""
    yield pen.paragraph(f"It is recommended that {content.body(outline.decision_maker)} agrees to:")
    yield listing([*content.paper.decisions, referral(content)], section.items)
    answer = {"yes": "is", "no": "is not"}.get(content.paper.key_decision)
    if answer:
        why = f", because {content.paper.key_decision_reason}" if content.paper.key_decision_reason else ""
        yield pen.paragraph(f"This {answer} a key decision{why}.")


def reasons(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Why the decision is recommended."""
    yield listing(content.paper.reasons, section.items)


def contact(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Whom to ask."""
    yield Paragraph(runs(content.paper.contact))
