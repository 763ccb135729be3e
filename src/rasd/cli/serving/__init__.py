"""One preloaded process that forks keyd, worker and web before any secret is loaded."""
