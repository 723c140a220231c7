"""What goes wrong on a real machine: a port that is taken, a folder that is not ours, a key pressed too soon."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import time
from pathlib import Path

import pytest

from tests.functional.conftest import COMMAND, Command, Demonstration, plain_environment, run_command

pytestmark = pytest.mark.functional


@pytest.mark.xdist_group("browser")
def test_a_port_that_is_taken_is_said(demonstration: Demonstration) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = run_command("serve", "--dir", demonstration.folder, "--port", port, cwd=demonstration.folder)
    assert ran.returncode == 3
    assert f"Port {port} on 127.0.0.1 is taken." in ran.stderr
    assert "--port" in ran.stderr


@pytest.mark.xdist_group("browser")
def test_the_demonstration_repeated_changes_nothing(demonstration: Demonstration) -> None:
    folder = demonstration.folder
    before = run_command("trail", "verify", "--dir", folder, "--json", cwd=folder).stdout
    papers = {form: path.read_bytes() for form, path in demonstration.papers.items()}
    assert run_command("demo", "--no-serve", "--dir", folder, cwd=folder).returncode == 0
    assert run_command("trail", "verify", "--dir", folder, "--json", cwd=folder).stdout == before
    assert {form: path.read_bytes() for form, path in demonstration.papers.items()} == papers


@pytest.mark.xdist_group("browser")
def test_a_workspace_is_closed_to_other_people_of_the_machine(demonstration: Demonstration) -> None:
    assert stat.S_IMODE(demonstration.folder.stat().st_mode) == 0o700
    for name in ("secret.key", "demo-password.txt"):
        assert stat.S_IMODE((demonstration.folder / name).stat().st_mode) == 0o600


def test_a_folder_that_holds_something_else_is_left_alone(goldenthread: Command, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir(mode=0o755)
    (folder / "letter.txt").write_text("Dear council", encoding="utf-8")
    ran = goldenthread("demo", "--no-serve", "--dir", folder)
    assert (ran.returncode, ran.stdout) == (3, "")
    assert "holds something else" in ran.stderr
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_council_s_own_workspace_never_becomes_a_demonstration(goldenthread: Command, tmp_path: Path) -> None:
    folder, person = tmp_path / "ours", ["--email", "a@example.gov.uk", "--name", "A", "--authority", "390"]
    assert goldenthread("people", "first", *person, "--password", "a long enough one", "--dir", folder).returncode == 0
    before = goldenthread("trail", "verify", "--dir", folder, "--json").stdout
    assert goldenthread("demo", "--no-serve", "--dir", folder).returncode == 3
    assert not (folder / "demo-password.txt").exists()
    assert goldenthread("trail", "verify", "--dir", folder, "--json").stdout == before


def test_no_demonstration_in_production(goldenthread: Command, tmp_path: Path) -> None:
    production = {
        "GOLDENTHREAD_MODE": "production",
        "GOLDENTHREAD_SECRET_KEY": "s" * 50,
        "GOLDENTHREAD_DATABASE_URL": f"sqlite:///{tmp_path}/database.sqlite3",
    }
    ran = goldenthread("demo", "--no-serve", "--dir", tmp_path / "demo", **production)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert not (tmp_path / "demo").exists()


def test_a_folder_that_cannot_be_made_is_said(goldenthread: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    ran = goldenthread("demo", "--no-serve", "--dir", tmp_path / "file" / "demo")
    assert (ran.returncode, ran.stdout) == (3, "")
    assert "cannot hold a workspace" in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said(goldenthread: Command, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    ran = goldenthread("demo", "--no-serve", "--dir", folder / "demo")
    assert (ran.returncode, ran.stdout) == (3, "")
    assert "cannot hold a workspace" in ran.stderr


def test_a_demonstration_that_was_stopped_can_be_gone_on_with(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    command = [COMMAND, "demo", "--no-serve", "--dir", folder]
    started = subprocess.Popen(command, cwd=tmp_path, env=plain_environment(), stderr=subprocess.PIPE, text=True)
    while "Recording the inspection" not in started.stderr.readline():
        assert started.poll() is None
    time.sleep(0.2)
    started.send_signal(signal.SIGINT)
    _, complaint = started.communicate(timeout=60)
    assert started.returncode == 130
    assert "Stopped." in complaint
    assert "Traceback" not in complaint
    assert run_command("demo", "--no-serve", "--dir", folder, cwd=tmp_path).returncode == 0
    assert '"whole": true' in run_command("trail", "verify", "--dir", folder, "--json", cwd=tmp_path).stdout


@pytest.mark.xdist_group("browser")
def test_ctrl_c_ends_the_site_quietly(demonstration: Demonstration) -> None:
    command = [COMMAND, "serve", "--dir", demonstration.folder, "--port", "0"]
    served = subprocess.Popen(command, env=plain_environment(), stderr=subprocess.PIPE, text=True)
    assert "Ctrl-C stops it" in served.stderr.readline()
    served.send_signal(signal.SIGINT)
    _, complaint = served.communicate(timeout=30)
    assert (served.returncode, complaint) == (0, "")


@pytest.mark.parametrize(
    ("command", "given", "says"),
    [
        (("serve",), {}, "GOLDENTHREAD_SECRET_KEY must be given"),
        (("migrate",), {"GOLDENTHREAD_SECRET_KEY": "s" * 50}, "GOLDENTHREAD_DATABASE_URL must be given"),
        (
            ("trail", "verify"),
            {"GOLDENTHREAD_DATABASE_URL": "postgresql://nowhere/x"},
            "GOLDENTHREAD_SECRET_KEY must be given",
        ),
    ],
)
def test_production_does_not_start_without_its_secrets(
    goldenthread: Command, command: tuple[str, ...], given: dict[str, str], says: str
) -> None:
    ran = goldenthread(*command, GOLDENTHREAD_MODE="production", **given)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert says in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1


def test_a_database_that_does_not_answer_is_said_without_its_password(goldenthread: Command) -> None:
    ran = goldenthread(
        "migrate",
        GOLDENTHREAD_MODE="production",
        GOLDENTHREAD_SECRET_KEY="s" * 50,
        GOLDENTHREAD_DATABASE_URL="postgresql://ours:confidential-word@127.0.0.1:1/ours",
    )
    assert (ran.returncode, ran.stdout) == (3, "")
    assert "confidential-word" not in ran.stderr
    assert "Traceback" not in ran.stderr
