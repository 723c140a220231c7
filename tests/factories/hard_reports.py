"""Made-up reports set out in ways the layouts were not written from, each with what a person would read off its pages.

They are kept apart from the reports the reader was built with: real habits of print (narrow cells, reversed or
borderless tables, two columns, hyphenation, footnote marks, capitals), and traps in which the wrong grade stands
nearer than the right one (an earlier inspection's grade, a legend of all grades, an empty or a shared cell).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from tests.factories.inspection_reports import (
    ILACS_LABELS,
    PROSE,
    SIF_CHAPTERS,
    SIF_ROWS,
    bullets,
    escaped,
    heading,
    numbered,
    paragraphs,
    pdf,
    title,
)

WORDS = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires_improvement": "Requires improvement to be good",
    "inadequate": "Inadequate",
}
TITLE = "Inspection of Northmere local authority children’s services"
ASKS = ("The pace of planning for children.", "How often managers meet with workers.", "Health checks in time.")
Grades = Mapping[str, str]


@dataclass(frozen=True)
class Hard:
    """One document: what it is called, its bytes, the grades a person reads (None: none is printed), how many asks."""

    name: str
    data: bytes
    grades: dict[str, str | None]
    asks: int = len(ASKS)
    cites: tuple[str, ...] = field(default=())


def hard_reports(seeds: int = 1) -> Iterator[Hard]:
    """Every document once for each seed; the seed chooses the grades."""
    for seed in range(seeds):
        for make in (*ILACS, *SIF):
            chance = random.Random(f"{make.__name__} {seed}")
            keys = ILACS_LABELS if make in ILACS else SIF_ROWS
            grades = {key: chance.choice(list(WORDS)) for key in keys}
            if make in SIF:
                grades["overall"] = chance.choice(list(WORDS))
            yield make(f"{make.__name__}, {seed}", grades)


def _words(grades: Grades, **instead: str) -> dict[str, str]:
    return {key: (instead | WORDS)[code] for key, code in grades.items()}


def _front(dates: str = "13 to 24 March 2023", name: str = TITLE) -> str:
    return (
        title(name)
        + f"*Inspection dates: {escaped(dates)}*\n\n*Lead inspector: Robin Example, His Majesty’s Inspector*\n\n"
    )


def _asks() -> str:
    return heading("What needs to improve?") + bullets(ASKS)


def _chapters(grades: Grades, separator: str = ": ", *, words: Grades = WORDS) -> str:
    return "".join(
        heading(f"{ILACS_LABELS[key]}{separator}{words[grades[key]].lower()}") + paragraphs(number * 10 + 1, 3)
        for number, key in enumerate(key for key in grades if key != "overall")
    )


def _table(rows: list[list[str]], columns: str, *, align: str = "left + horizon", more: str = "") -> str:
    cells = "".join(f"[{escaped(cell)}], " for row in rows for cell in row)
    return f"#table(columns: ({columns}), align: {align}, {more}{cells})\n\n"


def _rows(grades: Grades) -> list[list[str]]:
    return [[ILACS_LABELS[key], word] for key, word in _words(grades).items()]


def narrow_cells(name: str, grades: Grades) -> Hard:
    table = _table([["Judgement", "Grade"], *_rows(grades)], "150pt, 62pt")
    return Hard(name, pdf(_front() + table + PROSE + "\n\n" + _asks() + _chapters(grades)), dict(grades))


def grade_before_label(name: str, grades: Grades) -> Hard:
    table = _table([["Grade", "Judgement"], *(row[::-1] for row in _rows(grades))], "110pt, 260pt")
    return Hard(name, pdf(_front() + table + PROSE + "\n\n" + _asks() + _chapters(grades)), dict(grades))


def borderless_right_aligned(name: str, grades: Grades) -> Hard:
    table = _table(_rows(grades), "270pt, 150pt", align="(left, right)", more="stroke: none, ")
    return Hard(name, pdf(_front() + table + PROSE + "\n\n" + _asks() + _chapters(grades)), dict(grades))


def dotted_lines(name: str, grades: Grades) -> Hard:
    lines = "".join(
        f"{escaped(label)} #box(width: 1fr, repeat[.]) {escaped(word)}\n\n" for label, word in _rows(grades)
    )
    return Hard(name, pdf(_front() + lines + PROSE + "\n\n" + _asks() + _chapters(grades)), dict(grades))


def capitals_and_stops(name: str, grades: Grades) -> Hard:
    rows = [[label, word.upper()] for label, word in _rows(grades)]
    body = _chapters(grades, " – ", words={code: word + "." for code, word in WORDS.items()})
    return Hard(name, pdf(_front() + _table(rows, "250pt, 150pt") + PROSE + "\n\n" + _asks() + body), dict(grades))


def footnote_marks(name: str, grades: Grades) -> Hard:
    cells = "".join(
        f"[{escaped(label)}], [{word}#super[{n}]], " for n, (label, word) in enumerate(_rows(grades), start=1)
    )
    table = f"#table(columns: (250pt, 150pt), {cells})\n\n"
    return Hard(name, pdf(_front() + table + PROSE + "\n\n" + _asks() + _chapters(grades)), dict(grades))


def two_columns(name: str, grades: Grades) -> Hard:
    table = _table(_rows(grades), "250pt, 150pt")
    body = f"#columns(2, gutter: 16pt)[\n{_asks()}{_chapters(grades)}]\n"
    return Hard(name, pdf(_front() + table + PROSE + "\n#pagebreak()\n" + body), dict(grades))


def hyphenated(name: str, grades: Grades) -> Hard:
    style = '#set text(lang: "en", hyphenate: true)\n#set par(justify: true)\n'
    table = _table(_rows(grades), "118pt, 90pt")
    return Hard(name, pdf(style + _front() + table + PROSE + "\n\n" + _asks() + _chapters(grades)), dict(grades))


def earlier_grade_beside(name: str, grades: Grades) -> Hard:
    """A third column with the grades of the inspection before: two grades in each row."""
    worse = dict.fromkeys(grades, "Inadequate")
    rows = [[label, worse[key], word] for key, (label, word) in zip(grades, _rows(grades), strict=True)]
    table = _table([["Judgement", "2019", "2023"], *rows], "200pt, 110pt, 130pt")
    return Hard(name, pdf(_front() + table + PROSE + "\n\n" + _asks() + _chapters(grades)), dict(grades))


def earlier_grade_in_words(name: str, grades: Grades) -> Hard:
    before = (
        "At the last inspection in 2019 the overall effectiveness was inadequate. Services for children in Northmere "
        "were then inadequate. The experiences and progress of children in care: inadequate in 2019.\n\n"
    )
    table = _table(_rows(grades), "250pt, 150pt")
    return Hard(name, pdf(_front() + before + table + _asks() + _chapters(grades)), dict(grades))


def legend_of_all_grades(name: str, grades: Grades) -> Hard:
    legend = "".join(_table([[word, PROSE[:60]]], "150pt, 250pt") for word in WORDS.values())
    table = _table(_rows(grades), "250pt, 150pt")
    return Hard(
        name, pdf(_front() + table + _asks() + _chapters(grades) + heading("The grades") + legend), dict(grades)
    )


def an_empty_cell(name: str, grades: Grades) -> Hard:
    """No grade is printed for children in care, on the front or in the body."""
    rows = [[label, "" if key == "in_care" else word] for key, (label, word) in zip(grades, _rows(grades), strict=True)]
    body = _chapters({key: code for key, code in grades.items() if key != "in_care"})
    source = _front() + _table(rows, "250pt, 150pt") + PROSE + "\n\n" + _asks() + body
    return Hard(name, pdf(source), {**grades, "in_care": None})


def a_shared_cell(name: str, grades: Grades) -> Hard:
    """One cell spans two rows, and the body repeats nothing."""
    keys = list(grades)
    shared = {**grades, keys[3]: grades[keys[2]]}
    cells = ""
    for key, word in _words(shared).items():
        cells += f"[{escaped(ILACS_LABELS[key])}], "
        cells += (
            "" if key == keys[3] else f"table.cell(rowspan: {2 if key == keys[2] else 1}, align: horizon)[{word}], "
        )
    return Hard(name, pdf(_front() + f"#table(columns: (250pt, 150pt), {cells})\n\n" + _asks() + PROSE), dict(shared))


def nothing_but_the_table(name: str, grades: Grades) -> Hard:
    return Hard(name, pdf(_front() + _table(_rows(grades), "180pt, 80pt") + _asks() + PROSE), dict(grades))


def wide_leading(name: str, grades: Grades) -> Hard:
    """The lines of a broken grade stand far apart, and the body repeats nothing."""
    table = "#[\n#set par(leading: 1.6em)\n" + _table(_rows(grades), "150pt, 70pt") + "]\n\n"
    return Hard(name, pdf(_front() + table + _asks() + PROSE), dict(grades))


def grade_at_the_top_of_its_cell(name: str, grades: Grades) -> Hard:
    table = _table(_rows(grades), "120pt, 58pt", align="left + top")
    return Hard(name, pdf(_front() + table + _asks() + PROSE), dict(grades))


def grade_at_the_bottom_of_its_cell(name: str, grades: Grades) -> Hard:
    table = _table(_rows(grades), "120pt, 58pt", align="left + bottom")
    return Hard(name, pdf(_front() + table + _asks() + PROSE), dict(grades))


def body_disagrees(name: str, grades: Grades) -> Hard:
    """The front is right and one heading of the body is not: the reader must not be sure."""
    other = {**grades, "in_care": "good" if grades["in_care"] != "good" else "inadequate"}
    return Hard(name, pdf(_front() + _table(_rows(grades), "250pt, 150pt") + _asks() + _chapters(other)), dict(grades))


def nothing_but_the_body(name: str, grades: Grades) -> Hard:
    """The front page has no table; the overall grade is only in a sentence."""
    overall = f"Overall effectiveness: {WORDS[grades['overall']].lower()}"
    return Hard(name, pdf(_front() + heading(overall) + PROSE + "\n\n" + _asks() + _chapters(grades)), dict(grades))


def form_of_2026(name: str, grades: Grades) -> Hard:
    """No overall grade; the one before is told in words, and improvement points cite the National Framework."""
    now = {key: code for key, code in grades.items() if key != "overall"}
    before = "At the previous inspection, published in May 2022, the overall effectiveness was good.\n\n"
    asks = ("The response to neglect (outcome 1, national framework).", "Help for care leavers (outcomes 2 and 3).")
    source = _front("4 to 8 May 2026") + _table(_rows(now), "250pt, 150pt") + before
    source += heading("What needs to improve?") + bullets(asks) + _chapters(now)
    return Hard(name, pdf(source), dict(now), 2, ("outcome 1", "outcome 2", "outcome 3"))


ILACS: tuple[Callable[[str, Grades], Hard], ...] = (
    narrow_cells, grade_before_label, borderless_right_aligned, dotted_lines, capitals_and_stops, footnote_marks,
    two_columns, hyphenated, earlier_grade_beside, earlier_grade_in_words, legend_of_all_grades, an_empty_cell,
    a_shared_cell, nothing_but_the_table, nothing_but_the_body, form_of_2026,
    wide_leading, grade_at_the_top_of_its_cell, grade_at_the_bottom_of_its_cell, body_disagrees,
)  # fmt: skip


def _sif_words(grades: Grades) -> dict[str, str]:
    return {
        key: "Requires improvement" if code == "requires_improvement" else WORDS[code] for key, code in grades.items()
    }


def _is(code: str) -> str:
    return "requires improvement" if code == "requires_improvement" else f"is {code}"


def _sif_front(grades: Grades, sentence: str, *, again: bool = False) -> str:
    word = "Re-inspection" if again else "Inspection"
    kind = f"{word} of services for children in need of help and protection, children looked after and care leavers"
    return (
        title("Borough of Northmere") + heading(kind)
        + "Inspection date: 11 January 2016 to 4 February 2016\n\nReport published: 29 March 2016\n\n"
        + heading(sentence)
    )  # fmt: skip


def _sif_body(grades: Grades, *, boxes: bool = True, narrow: int = 120) -> str:
    words, source = _sif_words(grades), ""
    for number, (key, chapter) in enumerate(SIF_CHAPTERS.items()):
        box = f"#table(columns: (260pt, {narrow}pt), [*{escaped(chapter)}*], [{words[key]}])\n\n"
        source += "#pagebreak()\n" + (box if boxes else heading(chapter)) + paragraphs(number * 10 + 1, 3)
        if key == "looked_after":
            source += f"*The graded judgement for adoption performance is that it {_is(grades['adoption'])}*\n\n"
            source += paragraphs(14, 1)
            source += "*The graded judgement about the experiences and progress of care leavers is that it "
            source += f"{_is(grades['care_leavers'])}*\n\n" + paragraphs(16, 1)
    return source


def _sif_table(grades: Grades, columns: str = "260pt, 150pt") -> str:
    words = _sif_words(grades)
    return _table([[SIF_ROWS[key], words[key]] for key in SIF_ROWS], columns)


def sif_narrow(name: str, grades: Grades) -> Hard:
    front = _sif_front(grades, f"Children’s services in Northmere {_is(grades['overall']).replace('is ', 'are ')}")
    source = front + _sif_table(grades, "170pt, 60pt") + heading("Recommendations") + numbered(ASKS)
    return Hard(name, pdf(source + _sif_body(grades, narrow=62)), dict(grades))


def sif_old_wording(name: str, grades: Grades) -> Hard:
    word = "requires improvement" if grades["overall"] == "requires_improvement" else grades["overall"]
    front = _sif_front(grades, f"The overall judgement is that children’s services are {word}")
    if grades["overall"] == "requires_improvement":
        front = _sif_front(grades, "The overall judgement is requires improvement")
    source = front + _sif_table(grades) + heading("Areas for improvement") + numbered(ASKS)
    return Hard(name, pdf(source + _sif_body(grades)), dict(grades))


def sif_again_with_earlier_grades(name: str, grades: Grades) -> Hard:
    sentence = f"Children’s services in Northmere {_is(grades['overall']).replace('is ', 'are ')}"
    front = _sif_front(grades, sentence, again=True)
    earlier = (
        heading("Previous Ofsted inspections") + "The judgements for the local authority were:\n\n"
        "Children who need help and protection: Inadequate\n\nLeadership, management and governance: Inadequate\n\n"
        "Overall effectiveness: Inadequate\n\n"
    )
    source = (
        front + _sif_table(grades) + heading("Recommendations") + numbered(ASKS) + heading("The local authority", 16)
    )
    return Hard(name, pdf(source + earlier + _sif_body(grades)), dict(grades))


def sif_without_boxes(name: str, grades: Grades) -> Hard:
    front = _sif_front(grades, f"Children’s services in Northmere {_is(grades['overall']).replace('is ', 'are ')}")
    source = front + _sif_table(grades) + heading("Recommendations") + numbered(ASKS)
    return Hard(name, pdf(source + _sif_body(grades, boxes=False)), dict(grades))


SIF: tuple[Callable[[str, Grades], Hard], ...] = (
    sif_narrow, sif_old_wording, sif_again_with_earlier_grades, sif_without_boxes,
)  # fmt: skip
