"""The run is on the database it was asked to be on, so that a run on PostgreSQL proves what it says."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import connection

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


def test_the_database_is_the_one_that_was_named():
    asked = settings.OPTIONS.database_url.partition(":")[0] or "sqlite"
    assert connection.vendor == asked
