"""Streams XML safely: no document type, no entity, no network, one record in memory at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from lxml import etree

from goldenthread.core.definitions import shelf
from goldenthread.core.errors import InputNotFit
from goldenthread.intake.sources import Source

SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
_XS = "{http://www.w3.org/2001/XMLSchema}"
_REASONS = {
    "SCHEMAV_CVC_ENUMERATION_VALID": "one of the codes the schema lists",
    "SCHEMAV_CVC_PATTERN_VALID": "an entry of the pattern the schema gives",
    "SCHEMAV_CVC_MINLENGTH_VALID": "a longer entry",
    "SCHEMAV_CVC_MAXLENGTH_VALID": "a shorter entry",
    "SCHEMAV_CVC_DATATYPE_VALID_1_2_1": "an entry of the type the schema gives, such as a date as 2026-03-31",
    "SCHEMAV_ELEMENT_CONTENT": "the elements the schema lists, in its order and number",
    "SCHEMAV_CVC_COMPLEX_TYPE_2_3": "elements only, with no loose text between them",
    "SCHEMAV_CVC_COMPLEX_TYPE_3_2_1": "no attribute",
    "SCHEMAV_CVC_TYPE_3_1_2": "text only",
}


def root_name(source: Source) -> str:
    """The name of the outermost element; InputNotFit when the file is not XML at all."""
    with source.open() as stream:
        try:
            for _, element in etree.iterparse(stream, events=("start",), **SAFE):
                _refuse_document_type(source, element)
                return local(element)
        except etree.XMLSyntaxError as error:
            raise _broken(source, error) from error
    return ""


def local(element: Any) -> str:
    """The name of an element without its namespace; empty for a comment or an instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def records(source: Source, *tags: str) -> Iterator[Any]:
    """Each element of these names as it is closed, then forgotten, so that memory stays small for any length."""
    with source.open() as stream:
        try:
            first = True
            for _, element in etree.iterparse(stream, tag=[f"{{*}}{tag}" for tag in tags], **SAFE):
                if first:
                    _refuse_document_type(source, element)
                    first = False
                yield element
                element.clear()
                parent = element.getparent()
                while parent is not None and element.getprevious() is not None:
                    del parent[0]
        except etree.XMLSyntaxError as error:
            raise _broken(source, error) from error


def _refuse_document_type(source: Source, element: Any) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise InputNotFit(
            f"“{source.name}” declares an XML document type, which is not accepted. Export it again without one."
        )


def _broken(source: Source, error: etree.XMLSyntaxError) -> InputNotFit:
    line = error.lineno or 1
    return InputNotFit(
        f"“{source.name}” is not whole XML: it breaks at line {line:,}. It may be cut short; export it again."
    )


Validator = Callable[[Any], list[tuple[str, str]]]


@cache
def validator(schema_file: str, element: str, type_name: str) -> Validator | None:
    """What the published schema finds wrong with one record, as (element, what was expected); None when not held.

    The schema is used as published; a declaration of the record is added to it so that one record at a time
    can be checked while streaming.
    """
    entry = shelf("returns", "xsd", schema_file)
    if not entry.is_file():
        return None
    root = etree.fromstring(entry.read_bytes(), etree.XMLParser(**SAFE))
    if type_name:
        etree.SubElement(root, f"{_XS}element", name=element, type=type_name)
    else:
        inner = next(each for each in root.iter(f"{_XS}element") if each.get("name") == element)
        root.append(inner)
        for occurs in ("minOccurs", "maxOccurs"):
            inner.attrib.pop(occurs, None)
    schema = etree.XMLSchema(root)

    def check(record: Any) -> list[tuple[str, str]]:
        if schema.validate(record):
            return []
        return [_fault(each) for each in schema.error_log]

    return check


def _fault(entry: Any) -> tuple[str, str]:
    """The element and what was expected; libxml2's own sentence quotes the value, so it is never passed on."""
    named = re.match(r"Element '(?:\{[^}]*\})?([A-Za-z0-9_]+)'", entry.message)
    element = named[1] if named else (entry.path or "").rpartition("/")[2].split("[")[0]
    return element, _REASONS.get(entry.type_name, "what the published schema allows")
