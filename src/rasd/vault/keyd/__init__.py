"""keyd: the one process that holds unlocked keys; it gives plaintext, never keys."""
