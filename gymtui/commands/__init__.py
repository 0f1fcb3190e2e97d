"""What each command does. `cli` reads the arguments and imports the one that is wanted."""
