"""Reads people, posts and bodies."""

from __future__ import annotations

import hashlib
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from goldenthread.apps.accounts.models import Body, CalendarFeed, Post, PostHolding, RoleGrant, User, WeeklyMessage
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.accounts.roles import roles


def people_visible_to(user: Any, *, words: str = "") -> QuerySet[User]:
    """The people of this person's own authority with their current roles, for those who may see them."""
    if not (allows(user, Verb.READ_PEOPLE) or allows(user, Verb.MANAGE_PEOPLE)):
        return User.objects.none()
    found = User.objects.filter(authority=user.authority).prefetch_related(
        Prefetch("grants", RoleGrant.objects.filter(ended_on__isnull=True), to_attr="current_grants"),
        Prefetch("holdings", PostHolding.objects.filter(until__isnull=True).select_related("post"), to_attr="current"),
    )
    for word in words.split():
        found = found.filter(Q(name__icontains=word) | Q(email__icontains=word))
    return found


def person(email: str) -> User | None:
    """The person with this e-mail address."""
    return User.objects.filter(email__iexact=email.strip()).first()


def posts_visible_to(user: Any) -> QuerySet[Post]:
    """The posts of this person's own authority, with who holds them."""
    if not allows(user, Verb.READ_PLANS):
        return Post.objects.none()
    return Post.objects.filter(authority=user.authority).prefetch_related("holdings__user")


def posts_of(authority: str) -> QuerySet[Post]:
    """The posts of one authority, for a form that names one."""
    return Post.objects.filter(authority=authority)


def bodies_visible_to(user: Any) -> QuerySet[Body]:
    """The bodies of this person's own authority."""
    if not allows(user, Verb.READ_PLANS):
        return Body.objects.none()
    return Body.objects.filter(authority=user.authority).select_related("successor")


def messages_visible_to(user: Any, *, words: str = "") -> QuerySet[WeeklyMessage]:
    """The weekly messages to this person; for those who send them, all of their authority."""
    found = WeeklyMessage.objects.select_related("user")
    if allows(user, Verb.SEND_MESSAGES):
        found = found.filter(user__authority=user.authority)
    else:
        found = found.filter(user=user)
    for word in words.split():
        found = found.filter(Q(user__name__icontains=word) | Q(text__icontains=word))
    return found


def feed_digest(token: str) -> str:
    """What is kept of the secret in a feed's address."""
    return hashlib.sha256(token.encode()).hexdigest()


def feed_of(token: str) -> CalendarFeed | None:
    """The calendar behind a secret, while it is not ended and its person can sign in."""
    found = CalendarFeed.objects.filter(digest=feed_digest(token), ended_on__isnull=True, user__is_active=True)
    return found.select_related("user", "body").first()


def feeds_of(user: User) -> QuerySet[CalendarFeed]:
    """This person's own calendars that are not ended."""
    return CalendarFeed.objects.filter(user=user, ended_on__isnull=True).select_related("body", "user")


def posts_held_by(user: User) -> QuerySet[Post]:
    """The posts this person holds now."""
    return Post.objects.filter(holdings__user=user, holdings__until__isnull=True)


def people_who_may(verb: Verb, authority: str) -> list[User]:
    """The people of an authority who can sign in and whose roles allow this."""
    keys = [role.key for role in roles().values() if verb in role.verbs]
    found = User.objects.filter(
        authority=authority, is_active=True, grants__role__in=keys, grants__ended_on__isnull=True
    )
    return list(found.distinct().order_by("email"))


def everybody() -> QuerySet[User]:
    """Everybody who can sign in, for the person who runs the machine the workspace is on."""
    return User.objects.filter(is_active=True)
