"""Events as lists tell of them: read from files, one shape for all, every row kept or named."""
