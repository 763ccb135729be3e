"""Many lists, one record for each real outage, and who of them knew it."""
