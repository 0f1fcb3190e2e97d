"""Widgets that only paint and post messages."""
