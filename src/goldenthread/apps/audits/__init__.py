"""Case audit: tools, the programme, the road of one audit, and what follows from it."""
