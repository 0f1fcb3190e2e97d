"""The nouns: frozen records, no I/O, no clock, no other layer."""
