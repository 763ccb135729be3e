"""The recipe behind `places/data`: run by hand when a source or a name changes, never at set-up."""
