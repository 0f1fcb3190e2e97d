"""Good days and bad days: what readiness, the first set, the trend and breaks change."""
