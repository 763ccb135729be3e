"""Which operators records name."""
