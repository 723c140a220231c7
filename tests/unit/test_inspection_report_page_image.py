"""The picture of a page, and where on it a field was read."""

from __future__ import annotations

import struct
import zlib

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.inspection_report import Place, page_image
from goldenthread.intake.safety import AcceptedFile, accept_bytes
from tests.factories import inspection_reports as made

pytestmark = pytest.mark.unit


@pytest.fixture(scope="module")
def report() -> AcceptedFile:
    return accept_bytes(made.ilacs(), name="report.pdf", kinds=("pdf",))


def test_a_page_is_drawn_as_png_of_the_width_asked_for(report: AcceptedFile) -> None:
    image = page_image(report, 1, width=300)
    assert image.png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", image.png[16:24])
    assert width == 300
    assert abs(height / width - image.height / image.width) < 0.01
    packed = image.png[image.png.index(b"IDAT") + 4 : image.png.index(b"IEND") - 8]
    rows = zlib.decompress(packed)
    assert len(rows) == height * (width + 1)
    assert min(rows) < 100
    assert max(rows) == 255


def test_a_place_is_a_share_of_the_picture(report: AcceptedFile) -> None:
    image = page_image(report, 1, width=200)
    whole = Place(page=1, left=0, bottom=0, right=image.width, top=image.height)
    assert image.share(whole) == (0, 0, 100, 100)
    upper = Place(page=1, left=image.width / 2, bottom=image.height / 2, right=image.width, top=image.height)
    assert image.share(upper) == (50, 0, 50, 50)


def test_a_page_that_is_not_there_is_told(report: AcceptedFile) -> None:
    with pytest.raises(InputNotFit, match="page 99 is not one of them"):
        page_image(report, 99)
