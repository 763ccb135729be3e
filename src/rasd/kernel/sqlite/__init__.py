"""Django's SQLite engine, with a queue in front of the writers of a process."""
