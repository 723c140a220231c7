"""Pages of inspections."""

from goldenthread.apps.inspections.policies import policy

__all__ = ["policy"]
