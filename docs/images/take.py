"""Takes the pictures of the documentation from the demonstration: `make pictures`.

Builds the demonstration in a temporary folder, serves it, signs in as the quality lead and photographs a few pages
with Debian's Chromium.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
COMMAND = [sys.executable, "-c", "from goldenthread.cli.main import run; run()"]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
PAGES = {
    "thread.png": "/thread/gateshead-2015/LA3/",
    "inspection.png": "/inspections/gateshead-2015/",
    "paper.png": "/papers/gateshead-2015-cabinet/",
}


def main() -> None:
    """Each picture of PAGES, written beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*COMMAND, "demo", "--no-serve", "--dir", folder], check=True, stdout=subprocess.DEVNULL)
        port = _free_port()
        server = subprocess.Popen([*COMMAND, "serve", "--dir", folder, "--port", str(port)])
        try:
            _wait(port)
            _photograph(f"http://127.0.0.1:{port}", (Path(folder) / "demo-password.txt").read_text().strip())
        finally:
            server.terminate()
            server.wait()


def _photograph(site: str, password: str) -> None:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        page = browser.new_page(viewport={"width": 1100, "height": 900})
        page.goto(site)
        page.fill("#id_login", "quinn.mercer@example.gov.uk")
        page.fill("#id_password", password)
        page.click("main button")
        for name, address in PAGES.items():
            page.goto(site + address)
            page.screenshot(path=HERE / name)
        browser.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise SystemExit("The site did not start.")


if __name__ == "__main__":
    main()
