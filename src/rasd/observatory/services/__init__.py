"""Which apps and sites records name."""
