"""From a file given by a person to records other rooms may use, with progress and without Django."""
