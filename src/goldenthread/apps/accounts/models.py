"""People, the roles they hold, posts and who held them when, and the bodies that oversee."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from goldenthread.apps.trail.subjects import TrailSubject


class UserManager(BaseUserManager["User"]):
    """Finds people by e-mail address; new people come from accounts.actions."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(TrailSubject, AbstractBaseUser):
    """A person who can sign in. `authority` is the three-digit DfE number of the council they act for."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    authority = models.CharField(max_length=3)
    is_active = models.BooleanField(default=True)
    invited_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name", "authority"]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def role_keys(self) -> tuple[str, ...]:
        """The keys of the roles held now, read once for each request."""
        if not hasattr(self, "_role_keys"):
            held = self.grants.filter(ended_on__isnull=True).values_list("role", flat=True)
            self._role_keys = tuple(sorted(held))
        return self._role_keys

    def forget_roles(self) -> None:
        """Read the roles again at the next question, after one was given or ended."""
        self.__dict__.pop("_role_keys", None)

    # What allauth and Django's own login expect of a person.
    def get_full_name(self) -> str:
        return self.name

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Never: permissions come from roles and policies, not from Django's tables."""
        return False

    # What the trail asks of a subject.
    trail_kind = "person"

    @property
    def trail_key(self) -> str:
        return self.email


class RoleGrant(models.Model):
    """One role given to one person, from a day until it was ended."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=40)
    given_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role"], condition=models.Q(ended_on__isnull=True), name="a_role_is_held_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"


class Post(TrailSubject, models.Model):
    """A job in the authority. Owners and sponsors are posts, so that a plan survives a change of person."""

    authority = models.CharField(max_length=3)
    key = models.SlugField(max_length=80)
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["title"]
        constraints = [models.UniqueConstraint(fields=["authority", "key"], name="a_post_has_one_key")]

    def __str__(self) -> str:
        return self.title

    trail_kind = "post"

    @property
    def trail_key(self) -> str:
        return f"{self.authority}/{self.key}"

    def holder_on(self, on: date) -> User | None:
        """Who held the post on a day."""
        for holding in self.holdings.all():
            if holding.since <= on and (holding.until is None or on <= holding.until):
                return holding.user
        return None


class PostHolding(models.Model):
    """One person in one post, from a day until a day."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="holdings")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="holdings")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-since"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="a_holding_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} as {self.post}"


class WeeklyMessage(TrailSubject, models.Model):
    """What one person was told by e-mail in one week: one message, however much there was to tell."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="weekly_messages")
    week = models.DateField(help_text="The Monday of the week.")
    on = models.DateField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-on", "user__name"]
        constraints = [models.UniqueConstraint(fields=["user", "week"], name="a_person_hears_once_a_week")]

    def __str__(self) -> str:
        return f"{self.subject} to {self.user.name}"

    trail_kind = "message"

    @property
    def trail_key(self) -> str:
        return f"{self.user.email}/{self.week.isoformat()}"

    @property
    def trail_authority(self) -> str:
        return self.user.authority


class CalendarFeed(TrailSubject, models.Model):
    """An address from which a calendar program reads what a person has to do, or what a body waits for.

    Only the hash of the secret in the address is kept; the secret is shown once, when the feed is made.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="feeds")
    body = models.ForeignKey("accounts.Body", null=True, blank=True, on_delete=models.CASCADE, related_name="feeds")
    digest = models.CharField(max_length=64, unique=True)
    made_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    # The secret, only on the object that was just made.
    token = ""

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"the calendar of {self.body.title if self.body else self.user.name}"

    trail_kind = "calendar"

    @property
    def trail_key(self) -> str:
        return f"{self.user.email}/{self.pk}"

    @property
    def trail_authority(self) -> str:
        return self.user.authority


class Body(TrailSubject, models.Model):
    """A board, committee or partnership that oversees, with the days it existed and what followed it."""

    authority = models.CharField(max_length=3)
    key = models.SlugField(max_length=80)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    aliases = models.JSONField(default=list)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    successor = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="predecessors")

    class Meta:
        ordering = ["title"]
        verbose_name_plural = "bodies"
        constraints = [models.UniqueConstraint(fields=["authority", "key"], name="a_body_has_one_key")]

    def __str__(self) -> str:
        return self.title

    trail_kind = "body"

    @property
    def trail_key(self) -> str:
        return f"{self.authority}/{self.key}"
