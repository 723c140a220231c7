"""`goldenthread people`: the first administrator of a new workspace, and who is there."""

from __future__ import annotations

import json

import typer

from goldenthread.cli.workspace import Workspace, day, make_workspace, open_workspace

app = typer.Typer(no_args_is_help=True, help="The people of a workspace.")


@app.command("first")
def first(
    email: str = typer.Option(..., "--email", help="The address they sign in with."),
    name: str = typer.Option(..., "--name", help="Their name, as colleagues would read it."),
    authority: str = typer.Option(..., "--authority", help="The authority: DfE number, ONS code or name."),
    password: str = typer.Option(
        ..., "--password", prompt=True, hide_input=True, confirmation_prompt=True, help="Asked for when left out."
    ),
    directory: Workspace = None,
) -> None:
    """Make the first administrator of a new workspace; everybody else is invited on the site."""
    make_workspace(directory)
    from goldenthread.apps.accounts import actions
    from goldenthread.core import authorities

    found = authorities.find(authority)
    user = actions.create_first_administrator(
        email=email, name=name, authority=f"{found.dfe:03d}", password=password, on=day(None, option="--on")
    )
    print(f"{user.name} may now sign in as administrator for {found.name}: goldenthread serve")


@app.command("list")
def people(directory: Workspace = None, as_json: bool = typer.Option(False, "--json", help="Print JSON.")) -> None:
    """Everybody who can sign in, with their roles."""
    open_workspace(directory)
    from goldenthread.apps.accounts import queries

    rows = [
        {"email": user.email, "name": user.name, "authority": user.authority, "roles": list(user.role_keys())}
        for user in queries.everybody()
    ]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        print(f"{row['email']:<40}{row['name']}, {', '.join(row['roles']) or 'no role'}")
