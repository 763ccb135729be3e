"""Names of records that hold wherever they are mirrored."""

from rasd.atlas.conf import log_origin

SINCE = "2019"


def lasting_id(what: str) -> str:
    """Return a tag URI (RFC 4151) under the log's name."""
    authority, _, log = log_origin().partition("/")
    return f"tag:{authority},{SINCE}:{log}/{what}" if log else f"tag:{authority},{SINCE}:{what}"
