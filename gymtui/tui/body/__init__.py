"""Body weight and measurements on the screen."""
