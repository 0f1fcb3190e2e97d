"""Built-in programs and what is planned today: pure."""
