"""Writing and posting messages: plain text, one recipient each, nothing that reports back."""
