"""The few strokes with which Word's own XML is written where python-docx has no words for it."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PROPERTIES = ("pStyle", "keepNext", "pageBreakBefore", "numPr", "spacing", "ind", "jc")
_XML = "{http://www.w3.org/XML/1998/namespace}"


def add(parent: Any, tag: str, /, **attributes: str) -> Any:
    """A new last child in Word's namespace; so are its attributes."""
    child = parent.makeelement(f"{W}{tag}", {f"{W}{key}": value for key, value in attributes.items()})
    parent.append(child)
    return child


def add_before(sibling: Any, tag: str, /) -> Any:
    """A new element in Word's namespace, just before another."""
    child = sibling.makeelement(f"{W}{tag}", {})
    sibling.addprevious(child)
    return child


def add_property(about: Any, tag: str, /, **attributes: str) -> Any:
    """A property of a paragraph, put where the schema wants it; Word may refuse it elsewhere."""
    made = add(about, tag, **attributes)
    rank = _PROPERTIES.index(tag)
    for sibling in about:
        if sibling is not made and _PROPERTIES.index(sibling.tag.removeprefix(W)) > rank:
            sibling.addprevious(made)
            break
    return made


def only(parent: Any, tag: str, /, *, first: bool = False) -> Any:
    """The one child of this name, made (as the first or last child) if there is none."""
    found = parent.find(f"{W}{tag}")
    if found is None:
        found = parent.makeelement(f"{W}{tag}", {})
        parent.insert(0, found) if first else parent.append(found)
    return found


def add_words(run: Any, text: str, /) -> None:
    """Printable words in a run; line feeds become line breaks and tabs become tabs."""
    for place, line in enumerate(text.split("\n")):
        if place:
            add(run, "br")
        for part, piece in enumerate(line.split("\t")):
            if part:
                add(run, "tab")
            words = add(run, "t")
            words.text = piece
            words.set(f"{_XML}space", "preserve")


def add_field(paragraph: Any, code: str, shown: str, /, *, style: str = "") -> None:
    """A field such as PAGE, with what it shows until Word works it out."""
    run = add(add(paragraph, "fldSimple", instr=f" {code} "), "r")
    if style:
        add(add(run, "rPr"), "rStyle", val=style)
    add_words(run, shown)
