"""What can be wrong with a plan, by subject; `plans/checking.py` puts it together."""
