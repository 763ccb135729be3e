"""The demonstration's walk: six steps from a report to a proof. Never installed elsewhere."""
