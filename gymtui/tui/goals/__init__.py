"""Goals on the screen."""
