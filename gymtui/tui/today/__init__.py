"""Today: what is planned and the week so far (`view`), and how it is drawn (`paint`)."""
