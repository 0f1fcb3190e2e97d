"""A workout along its minutes: drawn, told as a table, and replayed."""
