"""Proposed changes of a plan as they are looked through."""
