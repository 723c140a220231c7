"""What every test shares: a workspace of its own, made before Django reads its settings."""

from __future__ import annotations

import os
import tempfile

from hypothesis import settings

os.environ["GOLDENTHREAD_WORKSPACE"] = tempfile.mkdtemp(prefix="goldenthread-test-")
# The key of a test's vault is made in a configuration folder of its own, never in the one of who runs the tests.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="goldenthread-keys-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.site.settings")

# The same examples on every run, so that a red run means a changed line. `make explore` looks for new ones.
settings.register_profile("repeatable", derandomize=True)
settings.register_profile("explore", max_examples=2_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
