"""The reference pages of settings, roles and events, from the code that uses them."""

from __future__ import annotations

from goldenthread.site.options import SETTINGS


def settings_page() -> str:
    """Every setting with its default and what it is for."""
    rows = [f"| `{each.name}` | {f'`{each.default}`' if each.default else ''} | {each.help} |" for each in SETTINGS]
    lines = [
        "# Settings",
        "",
        "Written by `goldenthread docs` from the settings themselves; do not edit by hand.",
        "",
        "Settings are environment variables, read once when the program starts. None is needed for the demonstration.",
        "",
        "| setting | default | what it is for |",
        "|---|---|---|",
        *rows,
    ]
    return "\n".join(lines) + "\n"


def roles_page() -> str:
    """Every role with its sentence and what it may do."""
    from goldenthread.apps.accounts.roles import roles

    lines = [
        "# Roles",
        "",
        "Written by `goldenthread docs` from `definitions/roles.toml`; do not edit by hand.",
        "",
        "A person may do what any of their roles allows, and only for their own authority.",
    ]
    for role in roles().values():
        may = "; ".join(verb.says for verb in role.verbs)
        lines += ["", f"## {role.title} (`{role.key}`)", "", role.sentence, "", f"May: {may}."]
    return "\n".join(lines) + "\n"


def events_page() -> str:
    """Every kind of event with the sentence the trail shows."""
    from goldenthread.cli.workspace import set_up

    set_up(None)
    from goldenthread.apps.trail.codes import declared

    lines = [
        "# Events",
        "",
        "Written by `goldenthread docs` from each app's events; do not edit by hand.",
        "",
        "What the trail may say. Words in braces are filled in from the event.",
        "",
        "| code | sentence |",
        "|---|---|",
        *(f"| `{code.key}` | {code.sentence} |" for code in declared()),
    ]
    return "\n".join(lines) + "\n"
