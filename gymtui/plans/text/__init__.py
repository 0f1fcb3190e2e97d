"""Plan text: a plan as a lifter can read it aloud, read and written without loss."""
