"""Papers for the bodies that decide and oversee, each made from one frozen set of facts."""
