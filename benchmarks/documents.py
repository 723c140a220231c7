"""Times each format of one long paper and prints ratios to the web page, with the peak memory of each.

    python benchmarks/documents.py [APPENDICES]

Each format runs in a process of its own, so that peak memory is its own. "First" includes loading the libraries, as
a command does; "again" is the middle of five more with another title and marking each, as on a server, where a chart
already drawn is not drawn again.
"""

from __future__ import annotations

import dataclasses
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMATS = ("html", "docx", "pdf", "xlsx")


def measured(name: str, appendices: int) -> dict[str, float]:
    """Seconds (first, again), bytes and peak memory in MB for one format, in this process."""
    sys.path.insert(0, str(ROOT))
    from tests.factories.cabinet_report import cabinet_report

    from goldenthread.core.document import Document, Section, Table

    paper = cabinet_report(appendices=appendices)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    def make(paper: Document) -> bytes | str:
        if name == "xlsx":
            from goldenthread.documents import xlsx

            parts = [block for section in paper.blocks if isinstance(section, Section) for block in section.blocks]
            return xlsx.render([xlsx.sheet_of(block) for block in parts if isinstance(block, Table)])
        if name == "html":
            from goldenthread.documents import html

            return html.render(paper)
        if name == "docx":
            from goldenthread.documents import docx

            return docx.render(paper)
        from goldenthread.documents import pdf

        return pdf.render(paper)

    times = []
    for run in range(6):
        new = dataclasses.replace(paper, title=f"{paper.title} {run}", marking=f"Draft {run}")
        start = time.perf_counter()
        made = make(new)
        times.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    row = {"first": times[0], "again": sorted(times[1:])[2], "kb": len(made) / 1024, "mb": peak - before}
    if name == "pdf":
        import io

        import pikepdf

        with pikepdf.open(io.BytesIO(made)) as book:
            row["pages"] = len(book.pages)
    return row


def main() -> None:
    """Prints the table."""
    if len(sys.argv) == 4 and sys.argv[1] == "--one":
        print(json.dumps(measured(sys.argv[2], int(sys.argv[3]))))
        return
    appendices = sys.argv[1] if len(sys.argv) > 1 else "9"
    rows = {}
    for name in FORMATS:
        made = subprocess.run(
            [sys.executable, __file__, "--one", name, appendices], check=True, capture_output=True, text=True
        )
        rows[name] = json.loads(made.stdout)
    base = rows["html"]["again"]
    print(f"A paper of {int(rows['pdf']['pages'])} pages in PDF.\n")
    print("| format | first, s | again, s | times the web page | size, KB | peak memory above the start, MB |")
    print("|---|---|---|---|---|---|")
    for name, row in rows.items():
        speed = f"{row['first']:.2f} | {row['again']:.3f} | {row['again'] / base:.1f}"
        print(f"| {name} | {speed} | {row['kb']:.0f} | {row['mb']:.0f} |")


if __name__ == "__main__":
    main()
