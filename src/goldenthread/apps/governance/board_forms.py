"""Forms of boards: seats, meetings, decisions, referrals and challenges."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.apps.accounts.models import Body, Post
from goldenthread.apps.governance.models import AgendaItem, Attendance, CallIn, Challenge, Paper, Seat
from goldenthread.core.meetings import load_board_rules

YES_NO = (("", "Choose an answer"), ("yes", "Yes"), ("no", "No"))


def _day(label: str, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), **more)


def _words(label: str, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea, **more)


class TermsForm(forms.Form):
    """Terms of reference."""

    agreed_on = _day("Day they were agreed")
    purpose = _words("What the body is for")
    membership = _words("Who is a member, and why", required=False)
    quorum = forms.IntegerField(
        label="Voting members who make a quorum", required=False, min_value=1,
        help_text="Leave empty for the usual share of a body of this kind.",
    )  # fmt: skip
    review_on = _day("To be looked at again on", required=False)


class SeatForm(forms.Form):
    """A seat."""

    title = forms.CharField(label="What the seat is for", max_length=200, help_text="For instance: designated nurse.")
    agency = forms.CharField(label="Agency that fills it", max_length=200, required=False)
    votes = forms.BooleanField(label="The seat votes, and counts towards the quorum", required=False, initial=True)
    since = _day("From which day")


class HolderForm(forms.Form):
    """Who takes a seat."""

    name = forms.CharField(label="Name", max_length=200, help_text="A member need not be able to sign in here.")
    since = _day("From which day", help_text="Whoever held the seat before leaves it on the day before.")


class EndSeatForm(forms.Form):
    """The end of a seat."""

    until = _day("Last day of the seat")
    reason = _words("Reason")


class MeetingForm(forms.Form):
    """A meeting for the forward plan."""

    meets_on = _day("Day of the meeting")
    starts_at = forms.TimeField(label="Starts at", required=False, help_text="For instance 10:00.")
    place = forms.CharField(label="Where", max_length=200, required=False)


class ReasonForm(forms.Form):
    """A reason, where nothing else is asked."""

    reason = _words("Reason", help_text="The public may read it.")


class ItemForm(forms.Form):
    """An item of an agenda."""

    title = forms.CharField(label="Title of the item", max_length=300)
    purpose = forms.ChoiceField(label="What it is for", choices=AgendaItem.Purpose.choices)
    presenter = forms.CharField(label="Who presents it", max_length=200, required=False)
    paper = forms.ModelChoiceField(label="Paper", queryset=Paper.objects.none(), required=False)
    exempt_paragraph = forms.ChoiceField(label="Kept from the public", required=False)
    public_interest = _words(
        "Public-interest test",
        required=False,
        help_text="Why keeping it private serves the public better than openness.",
    )

    def __init__(self, *args: Any, papers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paper"].queryset = papers
        paragraphs = [(each.paragraph, f"{each.paragraph}. {each.says}") for each in load_board_rules().exempt]
        self.fields["exempt_paragraph"].choices = [("", "Open to the public"), *paragraphs]


class DayForm(forms.Form):
    """One day; the field has the name the action gives it."""

    def __init__(self, *args: Any, name: str, label: str, help_text: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[name] = _day(label, help_text=help_text)


class AttendanceForm(forms.Form):
    """For each seat: whether somebody came, and who where it was a substitute."""

    def __init__(self, *args: Any, seats: list[tuple[Seat, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keys = [seat.pk for seat, _ in seats]
        for seat, holder in seats:
            label = f"{seat.title}: {holder}"
            choices = [("", "Choose one"), *Attendance.State.choices]
            self.fields[f"seat_{seat.pk}"] = forms.ChoiceField(label=label, choices=choices)
            self.fields[f"for_{seat.pk}"] = forms.CharField(
                label=f"Substitute for {seat.title}", required=False, max_length=200
            )

    def clean(self) -> dict[str, Any]:
        """The answers as the action takes them: two tables by the seat's key."""
        given = super().clean() or {}
        return {
            "states": {key: given.get(f"seat_{key}", "") for key in self.keys},
            "substitutes": {key: given.get(f"for_{key}", "") for key in self.keys},
        }


class MinuteForm(forms.Form):
    """The minute of an item."""

    text = _words("Minute")


class MinutedActionForm(forms.Form):
    """An action taken from a minute."""

    text = _words("What will be there on its day")
    owner = forms.ModelChoiceField(label="Owner", queryset=Post.objects.none(), empty_label="Choose a post")
    due = _day("By when")

    def __init__(self, *args: Any, posts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = posts


class OutcomeForm(forms.Form):
    """What came of an action."""

    done_on = _day("Day it was done")
    outcome = _words("What came of it")


class KeyTestForm(forms.Form):
    """The two questions of the key decision test."""

    spending = forms.ChoiceField(choices=YES_NO)
    communities = forms.ChoiceField(choices=YES_NO)
    because = _words("Why")
    given_on = _day("Day notice was given", required=False, help_text="Only a key decision needs notice.")
    urgency_agreed_by = forms.CharField(
        label="Chair of scrutiny who agreed that it is urgent", required=False, max_length=200,
        help_text="Only where notice came too late for the general exception.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rule = load_board_rules().key_decision
        self.fields["spending"].label = rule.spending
        self.fields["communities"].label = rule.communities

    def clean(self) -> dict[str, Any]:
        """The answers with yes and no as true and false."""
        given = super().clean() or {}
        return {**given, **{key: given.get(key) == "yes" for key in ("spending", "communities")}}


class DecisionForm(forms.Form):
    """A decision in the legal form."""

    text = _words("Decision", help_text="What was decided, in words that stand by themselves.")
    reasons = _words("Reasons")
    alternatives = _words("Alternatives considered and rejected", help_text="“None were put” is an answer.")
    conflicts = _words("Conflicts of interest declared", help_text="“None were declared” is an answer.")
    dispensations = _words("Dispensations", required=False)
    urgent_because = _words(
        "Why it may not be called in", required=False, help_text="Only for a decision that cannot wait."
    )


class CallInForm(forms.Form):
    """A call-in."""

    called_on = _day("Day of the call-in")
    called_by = forms.CharField(label="Called in by", max_length=300)
    reasons = _words("Reasons")


class EndCallInForm(forms.Form):
    """The end of a call-in."""

    outcome = forms.ChoiceField(label="How it ended", choices=CallIn.Outcome.choices)
    ended_on = _day("Day it ended")
    reasons = _words("Reasons")


class ReferralForm(forms.Form):
    """A matter sent to another body."""

    to_body = forms.ModelChoiceField(label="To which body", queryset=Body.objects.none(), empty_label="Choose a body")
    title = forms.CharField(label="What it is about", max_length=300)
    asks = _words("What the other body is asked to do")
    sent_on = _day("Day it was sent")
    answer_by = _day(
        "Answer wanted by", required=False, help_text="May be empty only where a rule sets the day, as for scrutiny."
    )

    def __init__(self, *args: Any, bodies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to_body"].queryset = bodies


class ResponseForm(forms.Form):
    """The answer to a referral."""

    response = _words("Answer")
    responded_on = _day("Day of the answer")


class ClosingForm(forms.Form):
    """The end of a referral."""

    words = _words("What the body that sent it makes of the answer")
    closed_on = _day("Day it was closed")


class ChallengeForm(forms.Form):
    """A challenge."""

    text = _words("The challenge", help_text="What is not good enough, and what was asked. No child is named.")
    made_by = forms.CharField(label="Made by", max_length=200)
    made_on = _day("Day it was made")
    put_to = forms.ModelChoiceField(label="Put to", queryset=Post.objects.none(), empty_label="Choose a post")

    def __init__(self, *args: Any, posts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["put_to"].queryset = posts


class AnswerForm(forms.Form):
    """The answer to a challenge."""

    answer = _words("Answer")
    answered_on = _day("Day of the answer")


class EffectForm(forms.Form):
    """What a challenge changed."""

    effect = forms.ChoiceField(label="Effect", choices=Challenge.Effect.choices)
    words = _words("What changed, or why nothing did")
    closed_on = _day("Day it was closed")
