"""The study: what numbers can honestly be said to show. NumPy and SciPy; no Django, no child-level table."""
