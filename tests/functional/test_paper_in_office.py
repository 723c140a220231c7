"""The Word file opened by a real office: it reads every word, the page numbers and the notes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from goldenthread.documents import docx
from tests.factories.cabinet_report import cabinet_report

pytestmark = [pytest.mark.functional, pytest.mark.office]


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_opens_the_word_file_and_shows_what_the_paper_says(tmp_path: Path) -> None:
    paper = tmp_path / "paper.docx"
    paper.write_bytes(docx.render(cabinet_report()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", "--norestore", profile, "--convert-to", "pdf", "--outdir", tmp_path, paper]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    with pdfium.PdfDocument(tmp_path / "paper.pdf") as book:
        pages = len(book)
        said = re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_bounded() for page in book))
    assert 3 <= pages <= 6
    for words in (
        "Outcome of the inspection of children's services",
        "1. To tell Cabinet",
        "(iii) referral of the inspection report",
        "(A) so that children get help early",
        "(b) Risk: see the plan",
        "Warning: A statutory date",
        "2 Counts the first inspection of each authority only, as at 11 March 2016.",
        f"Page 1 of {pages}",
    ):
        assert words in said
