"""Checks of names: committees, posts, judgements, and what is sent to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from goldenthread.core.papers.facts import PaperFacts
from goldenthread.core.papers.lint.readings import LintFinding, LintReadings, listed


def bodies_are_known_by_one_name(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-05: each committee is in the register, and the paper calls it by one name."""
    used: dict[str, dict[str, str]] = defaultdict(dict)
    for mention in facts.bodies_named:
        key = _body(mention.name, facts)
        if key is None:
            says = f"“{mention.name}” is not in the register of bodies. Check the name before anything is sent to it."
            yield LintFinding("I-05", "stop", says, mention.where)
        else:
            used[key].setdefault(mention.name, mention.where)
    for names in used.values():
        if len(names) > 1:
            each = listed([f"“{name}” ({where})" for name, where in names.items()])
            yield LintFinding(
                "I-05", "stop", f"One committee is called {each}. Use one name.", listed(list(names.values()))
            )


def purpose_and_recommendations_agree(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-06: what the paper sets out to send is what it asks to be sent, to the same bodies."""
    bodies: dict[str, set[str]] = {"purpose": set(), "recommendation": set()}
    items: dict[str, set[str]] = {"purpose": set(), "recommendation": set()}
    places: dict[str, str] = {}
    for each in facts.referrals:
        bodies[each.role] |= {_body(name, facts) or name for name in each.bodies}
        items[each.role] |= set(each.items)
        places.setdefault(each.role, each.where)
    if len(places) < 2:
        return
    where = f"{places['purpose']}, {places['recommendation']}"
    titles = {known.key: known.names[0] for known in facts.known_bodies}
    for names, what in ((bodies, "goes to"), (items, "sends the")):
        only = {role: sorted(names[role] - names[other]) for role, other in _ROLES}
        if only["purpose"] or only["recommendation"]:
            said = [
                f"only the {role} {what} {listed([titles.get(name, name) for name in only[role]])}"
                for role, _ in _ROLES
                if only[role]
            ]
            yield LintFinding("I-06", "stop", f"Purpose and recommendation differ: {'; '.join(said)}.", where)


_ROLES = (("purpose", "recommendation"), ("recommendation", "purpose"))


def names_are_written_one_way(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-28: a post, a directorate or a judgement has one written form throughout."""
    used: dict[str, dict[str, str]] = defaultdict(dict)
    for mention in facts.names:
        used[mention.of].setdefault(mention.name, mention.where)
    for of, names in used.items():
        if len({name.casefold() for name in names}) > 1:
            each = listed([f"“{name}” ({where})" for name, where in names.items()])
            yield LintFinding(
                "I-28",
                "warn",
                f"{of[:1].upper()}{of[1:]} is called {each}. Use one form.",
                listed(list(names.values())),
            )
    seen = {name.casefold() for names in used.values() for name in names}
    for one in readings.names:
        for passage in facts.passages:
            wrong = [form for form in one.variants if form.casefold() in passage.text.casefold()]
            if wrong and wrong[0].casefold() not in seen:
                says = f"“{wrong[0]}” is written for {one.of}; the form in use is “{one.right}”."
                yield LintFinding("I-28", "warn", says, passage.where)


def _body(name: str, facts: PaperFacts) -> str | None:
    wanted = _plain(name)
    return next((body.key for body in facts.known_bodies if wanted in {_plain(each) for each in body.names}), None)


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().removeprefix("the ").split())


CHECKS = (bodies_are_known_by_one_name, purpose_and_recommendations_agree, names_are_written_one_way)
