"""Does the shape of an outage resemble deliberate ones? A prior for reviewers, never a verdict."""
