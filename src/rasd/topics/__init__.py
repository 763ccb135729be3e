"""What happened, who did it, who was hurt: the shared words of every record; no database."""
