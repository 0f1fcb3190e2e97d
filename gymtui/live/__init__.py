"""The workout in progress: events, their fold, countdowns, the set grammar. Pure; times come in with the events."""
