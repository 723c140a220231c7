"""Real Word footnotes, which the library that writes Word files has no words for: one more part in the package."""

from __future__ import annotations

from typing import Any

from goldenthread.core.document import Note, is_safe, printable
from goldenthread.documents.word_xml import R, W, add, add_words

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RULES = (("-1", "separator", "separator"), ("0", "continuationSeparator", "continuationSeparator"))


def add_notes(word: Any, notes: list[Note], styles: dict[str, str]) -> None:
    """Puts the notes into the package, in the place of any a template had. A note's number is its inner name."""
    from docx.opc.constants import RELATIONSHIP_TYPE as KIND
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from lxml import etree

    for key, rel in list(word.part.rels.items()):
        if rel.reltype == KIND.FOOTNOTES:
            del word.part.rels[key]
    if not notes:
        return
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, b"", word.part.package)
    root = etree.Element(f"{W}footnotes", nsmap={"w": W[1:-1], "r": R[1:-1]})
    for name, kind, rule in _RULES:
        line = etree.SubElement(root, f"{W}footnote", {f"{W}type": kind, f"{W}id": name})
        add(add(add(line, "p"), "r"), rule)
    for note in notes:
        _note(root, note, part, styles, KIND.HYPERLINK)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    word.part.relate_to(part, KIND.FOOTNOTES)
    _say_which_are_rules(word)


def _note(root: Any, note: Note, part: Any, styles: dict[str, str], link: str) -> None:
    paragraph = add(add(root, "footnote", id=str(note.number)), "p")
    add(add(paragraph, "pPr"), "pStyle", val=styles["footnote text"])
    mark = add(paragraph, "r")
    add(add(mark, "rPr"), "rStyle", val=styles["footnote reference"])
    add(mark, "footnoteRef")
    add_words(add(paragraph, "r"), " ")
    if note.href and is_safe(note.href) and not note.href.startswith("#"):
        holder = add(paragraph, "hyperlink")
        holder.set(f"{R}id", part.relate_to(note.href, link, is_external=True))
        run = add(holder, "r")
        add(add(run, "rPr"), "rStyle", val=styles["hyperlink"])
    else:
        run = add(paragraph, "r")
    add_words(run, printable(note.text))


def _say_which_are_rules(word: Any) -> None:
    """Tells Word which two notes are only the lines above the notes; without it some versions offer a repair."""
    settings = word.settings.element
    for old in settings.findall(f"{W}footnotePr"):
        settings.remove(old)
    rules = settings.makeelement(f"{W}footnotePr", {})
    for name, _, _ in _RULES:
        add(rules, "footnote", id=name)
    # The schema fixes the order: before these, wherever they begin.
    after = ("endnotePr", "compat", "docVars", "rsids", "themeFontLang", "clrSchemeMapping", "decimalSymbol")
    for child in settings:
        if child.tag.rpartition("}")[2] in after or "math" in child.tag:
            child.addprevious(rules)
            return
    settings.append(rules)
