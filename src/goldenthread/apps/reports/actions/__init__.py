"""Writes to published reports, one function for each thing a person can do to them."""
