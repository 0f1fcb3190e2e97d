"""Settings: what can be set and what it is now (`view`), how it is drawn (`paint`), what is asked
(`questions`), and weights as text that can be typed (`stock`)."""
