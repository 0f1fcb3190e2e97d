"""History: the list of workouts, the workout in full, the year at a glance, and edits of the past."""
