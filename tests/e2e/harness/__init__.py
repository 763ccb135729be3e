"""What the end-to-end tests stand on: a real data folder, the real server, a real browser."""
