"""What the audits say, counted: distributions, consistency, calibration, themes, loop closing, and the bulletin."""
