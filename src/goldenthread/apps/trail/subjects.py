"""What a model tells the trail about itself: its kind, a key that stays, a name a person recognises, its authority."""

from __future__ import annotations


class TrailSubject:
    """The usual answers, for a model with `key`, `authority` and a readable `str`; a model that differs says so.

    The trail keeps these as text and no foreign key, so that it outlives whatever it speaks of.
    """

    trail_kind = ""

    @property
    def trail_key(self) -> str:
        """The key under which events about it are found."""
        return self.key

    @property
    def trail_name(self) -> str:
        """Its name in a sentence."""
        return str(self)[:300]

    @property
    def trail_authority(self) -> str:
        """Whose trail it belongs to; empty where it is national."""
        return self.authority
