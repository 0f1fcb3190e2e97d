"""Settings: what can be set and what it is now (`view`, `gym_rows`), how it is drawn (`paint`), what is asked
(`questions`, `gyms`, `bars`, `racks`), the coach's figures (`figures`), and weights as text that can be typed
(`stock`)."""
