"""One outage on one sheet: a file that proves itself without a network, and a page of A4."""
