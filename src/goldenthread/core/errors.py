"""Every error a person may see, in one family.

    GoldenthreadError            1  our fault
    ├── WrongUse                 2  the command or the request cannot be understood
    ├── InputNotFit              3  what was given cannot be used as it is
    │   ├── DefinitionError         a file under definitions/ is not sound
    │   ├── OutsideCalendar         a date no published calendar covers
    │   └── RuleBroken              a rule of the subject refuses the change
    └── NotAllowed               4  this person may not do this

The number is the exit code of a command. A message is a full sentence: what happened, where, and what
to do. It never holds a value from a child's record.
"""

from __future__ import annotations

from typing import ClassVar


class GoldenthreadError(Exception):
    """Something a person can be told in one sentence."""

    exit_code: ClassVar[int] = 1


class WrongUse(GoldenthreadError):
    """The command or the request cannot be understood as it was given."""

    exit_code = 2


class InputNotFit(GoldenthreadError):
    """What was given cannot be used as it is; nothing was changed."""

    exit_code = 3


class DefinitionError(InputNotFit):
    """A definition file is not sound. The message names the file and the place inside it."""


class OutsideCalendar(InputNotFit):
    """A date lies outside the years the named calendar covers; a guess would be worse than a stop."""


class RuleBroken(InputNotFit):
    """A rule of the subject refuses the change, for instance an owner verifying their own action."""


class NotAllowed(GoldenthreadError):
    """The person named may not do this. The message says which permission is missing, never what was hidden."""

    exit_code = 4
