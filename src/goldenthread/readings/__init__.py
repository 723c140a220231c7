"""The workshop: what is read from child-level tables, as Ibis expressions any engine can run; counts come out."""
