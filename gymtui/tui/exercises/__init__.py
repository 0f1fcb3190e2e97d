"""Exercises: what the list and an entry say (`view`), how they are drawn (`paint`), and exercises of the
lifter's own: the questions about them (`questions`) and what becomes of the answers (`own`)."""
