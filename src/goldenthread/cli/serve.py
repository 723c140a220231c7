"""`goldenthread serve` and `goldenthread migrate`: the site on this machine, and its tables."""

from __future__ import annotations

import errno

import typer

from goldenthread.cli.workspace import Workspace, make_workspace, open_workspace, progress
from goldenthread.core.errors import InputNotFit


def serve(
    directory: Workspace = None,
    host: str = typer.Option("127.0.0.1", "--host", help="The address to listen on."),
    port: int = typer.Option(8000, "--port", help="The port to listen on; 0 takes any that is free."),
) -> None:
    """Serve the site of a workspace until Ctrl-C."""
    open_workspace(directory)
    listen(host, port)


def migrate(directory: Workspace = None) -> None:
    """Make a workspace, or bring its tables up to date with this version."""
    path = make_workspace(directory)
    progress()(f"The workspace in {path} is up to date.")


def listen(host: str, port: int) -> None:
    """Serve until Ctrl-C; InputNotFit when the port is taken."""
    import waitress

    from goldenthread.apps.returns.forms import MOST_BYTES
    from goldenthread.site.settings import OPTIONS
    from goldenthread.site.wsgi import application

    # A return that is being sent stays in memory: the server would put what is longer than this on the disk, in clear.
    in_memory = MOST_BYTES + 2_000_000
    # Who the visitor is, and that they came over HTTPS, is told by the proxy; from anybody else it is thrown away.
    told = {"x-forwarded-for", "x-forwarded-proto"}
    proxy = {"trusted_proxy": OPTIONS.proxy, "trusted_proxy_headers": told} if OPTIONS.https and OPTIONS.proxy else {}
    try:
        server = waitress.create_server(
            application, host=host, port=port, threads=8, ident=None, inbuf_overflow=in_memory, **proxy
        )
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise InputNotFit(
                f"Port {port} on {host} is taken. Stop what uses it, or choose another: --port"
            ) from error
        raise InputNotFit(
            f"{host}:{port} cannot be listened on: {error.strerror}. Choose another: --host, --port"
        ) from error
    # Port 0 lets the machine choose; a host name may stand for several addresses, which then share the port.
    chosen = getattr(server, "effective_port", port)
    progress()(f"Goldenthread is at http://{host}:{chosen} – Ctrl-C stops it.")
    try:
        server.run()
    except KeyboardInterrupt:
        server.close()
