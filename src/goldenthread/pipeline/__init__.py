<<<<<<< HEAD
"""From a file given by a person to records other rooms may use, with progress and without Django."""
=======
"""The corridor: from a file to accepted tables, checks and an outcome, with progress and without Django."""
>>>>>>> 330ce1e (Read Annex A, SSDA903, the children in need census and workforce figures into located tables)
