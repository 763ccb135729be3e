"""The desk store as it stands at one moment, on either engine."""
