"""One file a technique: its parameters, next step, stop rule and credit."""
