"""What a made-up year of case audit is drawn from: teams, tools, and auditors whose habits are known.

Because an auditor's habit is known, so is the bias a calibration set should show: `expected_bias` works it out exactly,
and what the statistics say can be held against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from goldenthread.core.audit_themes import load_taxonomy
from goldenthread.core.audit_tools import GRADES, tool_keys
from goldenthread.core.definitions import build, names_on, read_toml
from goldenthread.core.errors import DefinitionError, InputNotFit

FOLDER = "audit_programmes"


@dataclass(frozen=True, kw_only=True)
class Team:
    """A team. `lift` is how often its cases are one grade better (or, below nought, worse) than the mix of all."""

    key: str
    title: str
    lift: float = 0.0


@dataclass(frozen=True, kw_only=True)
class ToolShare:
    """How many of the audits, in parts, use a tool, and the teams it is used in."""

    key: str
    share: float
    teams: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Auditor:
    """An auditor's habit: how often they grade one step above or below what the case deserves."""

    key: str
    up: float
    down: float
    name: str = ""

    def __post_init__(self) -> None:
        if min(self.up, self.down) < 0 or self.up + self.down > 1:
            raise DefinitionError(f"The habit of {self.key} is not two shares that leave something over.")


@dataclass(frozen=True, kw_only=True)
class Change:
    """An action of the whole service: how often audits find a theme to mend before and from a month on (1 the first)."""

    theme: str
    from_month: int
    before: float
    after: float


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """Everything a made-up programme is drawn from; shares are of one, `quality` and tool shares in parts."""

    title: str
    months: int
    cases_a_month: int
    moderated: float
    calibration_cases: int
    quality: dict[str, float]
    standard_above: float
    standard_below: float
    late: float
    disputed: float
    action_of_standard: float
    action_verified: float
    action_late: float
    theme_of_action: float
    theme_of_strength: float
    reaudit_better: float
    tracked_cases: int
    tracked_above: float
    tracked_below: float
    checks_met: dict[str, float]
    teams: tuple[Team, ...]
    tools: tuple[ToolShare, ...]
    auditors: tuple[Auditor, ...]
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        if set(self.quality) != set(GRADES) or set(self.checks_met) != set(GRADES):
            raise DefinitionError(f"“quality” and “checks_met” give a share for each of {', '.join(GRADES)}.")
        teams = {team.key for team in self.teams}
        for tool in self.tools:
            if tool.key not in tool_keys() or not set(tool.teams) <= teams or not tool.teams:
                raise DefinitionError(f"The tool “{tool.key}” or one of its teams is not known.")
        if len(self.auditors) < 2:
            raise DefinitionError("A programme needs two auditors at least, so that grades can be compared.")
        for change in self.changes:
            load_taxonomy().theme(change.theme)

    def quality_shares(self) -> tuple[float, ...]:
        """The share of cases that deserve each grade, worst first, adding up to one."""
        total = sum(self.quality.values())
        return tuple(self.quality[grade] / total for grade in GRADES)


def recipe_keys() -> tuple[str, ...]:
    """The keys of the shipped recipes."""
    return names_on(FOLDER)


@cache
def load_recipe(key: str = "demonstration") -> Recipe:
    """One shipped recipe."""
    if key not in recipe_keys():
        raise InputNotFit(f"There is no made-up programme “{key}”. There are: {', '.join(recipe_keys())}.")
    return build(Recipe, read_toml(FOLDER, f"{key}.toml"), where=f"definitions/{FOLDER}/{key}.toml")


def expected_grade(recipe: Recipe, auditor: Auditor) -> float:
    """The mean grade (0 to 3) this auditor gives over the mix of cases: a grade above the scale stays on its end."""
    last = len(GRADES) - 1
    return sum(
        share * (auditor.up * min(grade + 1, last) + auditor.down * max(grade - 1, 0) + _plain(auditor) * grade)
        for grade, share in enumerate(recipe.quality_shares())
    )


def expected_bias(recipe: Recipe) -> Mapping[str, float]:
    """How much higher each auditor is expected to grade than the mean of all the others, on cases all of them grade."""
    means = {auditor.key: expected_grade(recipe, auditor) for auditor in recipe.auditors}
    others = len(means) - 1
    total = sum(means.values())
    return {key: mean - (total - mean) / others for key, mean in means.items()}


def _plain(auditor: Auditor) -> float:
    return 1 - auditor.up - auditor.down
