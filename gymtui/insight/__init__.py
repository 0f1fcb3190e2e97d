"""Statistics over many workouts: pure."""
