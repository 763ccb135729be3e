"""A first installation: from an empty folder to a site whose keys are safe in two places."""
