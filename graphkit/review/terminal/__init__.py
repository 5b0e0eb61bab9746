"""The review in a terminal: one proposal a screen, one key a decision."""
