"""A council's own paper about an inspection in: text, Word or PDF becomes a draft of the inspection's record."""

from goldenthread.intake.committee_paper.paper import PaperReading
from goldenthread.intake.committee_paper.paragraphs import accept_paper, accept_paper_bytes
from goldenthread.intake.committee_paper.read import read_paper

__all__ = ["PaperReading", "accept_paper", "accept_paper_bytes", "read_paper"]
