"""Writes about people: the first administrator, invitations, roles, posts and bodies."""

from __future__ import annotations

import secrets
from datetime import date, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.core.validators import validate_email
from django.db import transaction

from goldenthread.apps.accounts import events, roles
from goldenthread.apps.accounts.models import Body, CalendarFeed, Post, PostHolding, RoleGrant, User, WeeklyMessage
from goldenthread.apps.accounts.policies import Verb, require
from goldenthread.apps.accounts.queries import feed_digest
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import NotAllowed, RuleBroken

# More calendars than this for one person are forgotten ones.
MOST_FEEDS = 20


@transaction.atomic
def create_first_administrator(*, email: str, name: str, authority: str, password: str, on: date) -> User:
    """The first person of a new workspace, who gives themselves the administrator role.

    The only action without a `by`: it is refused as soon as anybody exists, and the person is their own actor.
    """
    if User.objects.exists():
        raise RuleBroken("This workspace already has people. Ask an administrator to invite you.")
    user = _new_person(email=email, name=name, authority=authority, password=password)
    RoleGrant.objects.create(user=user, role="administrator", given_on=on)
    record(events.FIRST_ADMINISTRATOR, by=user, on=on, subject=user)
    return user


@transaction.atomic
def invite(*, email: str, name: str, authority: str, password: str | None, by: User, on: date) -> User:
    """A new person without roles. Without a password they set one through the reset link."""
    require(by, Verb.MANAGE_PEOPLE)
    if authority != by.authority:
        raise RuleBroken("A person can only be invited to your own authority.")
    user = _new_person(email=email, name=name, authority=authority, password=password)
    record(events.INVITED, by=by, on=on, subject=user)
    return user


@transaction.atomic
def give_role(*, user: User, role: str, by: User, on: date) -> RoleGrant:
    """The role, held from `on`; giving a role that is already held changes nothing."""
    require(by, Verb.MANAGE_PEOPLE, user)
    found = roles.find(role)
    held = RoleGrant.objects.filter(user=user, role=role, ended_on__isnull=True).first()
    if held:
        return held
    if user == by:
        raise RuleBroken("Nobody gives themselves a role. Ask another administrator.")
    grant = RoleGrant.objects.create(user=user, role=role, given_on=on)
    user.forget_roles()
    record(events.ROLE_GIVEN, by=by, on=on, subject=user, values={"role": found.title})
    return grant


@transaction.atomic
def end_role(*, user: User, role: str, by: User, on: date, reason: str) -> RoleGrant:
    """The role, ended on `on`; the last administrator keeps theirs."""
    require(by, Verb.MANAGE_PEOPLE, user)
    found = roles.find(role)
    _need_reason(reason, "Ending a role")
    grant = RoleGrant.objects.select_for_update().filter(user=user, role=role, ended_on__isnull=True).first()
    if grant is None:
        raise RuleBroken(f"{user.name} does not hold the role “{found.title}”.")
    if role == "administrator":
        _keep_an_administrator(user)
    grant.ended_on = on
    grant.save(update_fields=["ended_on"])
    user.forget_roles()
    record(events.ROLE_ENDED, by=by, on=on, subject=user, reason=reason, values={"role": found.title})
    return grant


@transaction.atomic
def deactivate(*, user: User, by: User, on: date, reason: str) -> User:
    """The person, who can no longer sign in; what they did stays in the trail."""
    require(by, Verb.MANAGE_PEOPLE, user)
    _need_reason(reason, "Closing an account")
    if "administrator" in user.role_keys():
        _keep_an_administrator(user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    record(events.DEACTIVATED, by=by, on=on, subject=user, reason=reason)
    return user


@transaction.atomic
def make_post(*, authority: str, key: str, title: str, by: User, on: date) -> Post:
    """The post with this key; made when it is new, unchanged when it is there."""
    require(by, Verb.WRITE_PLANS)
    _own_authority(authority, by)
    post, made = Post.objects.get_or_create(authority=authority, key=key, defaults={"title": title})
    if made:
        record(events.POST_MADE, by=by, on=on, subject=post)
    return post


@transaction.atomic
def hold_post(*, post: Post, user: User, since: date, by: User, on: date) -> PostHolding:
    """The person in the post from a day; whoever held it before leaves the day before."""
    require(by, Verb.WRITE_PLANS, post)
    current = post.holdings.filter(until__isnull=True).first()
    if current and current.user_id == user.pk:
        return current
    if current:
        if since <= current.since:
            raise RuleBroken(f"{post.title} has been held since {current.since:%-d %B %Y}; give a later day.")
        current.until = date.fromordinal(since.toordinal() - 1)
        current.save(update_fields=["until"])
    holding = PostHolding.objects.create(post=post, user=user, since=since)
    record(events.POST_HELD, by=by, on=on, subject=post, values={"person": user.name, "since": since})
    return holding


@transaction.atomic
def make_body(
    *,
    authority: str,
    key: str,
    title: str,
    kind: str,
    aliases: tuple[str, ...],
    valid_from: date | None,
    valid_to: date | None,
    successor: Body | None,
    by: User,
    on: date,
) -> Body:
    """The body with this key; made when it is new, unchanged when it is there."""
    require(by, Verb.WRITE_PLANS)
    _own_authority(authority, by)
    body, made = Body.objects.get_or_create(
        authority=authority,
        key=key,
        defaults={
            "title": title,
            "kind": kind,
            "aliases": list(aliases),
            "valid_from": valid_from,
            "valid_to": valid_to,
            "successor": successor,
        },
    )
    if made:
        record(events.BODY_MADE, by=by, on=on, subject=body)
    return body


@transaction.atomic
def note_sign_in(*, by: User, on: date) -> None:
    """An event for a sign-in, so that the trail shows who was there."""
    record(events.SIGNED_IN, by=by, on=on, subject=by)


@transaction.atomic
def send_weekly(*, user: User, subject: str, text: str, by: User, on: date) -> WeeklyMessage:
    """The one message of a week to a person, recorded and posted.

    It is posted before the record is closed: where posting fails nothing is recorded and the next try sends it. Where
    the record fails after posting, somebody may read it twice, which is better than not at all.
    """
    require(by, Verb.SEND_MESSAGES, user)
    if not user.is_active:
        raise RuleBroken(f"{user.name} can no longer sign in, so nothing is sent.")
    if not text.strip():
        raise RuleBroken("A message without words is not sent.")
    week = on - timedelta(days=on.weekday())
    last = WeeklyMessage.objects.filter(user=user, week=week).first()
    if last:
        raise RuleBroken(f"{user.name} had the message of this week on {last.on:%-d %B %Y}. There is one a week.")
    message = WeeklyMessage.objects.create(user=user, week=week, on=on, subject=subject, text=text)
    record(events.MESSAGE_SENT, by=by, on=on, subject=message)
    send_mail(subject, text, None, [user.email])
    return message


@transaction.atomic
def make_feed(*, body: Body | None, by: User, on: date) -> CalendarFeed:
    """A calendar of the person's own, or of a body they may see. Its `token` is there now and never again."""
    require(by, Verb.READ_PLANS, body)
    if CalendarFeed.objects.filter(user=by, ended_on__isnull=True).count() >= MOST_FEEDS:
        raise RuleBroken(f"There are {MOST_FEEDS} calendars already. End one that is not used any more.")
    token = secrets.token_urlsafe(32)
    feed = CalendarFeed.objects.create(user=by, body=body, digest=feed_digest(token), made_on=on)
    record(events.FEED_MADE, by=by, on=on, subject=feed)
    feed.token = token
    return feed


@transaction.atomic
def end_feed(*, feed: CalendarFeed, by: User, on: date) -> CalendarFeed:
    """The calendar, whose address gives nothing from now on."""
    require(by, Verb.READ_PLANS, feed.user)
    if feed.user_id != by.pk:
        raise NotAllowed("A calendar is ended by the person whose it is.")
    if feed.ended_on is not None:
        raise RuleBroken(f"This calendar was ended on {feed.ended_on:%-d %B %Y}.")
    feed.ended_on = on
    feed.save(update_fields=["ended_on"])
    record(events.FEED_ENDED, by=by, on=on, subject=feed)
    return feed


def _new_person(*, email: str, name: str, authority: str, password: str | None) -> User:
    address, called = email.strip().lower(), name.strip()
    try:
        validate_email(address)
    except ValidationError:
        raise RuleBroken("The e-mail address does not have the form name@example.gov.uk.") from None
    if not called:
        raise RuleBroken("A person needs a name, as colleagues would read it.")
    if User.objects.filter(email__iexact=address).exists():
        raise RuleBroken("A person with this e-mail address is already here.")
    user = User(email=address, name=called, authority=authority)
    if password is None:
        user.set_unusable_password()
    else:
        try:
            validate_password(password, user)
        except ValidationError as error:
            raise RuleBroken(" ".join(error.messages)) from None
        user.set_password(password)
    user.save(force_insert=True)
    return user


def _keep_an_administrator(leaving: User) -> None:
    others = RoleGrant.objects.filter(
        role="administrator", ended_on__isnull=True, user__is_active=True, user__authority=leaving.authority
    ).exclude(user=leaving)
    if not others.exists():
        raise RuleBroken(f"{leaving.name} is the last administrator. Give the role to somebody else first.")


def _own_authority(authority: str, by: User) -> None:
    if authority != by.authority:
        raise RuleBroken("This belongs to another authority than your own.")


def _need_reason(reason: str, what: str) -> None:
    if not reason.strip():
        raise RuleBroken(f"{what} needs a reason, which the trail keeps.")
