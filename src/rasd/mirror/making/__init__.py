"""Writing a release: files, public store, log, pages, sums and a signed statement."""
