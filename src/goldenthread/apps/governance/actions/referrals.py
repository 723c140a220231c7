"""Writes about what one body sends to another, and about challenges and what they changed."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Max

from goldenthread.apps.accounts.models import Body, Post, User
from goldenthread.apps.governance import events
from goldenthread.apps.governance.models import Challenge, Decision, Meeting, Referral
from goldenthread.apps.governance.policies import boards
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.meetings import answer_due


@transaction.atomic
def send_referral(
    *,
    from_body: Body,
    to_body: Body,
    title: str,
    asks: str,
    sent_on: date,
    answer_by: date | None = None,
    decision: Decision | None = None,
    inspection: Inspection | None = None,
    by: User,
    on: date,
) -> Referral:
    """A matter sent from one body to another, open until it is answered and closed. The usual answer day is filled in."""
    boards.require_keep(by, from_body)
    if from_body == to_body:
        raise RuleBroken("A body does not refer a matter to itself.")
    if to_body.authority != from_body.authority:
        raise RuleBroken("A matter is referred to a body of the same authority.")
    if not title.strip() or not asks.strip():
        raise RuleBroken("A referral needs a title and what the other body is asked to do.")
    if sent_on > on:
        raise RuleBroken("A referral cannot be sent on a day that has not come.")
    if answer_by is not None and answer_by < sent_on:
        raise RuleBroken("A referral cannot be answered before it was sent.")
    wanted = answer_by or answer_due(from_body.kind, sent_on)
    if wanted is None:
        raise RuleBroken(f"Say by when an answer is wanted: no rule sets a day for what {from_body.title} refers.")
    last = Referral.objects.filter(authority=from_body.authority).aggregate(last=Max("number"))["last"] or 0
    referral = Referral.objects.create(
        authority=from_body.authority,
        number=last + 1,
        title=title.strip(),
        asks=asks,
        from_body=from_body,
        to_body=to_body,
        decision=decision,
        inspection=inspection,
        sent_on=sent_on,
        answer_by=wanted,
    )
    values = {"from_body": from_body.title, "to_body": to_body.title, "sent": sent_on, "answer_by": referral.answer_by}
    record(events.REFERRED, by=by, on=on, subject=referral, values=values)
    return referral


@transaction.atomic
def consider_referral(*, referral: Referral, considered_on: date, by: User, on: date) -> Referral:
    """The referral, considered by the body it was sent to on a day."""
    boards.require_keep(by, referral)
    if referral.considered_on is not None:
        raise RuleBroken(f"{referral} was considered on {referral.considered_on:%-d %B %Y}.")
    if not referral.sent_on <= considered_on <= on:
        raise RuleBroken("A referral is considered on the day it was sent or later, and not on one that has not come.")
    referral.considered_on = considered_on
    referral.save(update_fields=["considered_on"])
    record(events.CONSIDERED, by=by, on=on, subject=referral, values={"considered": considered_on})
    return referral


@transaction.atomic
def answer_referral(*, referral: Referral, response: str, responded_on: date, by: User, on: date) -> Referral:
    """The answer to the referral. It stays open until the body that sent it closes it."""
    boards.require_keep(by, referral)
    if referral.responded_on is not None:
        raise RuleBroken(f"{referral} was answered on {referral.responded_on:%-d %B %Y}.")
    if referral.considered_on is None:
        raise RuleBroken("Record first when the body considered the matter: an answer before that is nobody's.")
    if not response.strip():
        raise RuleBroken("An answer needs words.")
    if not referral.considered_on <= responded_on <= on:
        raise RuleBroken("An answer comes on the day the matter was considered or later, and not in days to come.")
    referral.response, referral.responded_on = response, responded_on
    referral.save(update_fields=["response", "responded_on"])
    record(events.RESPONDED, by=by, on=on, subject=referral, values={"response": response, "on": responded_on})
    return referral


@transaction.atomic
def close_referral(*, referral: Referral, words: str, closed_on: date, by: User, on: date) -> Referral:
    """The referral, closed by the body that sent it, with what it made of the answer."""
    boards.require_keep(by, referral)
    if referral.closed_on is not None:
        raise RuleBroken(f"{referral} was closed on {referral.closed_on:%-d %B %Y}.")
    if referral.responded_on is None:
        raise RuleBroken(f"{referral} has not been answered, so it stays open.")
    if not words.strip():
        raise RuleBroken("Say what the body that sent it made of the answer.")
    if not referral.responded_on <= closed_on <= on:
        raise RuleBroken("A referral is closed after it was answered, and not on a day that has not come.")
    referral.closed_on, referral.closing_words = closed_on, words
    referral.save(update_fields=["closed_on", "closing_words"])
    record(events.REFERRAL_CLOSED, by=by, on=on, subject=referral, reason=words, values={"closed": closed_on})
    return referral


@transaction.atomic
def make_challenge(
    *,
    body: Body,
    text: str,
    made_by: str,
    made_on: date,
    put_to: Post,
    meeting: Meeting | None = None,
    by: User,
    on: date,
) -> Challenge:
    """A challenge on the body's log, put to a post that must answer it."""
    boards.require_challenge(by, body)
    if not text.strip() or not made_by.strip():
        raise RuleBroken("A challenge needs its words, and the member who made it.")
    if made_on > on:
        raise RuleBroken("A challenge cannot be made on a day that has not come.")
    if meeting is not None and meeting.body_id != body.pk:
        raise RuleBroken("The meeting is of another body.")
    challenge = Challenge.objects.create(
        body=body,
        number=body.challenges.count() + 1,
        text=text,
        made_by=made_by.strip(),
        made_on=made_on,
        put_to=put_to,
        meeting=meeting,
    )
    values = {"number": challenge.number, "made_by": challenge.made_by, "put_to": put_to.title, "text": text}
    record(events.CHALLENGED, by=by, on=on, subject=body, values=values)
    return challenge


@transaction.atomic
def answer_challenge(*, challenge: Challenge, answer: str, answered_on: date, by: User, on: date) -> Challenge:
    """The answer to a challenge, by or for the post it was put to."""
    boards.require_keep(by, challenge)
    if challenge.answered_on is not None:
        raise RuleBroken(f"This challenge was answered on {challenge.answered_on:%-d %B %Y}.")
    if not answer.strip():
        raise RuleBroken("An answer needs words.")
    if not challenge.made_on <= answered_on <= on:
        raise RuleBroken("An answer comes on the day of the challenge or later, and not in days to come.")
    challenge.answer, challenge.answered_on = answer, answered_on
    challenge.save(update_fields=["answer", "answered_on"])
    values = {"number": challenge.number, "answer": answer}
    record(events.CHALLENGE_ANSWERED, by=by, on=on, subject=challenge.body, values=values)
    return challenge


@transaction.atomic
def close_challenge(*, challenge: Challenge, effect: str, words: str, closed_on: date, by: User, on: date) -> Challenge:
    """The challenge, closed with its effect: what changed, or why nothing did."""
    boards.require_keep(by, challenge)
    if challenge.closed_on is not None:
        raise RuleBroken(f"This challenge was closed on {challenge.closed_on:%-d %B %Y}.")
    if challenge.answered_on is None:
        raise RuleBroken("A challenge that has not been answered stays open.")
    if effect not in Challenge.Effect.values:
        raise RuleBroken(f"The effect of a challenge is one of: {', '.join(Challenge.Effect.labels)}.")
    if not words.strip():
        raise RuleBroken("Say what changed, or why nothing did.")
    if not challenge.answered_on <= closed_on <= on:
        raise RuleBroken("A challenge is closed after it was answered, and not on a day that has not come.")
    challenge.effect, challenge.effect_words, challenge.closed_on = effect, words, closed_on
    challenge.save(update_fields=["effect", "effect_words", "closed_on"])
    values = {"number": challenge.number, "effect": challenge.get_effect_display(), "words": words}
    record(events.CHALLENGE_CLOSED, by=by, on=on, subject=challenge.body, values=values)
    return challenge
