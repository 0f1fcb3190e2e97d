"""What can be edited of each piece of a plan, field by field: shown, read, stepped, and what is wrong."""
