"""Sharing a workout: what is told of it, as text and as a card. No Textual but for the Canvas."""
