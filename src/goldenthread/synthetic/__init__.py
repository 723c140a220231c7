"""The nursery: a made-up authority whose children have coherent journeys, for the demonstration, tests and load.

A seed and a size give the same children on every machine. Journeys are drawn once, whole, as arrays of day
numbers (`world`); each return is then a view of them on a date, so Annex A, SSDA903 and the children in need
census tell the same story about the same child, and last month's version agrees with this month's. Nothing
here is taken from a real child; the rates are published ones (definitions/synthetic).
"""
