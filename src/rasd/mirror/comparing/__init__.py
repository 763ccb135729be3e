"""What was published, corrected and taken back between two states of one log."""
