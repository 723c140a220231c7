"""Goldenthread: the whole thread from an inspection framework to the paper a councillor reads."""

__version__ = "0.1.0"
