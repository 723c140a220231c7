"""Forms of case audit."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits.form_parts import GRADE_WORDS
from goldenthread.apps.audits.models import AuditAction, AuditRound, Team, ToolEdition
from goldenthread.core.audit_themes import load_taxonomy
from goldenthread.core.audit_tools import GRADES, load_tool, tool_keys

GRADE_CHOICES = [("", "Choose a grade"), *((grade, GRADE_WORDS[grade]) for grade in reversed(GRADES))]


def day(label: str, **more: Any) -> forms.DateField:
    """A date in one box."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), **more)


def words(label: str, **more: Any) -> forms.CharField:
    """A box for a few sentences."""
    return forms.CharField(label=label, widget=forms.Textarea, **more)


class PersonField(forms.ChoiceField):
    """One of the given people, by pk; gives back the person."""

    def __init__(self, label: str, people: list[User], *, notes: dict[int, str] | None = None, **more: Any) -> None:
        self.people = {str(each.pk): each for each in people}
        told = notes or {}
        names = [(key, f"{each.name}{told.get(each.pk, '')}") for key, each in self.people.items()]
        super().__init__(label=label, choices=[("", "Choose a person"), *names], **more)

    def clean(self, value: Any) -> Any:
        return self.people.get(str(super().clean(value)))


class ReasonForm(forms.Form):
    """A reason, and nothing else."""

    reason = words("Reason", help_text="It is kept with the audit and in the trail.")


class ConfirmForm(forms.Form):
    """Nothing to fill in: the page itself asks."""


def confirm(request: HttpRequest) -> ConfirmForm:
    """The form of a page that only asks once more; sent where the button was pressed."""
    return ConfirmForm(request.POST if request.method == "POST" else None)


class ExtendForm(forms.Form):
    """A later day and why."""

    due = day("New due date")
    reason = words("Reason", help_text="It is kept with the audit and in the trail.")


class GiveForm(forms.Form):
    """An auditor; with a reason where it is taken from another."""

    def __init__(
        self, data: Any = None, *, people: list[User], notes: dict[int, str], reason: bool, label: str
    ) -> None:
        super().__init__(data)
        self.fields["person"] = PersonField(label, people, notes=notes)
        if reason:
            self.fields["reason"] = words("Reason", help_text="For instance leave, illness or a conflict found later.")


class ReplyForm(forms.Form):
    """The worker's reply."""

    agrees = forms.ChoiceField(
        label="Do you agree with what the auditor found?",
        choices=[("", "Choose one"), ("yes", "I agree"), ("no", "I disagree, and this shows why")],
    )
    text = words(
        "What you want to say", required=False, help_text="What helped, what got in the way, what you would do again."
    )
    evidence = words(
        "Evidence, where you disagree", required=False,
        help_text="What shows otherwise, and where it is on the file. The auditor reads it before submitting.",
    )  # fmt: skip


class ActionForm(forms.Form):
    """An action from an audit."""

    text = words("What will be different for the child")
    level = forms.ChoiceField(label="Who changes", choices=AuditAction.Level.choices)
    due = day("Due")

    def __init__(self, data: Any = None, *, owners: list[User], standards: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["owner"] = PersonField("Owner", owners)
        self.fields["standard"] = forms.ChoiceField(
            label="Standard", required=False, choices=[("", "None of them"), *standards]
        )
        themes = [(each.key, each.title) for each in load_taxonomy().themes]
        self.fields["theme"] = forms.ChoiceField(label="Theme", required=False, choices=[("", "No theme"), *themes])
        self.order_fields(["text", "level", "owner", "due", "standard", "theme"])


class EvidenceForm(forms.Form):
    """What was done and what shows it."""

    text = words("What was done, and what shows it", help_text="Say where it is on the file. Name no child or family.")


class FoundForm(forms.Form):
    """What somebody else looked at and found."""

    text = words("What you looked at and what you found")


class AlertForm(forms.Form):
    """What was done about an alert."""

    text = words("What was done, by whom and when", help_text="The alert stays on the record with this answer.")


class AgreeForm(forms.Form):
    """The agreed grade, and each standard on which the two differ."""

    def __init__(self, data: Any = None, *, differ: list[tuple[str, str, str, str]], graded: bool) -> None:
        super().__init__(data)
        for key, title, first, second in differ:
            self.fields[f"grade_{key}"] = forms.ChoiceField(
                label=title, choices=GRADE_CHOICES, help_text=f"Auditor: {first}. Moderator: {second}."
            )
        if graded:
            self.fields["overall"] = forms.ChoiceField(label="Agreed overall grade", choices=GRADE_CHOICES)
        self.fields["reasons"] = words("Reasons", help_text="What you both weighed, and what decided it.")
        self.fields["dispute"] = words(
            "What stays disputed",
            required=False,
            help_text="In the words of whoever does not agree. It stays on the record.",
        )


class InspectorForm(forms.Form):
    """What inspectors said of a tracked case."""

    overall = forms.ChoiceField(label="Their grade of practice in this case", choices=GRADE_CHOICES)
    reasons = words("What they said, in your words")


class ProgrammeForm(forms.Form):
    """A year of audits and its rules."""

    title = forms.CharField(label="Name", max_length=200)
    key = forms.SlugField(label="Short name for addresses", max_length=80, help_text="For instance audits-2026.")
    starts = day("First day")
    ends = day("Last day")
    own_team_refused = forms.BooleanField(label="Nobody audits a case of their own team", required=False, initial=True)
    days_to_audit = forms.IntegerField(label="Working days to audit", min_value=1, max_value=90, initial=15)
    days_to_reply = forms.IntegerField(
        label="Working days for the worker's reply", min_value=1, max_value=30, initial=5
    )
    days_to_moderate = forms.IntegerField(label="Working days to moderate", min_value=1, max_value=60, initial=10)
    moderated_share = forms.IntegerField(label="Percent moderated", min_value=0, max_value=100, initial=15)
    reaudit_months = forms.IntegerField(label="Months until a re-audit", min_value=3, max_value=6, initial=4)


class RoundForm(forms.Form):
    """A month's audits: theme, tool, and how many of each team."""

    title = forms.CharField(label="Name", max_length=200)
    kind = forms.ChoiceField(
        label="Kind", choices=[each for each in AuditRound.Kind.choices if each[0] != AuditRound.Kind.REAUDIT]
    )
    month = day("A day of the month")

    def __init__(self, data: Any = None, *, teams: list[Team], tools: list[ToolEdition]) -> None:
        super().__init__(data)
        self.teams, self.tools = teams, {f"own:{each.pk}": each for each in tools}
        held = {each.key for each in tools if each.shipped}
        shipped = [(key, f"{load_tool(key).title} (as shipped)") for key in tool_keys() if key not in held]
        own = [(key, str(each)) for key, each in self.tools.items()]
        themes = [(each.key, each.title) for each in load_taxonomy().themes]
        self.fields["theme"] = forms.ChoiceField(label="Theme", required=False, choices=[("", "No theme"), *themes])
        self.fields["tool"] = forms.ChoiceField(label="Tool", choices=[("", "Choose a tool"), *own, *shipped])
        questions = [(each.key, each.text) for each in load_tool("dip-sample").questions]
        self.fields["question"] = forms.ChoiceField(
            label="Question of a dip sample", required=False, choices=[("", "Not a dip sample"), *questions]
        )
        for team in teams:
            self.fields[f"team_{team.key}"] = forms.IntegerField(
                label=f"Cases of {team.title}", min_value=0, max_value=500, required=False, initial=0
            )

    def planned(self) -> dict[Team, int]:
        """How many cases of each team, of those with any."""
        counts = {team: self.cleaned_data.get(f"team_{team.key}") or 0 for team in self.teams}
        return {team: count for team, count in counts.items() if count}


class DrawForm(forms.Form):
    """The frame of a round, from a file or from a list of an accepted return, and the seed of its draw."""

    file = forms.FileField(
        label="Frame (.csv)",
        required=False,
        help_text="Columns: case (a key, never a name), team, and if you have them worker (e-mail address) and kind.",
    )
    seed = forms.CharField(
        label="Seed", max_length=80, help_text="Any text. The same frame and seed give the same cases."
    )
    also_by_kind = forms.BooleanField(label="Share each team's cases among its kinds of plan", required=False)

    def __init__(self, data: Any = None, files: Any = None, *, lists: list[tuple[str, str]]) -> None:
        super().__init__(data, files)
        if lists:
            self.fields["listed"] = forms.ChoiceField(
                label="Or a list of an accepted return",
                required=False,
                choices=[("", "No list: I send a file"), *lists],
                help_text="Cases are then pseudonyms; the case list of the return says whom they stand for.",
            )
            self.order_fields(["file", "listed", "seed", "also_by_kind"])

    def clean(self) -> dict[str, Any]:
        """The answers, with a file or a list."""
        held = super().clean() or {}
        if not held.get("file") and not held.get("listed"):
            self.add_error("file", "Choose a file." if "listed" not in self.fields else "Choose a file or a list.")
        return held


class PeopleForm(forms.Form):
    """Some of the given people, each with a tick; with a seed where cases are drawn."""

    def __init__(self, data: Any = None, *, people: list[User], notes: dict[int, str], seed: str | None = None) -> None:
        super().__init__(data)
        self.people = people
        if seed is not None:
            self.fields["seed"] = forms.CharField(
                label="Seed", max_length=80, initial=seed, help_text="The first draw fixes it for this round."
            )
        for each in people:
            self.fields[f"person_{each.pk}"] = forms.BooleanField(
                label=f"{each.name}{notes.get(each.pk, '')}", required=False, initial=True
            )

    def chosen(self) -> list[User]:
        """The people who were ticked."""
        return [each for each in self.people if self.cleaned_data.get(f"person_{each.pk}")]


class TeamForm(forms.Form):
    """A team."""

    title = forms.CharField(label="Name", max_length=200)
    key = forms.SlugField(label="Short name", max_length=80, help_text="As it stands in the frames you draw from.")
    agency = forms.SlugField(
        label="Partner", max_length=60, required=False,
        help_text="For instance health or police. Leave it empty for a team of the council.",
    )  # fmt: skip

    def __init__(self, data: Any = None, *, partners: bool) -> None:
        super().__init__(data)
        if not partners:
            self.fields.pop("agency")


class PlaceForm(forms.Form):
    """A person in a team."""

    since = day("Since")

    def __init__(self, data: Any = None, *, people: list[User]) -> None:
        super().__init__(data)
        self.fields["user"] = PersonField("Person", people)
        self.fields["supervisor"] = PersonField("Supervised by", people, required=False)
        self.order_fields(["user", "supervisor", "since"])


class AbsenceForm(forms.Form):
    """Days away."""

    since = day("First day away")
    until = day("Last day away")


class CloneForm(forms.Form):
    """The name of a new edition."""

    edition = forms.CharField(label="Name of the new edition", max_length=40, help_text="For instance 2, or 2027.")


class ToolFileForm(forms.Form):
    """A tool's workbook."""

    file = forms.FileField(label="Workbook (.xlsx)", help_text="The one you downloaded here, with your changes.")


class EvidenceLaidForm(forms.Form):
    """A finding, and what the audits show about it."""

    says = words("What the audits show")

    def __init__(self, data: Any = None, *, findings: list[Any], standards: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.found = {str(each.pk): each for each in findings}
        names = [(key, f"{each.inspection.title}: {str(each)[:90]}") for key, each in self.found.items()]
        self.fields["finding"] = forms.ChoiceField(label="Finding", choices=[("", "Choose a finding"), *names])
        self.fields["standard"] = forms.ChoiceField(
            label="Standard", required=False, choices=[("", "The overall grade"), *standards]
        )
        self.order_fields(["finding", "standard", "says"])
