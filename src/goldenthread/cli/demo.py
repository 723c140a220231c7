"""`goldenthread demo`: one real case through every room, in a workspace of its own."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from goldenthread.cli import demo_boards, demo_plan, demo_reports, demo_returns
from goldenthread.cli.serve import listen
from goldenthread.cli.workspace import make_folders, make_workspace, progress
from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import InputNotFit, WrongUse

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import User
    from goldenthread.apps.governance.models import Snapshot
    from goldenthread.apps.governance.printing import Printed


@dataclass(frozen=True)
class DemoPerson:
    """One made-up person with their roles and posts."""

    email: str
    name: str
    roles: tuple[str, ...]
    posts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Demo:
    """The demonstration: which case, for which authority, with whom."""

    case: str
    authority: str
    as_at: date
    person: tuple[DemoPerson, ...]


def demo(
    directory: Path = typer.Option(Path("demo"), "--dir", help="The workspace folder to make or bring up to date."),
    serve: bool = typer.Option(True, "--serve/--no-serve", help="Serve the site when everything is there."),
    port: int = typer.Option(8000, "--port", help="The port to listen on."),
    as_json: bool = typer.Option(False, "--json", help="Print where the papers are, and their snapshot, as JSON."),
) -> None:
    """Build the demonstration: the Gateshead case, its plan, its Cabinet paper and the national register."""
    say = progress()
    _refuse_what_is_not_a_demonstration(directory)
    say(f"Making the workspace in {directory} …")
    # The password first: it marks the folder as a demonstration's, so that one that was stopped can be gone on with.
    password = _password(make_folders(directory))
    workspace = make_workspace(directory)
    told = build(Demo, read_toml("demo.toml"), where="definitions/demo.toml")
    snapshot, printed = _fill(told, workspace, password, say)
    if as_json:
        papers = {"html": str(printed.html), "docx": str(printed.docx), "pdf": str(printed.pdf)}
        print(json.dumps({"papers": papers, "snapshot": snapshot.hash}))
    else:
        print(f"\nThe Cabinet paper, from snapshot {snapshot.hash[:12]}:")
        for path in (printed.html, printed.docx, printed.pdf):
            print(f"  {path}")
        print(f"\nPeople who can sign in (password for each: {password}):")
        for person in told.person:
            print(f"  {person.email:<36}{person.name}, {', '.join(person.roles)}")
        print()
    if serve:
        listen("127.0.0.1", port)


def _refuse_what_is_not_a_demonstration(folder: Path) -> None:
    """Made-up people who share a password never go into a council's own workspace, nor files among other files."""
    from goldenthread.site.options import demo_password_path, read_options

    if read_options().production:
        raise WrongUse("The demonstration is for one machine: it is not put into a production database.")
    if folder.is_dir() and any(folder.iterdir()) and not demo_password_path(folder).is_file():
        raise InputNotFit(f"{folder} holds something else than a demonstration. Name a new or empty folder with --dir.")


def _fill(told: Demo, workspace: Path, password: str, say: Callable[[str], None]) -> tuple[Snapshot, Printed]:
    """Everything the demonstration holds, through the actions a person would use; nothing is done twice."""
    from goldenthread.apps.accounts.queries import person as find
    from goldenthread.apps.days import today
    from goldenthread.apps.governance import actions as governance
    from goldenthread.apps.governance import cases as papers
    from goldenthread.apps.governance.printing import print_files, word_template
    from goldenthread.apps.inspections import cases as inspections
    from goldenthread.apps.plans import cases as plans
    from goldenthread.apps.register import actions as register
    from goldenthread.cli import demo_inspection
    from goldenthread.cli.demo_audit_year import load_audit_year
    from goldenthread.cli.demo_audits import fill as fill_audits
    from goldenthread.core.case_plans import load_plan
    from goldenthread.core.cases import load_case
    from goldenthread.core.papers.assemble import load_stated
    from goldenthread.core.papers.snapshot import Snapshot as Frozen

    analyst = next(each.email for each in told.person if each.roles[0] == "analyst")
    with demo_returns.prepared(analyst=find(analyst)) as returns:
        say("Inviting the people …")
        people = _people(told, password)
        lead = people["quality-lead"]
        say("Loading the national register …")
        register.load_shipped(by=people["analyst"], on=told.as_at)
        demo_reports.fill(lead=lead, on=told.as_at, say=say)
        say("Recording the inspection of Gateshead, 2015 …")
        inspection, _ = inspections.load(load_case(told.case), by=lead, on=told.as_at)
        say("Loading the improvement plan …")
        plan, _ = plans.load(load_plan(told.case), inspection=inspection, by=lead, on=told.as_at)
        _hold_posts(told, lead)
        fill_audits(people, told.as_at, say)
        say("Writing the Cabinet paper …")
        clerk, stated = people["democratic-services"], load_stated(told.case)
        paper, _ = papers.load(stated, inspection=inspection, plan=plan, author=lead, signer=clerk)
        snapshot = paper.snapshot or governance.freeze(paper=paper, by=lead, on=stated.paper.written_on)
        say("Holding the meetings of boards …")
        demo_boards.fill(paper=paper, by=lead)
        load_audit_year(
            administrator=people["administrator"], lead=lead, owner=people["action-owner"], on=told.as_at,
            inspection=inspection, say=say,
        )  # fmt: skip
        demo_returns.fill(returns, analyst=people["analyst"], lead=lead, say=say)
    demo_plan.fill(told.case, plan, people, workspace, say)
    demo_inspection.fill(people=people, today=today(), say=say)
    demo_plan.send_messages(people, today(), say)
    frozen = Frozen(snapshot.content, snapshot.hash)
    return snapshot, print_files(frozen, workspace / "papers" / paper.key, template=word_template(workspace))


def _people(told: Demo, password: str) -> dict[str, User]:
    """The people by their first role; made when they are new."""
    from goldenthread.apps.accounts import actions, queries

    found: dict[str, User] = {}
    for given in told.person:
        user = queries.person(given.email)
        if user is None and not found:
            user = actions.create_first_administrator(
                email=given.email, name=given.name, authority=told.authority, password=password, on=told.as_at
            )
        elif user is None:
            user = actions.invite(
                email=given.email,
                name=given.name,
                authority=told.authority,
                password=password,
                by=found["administrator"],
                on=told.as_at,
            )
            for role in given.roles:
                actions.give_role(user=user, role=role, by=found["administrator"], on=told.as_at)
        # The first of a role stands under its key, a second under “auditor 2”.
        held = sum(key.partition(" ")[0] == given.roles[0] for key in found)
        found[f"{given.roles[0]} {held + 1}" if held else given.roles[0]] = user
    return found


def _hold_posts(told: Demo, lead: User) -> None:
    from goldenthread.apps.accounts import actions, queries

    posts = {post.key: post for post in queries.posts_visible_to(lead)}
    for given in told.person:
        for key in given.posts:
            holder = queries.person(given.email)
            actions.hold_post(post=posts[key], user=holder, since=told.as_at, by=lead, on=told.as_at)


def _password(workspace: Path) -> str:
    """The one password of the demonstration's people, made with the workspace and shown on its sign-in page."""
    from goldenthread.site.options import demo_password_path

    path = demo_password_path(workspace)
    if not path.exists():
        path.write_text(f"thread-{secrets.token_hex(4)}\n", encoding="utf-8")
        path.chmod(0o600)
    return path.read_text(encoding="utf-8").strip()
