"""The reference page of the audit tools, written from the definition files."""

from __future__ import annotations

from goldenthread.core.audit_tools import AuditTool, load_tool, tool_keys

LABELS = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires_improvement": "Requires improvement",
    "inadequate": "Inadequate",
}


def audit_tools_page() -> str:
    """Every audit tool with its standards, checks and questions, as Markdown."""
    lines = [
        "# Audit tools",
        "",
        "Written by `goldenthread docs` from `definitions/audit_tools`; do not edit by hand.",
        "",
        "The overall grade is a person's decision with reasons, never worked out from the standards. An inadequate",
        "*critical* standard caps it at inadequate and raises an alert on the same day. The descriptors are",
        "Goldenthread's own and a draft for local agreement.",
    ]
    for key in tool_keys():
        lines += _tool(load_tool(key))
    return "\n".join(lines) + "\n"


def _tool(tool: AuditTool) -> list[str]:
    lines = ["", f"## {tool.title}", "", f"`{tool.key}`, edition {tool.edition}. {tool.purpose} {tool.used_for}"]
    if tool.note:
        lines += ["", tool.note]
    for each in tool.standards:
        lines += ["", f"### {each.title}" + (" (critical)" if each.critical else ""), "", each.question, ""]
        lines += ["| grade | what it looks like |", "|---|---|"]
        lines += [f"| {label} | {getattr(each.descriptors, code)} |" for code, label in LABELS.items()]
        if each.alert:
            lines += ["", f"If inadequate, the same day: {each.alert}"]
        serves = "; ".join(f"{framework}: {', '.join(keys)}" for framework, keys in each.criteria.items())
        lines += ["", f"Serves the criteria {serves}."]
    if tool.questions:
        lines += ["", "| question | pass | fail |", "|---|---|---|"]
        lines += [f"| {each.text} | {each.pass_when} | {each.fail_when} |" for each in tool.questions]
    lines += ["", "Checks (yes, no, not applicable, not recorded):", ""]
    for check in tool.checks:
        excuse = f" Not applicable: {check.not_applicable_when}" if check.not_applicable_when else ""
        lines.append(f"- {check.text}{excuse}")
    lines += ["", "Who else is heard:", ""]
    lines += [
        f"- {each.who.capitalize()}{'' if each.expected else ' (where possible)'}: {each.asked}" for each in tool.heard
    ]
    return lines
