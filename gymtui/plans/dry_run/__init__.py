"""Playing the weeks of a plan before anything is trained: the real coach, and a lifter who is made up."""
