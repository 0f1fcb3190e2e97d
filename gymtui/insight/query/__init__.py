"""The filter line: a small language that asks for sets and workouts of the past."""
