"""What every test shares: a workspace of its own, made before Django reads its settings."""

from __future__ import annotations

import os
import tempfile

os.environ["GOLDENTHREAD_WORKSPACE"] = tempfile.mkdtemp(prefix="goldenthread-test-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.site.settings")
