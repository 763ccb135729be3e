"""The exam calendar as the public reads it: expected windows, and how often they were right."""
