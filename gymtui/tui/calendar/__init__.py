"""The calendar of the past: a month of days, the year as a heat map, one day in full."""
