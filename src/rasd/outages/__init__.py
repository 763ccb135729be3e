"""The shutdown observatory: outages and blocks as records, and what measurements say of them."""
