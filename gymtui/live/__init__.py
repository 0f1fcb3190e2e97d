"""The workout in progress: events, their fold, countdowns, the set grammar. Pure: times come with events."""
