from rasd.outages.actions.recording import open_outage, record_outage

__all__ = ["open_outage", "record_outage"]
