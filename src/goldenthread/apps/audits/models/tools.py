"""One edition of one audit tool, as it was when it was published."""

from __future__ import annotations

from django.db import models

from goldenthread.apps.trail.subjects import TrailSubject
from goldenthread.core.audit_tools import AuditTool, build_tool


class ToolEdition(TrailSubject, models.Model):
    """A tool as data, checked by the same loader as the shipped ones. A published edition never changes.

    A shipped tool is copied here when it is first used, so that a later release of the product cannot change what
    earlier audits were graded against.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"

    authority = models.CharField(max_length=3, db_index=True)
    agency = models.CharField(max_length=60, blank=True, help_text="The partner whose tool it is; empty: the council.")
    key = models.SlugField(max_length=80)
    edition = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    scoring = models.CharField(max_length=20)
    status = models.CharField(max_length=20, choices=Status, default=Status.DRAFT)
    content = models.JSONField(help_text="The tool as plain tables (core.audit_tools).")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the content.")
    shipped = models.BooleanField(default=False, help_text="Came with the product, unchanged.")
    based_on = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="successors")
    made_by = models.CharField(max_length=200)
    made_on = models.DateField()
    published_by = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["title", "edition"]
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "agency", "key", "edition"], name="a_tool_edition_is_there_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, edition {self.edition}"

    trail_kind = "audit tool"

    @property
    def trail_key(self) -> str:
        return "/".join(filter(None, (self.authority, self.agency, self.key, self.edition)))

    @property
    def tool(self) -> AuditTool:
        """The tool itself; DefinitionError where a draft is not sound yet."""
        if not hasattr(self, "_tool"):
            self._tool = build_tool(self.content, where=f"{self.key}, edition {self.edition}")
        return self._tool
