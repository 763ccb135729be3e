"""Pure functions over well-kept libraries: no Django, no database, no invented primitive."""
