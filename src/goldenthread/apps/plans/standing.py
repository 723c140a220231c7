"""Where an action stands on a day, worked out from its rows as they were then. Nothing later than that day counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from goldenthread.apps.plans.models import Action, ProgressUpdate, Reopening
from goldenthread.core.indicators import load_indicators
from goldenthread.core.ratings import (
    DeliveryFacts,
    ImpactFacts,
    Milestone,
    Progress,
    Suggestion,
    hear_by,
    load_rating_rules,
    suggest_delivery,
    suggest_impact,
)


@dataclass(frozen=True)
class Standing:
    """One action on one day: what is suggested, what a person chose last, and the two dates.

    `hear_by` is the last day on which the newest update is not yet stale.
    """

    action: Action
    on: date
    progress: Progress
    suggested_delivery: Suggestion
    suggested_impact: Suggestion
    update: ProgressUpdate | None
    due: date
    hear_by: date

    @property
    def reopened(self) -> bool:
        """Whether it was opened again and nobody has reported since."""
        return reopening_on(self.action, self.on) is not None

    @property
    def delivery(self) -> str:
        """The delivery rating to show: what was chosen last, but red once it is opened again and stale once it is old.

        "" where nobody has reported yet.
        """
        if self.update is None:
            return ""
        if self.reopened:
            return "red"
        return "stale" if self.update.delivery == "green" and self.stale else self.update.delivery

    @property
    def impact(self) -> str:
        """The impact rating to show: what was chosen last, or what the numbers say once it is opened again."""
        if self.update is None:
            return ""
        return self.suggested_impact.rating if self.reopened else self.update.impact

    @property
    def stale(self) -> bool:
        """Whether nobody has reported for longer than an update may be old; never once the action is done."""
        return self.progress != "done" and self.on > self.hear_by


def standing_of(action: Action, *, on: date) -> Standing:
    """How an action stands on a day; reads the prefetched rows where there are any."""
    update = update_on(action, on)
    facts = _delivery_facts(action, progress_on(action, on), on, update.on if update else None)
    return Standing(
        action=action,
        on=on,
        progress=facts.progress,
        suggested_delivery=suggest_delivery(facts, on=on),
        suggested_impact=suggest_impact(impact_facts(action, on=on)),
        update=update,
        due=action.due_on(on),
        hear_by=hear_by(facts),
    )


def suggestions(action: Action, *, progress: Progress, on: date) -> tuple[Suggestion, Suggestion]:
    """What dates, steps and numbers suggest for an update made on a day: delivery, then impact."""
    facts = _delivery_facts(action, progress, on, on, reported=True)
    return suggest_delivery(facts, on=on), suggest_impact(impact_facts(action, on=on))


def update_on(action: Action, on: date) -> ProgressUpdate | None:
    """The newest update that had been made by a day."""
    return next((each for each in action.updates.all() if each.on <= on), None)


def progress_on(action: Action, on: date) -> Progress:
    """What was last reported by a day; on track where nothing was, and at risk where it was reopened since."""
    update = update_on(action, on)
    if reopening_on(action, on):
        return "at_risk"
    return cast(Progress, update.progress) if update else "on_track"


def reopening_on(action: Action, on: date) -> Reopening | None:
    """The reopening nobody has reported on since, as known on a day."""
    update = update_on(action, on)
    if update is None:
        return None
    return next((each for each in action.reopenings.all() if each.on <= on and each.after_id == update.pk), None)


def impact_facts(action: Action, *, on: date) -> ImpactFacts:
    """The values of the action's indicator up to a day, oldest first, and what it should reach."""
    values = tuple(
        (each.as_at, each.value)
        for each in action.plan.values.all()
        if each.indicator == action.indicator and each.on <= on
    )
    polarity = load_indicators()[action.indicator].polarity
    return ImpactFacts(polarity=polarity, values=values, target=action.target_value)


def _delivery_facts(
    action: Action, progress: Progress, on: date, heard: date | None, *, reported: bool = False
) -> DeliveryFacts:
    """`reported` says that the progress is what somebody reports on this day, so that a reopening is answered by it."""
    outcome = load_rating_rules().outcome_steps
    again = [each for each in action.reopenings.all() if each.on <= on]
    since = again[-1].on if again else date.min
    checks = [each for each in action.verifications.all() if since < each.on <= on]
    reopening = None if reported else reopening_on(action, on)
    return DeliveryFacts(
        start=action.start,
        due=action.baseline_due,
        due_now=action.due_on(on),
        progress=progress,
        last_update=heard,
        milestones=tuple(_milestone(each, on) for each in action.milestones.all() if each.added_on <= on),
        verified_on=tuple(each.on for each in checks if each.step in outcome),
        checked_on=tuple(each.on for each in checks if each.step not in outcome),
        waits_for=tuple(
            (each.ref, each.due_on(on)) for each in action.depends_on.all() if progress_on(each, on) != "done"
        ),
        reopened=reopening.why if reopening else "",
    )


def _milestone(milestone: Any, on: date) -> Milestone:
    done = milestone.done_on if milestone.done_on and milestone.done_on <= on else None
    return Milestone(milestone.title, milestone.due, done)
