"""Fills a database with years of case audit, straight into its tables: 50,000 audits of 15 standards each.

The product's own import goes through an action, one audit after another; a benchmark of pages needs the rows and not the
road to them. Nothing here is used outside benchmarks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import repeat
from typing import Any

import numpy as np

AUTHORITY, MONTHS, TEAMS, AUDITORS, STANDARDS = "390", 60, 12, 30, 15
END = date(2016, 4, 1)
GRADES = np.array(["inadequate", "requires_improvement", "good", "outstanding"])
SHARES = (0.06, 0.34, 0.5, 0.1)


def fill(audits: int, *, seed: int = 1) -> None:
    """Migrated tables filled with so many audits, a fifth of them moderated, and three calibration rounds."""
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    rng = np.random.default_rng(seed)
    people = _people()
    tools, teams, rounds = _programme(people)
    made = _audits(rng, audits, people, tools, teams, rounds)
    _gradings(rng, made, people)
    _actions(rng, made, people)
    _calibrations(rng, people, tools[0])
    _counts()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def months() -> list[date]:
    """The first days of the months, oldest first."""
    last = END.year * 12 + END.month - 2
    return [date(n // 12, n % 12 + 1, 1) for n in range(last - MONTHS + 1, last + 1)]


def insert(model: Any, columns: Mapping[str, Any], size: int) -> None:
    """So many rows of a model: a sequence for each varying column, one value for others, defaults for the rest."""
    from django.db import connection

    fields = [
        field for field in model._meta.concrete_fields if not (field.primary_key and field.attname not in columns)
    ]
    sources: list[Iterable[Any]] = []
    for field in fields:
        value = columns.get(field.attname, None if field.null else field.get_default())
        if value is None and not field.null:
            value = datetime.now(tz=UTC)
        given = field.attname in columns and isinstance(value, list)
        sources.append(value if given else repeat(_plain(value), size))
    table, names = model._meta.db_table, ", ".join(f'"{field.column}"' for field in fields)
    rows = zip(*sources, strict=True)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(row)
            if "id" in columns:
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM \"{table}\"))"
                )
        else:
            marks = ", ".join("?" for _ in fields)
            cursor.execute("BEGIN")
            cursor.connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)
            cursor.execute("COMMIT")


def _plain(value: Any) -> Any:
    if isinstance(value, dict | list):
        return json.dumps(value)
    return value.isoformat() if isinstance(value, date | datetime) else value


def _people() -> list[Any]:
    from goldenthread.apps.accounts.models import RoleGrant, User

    found = []
    for number in range(AUDITORS + 1):
        user = User(email=f"auditor{number}@example.gov.uk", name=f"Auditor {number:02}", authority=AUTHORITY)
        user.set_unusable_password()
        user.save()
        RoleGrant.objects.create(user=user, role="quality-lead" if number == 0 else "auditor", given_on=END)
        found.append(user)
    return found


def _programme(people: list[Any]) -> tuple[list[Any], list[Any], list[list[Any]]]:
    from goldenthread.apps.audits.models import AuditRound, Programme, Team, ToolEdition
    from goldenthread.core.definitions import read_toml

    shipped = read_toml("audit_tools", "social-care-core.toml")
    extra = [{**shipped["standards"][i], "key": f"local-{i}", "title": f"Local standard {i}"} for i in (1, 3, 4, 5)]
    tools = []
    for key, title in (("core-15", "Core audit, 15 standards"), ("second-15", "Second tool, 15 standards")):
        content = {**shipped, "key": key, "title": title, "standards": [*shipped["standards"], *extra]}
        tools.append(
            ToolEdition.objects.create(
                authority=AUTHORITY, key=key, edition="1", title=title, scoring="graded", status="published",
                content=content, digest=key, made_by="benchmark", made_on=END,
            )
        )  # fmt: skip
    teams = [
        Team.objects.create(authority=AUTHORITY, key=f"team-{n}", title=f"Team {n:02}") for n in range(1, TEAMS + 1)
    ]
    programme = Programme.objects.create(
        authority=AUTHORITY, key="benchmark", title="Benchmark", starts=months()[0], ends=END
    )
    rounds = [
        [
            AuditRound.objects.create(
                programme=programme, authority=AUTHORITY, key=f"{tool.key}-{month:%Y-%m}", title=f"{tool.title}, {month:%B %Y}",
                month=month, tool=tool,
            )
            for tool in tools
        ]
        for month in months()
    ]  # fmt: skip
    return tools, teams, rounds


def _audits(
    rng: np.random.Generator, size: int, people: list[Any], tools: list[Any], teams: list[Any], rounds: list[list[Any]]
) -> dict[str, np.ndarray]:
    from goldenthread.apps.audits.models import Audit

    made = {
        "id": np.arange(1, size + 1),
        "month": np.sort(rng.integers(0, MONTHS, size)),
        "tool": (rng.random(size) < 0.2).astype(int),
        "team": rng.integers(0, TEAMS, size),
        "auditor": rng.integers(1, AUDITORS + 1, size),
        "grade": rng.choice(4, size, p=SHARES),
        "moderated": rng.random(size) < 0.2,
    }
    made["moderator"] = (made["auditor"] - 1 + rng.integers(1, AUDITORS, size)) % AUDITORS + 1
    firsts = [month.isoformat() for month in months()]
    days = [(month + timedelta(days=20)).isoformat() for month in months()]
    insert(
        Audit,
        {
            "id": made["id"].tolist(),
            "round_id": [rounds[m][t].pk for m, t in zip(made["month"], made["tool"], strict=True)],
            "authority": AUTHORITY,
            "agency": "",
            "tool_id": [tools[t].pk for t in made["tool"]],
            "team_id": [teams[t].pk for t in made["team"]],
            "month": [firsts[m] for m in made["month"]],
            "key": [f"a-{n}" for n in made["id"]],
            "case": [f"case-{n}" for n in made["id"]],
            "auditor_id": [people[n].pk for n in made["auditor"]],
            "moderator_id": [
                people[n].pk if moderated else None
                for n, moderated in zip(made["moderator"], made["moderated"], strict=True)
            ],
            "stage": "closed",
            "stage_since": END,
            "overall": GRADES[made["grade"]].tolist(),
            "settled_on": [days[m] for m in made["month"]],
        },
        size,
    )
    made["tool_pk"] = np.array([tool.pk for tool in tools])[made["tool"]]
    made["team_pk"] = np.array([team.pk for team in teams])[made["team"]]
    return made


def _near(rng: np.random.Generator, grade: np.ndarray) -> np.ndarray:
    return np.clip(grade + rng.choice([-1, 0, 1], grade.shape, p=[0.15, 0.7, 0.15]), 0, 3)


def _gradings(rng: np.random.Generator, made: dict[str, np.ndarray], people: list[Any]) -> None:
    """The auditor's grading of each, and for the moderated the moderator's and the agreed one, which stands."""
    size, moderated = len(made["id"]), np.flatnonzero(made["moderated"])
    standards = np.stack([_near(rng, made["grade"]) for _ in range(STANDARDS)], axis=1)
    first = 1
    first = _grading(
        rng, made, people, np.arange(size), "auditor", "auditor", made["grade"], standards, ~made["moderated"], first
    )
    second, again = _near(rng, made["grade"][moderated]), _near(rng, standards[moderated])
    first = _grading(
        rng, made, people, moderated, "moderator", "moderator", second, again, np.zeros(len(moderated), bool), first
    )
    _grading(rng, made, people, moderated, "agreed", "moderator", second, again, np.ones(len(moderated), bool), first)


def _grading(
    rng: np.random.Generator,
    made: dict[str, np.ndarray],
    people: list[Any],
    places: np.ndarray,
    role: str,
    by: str,
    overall: np.ndarray,
    standards: np.ndarray,
    stands: np.ndarray,
    first: int,
) -> int:
    from goldenthread.apps.audits.models import Grading, StandardGrade, ThemeTag
    from goldenthread.core.audit_themes import load_taxonomy
    from goldenthread.core.definitions import read_toml

    firsts = np.array([month.isoformat() for month in months()])
    size = len(places)
    counted = {
        "authority": AUTHORITY,
        "agency": "",
        "tool_id": made["tool_pk"][places],
        "team_id": made["team_pk"][places],
        "month": firsts[made["month"][places]],
        "stands": stands,
    }
    ids = np.arange(first, first + size)
    insert(
        Grading,
        {
            **_listed(counted),
            "id": ids.tolist(),
            "audit_id": made["id"][places].tolist(),
            "role": role,
            "by_id": [people[n].pk for n in made[by][places]],
            "overall": GRADES[overall].tolist(),
            "on": END,
        },
        size,
    )
    keys = [each["key"] for each in read_toml("audit_tools", "social-care-core.toml")["standards"]]
    keys += [f"local-{i}" for i in (1, 3, 4, 5)]
    wide = {
        key: np.repeat(value, STANDARDS) if isinstance(value, np.ndarray) else value for key, value in counted.items()
    }
    insert(
        StandardGrade,
        {
            **_listed(wide),
            "grading_id": np.repeat(ids, STANDARDS).tolist(),
            "role": role,
            "standard": keys * size,
            "grade": GRADES[standards.ravel()].tolist(),
        },
        size * STANDARDS,
    )
    themes = [theme.key for theme in load_taxonomy().themes]
    kinds = rng.choice(["good", "mend"], size * 2).tolist()
    chosen = [
        themes[n] for pair in (rng.permuted(np.tile(np.arange(len(themes)), (size, 1)), axis=1)[:, :2]) for n in pair
    ]
    double = {key: np.repeat(value, 2) if isinstance(value, np.ndarray) else value for key, value in counted.items()}
    insert(
        ThemeTag,
        {**_listed(double), "grading_id": np.repeat(ids, 2).tolist(), "theme": chosen, "kind": kinds},
        size * 2,
    )
    return first + size


def _listed(columns: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value.tolist() if isinstance(value, np.ndarray) else value for key, value in columns.items()}


def _actions(rng: np.random.Generator, made: dict[str, np.ndarray], people: list[Any]) -> None:
    from goldenthread.apps.audits.models import AuditAction

    places = np.flatnonzero(made["grade"] < 2)
    size = len(places)
    starts = months()
    due = [starts[m] + timedelta(days=48) for m in made["month"][places]]
    late = rng.choice([-5, 10], size, p=[0.8, 0.2])
    done = rng.random(size) < 0.8
    verified = [
        (d + timedelta(days=int(n))).isoformat() if ok else None for d, n, ok in zip(due, late, done, strict=True)
    ]
    insert(
        AuditAction,
        {
            "audit_id": made["id"][places].tolist(),
            "authority": AUTHORITY,
            "team_id": made["team_pk"][places].tolist(),
            "number": 1,
            "level": "worker",
            "text": "Do it",
            "theme": "reflection",
            "owner_id": people[1].pk,
            "made_by_id": people[2].pk,
            "due": [day.isoformat() for day in due],
            "made_on": [(starts[m] + timedelta(days=20)).isoformat() for m in made["month"][places]],
            "state": ["verified" if day else "open" for day in verified],
            "verified_on": verified,
        },
        size,
    )


def _counts() -> None:
    """The counts kept beside the audits, as the actions would have left them."""
    from django.db import transaction

    from goldenthread.apps.audits.models import Audit
    from goldenthread.apps.audits.numbers.actions import recount

    seen = {}
    for audit in Audit.objects.only("authority", "agency", "tool", "month").iterator():
        seen[audit.tool_id, audit.month] = audit
    with transaction.atomic():
        recount(audits=seen.values())


def _calibrations(rng: np.random.Generator, people: list[Any], tool: Any) -> None:
    from goldenthread.apps.audits.models import Audit, AuditRound, Grading, Programme

    for quarter, month in enumerate(months()[-9::3]):
        held = AuditRound.objects.create(
            programme=Programme.objects.get(), authority=AUTHORITY, key=f"calibration-{quarter}",
            title=f"Calibration {quarter + 1}", kind="calibration", month=month, tool=tool, closed_on=END,
        )  # fmt: skip
        for case in range(20):
            audit = Audit.objects.create(
                round=held, authority=AUTHORITY, tool=tool, month=month, key=f"c-{quarter}-{case}", case=f"c{quarter}-{case}",
                stage="closed", stage_since=END,
            )  # fmt: skip
            truth = rng.choice(4, 1, p=SHARES)
            Grading.objects.bulk_create(
                Grading(
                    audit=audit, authority=AUTHORITY, tool=tool, month=month, role="calibration", by=person,
                    overall=GRADES[_near(rng, truth)[0]], on=END,
                )
                for person in people[1:]
            )  # fmt: skip
