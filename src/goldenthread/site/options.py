"""Every setting an operator may give, read once from the environment and listed in docs/reference/settings.md."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from goldenthread.core.errors import WrongUse

EMBEDDED, PRODUCTION = "embedded", "production"


@dataclass(frozen=True)
class Setting:
    """One environment variable: its name, the value when it is not given, and what it is for."""

    name: str
    default: str
    help: str


SETTINGS = (
    Setting("GOLDENTHREAD_MODE", EMBEDDED, "`embedded` (one machine, SQLite) or `production`."),
    Setting(
        "GOLDENTHREAD_WORKSPACE",
        "workspace",
        "The folder of the embedded database, the vault, the papers and the secret key.",
    ),
    Setting(
        "GOLDENTHREAD_DATABASE_URL",
        "",
        "The application database, for instance postgresql://user:password@host/name. Empty: SQLite in the workspace.",
    ),
    Setting(
        "GOLDENTHREAD_SECRET_KEY",
        "",
        "Signs sessions and links; 50 characters or more. Must be given in production. Embedded: kept in the workspace.",
    ),
    Setting(
        "GOLDENTHREAD_VAULT_KEY",
        "",
        "The file of the vault's master key, outside the workspace. Must be given in production where returns are "
        "accepted. Empty: a file named after the vault in the person's configuration folder, made on first use.",
    ),
    Setting("GOLDENTHREAD_ALLOWED_HOSTS", "127.0.0.1,localhost", "Host names the site answers to, with commas."),
    Setting(
        "GOLDENTHREAD_HTTPS",
        "",
        "`yes` or `no`: whether people reach the site over HTTPS. Empty: yes in production, no when embedded.",
    ),
    Setting(
        "GOLDENTHREAD_PROXY",
        "127.0.0.1",
        "The address of the proxy in front, whose word on the visitor's address and on HTTPS is believed. `*`: any, for "
        "where nothing but the proxy can reach the site.",
    ),
    Setting(
        "GOLDENTHREAD_MAIL",
        "",
        "The mail server, for instance smtp://user:password@mail.example.gov.uk:587 (always encrypted with STARTTLS) or "
        "smtp://mail.example.gov.uk:25 (not encrypted without a user). Empty: messages are written to the workspace's outbox.",
    ),
    Setting("GOLDENTHREAD_MAIL_FROM", "goldenthread@localhost", "The address that messages come from."),
)


@dataclass(frozen=True)
class MailServer:
    """Where messages are handed over: with a user over STARTTLS, without one as a relay inside the network."""

    host: str
    port: int
    user: str
    password: str


@dataclass(frozen=True)
class Options:
    """The settings as this process uses them."""

    mode: str
    workspace: Path
    database_url: str
    secret_key: str
    allowed_hosts: tuple[str, ...]
    https: bool
    proxy: str
    mail: MailServer | None
    mail_from: str
    vault_key: Path | None
    key_folder: Path

    @property
    def production(self) -> bool:
        """Whether this is a council's own installation rather than one machine's."""
        return self.mode == PRODUCTION


def read_options(environ: Mapping[str, str] = os.environ) -> Options:
    """The options given by `environ`; WrongUse with one sentence for each thing that is missing or unusable."""
    given = {setting.name: environ.get(setting.name, setting.default).strip() for setting in SETTINGS}
    problems = []
    mode = given["GOLDENTHREAD_MODE"]
    if mode not in (EMBEDDED, PRODUCTION):
        problems.append(f"GOLDENTHREAD_MODE must be “{EMBEDDED}” or “{PRODUCTION}”.")
    workspace = Path(given["GOLDENTHREAD_WORKSPACE"] or "workspace").expanduser().resolve()
    secret = given["GOLDENTHREAD_SECRET_KEY"] or _kept_secret(workspace, mode)
    if mode == PRODUCTION and len(secret) < 50:
        problems.append("GOLDENTHREAD_SECRET_KEY must be given in production: 50 random characters or more.")
    if mode == PRODUCTION and not given["GOLDENTHREAD_DATABASE_URL"]:
        problems.append("GOLDENTHREAD_DATABASE_URL must be given in production, for instance a PostgreSQL address.")
    https = given["GOLDENTHREAD_HTTPS"].lower()
    if https not in ("", "yes", "no"):
        problems.append("GOLDENTHREAD_HTTPS must be “yes” or “no”, or left out.")
    mail = _mail_server(given["GOLDENTHREAD_MAIL"], problems)
    if problems:
        raise WrongUse("Goldenthread cannot start. " + " ".join(problems))
    return Options(
        mode=mode,
        workspace=workspace,
        database_url=given["GOLDENTHREAD_DATABASE_URL"],
        secret_key=secret,
        allowed_hosts=tuple(host.strip() for host in given["GOLDENTHREAD_ALLOWED_HOSTS"].split(",") if host.strip()),
        https=https == "yes" if https else mode == PRODUCTION,
        proxy=given["GOLDENTHREAD_PROXY"],
        mail=mail,
        mail_from=given["GOLDENTHREAD_MAIL_FROM"],
        vault_key=Path(given["GOLDENTHREAD_VAULT_KEY"]).expanduser() if given["GOLDENTHREAD_VAULT_KEY"] else None,
        key_folder=_configuration_folder(environ) / "goldenthread",
    )


def _mail_server(address: str, problems: list[str]) -> MailServer | None:
    """The server the address names; None when there is no address. The message never repeats a password."""
    if not address:
        return None
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme != "smtp" or not parts.hostname:
        problems.append("GOLDENTHREAD_MAIL must have the form smtp://user:password@host:587 or smtp://host:25.")
        return None
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(parts.hostname, port or (587 if user else 25), user, password)


def _configuration_folder(environ: Mapping[str, str]) -> Path:
    """Where this system keeps a person's own settings: away from the workspace, and usually backed up apart from it."""
    given = environ.get("APPDATA" if os.name == "nt" else "XDG_CONFIG_HOME", "")
    return Path(given) if given else Path(os.path.expanduser("~")) / ".config"


def secret_key_path(workspace: Path) -> Path:
    """Where an embedded workspace keeps the key that signs its sessions."""
    return workspace / "secret.key"


def _kept_secret(workspace: Path, mode: str) -> str:
    """The workspace's own key; before the workspace is made, one that lives as long as this process."""
    if mode == PRODUCTION:
        return ""
    path = secret_key_path(workspace)
    return path.read_text(encoding="utf-8").strip() if path.is_file() else secrets.token_urlsafe(64)


def demo_day_path(workspace: Path) -> Path:
    """Where a demonstration keeps the day its story has reached (apps/days.py)."""
    return workspace / "demo-day.txt"


def demo_password_path(workspace: Path) -> Path:
    """Where a demonstration keeps the password of its made-up people; no other workspace has this file."""
    return workspace / "demo-password.txt"
