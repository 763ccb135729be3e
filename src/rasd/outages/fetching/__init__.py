"""Asking the network for public facts, only when an operator says so, through a proxy or Tor."""
