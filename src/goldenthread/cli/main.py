"""The `goldenthread` command: one group for each subject, one family of errors, fixed exit codes.

Exit codes: 0 done, 1 our fault, 2 wrong use, 3 the input is not fit, 4 not allowed. Every code but 0
comes with a message on standard error.
"""

from __future__ import annotations

import sys
import traceback

import typer

from goldenthread import __version__
from goldenthread.cli import (
    audit,
    case,
    check,
    clocks,
    comparators,
    deadlines,
    demo,
    digest,
    docs,
    frameworks,
    measures,
    paper,
    people,
    plan,
    register,
    report,
    sample,
    scorecard,
    serve,
    synth,
    trail,
    vault,
)
from goldenthread.cli.light_start import start_light
from goldenthread.core.errors import GoldenthreadError

app = typer.Typer(
    name="goldenthread",
    help="From inspection framework to the paper a councillor reads, every step traceable.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

app.command("sample")(sample.sample)
app.command("check")(check.check)
app.command("measure")(measures.measure)
app.add_typer(measures.app)
app.command("scorecard")(scorecard.scorecard)
app.command("versions")(scorecard.versions)
app.command("compare")(scorecard.compare)
app.command("synth")(synth.synth)
app.add_typer(audit.app, name="audit")
app.add_typer(trail.app, name="trail")
app.add_typer(vault.app, name="vault")
app.command("serve")(serve.serve)
app.command("migrate")(serve.migrate)
app.add_typer(people.app, name="people")
app.add_typer(case.app, name="case")
app.command("demo")(demo.demo)
app.command("digest")(digest.digest)
app.command("deadlines")(deadlines.deadlines)
app.add_typer(plan.app)
app.command("docs")(docs.write_reference)
app.add_typer(frameworks.app)
app.add_typer(paper.app)
app.command("clocks")(clocks.clocks)
app.add_typer(register.app)
app.add_typer(comparators.app, name="comparators")
app.add_typer(report.app, name="report")


@app.callback(invoke_without_command=True)
def top(version: bool = typer.Option(False, "--version", help="Print the version and stop.")) -> None:
    """From inspection framework to the paper a councillor reads, every step traceable."""
    if version:
        print(__version__)
        raise typer.Exit


# What a shell expects of a command that Ctrl-C ended.
STOPPED = 130


def run(arguments: list[str] | None = None) -> None:
    """Run one command and leave with the exit code its outcome deserves."""
    if arguments is None:
        start_light(sys.argv[1:])
    command = typer.main.get_command(app)
    try:
        command.main(args=arguments)  # leaves by itself with 0, or with 2 and a message for wrong use
        code = 0
    except SystemExit as left:
        if left.code == STOPPED:
            _complain("Stopped. What was finished is kept, and nothing is half done.")
        raise
    except GoldenthreadError as error:
        _complain(str(error))
        code = error.exit_code
    except Exception:  # noqa: BLE001 - the last door: whatever it is, it is our fault and must say so
        traceback.print_exc()
        _complain("Goldenthread failed, and it is our fault. Please report the lines above.")
        code = 1
    sys.exit(code)


def _complain(message: str) -> None:
    print(message, file=sys.stderr)
