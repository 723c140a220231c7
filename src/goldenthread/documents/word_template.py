"""The Word file a paper is written into: a council's own template, or the plain one made here.

From a council's template come its styles, headers, footers, logo and page size; the text in its body is dropped.
A style the paper needs and the template lacks is added. A template is a file from outside, so one that is too
large, holds macros or would fetch something when it is opened is refused.
"""

from __future__ import annotations

import io
import zipfile
from importlib.resources import files
from pathlib import Path
from typing import Any

from goldenthread.core.errors import InputNotFit
from goldenthread.documents.word_xml import W

_LARGEST_FILE = 20 * 2**20
_LARGEST_CONTENT = 100 * 2**20
_MOST_PARTS = 2000
_TYPEFACE = "Arial"
_ACCENT = "12436D"
_QUIET = "3D3D3D"
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"


def open_template(template: Path | None) -> Any:
    """A python-docx Document, empty but for its page set-up, with every style a paper needs."""
    import docx

    word = docx.Document() if template is None else docx.Document(_checked(template))
    body = word.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    _forget_where_it_came_from(word)
    if template is None:
        _set_page(word)
        _set_look(word)
    _add_missing_styles(word)
    return word


def _checked(template: Path) -> io.BytesIO:
    """The template's bytes as a .docx; InputNotFit says which rule it breaks."""
    try:
        if template.stat().st_size > _LARGEST_FILE:
            raise InputNotFit(f"The template {template.name} is larger than 20 MB. Use a smaller one.")
        data = template.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return io.BytesIO(_checked_parts(parts, template.name))
    except OSError as error:
        raise InputNotFit(
            f"The template {template.name} could not be read: {error.strerror}. Check the path."
        ) from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise InputNotFit(f"The template {template.name} is not a Word file. Save it as .docx or .dotx.") from error


def _checked_parts(parts: zipfile.ZipFile, name: str) -> bytes:
    listed = parts.infolist()
    if len(listed) > _MOST_PARTS or sum(part.file_size for part in listed) > _LARGEST_CONTENT:
        raise InputNotFit(f"The template {name} unpacks to more than a template should hold. Use a smaller one.")
    names = {part.filename for part in listed}
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise InputNotFit(f"The template {name} is not a Word file. Save it as .docx or .dotx.")
    if any("vbaproject" in each.lower() for each in names):
        raise InputNotFit(f"The template {name} holds macros, which are never run here. Save it without them.")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in listed:
            data = parts.read(part)
            if part.filename == "[Content_Types].xml":
                data = data.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
            made.writestr(part.filename, data)
    return out.getvalue()


def _forget_where_it_came_from(word: Any) -> None:
    """Drops the thumbnail and the link to a template elsewhere; refuses anything else that would be fetched."""
    package = word.part.package
    for key, rel in list(package.rels.items()):
        if rel.reltype.endswith("/thumbnail"):
            del package.rels[key]
    for attached in word.settings.element.findall(f"{W}attachedTemplate"):
        word.settings.element.remove(attached)
    for part in package.iter_parts():
        for key, rel in list(part.rels.items()):
            if rel.is_external and rel.reltype.endswith("/attachedTemplate"):
                del part.rels[key]
            elif rel.is_external and not rel.reltype.endswith("/hyperlink"):
                raise InputNotFit(
                    "The template fetches something from elsewhere when it is opened, for instance a linked picture. "
                    "Put the picture into the template itself."
                )


def _set_page(word: Any) -> None:
    from docx.shared import Mm

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)


def _set_look(word: Any) -> None:
    """Gives the built-in styles of the plain template a council's sober look: Arial 12, dark blue headings."""
    from docx.shared import Pt

    normal = word.styles["Normal"]
    _face(normal, 12)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.15
    for name, size, before in (("Heading 1", 16, 20), ("Heading 2", 14, 16), ("Heading 3", 12, 12)):
        _heading(word.styles[name], size, before)
    for name in ("Heading 4", "Heading 5"):
        _heading(word.styles[name], 12, 12)
    _heading(word.styles["Title"], 24, 0)
    for border in word.styles["Title"].element.pPr.findall(f"{W}pBdr"):
        word.styles["Title"].element.pPr.remove(border)
    _face(word.styles["Subtitle"], 14, colour=_QUIET, italic=False, bold=False)
    _face(word.styles["Caption"], 12, bold=True, colour="000000")
    word.styles["Caption"].paragraph_format.space_before = Pt(12)
    _face(word.styles["Quote"], 12, colour="000000", italic=False)
    word.styles["Quote"].paragraph_format.left_indent = Pt(24)
    _face(word.styles["Footer"], 10, colour=_QUIET)
    _face(word.styles["Header"], 10, bold=True)


def _heading(style: Any, size: float, before: float) -> None:
    from docx.shared import Pt

    _face(style, size, bold=True, colour=_ACCENT, italic=False)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.keep_with_next = True


def _face(
    style: Any, size: float, *, bold: bool | None = None, colour: str | None = None, italic: bool | None = None
) -> None:
    """Sets a style's letters outright; a theme's fonts and colours would win over plain ones if they stayed."""
    from docx.shared import Pt, RGBColor

    style.font.name = _TYPEFACE
    fonts = style.element.rPr.rFonts
    for key in list(fonts.attrib):
        if "Theme" in key:
            del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(f"{W}{key}", _TYPEFACE)
    for spacing in style.element.rPr.findall(f"{W}spacing"):
        style.element.rPr.remove(spacing)
    style.font.size = Pt(size)
    style.font.bold, style.font.italic = bold, italic
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)


_BASES = {"Normal": "normal", "TableText": "table text"}  # What ours stand on, by name in whichever template.


def _add_missing_styles(word: Any) -> None:
    """Adds each style of word_styles.xml whose name the template does not have."""
    from docx.oxml import parse_xml

    styles = word.styles.element
    known = style_ids(word)
    ours = parse_xml(files("goldenthread.documents").joinpath("word_styles.xml").read_bytes())
    for style in ours.findall(f"{W}style"):
        if style.find(f"{W}name").get(f"{W}val").lower() in known:
            continue
        base = style.find(f"{W}basedOn")
        if base is not None:
            base.set(f"{W}val", known.get(_BASES[base.get(f"{W}val")], base.get(f"{W}val")))
        styles.append(style)


def style_ids(word: Any) -> dict[str, str]:
    """The inner name of each style by its name in small letters."""
    styles = word.styles.element.findall(f"{W}style")
    return {each.find(f"{W}name").get(f"{W}val").lower(): each.get(f"{W}styleId") for each in styles}


def styles_that_count(word: Any) -> frozenset[str]:
    """The inner names of the styles that bring bullets or numbers of the template's own."""
    return frozenset(word.styles.element.xpath("w:style[w:pPr/w:numPr]/@w:styleId"))
