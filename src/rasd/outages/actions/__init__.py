from rasd.outages.actions.joining import join_lines, open_from_lines, record_reports
from rasd.outages.actions.recording import open_outage, record_outage

__all__ = ["join_lines", "open_from_lines", "open_outage", "record_outage", "record_reports"]
