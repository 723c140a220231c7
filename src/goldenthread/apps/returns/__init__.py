"""Accepted returns as the application knows them: which versions the vault holds, in pointers and counts."""
