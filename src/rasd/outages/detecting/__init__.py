"""From series of values to the times at which something began and ended."""
