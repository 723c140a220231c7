"""The codes of the register."""

from goldenthread.apps.trail.codes import declare

LOADED = declare("register.loaded", "{by} loaded {subject} into the register: {outcomes} outcomes")
IMPORTED = declare(
    "register.imported", "{by} imported {subject} into the register: {added} new outcomes, {revised} revised"
)
