"""What lists, measurements and reports show beside each other, before anybody says what it was."""
