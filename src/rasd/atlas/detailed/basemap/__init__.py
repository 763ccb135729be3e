"""Builds the ground of the detailed map, one PMTiles file, from packages of the lock file."""
