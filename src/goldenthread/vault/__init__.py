"""The strongroom: accepted tables as immutable, encrypted versions; sealed, opened to read, compared, shredded."""
