"""The summary at the end of a workout: what it says (`view`), and how it is drawn (`paint`)."""
