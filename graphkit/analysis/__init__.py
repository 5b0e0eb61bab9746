"""Questions and measures: pure functions from the graph to frozen results."""
