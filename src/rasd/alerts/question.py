"""What one reader wants to hear of, and where."""

from dataclasses import asdict, dataclass, field
from typing import Any, Self
from urllib.parse import parse_qsl

from django.http.request import validate_host

from rasd.alerts import conf
from rasd.atlas.filters import Filters

LONGEST_ADDRESS = 254
LONGEST_QUESTION = 300


@dataclass(frozen=True)
class Wish:
    """An address and a question; never written anywhere but sealed.

    `query` is the canonical query string of `Filters` ("" for everything), `host` the name of this
    site that the reader used: someone who came by another door is led back through it.
    """

    address: str = field(repr=False)
    query: str = field(repr=False)
    lang: str
    host: str

    def to_json(self) -> dict[str, str]:
        """Return plain data for sealing, in the order of the fields."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Read what `to_json` wrote; other keys are left out."""
        return cls(**{name: str(data[name]) for name in cls.__dataclass_fields__})

    @property
    def filters(self) -> Filters:
        """Return the question as the public store understands it."""
        return Filters.parse(dict(parse_qsl(self.query.lstrip("?"))))

    @property
    def root(self) -> str:
        """Return how absolute links for this reader begin, without a slash at the end."""
        hosts = conf.site_hosts()
        known = validate_host(self.host.partition(":")[0], hosts)
        host = self.host if known else hosts[0].lstrip(".")
        # An onion address is encrypted by itself and has no certificate.
        scheme = "http" if host.partition(":")[0].endswith(".onion") else conf.scheme()
        return f"{scheme}://{host}"

    @property
    def whose(self) -> str:
        """Return the same text for all spellings of one address."""
        return self.address.casefold()
