"""Progression: what the next session of an exercise asks for, and why."""
