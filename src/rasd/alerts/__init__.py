"""Alerts by e-mail: what was published for a reader's question, without a plain address here."""
