"""What the page of an outage shows beside what the page of every record shows."""
