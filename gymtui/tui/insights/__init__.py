"""The place that looks over all exercises."""
