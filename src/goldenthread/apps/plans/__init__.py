"""The improvement plan: actions against asks, each with an owner, a date that was promised, and two ratings."""
