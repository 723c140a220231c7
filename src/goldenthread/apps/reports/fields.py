"""The fields of a reading one by one, as a person decides on them, and what each decision makes of it.

A reading's record is JSON; this is the only place that knows how its parts become fields, and what a field's
value must look like to be kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from goldenthread.apps.reports.models import FieldDecision, Reading
from goldenthread.core import authorities
from goldenthread.core.errors import InputNotFit
from goldenthread.core.frameworks import Framework, load_framework

#: Without these a report cannot be placed, so it is not saved before they are decided.
NEEDED = ("authority", "framework", "kind")
KINDS = {
    "standard": "Standard inspection",
    "short": "Short inspection",
    "re_inspection": "Re-inspection",
    "focused_visit": "Focused visit",
    "monitoring_visit": "Monitoring visit",
    "jtai_letter": "Joint targeted area inspection",
}
BODIES = {"authority": "The authority", "lscb": "The safeguarding board", "partnership": "The local partnership"}
CLASSES = {"area_for_improvement": "Area for improvement", "priority_action": "Priority action"}
_PLAIN = {
    "authority": ("Authority", "authority"),
    "framework": ("Framework edition", "framework"),
    "kind": ("Kind of inspection", "kind"),
    "on_site_from": ("First day on site", "date"),
    "on_site_to": ("Last day on site", "date"),
    "published": ("Date of publication", "date"),
    "lead_inspector": ("Lead inspector", "text"),
}


@dataclass(frozen=True)
class Field:
    """One field: what was read, how surely and where, and the decision in force, if there is one."""

    key: str
    label: str
    kind: str
    value: Any
    confidence: float | None = None
    page: int | None = None
    position: tuple[float, ...] | None = None
    where: str = ""
    note: str = ""
    decision: FieldDecision | None = None

    @property
    def read(self) -> bool:
        """Whether anything could be read."""
        return self.value not in (None, "", [])

    @property
    def needed(self) -> bool:
        """Whether a report cannot be saved before this is decided."""
        return self.key in NEEDED

    @property
    def kept(self) -> Any:
        """What would be saved: the decided value, or nothing while nobody has decided."""
        if self.decision is None or self.decision.answer == FieldDecision.Answer.ABSENT:
            return None
        return self.decision.value

    @property
    def shown(self) -> Any:
        """The decided value where there is one, else what was read: what a page and a form begin with."""
        return self.value if self.decision is None else self.decision.value


def fields_of(reading: Reading) -> list[Field]:
    """Every field of a reading in the order of the report, each with its newest decision."""
    newest: dict[str, FieldDecision] = {}
    for decision in reading.decisions.all():
        newest.setdefault(decision.field, decision)
    found = [replace(each, decision=newest.pop(each.key, None)) for each in _read(reading.record)]
    added = [
        Field(key, f"Recommendation added by hand {key.rsplit('-', 1)[-1]}", "passage", None, decision=decision)
        for key, decision in sorted(newest.items(), key=lambda pair: pair[1].pk)
        if key.startswith("recommendation-added-")
    ]
    place = next((n for n, each in enumerate(found) if each.key.startswith("findings-")), len(found))
    return [*found[:place], *added, *found[place:]]


def field_of(reading: Reading, key: str) -> Field:
    """One field by its key; InputNotFit when the reading has none of that name."""
    for each in fields_of(reading):
        if each.key == key:
            return each
    raise InputNotFit("The reading has no such field. Go back to the reading and choose one of its fields.")


def checked(field: Field, value: Any, framework: str) -> Any:
    """The value as it may be kept; InputNotFit says what is wrong with it."""
    if field.kind == "authority":
        return authorities.find(str(value)).dfe
    if field.kind == "framework":
        return load_framework(str(value)).key
    if field.kind == "kind" and value not in KINDS:
        raise InputNotFit("Choose one of the kinds of inspection.")
    if field.kind == "date":
        return _day(value)
    if field.kind == "grade":
        scale = load_framework(framework).scale
        if scale is None or value not in scale:
            raise InputNotFit(f"“{value}” is not a grade of {load_framework(framework).title}.")
    if field.kind == "passage":
        return _passage(value)
    if field.kind == "passages" and not isinstance(value, list):
        raise InputNotFit("Choose the paragraphs to keep.")
    if value in (None, ""):
        raise InputNotFit("Give what the report says, or say that it is not in the report.")
    return value


def in_words(field: Field, value: Any) -> str:
    """A value as a page says it."""
    if value in (None, "", []):
        return ""
    if field.kind == "authority":
        found = authorities.matches(str(value))
        return f"{found[0].name} ({found[0].dfe})" if found else f"{value} (not a name Goldenthread knows)"
    if field.kind == "framework":
        return load_framework(value).title
    if field.kind == "kind":
        return KINDS.get(value, value)
    if field.kind == "passage":
        return str(value["text"])
    if field.kind == "passages":
        return f"{len(value)} paragraph{'' if len(value) == 1 else 's'}"
    return str(value)


def framework_of(fields: Sequence[Field]) -> str:
    """The edition as decided, else as read."""
    field = next(each for each in fields if each.key == "framework")
    return str(field.kept or field.value)


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise InputNotFit("Give a day such as 2016-03-11, or say that it is not in the report.") from None


def _passage(value: Mapping[str, Any]) -> dict[str, Any]:
    if not str(value.get("text", "")).strip():
        raise InputNotFit("A recommendation needs its words.")
    if value.get("class") not in CLASSES or value.get("body") not in BODIES:
        raise InputNotFit("Say of what class the recommendation is, and to whom it is addressed.")
    return {**value, "text": " ".join(str(value["text"]).split())}


def _read(record: Mapping[str, Any]) -> Iterator[Field]:
    yield from _plain_fields(record)
    framework = load_framework(record["framework"]) if record.get("framework") else None
    for key, read in record["judgements"].items():
        yield Field(
            key=f"judgement-{key}",
            label=_judgement_label(framework, key),
            kind="grade",
            value=read["grade"],
            confidence=read["confidence"],
            page=read.get("page"),
            position=_position(read),
            where=read.get("where", ""),
        )
    for number, each in enumerate(record["recommendations"], start=1):
        yield Field(
            key=f"recommendation-{number}",
            label=f"Recommendation {number}",
            kind="passage",
            value=each,
            page=each.get("page"),
            position=_position(each),
            where=each.get("where", ""),
        )
    for key, paragraphs in _findings(record).items():
        first = paragraphs[0] if paragraphs else {}
        yield Field(
            key=f"findings-{key}",
            label="Findings" if key == "findings" else f"Findings: {_judgement_label(framework, key)}",
            kind="passages",
            value=paragraphs,
            page=first.get("page"),
            where=first.get("where", ""),
        )


def _findings(record: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The findings by judgement; a council's paper lists strengths instead."""
    if "findings" in record:
        return dict(record["findings"])
    found: dict[str, list[dict[str, Any]]] = {}
    for each in record.get("strengths", ()):
        found.setdefault(each["judgement"] or "findings", []).append(each)
    return found


def _plain_fields(record: Mapping[str, Any]) -> Iterator[Field]:
    on_site = record["on_site"]
    values = {
        "authority": record["authority"]["dfe"] or record["authority"]["name"],
        "framework": record["framework"],
        "kind": record.get("kind"),
        "on_site_from": on_site["from"],
        "on_site_to": on_site["to"],
        "published": record["published"],
        "lead_inspector": record.get("lead_inspector"),
    }
    told = record.get("fields", {})
    for key, (label, kind) in _PLAIN.items():
        about = told.get(key) or told.get("on_site" if key.startswith("on_site") else key) or {}
        unprinted = key == "published" and not values[key] and not record.get("prints_publication", True)
        note = "This form does not print it" if unprinted else ""
        yield Field(key, label, kind, values[key], about.get("confidence"), about.get("page") or 1, note=note)


def _judgement_label(framework: Framework | None, key: str) -> str:
    found = next((each.label for each in framework.judgements if each.key == key), None) if framework else None
    return found or key.replace("_", " ").capitalize()


def _position(read: Mapping[str, Any]) -> tuple[float, ...] | None:
    return tuple(read["position"]) if read.get("position") else None
