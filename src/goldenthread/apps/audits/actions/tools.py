"""Writes to audit tools: a shipped tool taken into use, a draft edition cloned, changed and published."""

from __future__ import annotations

import copy
import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import events
from goldenthread.apps.audits.models import Programme, ToolEdition
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.audit_tools import AuditTool, build_tool, load_tool
from goldenthread.core.errors import RuleBroken


@transaction.atomic
def adopt_tool(*, key: str, authority: str, agency: str = "", by: User, on: date) -> ToolEdition:
    """A shipped tool taken into use as it is today: copied, published and never changed from here on."""
    policy.require_new(by, Verb.WRITE_AUDIT_TOOLS, authority, agency)
    edition = _adopt(load_tool(key), authority, agency, by, on)
    record(events.TOOL_ADOPTED, by=by, on=on, subject=edition, values={"digest": edition.digest})
    return edition


def adopted(tool: ToolEdition | str, programme: Programme, *, by: User, on: date) -> ToolEdition:
    """The edition a round uses: the one given, or a shipped tool by its key, taken into use where it is not yet."""
    if isinstance(tool, ToolEdition):
        if (tool.authority, tool.agency) != (programme.authority, programme.agency):
            raise RuleBroken("A programme uses tools of its own authority and agency.")
        return tool
    shipped = load_tool(tool)
    held = ToolEdition.objects.filter(
        authority=programme.authority, agency=programme.agency, key=shipped.key, edition=shipped.edition
    ).first()
    if held is not None:
        return held
    edition = _adopt(shipped, programme.authority, programme.agency, by, on)
    record(events.TOOL_ADOPTED, by=by, on=on, subject=edition, values={"digest": edition.digest})
    return edition


def _adopt(tool: AuditTool, authority: str, agency: str, by: User, on: date) -> ToolEdition:
    if ToolEdition.objects.filter(authority=authority, agency=agency, key=tool.key, edition=tool.edition).exists():
        raise RuleBroken(f"{tool.title}, edition {tool.edition}, is in use already.")
    content = plain(tool)
    return ToolEdition.objects.create(
        authority=authority,
        agency=agency,
        key=tool.key,
        edition=tool.edition,
        title=tool.title,
        scoring=tool.scoring,
        status=ToolEdition.Status.PUBLISHED,
        content=content,
        digest=digest(content),
        shipped=True,
        made_by=tool.author,
        made_on=on,
        published_by=by.name,
        published_on=on,
    )


@transaction.atomic
def clone_tool(*, tool: ToolEdition, edition: str, by: User, on: date) -> ToolEdition:
    """A new draft edition with everything the old one says; the old one stays as it is."""
    policy.require(by, Verb.WRITE_AUDIT_TOOLS, tool)
    edition = edition.strip()
    if not edition:
        raise RuleBroken("A new edition needs a name of its own, for instance 2.")
    same = ToolEdition.objects.filter(authority=tool.authority, agency=tool.agency, key=tool.key)
    if same.filter(edition=edition).exists():
        raise RuleBroken(f"There is already an edition {edition} of {tool.title}.")
    content = {**copy.deepcopy(tool.content), "edition": edition, "author": by.name, "status": "draft"}
    new = ToolEdition.objects.create(
        authority=tool.authority,
        agency=tool.agency,
        key=tool.key,
        edition=edition,
        title=tool.title,
        scoring=tool.scoring,
        content=content,
        digest=digest(content),
        based_on=tool,
        made_by=by.name,
        made_on=on,
    )
    record(events.TOOL_DRAFTED, by=by, on=on, subject=new, values={"based_on": tool.edition})
    return new


@transaction.atomic
def change_tool(*, tool: ToolEdition, content: Mapping[str, Any], by: User, on: date) -> ToolEdition:
    """The draft with other content, checked by the loader of the shipped tools. A published edition is refused."""
    policy.require(by, Verb.WRITE_AUDIT_TOOLS, tool)
    held = ToolEdition.objects.select_for_update().get(pk=tool.pk)
    if held.status != ToolEdition.Status.DRAFT:
        raise RuleBroken("A published edition never changes. Copy it into a new draft edition and change that.")
    built = build_tool(content, where=f"{held.title}, edition {held.edition}")
    if (built.key, built.edition, built.scoring) != (held.key, held.edition, held.scoring):
        raise RuleBroken("Key, edition and scoring of a draft stay as they are.")
    new = plain(built)
    changed = sorted(name for name in new if new[name] != held.content.get(name))
    if not changed:
        return held
    held.content, held.digest, held.title = new, digest(new), built.title
    held.save(update_fields=["content", "digest", "title"])
    record(
        events.TOOL_CHANGED, by=by, on=on, subject=held, values={"changed": ", ".join(changed), "digest": held.digest}
    )
    return held


@transaction.atomic
def publish_tool(*, tool: ToolEdition, by: User, on: date) -> ToolEdition:
    """The draft as an edition that rounds can be planned with; from here on it never changes."""
    policy.require(by, Verb.WRITE_AUDIT_TOOLS, tool)
    held = ToolEdition.objects.select_for_update().get(pk=tool.pk)
    if held.status != ToolEdition.Status.DRAFT:
        raise RuleBroken("This edition is published already.")
    content = {**held.content, "status": "published"}
    build_tool(content, where=f"{held.title}, edition {held.edition}")
    held.content, held.digest = content, digest(content)
    held.status, held.published_by, held.published_on = ToolEdition.Status.PUBLISHED, by.name, on
    held.save(update_fields=["content", "digest", "status", "published_by", "published_on"])
    record(events.TOOL_PUBLISHED, by=by, on=on, subject=held, values={"digest": held.digest})
    return held


def plain(tool: AuditTool) -> dict[str, Any]:
    """A tool as the plain tables its loader reads."""
    return json.loads(json.dumps(dataclasses.asdict(tool)))


def digest(content: Mapping[str, Any]) -> str:
    """SHA-256 of a tool's content, however its keys are ordered."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
