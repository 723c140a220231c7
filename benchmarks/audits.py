"""Times every page of the audit figures over 50,000 audits of 15 standards, on SQLite and on PostgreSQL.

python benchmarks/audits.py [AUDITS]      both databases in a folder that is thrown away; each database in a process of its own

A page is asked for as a browser would, signed in, through the whole of the site; its pictures are further pages. The middle of
seven is given after two to warm up, as time on the clock and as processor time of the site; on a busy machine the clock
measures the neighbours, and on SQLite the processor time is what a quiet one would take. The aim is 300 ms on two cores.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
AUDITS, ROUNDS, WARM = 50_000, 7, 2
YEARS = "since=2011-04-01&until=2016-03-01"
PAGES = {
    "grades, twelve months": "/audits/numbers/",
    "grades, five years": f"/audits/numbers/?{YEARS}",
    "by standard, twelve months": "/audits/numbers/by/standard/",
    "by standard, five years": f"/audits/numbers/by/standard/?tool=core-15&{YEARS}",
    "by team, five years": f"/audits/numbers/by/team/?{YEARS}",
    "by tool, five years": f"/audits/numbers/by/tool/?{YEARS}",
    "one standard, five years": f"/audits/numbers/standards/risk/?tool=core-15&{YEARS}",
    "consistency, twelve months": "/audits/numbers/consistency/",
    "consistency, five years (10,000 pairs)": f"/audits/numbers/consistency/?{YEARS}",
    "calibration sets": "/audits/numbers/calibration/",
    "one calibration set": "/audits/numbers/calibration/calibration-0/",
    "inspectors": "/audits/numbers/inspectors/",
    "actions, five years": f"/audits/numbers/actions/?{YEARS}",
    "themes, five years": f"/audits/numbers/themes/?{YEARS}",
    "one theme, five years": f"/audits/numbers/themes/reflection/?{YEARS}&turn=2014-04-01",
    "board, five years": f"/audits/numbers/board/?tool=core-15&{YEARS}",
    "bulletins": "/audits/numbers/bulletins/",
    "one bulletin": "/audits/numbers/bulletins/core-15-2016-03/",
    "one bulletin, small counts hidden": "/audits/numbers/bulletins/core-15-2016-03/?for=public-paper",
    "picture: months, five years": f"/audits/numbers/charts/months.svg?{YEARS}",
    "list of audits": "/audits/all/",
    "list of audits, searched": "/audits/all/?q=team+03",
    "one round": "/audits/rounds/core-15-2016-03/",
    "programmes": "/audits/programmes/",
    "actions list": "/audits/actions/",
}


def main() -> None:
    """Both databases, and the table."""
    audits = int(sys.argv[1]) if len(sys.argv) > 1 else AUDITS
    found: dict[str, dict[str, tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory(prefix="goldenthread-audits-") as folder:
        found["SQLite"] = _measured(audits, Path(folder), {})
        from tests.functional.postgresql import Cluster, NoPostgresql

        try:
            cluster = Cluster.start()
        except NoPostgresql as reason:
            print(f"PostgreSQL: {reason}", file=sys.stderr)
        else:
            try:
                address = cluster.make_database("audits")
                found["PostgreSQL"] = _measured(audits, Path(folder), {"GOLDENTHREAD_DATABASE_URL": address})
            finally:
                cluster.stop()
    print(f"| page, {audits:,} audits | {' | '.join(f'{name}, clock | {name}, processor' for name in found)} |")
    print(f"|---{'|---|---' * len(found)}|")
    for page in next(iter(found.values())):
        cells = (f"{each[page][0]:.0f} | {each[page][1]:.0f}" if page in each else "– | –" for each in found.values())
        print(f"| {page} | {' | '.join(cells)} |")


def _measured(audits: int, folder: Path, more: dict[str, str]) -> dict[str, tuple[float, float]]:
    """The pages' times in a process with a workspace of its own."""
    workspace = folder / ("postgresql" if more else "sqlite")
    workspace.mkdir()
    environment = {
        **os.environ, "DJANGO_SETTINGS_MODULE": "goldenthread.site.settings", "GOLDENTHREAD_WORKSPACE": str(workspace), **more,
    }  # fmt: skip
    ran = subprocess.run(
        [sys.executable, __file__, "--measure", str(audits)],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    print(ran.stderr, file=sys.stderr, end="")
    lines = (line.split("\t") for line in ran.stdout.splitlines())
    return {page: (float(clock), float(processor)) for page, clock, processor in lines}


def measure(audits: int) -> None:
    """Fills the database of this process and prints each page with its middle time in milliseconds."""
    import django

    django.setup()
    from audits_world import fill
    from django.contrib.auth import get_user_model
    from django.db import connection
    from django.test import Client

    start = time.perf_counter()
    fill(audits)
    print(f"{connection.vendor}: filled in {time.perf_counter() - start:.0f} s", file=sys.stderr)
    client = Client()
    client.force_login(get_user_model().objects.get(email="auditor0@example.gov.uk"))
    for page, address in PAGES.items():
        clock, processor = [], []
        for _ in range(WARM + ROUNDS):
            start, used = time.perf_counter(), time.process_time()
            answer = client.get(address, HTTP_HOST="127.0.0.1")
            clock.append((time.perf_counter() - start) * 1000)
            processor.append((time.process_time() - used) * 1000)
        if answer.status_code != 200:
            print(f"{page}: status {answer.status_code}", file=sys.stderr)
            continue
        print(f"{page}\t{statistics.median(clock[WARM:])}\t{statistics.median(processor[WARM:])}")


if __name__ == "__main__":
    measure(int(sys.argv[2])) if sys.argv[1:2] == ["--measure"] else main()
